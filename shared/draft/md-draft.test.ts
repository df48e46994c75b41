import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block, Draft } from './block.ts'
import { parseMd } from './md-draft.ts'
import { asMdHasIt } from './md-words.ts'
import { serializeMd } from './serialize-md.ts'
import { editedDraft, expectOneWordChanged, replaced, steps } from './testing/edited-draft.ts'

const ARTICLE = `---
title: "Harbor news"
tags: [ferry, port]
---

# Ferry is *late* & full

PORT ELLA — The **ferry** left at [noon](https://harbor.example/noon), \`F-12\` said.[^1]
It was full,\\
they said.

![A boat](boat.jpg)

*The boat, in port.*

> We waited.
>
> For hours.

Later
-----

* One boat
* Two crews
    - Day
    - Night

  And a cook.

3. First
4. Second

| Boats | Crews |
|-------|-------|
| 12    | 14    |

\`\`\`js
let a = 1

let b = 2
\`\`\`

Ask [the harbor][port] or ~~nobody~~ &amp; wait\\*.

    indented code

<div>
html
</div>

***

[port]: https://port.example/ "Port"

[^1]: A note.

    With two paragraphs.
`

const said = ({ blocks }: Pick<Draft, 'blocks'>) =>
  blocks.map(({ kind, level, ordered, label, text }) => [kind + (level ?? '') + (ordered ? '+' : ''), text || label])

const words = (blocks: readonly Block[]) =>
  blocks
    .filter((block) => block.kind !== 'kept')
    .map(({ text }) => asMdHasIt(text))
    .filter((text) => text !== '')

const source = fc
  .tuple(
    fc.array(
      fc.oneof(
        fc.constantFrom(
          '# ',
          '## ',
          '> ',
          '- ',
          '* ',
          '1. ',
          '2) ',
          '    ',
          '  ',
          '\t',
          '---',
          '===',
          '```',
          '~~~',
          '| a |',
          '|-|',
        ),
        fc.constantFrom(
          '*',
          '_',
          '**',
          '`',
          '[a](https://b.example)',
          '[x]',
          '[x]: https://c.example',
          '[^1]',
          '[^1]: note',
          '![i](j)',
        ),
        fc.constantFrom(
          '\n',
          '\n',
          '\n\n',
          '\n\n',
          '\n\n\n',
          '\n  ',
          '  \n',
          '\\\n',
          '\\',
          '&amp;',
          '&#42;',
          '<b>',
          '<!--',
          '-->',
          '<br>',
          '~~',
        ),
        fc.constantFrom('word ', 'Ana', 'é', '“Yes,”', '👍', 'a', '1.', '+++', ': ', '!', '\u00a0'),
      ),
      { maxLength: 25 },
    ),
    fc.constantFrom('\n', '\n', '\r\n', '\r'),
  )
  .map(([parts, lineEnd]) => parts.join('').replaceAll('\n', lineEnd))

describe('parseMd', () => {
  it('reads what the signs say, and keeps the rest', () => {
    expect(said(parseMd(ARTICLE))).toEqual([
      ['kept', 'Front matter'],
      ['heading1', 'Ferry is late & full'],
      ['paragraph', 'PORT ELLA — The ferry left at noon, F-12 said. It was full,\nthey said.'],
      ['kept', 'Picture'],
      ['caption', 'The boat, in port.'],
      ['quotation', 'We waited.'],
      ['quotation', 'For hours.'],
      ['heading2', 'Later'],
      ['list-item', 'One boat'],
      ['list-item', 'Two crews'],
      ['list-item', 'Day'],
      ['list-item', 'Night'],
      ['paragraph', 'And a cook.'],
      ['list-item+', 'First'],
      ['list-item+', 'Second'],
      ['kept', 'Table'],
      ['kept', 'Code'],
      ['paragraph', 'Ask the harbor or nobody & wait*.'],
      ['kept', 'Code'],
      ['kept', 'HTML'],
      ['kept', 'Line'],
      ['kept', 'Link address'],
      ['kept', 'Footnote'],
    ])
    expect(parseMd(ARTICLE).blocks[17]?.marks).toEqual([
      { start: 4, end: 14, kind: 'link', href: 'https://port.example/' },
    ])
  })

  it('keeps every character, whatever the source', () => {
    fc.assert(
      fc.property(fc.oneof(source, fc.string({ unit: 'binary' })), (text) => {
        expect(serializeMd(parseMd(text))).toBe(text)
      }),
      { numRuns: 300, examples: [['1. <!--\n\n> '], ['- ```\n\n> ']] },
    )
    for (const lineEnd of ['\n', '\r\n', '\r']) {
      const text = ARTICLE.replaceAll('\n', lineEnd)
      expect(said(parseMd(text))).toEqual(said(parseMd(ARTICLE)))
      expect(serializeMd(parseMd(text))).toBe(text)
    }
  })

  it.each([
    ['quotations in quotations', '> '.repeat(20_000)],
    ['lists in lists', '- '.repeat(20_000)],
    ['emphasis left open', '*a'.repeat(20_000)],
    ['links left open', '![a]('.repeat(20_000)],
    ['brackets left open', '['.repeat(20_000)],
    ['code left open', `a\n\n\`\`\`\n\n${'b\n\n'.repeat(20_000)}`],
    ['a comment left open', `a\n\n<!--\n\n${'b\n\n'.repeat(20_000)}`],
    ['a huge line', 'word '.repeat(200_000)],
    ['many definitions', Array.from({ length: 500 }, (_, index) => `[a${index}]: b\n\nSee [a${index}].\n\n`).join('')],
  ])('reads %s in bounded time', { timeout: 60_000 }, (_what, text) => {
    expect(serializeMd(parseMd(text)) === text).toBe(true)
  })
})

describe('serializeMd', () => {
  const draft = parseMd(ARTICLE)
  const edited = (...changes: [from: string, to: string][]) =>
    serializeMd({
      ...draft,
      blocks: draft.blocks.map((block) =>
        changes.reduce((now, [from, to]) => {
          const at = now.text.indexOf(from)
          return at < 0 ? now : replaced(now, at, at + from.length, to)
        }, block),
      ),
    })

  it('changes nothing but the edited words', () => {
    expect(edited(['& full', '& empty'])).toBe(ARTICLE.replace('& full', '& empty'))
    expect(edited(['left at', 'left *at*'])).toBe(ARTICLE.replace('left at', 'left \\*at\\*'))
    expect(edited(['F-12', 'F-13'], ['PORT', 'PIER'])).toBe(ARTICLE.replace('F-12', 'F-13').replace('PORT', 'PIER'))
    expect(edited(['they said', 'all said'])).toBe(ARTICLE.replace('they said', 'all said'))
    expect(edited(['For hours', 'For days'])).toBe(ARTICLE.replace('For hours', 'For days'))
    expect(edited(['Night', 'Late & night'])).toBe(ARTICLE.replace('Night', 'Late & night'))
    expect(edited(['And a cook', 'And a boy'])).toBe(ARTICLE.replace('And a cook', 'And a boy'))
    expect(edited(['nobody', 'no one'])).toBe(ARTICLE.replace('nobody', 'no one'))
    expect(edited(['the harbor', 'the port'])).toBe(ARTICLE.replace('[the harbor]', '[the port]'))
    expect(edited(['Later', 'Soon'])).toBe(ARTICLE.replace('Later', 'Soon'))
    expect(edited([' said.', ' wrote.'])).toBe(ARTICLE.replace(' said.[', ' wrote.['))
  })

  it.each([
    ['The *late night* boats left.', 'night', '', 'The _late_  boats left.'],
    ['The **late night** boats, `F-1` too.', 'late', '', 'The  **night** boats, `F-1` too.'],
    [
      'The [late night](https://a.example/x) boats left.',
      'night boats',
      'ships',
      'The [late](https://a.example/x) ships left.',
    ],
  ])('of %j leaves no space inside of the signs, and the rest as it was', (source, from, to, expected) => {
    const { blocks, ...rest } = parseMd(source)
    const changed = blocks.map((block) => {
      const at = block.text.indexOf(from)
      return replaced(block, at, at + from.length, to)
    })
    expect(serializeMd({ ...rest, blocks: changed })).toBe(expected)
  })

  it('takes out the lines of a block', () => {
    const without = (find: string) =>
      serializeMd({ ...draft, blocks: draft.blocks.filter((block) => !block.text.includes(find)) })
    expect(without('First')).toBe(
      ARTICLE.replace('3. First\n', '').replace('\n  And a cook.\n\n', '\n  And a cook.\n\n'),
    )
    expect(without('One boat')).toBe(ARTICLE.replace('* One boat\n', ''))
    expect(without('Ask')).toBe(
      ARTICLE.replace(
        'Ask [the harbor][port] or ~~nobody~~ &amp; wait\\*.\n\n    indented code',
        '```\nindented code\n```',
      ),
    )
    expect(without('For hours')).toBe(ARTICLE.replace('>\n> For hours.\n', ''))
  })

  it('puts a new block where it stands, in the way of the list', () => {
    const behind = (find: string, made: Partial<Block>) => {
      const at = draft.blocks.findIndex((block) => block.text.includes(find))
      const block: Block = { id: 'made', kind: 'paragraph', text: 'New & true.', ...made }
      return serializeMd({ ...draft, blocks: draft.blocks.toSpliced(at + 1, 0, block) })
    }
    expect(behind('One boat', { kind: 'list-item', ordered: false })).toBe(
      ARTICLE.replace('* One boat\n', '* One boat\n* New & true.\n'),
    )
    expect(behind('Second', { kind: 'list-item', ordered: true })).toBe(
      ARTICLE.replace('4. Second\n', '4. Second\n5. New & true.\n'),
    )
    expect(behind('We waited', { kind: 'quotation' })).toBe(
      ARTICLE.replace('> We waited.\n', '> We waited.\n>\n> New & true.\n'),
    )
    expect(behind('Second', {})).toBe(ARTICLE.replace('4. Second\n', '4. Second\n\nNew & true.\n'))
    expect(behind('Second', { kind: 'heading', level: 3 })).toBe(
      ARTICLE.replace('4. Second\n', '4. Second\n\n### New & true.\n'),
    )
  })

  it('writes a link whose address is gone with its address', () => {
    const blocks = draft.blocks.filter((block) => block.label !== 'Link address')
    expect(serializeMd({ ...draft, blocks })).toContain('Ask [the harbor](https://port.example/) or')
  })

  it('changes one word of one block, whatever the source', () => {
    fc.assert(
      fc.property(source, fc.nat(50), (text, at) => {
        expectOneWordChanged(text, parseMd, serializeMd, at)
      }),
      {
        examples: [
          ['[x]: https://c.example\n*[x]: https://c.example    ', 0],
          ['---\n> ~~~“Yes,”', 0],
          ['---\n> Yes', 0],
        ],
      },
    )
  })

  it('reads back as the edited words, whatever the source and whatever was done', () => {
    fc.assert(
      fc.property(fc.oneof(source, fc.constant(ARTICLE)), steps, (text, done) => {
        const changed = editedDraft(parseMd(text), done)
        expect(words(parseMd(serializeMd(changed)).blocks)).toEqual(words(changed.blocks))
      }),
      {
        numRuns: 100,
        examples: [
          ['**1.*', [{ do: 'word', at: 0, from: 0, text: 'http://a.example *' }]],
          ['  ```\n&amp;', [{ do: 'add', at: 0, kind: 'list-item', text: '*' }]],
          ['  <!--\n\n\n[x]: https://c.example\n*', [{ do: 'delete', at: 10 }]],
        ],
      },
    )
  })
})

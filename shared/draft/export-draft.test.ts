import fc from 'fast-check'
import { fromHtml } from 'hast-util-from-html'
import { toString as htmlText } from 'hast-util-to-string'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { toString as markdownText } from 'mdast-util-to-string'
import { describe, expect, it } from 'vitest'
import type { Block } from './block.ts'
import { cleanCopy } from './clean-copy.ts'
import { exportDraft } from './export-draft.ts'

const words = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '*',
        '_',
        '**',
        '`',
        '[',
        '](',
        '<b>',
        '&amp;',
        '#',
        '# ',
        '1. ',
        '- ',
        '+ ',
        '> ',
        '\\',
        '~~~',
        '---',
        '===',
      ),
      fc.constantFrom(
        'http://a.example',
        '!',
        '|',
        '\n',
        '\n ',
        ' ',
        '  ',
        '    ',
        '“Yes,”',
        'É',
        '👍',
        '\u00a0',
        '<script>',
        '</p>',
        ':',
      ),
      fc.constantFrom('word', 'U.S.', 'a'),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''))

const block = fc
  .record({
    kind: fc.constantFrom('heading', 'paragraph', 'quotation', 'list-item' as const),
    text: words,
    marks: fc.array(
      fc.record({
        kind: fc.constantFrom('bold', 'italic', 'link' as const),
        start: fc.nat(20),
        length: fc.nat(20),
        href: fc.constantFrom('https://example.org/a_(b)?c=*', 'mailto:desk@example.org', 'javascript:alert(1)'),
      }),
      { maxLength: 3 },
    ),
  })
  .map(({ kind, text, marks }): Block => {
    const placed = marks.map((mark) => {
      const start = onCharacter(text, mark.start)
      const end = onCharacter(text, start + mark.length)
      return mark.kind === 'link' ? { kind: mark.kind, start, end, href: mark.href } : { kind: mark.kind, start, end }
    })
    return { id: 'b', kind, text, marks: placed }
  })

/** The offset itself, or the nearest one before it that does not stand inside a character. */
function onCharacter(text: string, offset: number): number {
  const at = Math.min(offset, text.length)
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at
}

const draft = fc.array(block, { maxLength: 6 }).map((blocks) => ({
  blocks: blocks.map((each, index) => ({ ...each, id: `b${index}` })),
}))

const lines = (blocks: Block[]) => cleanCopy({ blocks }).flatMap((each) => each.lines.map((line) => line.text))

describe('exportDraft', () => {
  it('txt: has every word in order, a blank line between blocks and one line end at the end', () => {
    fc.assert(
      fc.property(draft, ({ blocks }) => {
        const plain = blocks.map((each) => ({ ...each, kind: 'paragraph' as const }))
        const out = exportDraft({ blocks: plain }, 'txt')
        expect(out.split('\n').filter((line) => line !== '')).toEqual(lines(plain))
        expect(out === '' || /[^\n]\n$/.test(out)).toBe(true)
      }),
    )
  })

  it('md: reads back as the same words, whatever characters and marks', () => {
    fc.assert(
      fc.property(draft, ({ blocks }) => {
        const root = fromMarkdown(exportDraft({ blocks }, 'md'))
        expect(markdownText(root).replaceAll('\n', '')).toBe(lines(blocks).join(''))
      }),
      { numRuns: 200 },
    )
  })

  it('html: reads back as the same words, whatever characters and marks', () => {
    fc.assert(
      fc.property(draft, ({ blocks }) => {
        const html = exportDraft({ blocks }, 'html', { wrapper: false })
        expect(htmlText(fromHtml(html, { fragment: true })).replaceAll('\n', '')).toBe(lines(blocks).join(''))
        expect(html).not.toMatch(/javascript:alert\(1\)["']|<script/)
      }),
      { numRuns: 200 },
    )
  })

  const story: Block[] = [
    { id: 'a', kind: 'heading', text: ' Fish & chips: 3 < 4 ' },
    { id: 'b', kind: 'paragraph', text: '   ' },
    {
      id: 'c',
      kind: 'paragraph',
      text: ' The *very* late ferry sailed.',
      marks: [
        { kind: 'bold', start: 5, end: 16 },
        { kind: 'italic', start: 12, end: 22 },
        { kind: 'link', start: 17, end: 22, href: 'https://ferry.example/' },
      ],
    },
    { id: 'd', kind: 'list-item', text: '1. Bread' },
    { id: 'e', kind: 'list-item', text: 'Milk\n Tea' },
    { id: 'f', kind: 'quotation', text: 'We wait.' },
    { id: 'g', kind: 'heading', text: 'Later' },
  ]

  it('writes plain text', () => {
    expect(exportDraft({ blocks: story }, 'txt')).toBe(
      'Fish & chips: 3 < 4\n\nThe *very* late ferry sailed.\n\n- 1. Bread\n- Milk\nTea\n\nWe wait.\n\nLater\n',
    )
  })

  it('writes Markdown', () => {
    expect(exportDraft({ blocks: story }, 'md')).toMatchInlineSnapshot(`
      "# Fish & chips: 3 < 4

      The **\\*very\\* _late_**_&#x20;_[_ferry_](https://ferry.example/) sailed.

      - 1\\. Bread
      - Milk\\
        Tea

      > We wait.

      ## Later
      "
    `)
  })

  it('writes a complete HTML document', () => {
    expect(exportDraft({ blocks: story }, 'html')).toMatchInlineSnapshot(`
      "<!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <title>Fish &amp; chips: 3 &lt; 4</title>
      </head>
      <body>
      <h1>Fish &amp; chips: 3 &lt; 4</h1>
      <p>The <strong>*very* <em>late</em></strong><em> </em><a href="https://ferry.example/"><em>ferry</em></a> sailed.</p>
      <ul>
      <li>1. Bread</li>
      <li>Milk<br>
      Tea</li>
      </ul>
      <blockquote>
      <p>We wait.</p>
      </blockquote>
      <h2>Later</h2>
      </body>
      </html>
      "
    `)
  })

  const full: Block[] = [
    { id: 'a', kind: 'heading', text: 'Ferry', level: 1 },
    { id: 'b', kind: 'standfirst', text: 'Late.' },
    { id: 'c', kind: 'byline', text: 'By Ana Ruiz' },
    { id: 'd', kind: 'heading', text: 'Facts', level: 3 },
    { id: 'e', kind: 'list-item', text: 'One', ordered: true },
    { id: 'f', kind: 'list-item', text: 'Two', ordered: true },
    { id: 'g', kind: 'list-item', text: 'Three', ordered: false },
    { id: 'h', kind: 'kept', text: '', label: 'Table', source: { raw: '| a |\n|---|', imprint: '', place: 7 } },
    { id: 'i', kind: 'caption', text: 'The boat.' },
  ]

  it('writes each kind of block as the format has it', () => {
    expect(exportDraft({ blocks: full }, 'txt')).toBe(
      'Ferry\n\nLate.\n\nBy Ana Ruiz\n\nFacts\n\n1. One\n2. Two\n- Three\n\nThe boat.\n',
    )
    expect(exportDraft({ blocks: full }, 'html', { wrapper: false })).toBe(
      [
        '<h1>Ferry</h1>\n<p class="standfirst">Late.</p>\n<p class="byline">By Ana Ruiz</p>\n<h3>Facts</h3>',
        '<ol>\n<li>One</li>\n<li>Two</li>\n</ol>\n<ul>\n<li>Three</li>\n</ul>\n<p class="caption">The boat.</p>\n',
      ].join('\n'),
    )
    expect(exportDraft({ blocks: full }, 'md')).toBe(
      '# Ferry\n\nLate.\n\nBy Ana Ruiz\n\n### Facts\n\n1. One\n2. Two\n\n- Three\n\nThe boat.\n',
    )
  })

  it('writes kept blocks in the format that they came in', () => {
    expect(exportDraft({ format: 'md', blocks: full }, 'md')).toContain('- Three\n\n| a |\n|---|\n\nThe boat.\n')
    expect(exportDraft({ format: 'md', blocks: full }, 'html')).not.toContain('| a |')
  })

  it('writes nothing for a draft without words', () => {
    expect(exportDraft({ blocks: [] }, 'txt')).toBe('')
    expect(exportDraft({ blocks: [] }, 'md')).toBe('')
  })
})

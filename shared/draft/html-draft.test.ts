import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block, Draft } from './block.ts'
import { parseHtml } from './html-draft.ts'
import { serializeHtml } from './serialize-html.ts'
import { editedDraft, expectOneWordChanged, replaced, steps } from './testing/edited-draft.ts'

const ARTICLE = `<!DOCTYPE html>
<html lang="en"><head><title>Harbor news</title>
<style>p { color: red }</style><script>let a = '<p>no words</p>'</script></head>
<body class="story">
<!-- masthead -->
<header><h1 id="top">Ferry is late &amp; full</h1>
<p class="article__dek">Nobody waited for <em>long</em>.</p>
<p class=byline>By <a rel="author" href="/staff/ruiz">Ana Ruiz</a></p></header>
<div class="body" onclick="steal()">
<p>PORT ELLA &#8212; The   <b>ferry</b>
left at <a href="https://harbor.example/noon">noon</a>, <code>F-12</code> said<sup>2</sup>.
<p>An unclosed paragraph.
<blockquote><p>We waited.</p><p>For hours.</p></blockquote>
<h2>Later</h2>
<ul class="facts">
  <li>One boat</li>
  <li>Two crews<ol><li>Day</li><li>Night</li></ol></li>
</ul>
<figure><img src="a.jpg" alt="A boat"><figcaption>The boat, in port.</figcaption></figure>
<table><tr><td>12</td><td>14</td></tr></table>
Loose words here.<br><br>More <i>loose</i> words.
<p>A <img src="b.png"> picture within.</p>
</div>
<footer>Copyright</footer>
</body></html>
`

const said = ({ blocks }: Pick<Draft, 'blocks'>) =>
  blocks.map(({ kind, level, ordered, label, text }) => [kind + (level ?? '') + (ordered ? '+' : ''), text || label])

/** The words as HTML has them: white space has no width. */
const words = (blocks: readonly Block[]) =>
  blocks
    .filter((block) => block.kind !== 'kept')
    .map(({ text }) =>
      text
        .replace(/[ \t]+/g, ' ')
        .replace(/\s*\n\s*/g, '\n')
        .trim(),
    )
    .filter((text) => text !== '')

const source = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '<p>',
        '</p>',
        '<div class="a">',
        '</div>',
        '<b>',
        '</b>',
        '<br>',
        '<ul>',
        '<li>',
        '</li>',
        '</ul>',
        '<h2>',
        '</h2>',
      ),
      fc.constantFrom(
        '<blockquote>',
        '</blockquote>',
        '<table>',
        '<tr><td>',
        '</table>',
        '<img src=x>',
        '<!-- c -->',
        '<pre>',
        '</pre>',
        '<hr>',
      ),
      fc.constantFrom(
        'word ',
        'Ana',
        ' ',
        '\n',
        '\r\n',
        '&amp;',
        '&lt;b&gt;',
        '&nbsp;',
        '&copy',
        '<',
        '&',
        'é',
        '“Yes,”',
        '\t',
        '👍',
      ),
      fc.constantFrom(
        '<a href="https://a.example">',
        '</a>',
        '<a href="javascript:x()">',
        '<script>x</script>',
        '<ol>',
        '</ol>',
        '<code>',
        '</code>',
      ),
      fc.constantFrom(
        '<html>',
        '<body>',
        '</body>',
        '<figure>',
        '<figcaption>',
        '</figure>',
        '<span>',
        '</span>',
        '<select>',
        '<svg>',
        '</svg>',
      ),
    ),
    { maxLength: 25 },
  )
  .map((parts) => parts.join(''))

describe('parseHtml', () => {
  it('reads what elements say, and keeps the rest', () => {
    expect(said(parseHtml(ARTICLE))).toEqual([
      ['heading1', 'Ferry is late & full'],
      ['standfirst', 'Nobody waited for long.'],
      ['byline', 'By Ana Ruiz'],
      ['paragraph', 'PORT ELLA — The ferry left at noon, F-12 said2.'],
      ['paragraph', 'An unclosed paragraph.'],
      ['quotation', 'We waited.'],
      ['quotation', 'For hours.'],
      ['heading2', 'Later'],
      ['list-item', 'One boat'],
      ['list-item', 'Two crews'],
      ['list-item+', 'Day'],
      ['list-item+', 'Night'],
      ['kept', 'Picture'],
      ['caption', 'The boat, in port.'],
      ['kept', 'Table'],
      ['paragraph', 'Loose words here.'],
      ['paragraph', 'More loose words.'],
      ['paragraph', 'A  picture within.'.replace('  ', ' ')],
      ['paragraph', 'Copyright'],
    ])
  })

  it.each(['<br><br>', '<br />\n<br />', '<br>&nbsp;<br>', '<br/> &nbsp; <br/>', '<br><br>&nbsp;<br><br>'])(
    'takes %j for the end of a paragraph',
    (breaks) => {
      const html = `<div>One<br>line.${breaks}Two.</div>`
      const parsed = parseHtml(html)
      expect(parsed.blocks.map(({ text }) => text)).toEqual(['One\nline.', 'Two.'])
      expect(serializeHtml(parsed)).toBe(html)
    },
  )

  it('gives words and links that lead somewhere, and no scripts or handlers', () => {
    const { blocks } = parseHtml(
      '<p onclick="a()">Go <a href="javascript:b()">there</a> or <a href="mailto:a@b.example">ask</a>.</p>',
    )
    expect(blocks).toMatchObject([{ text: 'Go there or ask.', marks: [{ kind: 'link', href: 'mailto:a@b.example' }] }])
    expect(blocks[0]?.marks).toHaveLength(1)
  })

  it('keeps every character, whatever the source', () => {
    fc.assert(
      fc.property(fc.oneof(source, fc.string({ unit: 'binary' })), (html) => {
        expect(serializeHtml(parseHtml(html))).toBe(html)
      }),
      { numRuns: 250 },
    )
    expect(serializeHtml(parseHtml(ARTICLE))).toBe(ARTICLE)
    expect(serializeHtml(parseHtml(ARTICLE.replaceAll('\n', '\r\n')))).toBe(ARTICLE.replaceAll('\n', '\r\n'))
  })

  it.each([
    ['deep nesting', `${'<div>'.repeat(100_000)}Words${'</div>'.repeat(100_000)}`],
    ['tags left open', '<b><p>One'.repeat(20_000)],
    ['lists left open', '<ul><li>One'.repeat(20_000)],
    ['tables in tables', '<table><tr><td>One'.repeat(20_000)],
    [
      'formats left open',
      Array.from({ length: 20_000 }, (_, index) => `<font id=${index}>`).join('') + '<p>One'.repeat(100),
    ],
    ['a huge attribute', `<p title="${'x'.repeat(5_000_000)}">One</p>`],
    ['a huge line', `<p>${'word '.repeat(200_000)}</p>`],
    ['a comment without end', `<p>One</p><!--${'-'.repeat(200_000)}`],
    ['many lone signs', '<'.repeat(200_000)],
    ['many quotation marks', `<p title='${'"'.repeat(50_000)}>One`],
  ])('reads %s in bounded time', { timeout: 30_000 }, (_what, html) => {
    const draft = parseHtml(html)
    expect(serializeHtml(draft) === html).toBe(true)
    serializeHtml({
      ...draft,
      blocks: draft.blocks.map((block, index) => (index === 0 ? { ...block, text: 'Two' } : block)),
    })
  })
})

describe('serializeHtml', () => {
  const draft = parseHtml(ARTICLE)
  const edited = (...changes: [from: string, to: string][]) =>
    serializeHtml({
      ...draft,
      blocks: draft.blocks.map((block) =>
        changes.reduce((now, [from, to]) => {
          const at = now.text.indexOf(from)
          return at < 0 ? now : replaced(now, at, at + from.length, to)
        }, block),
      ),
    })

  it('changes nothing but the edited words', () => {
    expect(edited(['& full', '& empty'])).toBe(ARTICLE.replace('amp; full', 'amp; empty'))
    expect(edited(['F-12', 'F-13'])).toBe(ARTICLE.replace('F-12', 'F-13'))
    expect(edited(['left at', 'sailed <at>'])).toBe(ARTICLE.replace('left at', 'sailed &lt;at&gt;'))
    expect(edited(['PORT', 'PIER'], ['said2', 'wrote2'])).toBe(
      ARTICLE.replace('PORT', 'PIER').replace(' said<', ' wrote<'),
    )
    expect(edited(['ferry', 'boat'], ['— The', '– A'])).toBe(
      ARTICLE.replace('<b>ferry', '<b>boat').replace('&#8212; The', '– A'),
    )
    expect(edited(['picture within', 'photo in it'])).toBe(ARTICLE.replace('picture within', 'photo in it'))
  })

  it('takes out an element and leaves what is around it', () => {
    const without = (find: string) =>
      serializeHtml({ ...draft, blocks: draft.blocks.filter((block) => !block.text.includes(find)) })
    expect(without('For hours.')).toBe(ARTICLE.replace('<p>For hours.</p>', ''))
    expect(without('More loose')).toBe(ARTICLE.replace('More <i>loose</i> words.', ''))
    expect(serializeHtml({ ...draft, blocks: [] })).toContain('<div class="body" onclick="steal()">')
  })

  it('puts a new block where it stands, in the list or out of it', () => {
    const behind = (find: string, made: Partial<Block>) => {
      const at = draft.blocks.findIndex((block) => block.text.includes(find))
      const block: Block = { id: 'made', kind: 'paragraph', text: 'New & true.', ...made }
      return serializeHtml({ ...draft, blocks: draft.blocks.toSpliced(at + 1, 0, block) })
    }
    expect(behind('For hours.', {})).toContain('<p>For hours.</p></blockquote>\n<p>New &amp; true.</p>')
    expect(behind('For hours.', { kind: 'quotation' })).toContain(
      '<p>For hours.</p>\n<p>New &amp; true.</p></blockquote>',
    )
    expect(behind('One boat', { kind: 'list-item' })).toContain('<li>One boat</li>\n<li>New &amp; true.</li>')
    expect(behind('One boat', {})).toContain('<p>New &amp; true.</p>\n<ul class="facts">\n  <li>Two crews')
    expect(behind('Copyright', { kind: 'list-item' })).toContain('<ul>\n<li>New &amp; true.</li>\n</ul>')
  })

  it('changes one word of one block, whatever the source', () => {
    fc.assert(
      fc.property(source, fc.nat(50), (text, at) => {
        expectOneWordChanged(text, parseHtml, serializeHtml, at)
      }),
      {
        examples: [
          ['\n&copyword ', 0],
          ['<p>&notit word</p>', 0],
        ],
      },
    )
  })

  it('reads back as the edited words, whatever the source and whatever was done', () => {
    fc.assert(
      fc.property(fc.oneof(source, fc.constant(ARTICLE)), steps, (html, done) => {
        const changed = editedDraft(parseHtml(html), done)
        const out = serializeHtml(changed)
        expect(words(parseHtml(out).blocks)).toEqual(words(changed.blocks))
      }),
      { numRuns: 250 },
    )
  })

  it('leaves every tag that spans blocks, whatever was done', () => {
    const spanning = (draft.skeleton ?? []).join('').match(/<[^>]+>/g) ?? []
    fc.assert(
      fc.property(steps, (done) => {
        const out = serializeHtml(editedDraft(draft, done))
        let at = 0
        for (const tag of spanning) {
          at = out.indexOf(tag, at)
          expect(at, tag).toBeGreaterThanOrEqual(0)
          at += tag.length
        }
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readRichText } from './read-rich-text.ts'

const texts = (html: string) => readRichText(html).blocks.map(({ kind, text }) => `${kind}: ${text}`)

describe('readRichText', () => {
  it('reads headings, quotations, lists and tables as blocks', () => {
    expect(
      texts(`<h2>Night boats</h2>
        <blockquote><p>Nobody asked.</p><p>Ever.</p></blockquote>
        <ul><li>One</li><li><p>Two</p></li></ul>
        <table><tr><td>Three</td><td>Four</td></tr></table>Five`),
    ).toEqual([
      'heading: Night boats',
      'quotation: Nobody asked.',
      'quotation: Ever.',
      'list-item: One',
      'list-item: Two',
      'paragraph: Three',
      'paragraph: Four',
      'paragraph: Five',
    ])
  })

  it('collapses white space as a page does, and keeps it where it counts', () => {
    expect(texts('<p> It\n  left <b> at </b> noon.\n</p><p>&nbsp;</p>')).toEqual(['paragraph: It left at noon.'])
    expect(texts('<p><span style="white-space: pre-wrap;">a  b</span></p>')).toEqual(['paragraph: a  b'])
  })

  it('takes one line break as one, and two as a new paragraph', () => {
    expect(texts('One<br>two<br><br>three<br>')).toEqual(['paragraph: One\ntwo', 'paragraph: three'])
  })

  it('reads bold, italic and links from tags and from styles', () => {
    const [block] = readRichText(
      '<b style="font-weight:normal"><p>It <span style="font-weight:700">left</span> <em>at</em> <a href="https://example.com/">noon</a></p></b>',
    ).blocks
    expect(block).toMatchObject({
      text: 'It left at noon',
      marks: [
        { start: 3, end: 7, kind: 'bold' },
        { start: 8, end: 10, kind: 'italic' },
        { start: 11, end: 15, kind: 'link', href: 'https://example.com/' },
      ],
    })
  })

  it('leaves out what is not words', () => {
    expect(
      texts(
        '<html><head><title>x</title></head><body><style>p{}</style><script>x()</script><p>Yes.<img alt="x"></p></body>',
      ),
    ).toEqual(['paragraph: Yes.'])
  })

  it('leaves out what was not shown', () => {
    const html =
      '<p>The <span style="color:red; display:none">late </span>ferry<i hidden> is</i> <b style="mso-hide:all">not</b> waits.</p>'
    expect(readRichText(html).blocks.map(({ text }) => text)).toEqual(['The ferry waits.'])
    expect(readRichText('<p style="display:block">Noon.</p>').blocks.map(({ text }) => text)).toEqual(['Noon.'])
  })

  it('says whether it is a part of a line', () => {
    expect(readRichText('<html><body><!--StartFragment--><b>noon</b><!--EndFragment--></body></html>').inline).toBe(
      true,
    )
    expect(readRichText('<p>noon</p>').inline).toBe(false)
  })

  it('gives marks that lie within their words, whatever comes', () => {
    const html = fc
      .array(
        fc.constantFrom(
          '<p>',
          '</p>',
          '<b>',
          '</b>',
          '<i>',
          '<br>',
          ' ',
          '\n',
          '<pre>',
          'a',
          '&nbsp;',
          '<a href=x>',
          '<',
        ),
      )
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(html, (given) => {
        for (const { text, marks = [] } of readRichText(given).blocks) {
          expect(text).toBe(text.trim())
          for (const { start, end } of marks) expect(0 <= start && start < end && end <= text.length).toBe(true)
        }
      }),
    )
  })
})

import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { h, list, p } from '#electron/files/import/testing/flat-document.ts'
import { readDraft } from '#electron/files/read-draft.ts'

const ODF = 'urn:oasis:names:tc:opendocument:xmlns'

/** An OpenDocument text with this body and these automatic styles. */
function document(body: string, styles = ''): Uint8Array {
  const names = ['office', 'text', 'style', 'table'].map((name) => `xmlns:${name}="${ODF}:${name}:1.0"`)
  const content = `<office:document-content ${names.join(' ')} xmlns:draw="${ODF}:drawing:1.0" xmlns:fo="${ODF}:xsl-fo-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`
  return zipSync({
    mimetype: strToU8('application/vnd.oasis.opendocument.text'),
    'content.xml': strToU8(content),
  })
}

const blocksOf = async (body: string, styles?: string) =>
  (await readDraft(document(body, styles), 'story.odt')).draft.blocks

describe('OpenDocument texts', () => {
  it('reads as many spaces as make sense, whatever the file says', async () => {
    const spaces = (count: string) => p(`a<text:s text:c="${count}"/>b`)
    const blocks = await blocksOf(['2', '-5', 'NaN', '1e99', '0.5'].map(spaces).join(''))
    expect(blocks.map(({ text }) => text.length - 2)).toEqual([2, 0, 1, 1000, 1])
  })

  it('reads words of elements that it does not know, and of sections, indexes and changed headings', async () => {
    const blocks = await blocksOf(
      [
        h(2, 'Head'),
        `<text:section>${p('In a section.')}</text:section>`,
        `<text:table-of-content><text:table-of-content-source>${p('no')}</text:table-of-content-source><text:index-body>${p('Contents')}</text:index-body></text:table-of-content>`,
        p('<text:meta>Some <text:new-thing>new</text:new-thing> things</text:meta><text:soft-page-break/>.'),
        `<draw:custom-shape>${p('In a shape.')}</draw:custom-shape>`,
      ].join(''),
    )
    expect(blocks.map(({ text }) => text)).toEqual([
      'Head',
      'In a section.',
      'Contents',
      'Some new things.',
      'In a shape.',
    ])
  })

  it('knows which lists have numbers, at each depth', async () => {
    const numbers =
      '<text:list-style style:name="Numbers"><text:list-level-style-number text:level="1" style:num-format="1"/><text:list-level-style-bullet text:level="2"/></text:list-style>'
    const blocks = await blocksOf(list('Numbers', ['one', `${p('two')}${list('Numbers', ['inner'])}`]), numbers)
    expect(blocks.map(({ text, ordered }) => [text, ordered ?? false])).toEqual([
      ['one', true],
      ['two', true],
      ['inner', false],
    ])
  })

  it('leaves out hidden words and says so', async () => {
    const styles =
      '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>'
    const { draft, losses } = await readDraft(
      document(p('Seen.<text:span text:style-name="H">Not seen.</text:span>'), styles),
      'story.odt',
    )
    expect(draft.blocks.map(({ text }) => text)).toEqual(['Seen.'])
    expect(losses).toEqual(['Hidden text left out in 1 place.'])
  })
})

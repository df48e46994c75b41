import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readDraft } from '#electron/files/read-draft.ts'
import { readMutated, seeds } from './testing/fuzz.ts'
import { wordDocument, wp } from './testing/word-document.ts'

const MAIN = 'word/document.xml'
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const ole = (name: string) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(600),
    Buffer.from(name, 'utf16le'),
    Buffer.alloc(200),
  ])
const zip = (parts: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])))
const story = wordDocument(wp('The ferry stays.'))

describe('files that are not what they should be', () => {
  it.each([
    ['an old Word file', 'a.doc', ole('WordDocument'), 'unknown-format', 'old format of Word'],
    ['an old Word file under a new name', 'a.docx', ole('WordDocument'), 'unknown-format', 'old format of Word'],
    ['a Word file with a password', 'a.docx', ole('EncryptedPackage'), 'unknown-format', 'password'],
    ['a spreadsheet', 'a.docx', zip({ 'xl/workbook.xml': '' }), 'unknown-format', 'a spreadsheet'],
    ['a document of Pages', 'a.docx', zip({ 'Index/Document.iwa': '' }), 'unknown-format', 'Pages'],
    [
      'an OpenDocument spreadsheet',
      'a.odt',
      zip({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }),
      'unknown-format',
      'without a text',
    ],
    ['a zip file', 'a.docx', zip({ 'a.txt': 'words' }), 'unknown-format', 'a packed file'],
    ['a PDF', 'a.docx', Buffer.from('%PDF-1.7 …'), 'unknown-format', 'a PDF'],
    ['a picture', 'a.txt', Buffer.from('89504e470d0a1a0a', 'hex'), 'unknown-format', 'a picture'],
    ['half a Word file', 'a.docx', story.subarray(0, story.length / 2), 'damaged', 'breaks off'],
    ['nothing but the first bytes', 'a.docx', story.subarray(0, 4), 'damaged', 'breaks off'],
    ['a Word file without words', 'a.docx', wordDocument(wp('')), 'empty', 'no words'],
    ['a Word file without its main part', 'a.docx', wordDocument('', { [MAIN]: '' }), 'damaged', 'damaged'],
    [
      'XML that is not well formed',
      'a.docx',
      wordDocument('', { [MAIN]: '<w:document>' }),
      'damaged',
      'not well formed',
    ],
    [
      'text that is not UTF-8',
      'a.odt',
      zipSync({
        mimetype: strToU8('application/vnd.oasis.opendocument.text'),
        'content.xml': Uint8Array.of(0x3c, 0xff),
      }),
      'damaged',
      'encoding',
    ],
    [
      'an OpenDocument text with a password',
      'a.odt',
      zip({
        mimetype: 'application/vnd.oasis.opendocument.text',
        'META-INF/manifest.xml':
          '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>',
      }),
      'unknown-format',
      'password',
    ],
  ])('refuses %s and says what it is', async (_what, name, bytes, code, words) => {
    const refused = await readDraft(bytes, name).catch((problem: unknown) => problem)
    expect(refused).toMatchObject({ name: 'HostError', code })
    expect(refused).toMatchObject({ message: expect.stringContaining(words) })
    expect(refused).toMatchObject({
      message: expect.stringMatching(/^(?:There are no words in )?“a\.\w+”.*\. [A-Z].*\.$/),
    })
  })

  it.each([
    ['rich text', '{\\rtf1 The ferry stays.}', 'Rich text'],
    ['a web page', '<html><body><p>The ferry stays.</p></body></html>', 'Web page'],
    ['plain text', 'The ferry stays.', 'Plain text'],
    ['a mail page of Word', 'MIME-Version: 1.0\r\nContent-Type: text/html\r\n\r\n<p>The ferry stays.</p>', 'Mail'],
  ])('opens %s under the name of a Word file as what it is, not to be saved there', async (_what, text, format) => {
    for (const name of ['a.doc', 'a.docx']) {
      const { draft, losses, inPlace } = await readDraft(Buffer.from(text), name)
      expect(draft.blocks.map((block) => block.text)).toEqual(['The ferry stays.'])
      expect({ losses, inPlace }).toEqual({
        losses: [`The file is not what its name says: it was read as “${format}”.`],
        inPlace: false,
      })
    }
  })

  it('opens a Word file under any other name', async () => {
    for (const name of ['a.doc', 'a.txt', 'a.odt', 'a.rtf', 'a.eml']) {
      const { draft, inPlace } = await readDraft(story, name)
      expect(draft.blocks.map(({ text }) => text)).toEqual(['The ferry stays.'])
      expect(inPlace).toBe(false)
    }
  })
})

describe('files that are made to do harm', () => {
  const packed = (text: string) => wordDocument('', { [MAIN]: text })
  const within = (body: string) => packed(`<w:document ${W}><w:body>${body}</w:body></w:document>`)

  it.each([
    [
      'entities in one another',
      packed(`<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><w:document ${W}>&b;</w:document>`),
      'damaged',
    ],
    [
      'an entity from a file',
      packed(`<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document ${W}>&a;</w:document>`),
      'damaged',
    ],
    ['elements nested without end', within('<w:p>'.repeat(100_000)), 'damaged'],
    ['a zip bomb', within(' '.repeat(100_000_000)), 'too-large'],
  ])('refuses %s', async (_what, bytes, code) => {
    const refused = await readDraft(bytes, 'a.docx').catch((problem: unknown) => problem)
    expect(refused).toMatchObject({ name: 'HostError', code })
    // The reader itself refused it, rather than broke.
    expect(refused).not.toHaveProperty('cause')
  })

  it('does not believe the sizes that a zip file says', async () => {
    const bytes = within(wp('The ferry stays.').repeat(1000))
    const at = Buffer.from(bytes).lastIndexOf(MAIN) - 46 + 24
    for (const size of [1, 0xfffffff0]) {
      const lied = Buffer.from(bytes)
      lied.writeUInt32LE(size, at)
      await expect(readDraft(lied, 'a.docx')).rejects.toMatchObject({ code: size === 1 ? 'damaged' : 'too-large' })
    }
  })

  it('reads none of hundreds of mutated files wrong', async () => {
    const all = seeds()
    for (let index = 0; index < 300; index++) {
      const { kind, problem, name, time } = await readMutated(all, index)
      expect({ index, name, kind, problem }).toEqual({
        index,
        name,
        kind: expect.not.stringMatching('broken'),
        problem: undefined,
      })
      expect(time).toBeLessThan(10_000)
    }
  })
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDraft } from '#electron/files/read-draft.ts'
import { sourceDocuments } from './testing/documents.ts'
import { wordsOf, wordsOfText } from './testing/words.ts'

const read = (name: string) => readDraft(readFileSync(join(import.meta.dirname, 'testing', 'samples', name)), name)

const STORY = [
  'heading1 Night ferry stays in port after storm',
  'standfirst Operator says repairs to the ramp will take until Thursday',
  'byline By Orla Venning',
  'paragraph The night ferry between Skerrow and Port Amble',
  'paragraph “We looked at it at first light and it was plain',
  'heading2 What passengers should do',
  'list-item Tickets stay valid for a week.',
  'list-item Refunds are made at the counter only.',
  'list-item Call the desk first.',
  'heading3 In which order',
  'list-item# Keep the ticket.',
  'list-item# Fill in the form.',
  'list-item# Wait for a letter.',
  'quotation The harbour has had worse, and the harbour has al',
  'paragraph The ramp was built in 1987 & has been mended <twi',
  'caption The bent ramp at Skerrow on Tuesday. Picture: Ine',
]

// Made by LibreOffice (`npm run fidelity -- --samples …`) from the documents in testing/documents.ts.
describe.each(['docx', 'odt', 'rtf'])('.%s files of LibreOffice', (format) => {
  it('says what each paragraph is', async () => {
    const { draft, encoding, inPlace } = await read(`story.${format}`)
    expect({ encoding, inPlace }).toEqual({ encoding: null, inPlace: false })
    const found = draft.blocks.map(
      ({ kind, level, ordered, text }) => `${kind}${level ?? ''}${ordered ? '#' : ''} ${text}`,
    )
    expect(found).toEqual(STORY.map((start) => expect.stringContaining(start)))
  })

  it('keeps bold, italic and links', async () => {
    const { draft } = await read(`story.${format}`)
    const marked = draft.blocks.flatMap(({ text, marks = [] }) =>
      marks.map(({ kind, start, end, href }) => [kind, text.slice(start, end), href ?? '']),
    )
    expect(marked).toEqual([
      ['bold', 'Port Amble', ''],
      ['italic', 'bent', ''],
      ['bold', 'we could not', ''],
      ['italic', 'not', ''],
      ['link', 'notice to passengers', 'https://example.org/notice?id=7&lang=en'],
      ['italic', 'at the counter', ''],
      ['link', 'the desk', 'mailto:desk@example.org'],
    ])
  })

  it.each([
    ['story', ['The lines at the head and foot of the pages are left out.']],
    [
      'changes',
      [
        'Changes that were tracked are taken as accepted: 3 insertions, 2 deletions.',
        '1 comment left out.',
        'Struck-out words in 1 place: they stay, without the line through them.',
      ],
    ],
    ['boxes', ['1 picture left out.', '2 text boxes: the words stay, after the paragraph beside them.']],
    ['scripts', []],
    ['spaces', []],
    ['fields', []],
  ])('says what of %s is not in the draft', async (name, losses) => {
    expect((await read(`${name}.${format}`)).losses).toEqual(losses)
  })

  it.each(sourceDocuments().flatMap(({ name, words }) => (words ? [[name, words]] : [])))(
    'has every word of %s, in order',
    async (name, words) => {
      expect(wordsOf((await read(`${name}.${format}`)).draft.blocks)).toEqual(wordsOfText(words))
    },
  )

  it('keeps every sign of every script', async () => {
    const { draft } = await read(`scripts.${format}`)
    const text = draft.blocks.map((block) => block.text).join('\n')
    for (const words of [
      'Čeští fanoušci přijeli do Łodzi',
      '👩‍👩‍👧 and flags 🇳🇿, a thumb 👍🏽 and a rare 𝒜',
      'שלום עולם',
      'مرحبا بالعالم',
      '東京で記者会見が行われた。',
      '10\u00a0km and p.\u202f12, a non\u2011breaking hyphen, a soft\u00adhyphen',
    ]) {
      expect(text).toContain(words)
    }
  })

  it('keeps the spaces and line breaks that count, and a blank line as a new paragraph', async () => {
    const { draft } = await read(`spaces.${format}`)
    expect(draft.blocks.map(({ text }) => text)).toEqual([
      'Spaces that count',
      'Two  spaces, three   spaces, a\ttab and a\nline break.',
      'White space in the file is one.',
      'One spaced word, and unbelievable.',
      'A verse\nof two lines',
      'and one apart.',
    ])
  })
})

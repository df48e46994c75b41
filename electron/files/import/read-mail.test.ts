import { describe, expect, it } from 'vitest'
import { readDraft } from '#electron/files/read-draft.ts'
import { mails } from './testing/mails.ts'

const read = (mail = '') => readDraft(Buffer.from(mail), 'tip.eml')

describe('mail', () => {
  it('is its subject, its sender and its text, with the lines that a program broke made whole', async () => {
    const { draft, losses, inPlace } = await read(mails[0])
    expect(draft.blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['heading', 'Night ferry stays in port – again'],
      ['byline', 'Inês Calder'],
      [
        'paragraph',
        'The night ferry between Skerrow and Port Amble will not sail before Thursday, the café owner at the pier said, because the ramp was bent in the storm.',
      ],
      ['paragraph', 'Short lines stay.'],
      ['paragraph', '- So do items.'],
    ])
    expect({ losses, inPlace }).toEqual({ losses: [], inPlace: false })
  })

  it('takes the text rather than the page, and says what was attached', async () => {
    const { draft, losses } = await read(mails[1])
    expect(draft.blocks.map(({ text }) => text)).toEqual([
      'Council sets a smaller budget',
      'The council voted 11 to 4 for a budget of €3.2 million, and then went home.',
    ])
    expect(losses).toEqual(['1 attachment left out.'])
  })

  it('takes the words of the page where there is no text, and runs and fetches nothing', async () => {
    const { draft, losses } = await read(mails[2])
    expect(draft.blocks.map(({ kind, text }) => [kind, text])).toEqual([
      ['heading', 'A lost map'],
      ['heading', 'Found'],
      ['paragraph', 'The map was behind a cupboard.'],
      ['paragraph', 'Wide'],
      ['paragraph', 'three metres'],
      ['list-item', 'Open'],
      ['list-item', 'Free'],
      ['quotation', 'Wallpaper, I thought.'],
      ['paragraph', 'no'],
    ])
    expect(losses).toEqual(['1 picture left out.', '1 table: the words stay, each cell as a paragraph.'])
  })

  it('keeps the quotation marks and dashes of Windows-1252', async () => {
    const head =
      'From: =?windows-1252?Q?Zo=EB_=93Z=94_Hart?= <z@example.org>\r\nSubject: =?windows-1252?Q?A =96 B?=\r\n'
    const text = 'Content-Type: text/plain; charset=windows-1252\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n'
    const { draft } = await read(`${head}${text}=93Late=94 =97 it=92s late=85\r\n`)
    expect(draft.blocks.map((block) => block.text)).toEqual(['A – B', '“Late” — it’s late…'])
    const page = 'Content-Type: text/html; charset=windows-1252\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n'
    expect((await read(`${head}${page}<p>=93Late=94</p>`)).draft.blocks.at(-1)?.text).toBe('“Late”')
  })

  it.each([
    ['Orla Venning', 'The boat is late.', 'Orla Venning'],
    ['Port Ella Press Office', 'The boat is late.', undefined],
    ['desk@example.org', 'The boat is late.', undefined],
    ['Orla Venning', 'By Tam Reyes\r\n\r\nThe boat is late.', 'By Tam Reyes'],
  ])('from %s has the right byline', async (from, text, byline) => {
    const { draft } = await read(`From: ${from} <a@example.org>\r\nSubject: Boats\r\n\r\n${text}\r\n`)
    expect(draft.blocks.find(({ kind }) => kind === 'byline')?.text).toBe(byline)
  })

  it('is text where it has no headers', async () => {
    const { draft, losses } = await read('Just words.\n\nNote: and more of them.\n')
    expect(draft.blocks.map(({ text }) => text)).toEqual(['Just words.', 'Note: and more of them.'])
    expect(losses).toEqual(['The file is not what its name says: it was read as “Plain text”.'])
    for (const first of ['From a@example.org Mon Mar 2 10:00:00 2026', 'X-Long: one\n two', 'Received: here'])
      expect((await read(`${first}\nSubject: Boats\n\nThe boat.\n`)).draft.blocks[0]?.text).toBe('Boats')
  })

  it('may have very many paragraphs', { timeout: 60_000 }, async () => {
    const page = 'Subject: Boats\nContent-Type: text/html\n\n'
    expect((await read(page + '<p>a</p>'.repeat(130_000))).draft.blocks).toHaveLength(130_001)
  })
})

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
      ['byline', 'Museum'],
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
})

import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { plainEncoding } from '#shared/api/contract.ts'
import type { Block } from '#shared/draft/block.ts'
import { parseHtml } from '#shared/draft/html-draft.ts'
import { serializeHtml } from '#shared/draft/serialize-html.ts'
import { parseText, serializeText } from '#shared/draft/text-draft.ts'
import { journalLine, readJournal } from './journal-file.ts'
import { createJournalStore } from './journal-store.ts'
import { thisOwner } from './owner.ts'

let room: string
let folder: string

beforeEach(async () => {
  room = await mkdtemp(join(tmpdir(), 'blue-pencil-'))
  folder = join(room, 'journals')
})

afterEach(() => rm(room, { recursive: true }))

const subject = { name: 'story.txt', path: '/desk/story.txt', version: 'v1', encoding: plainEncoding }
const paragraph = (id: string, text: string): Block => ({ id, kind: 'paragraph', text, gap: '\n\n' })
const onlyFile = async () => join(folder, (await readdir(folder))[0] ?? '')

describe('a journal', () => {
  it('has each change on disk, and is left when its window is', async () => {
    const store = createJournalStore(folder)
    const draft = parseText('Ferry late\n\nIt left at noon.\n')
    const journal = await store.start(subject, draft)
    const [first, second] = draft.blocks.map(({ id }) => id)
    await journal.add(
      [paragraph('new', 'Rain fell.'), paragraph(second ?? '', 'It left at dusk.')],
      [first ?? '', 'new', second ?? ''],
    )
    await journal.add([paragraph('new', 'Rain fell all night.')], null)
    expect(await store.left()).toEqual([])
    await journal.leave()
    const [left] = await store.left()
    expect(left && serializeText(left.draft)).toBe('Ferry late\n\nRain fell all night.\n\nIt left at dusk.\n')
    expect(left).toMatchObject({ subject })
    await store.remove(left?.id ?? '')
    await expect(store.read(left?.id ?? '')).rejects.toMatchObject({ code: 'not-found' })
    await expect(store.read('../../etc/passwd')).rejects.toMatchObject({ code: 'not-found' })
  })

  it('has what stands around the blocks of a page, and what is kept of it', async () => {
    const store = createJournalStore(folder)
    const page = '<html><head><title>Ferry</title></head><body><main><p>It left at noon.</p></main></body></html>\n'
    const journal = await store.start({ ...subject, name: 'story.html' }, parseHtml(page))
    await journal.leave()
    const [left] = await store.left()
    expect(left && serializeHtml(left.draft)).toBe(page)
  })

  it('goes when all is saved, and says what was saved meanwhile', async () => {
    const store = createJournalStore(folder)
    const journal = await store.start(subject, parseText('Rain.'))
    await journal.saved({ ...subject, version: 'v2' })
    const other = createJournalStore(folder)
    expect(readJournal(await readFile(await onlyFile(), 'utf8'))).toMatchObject({ subject: { version: 'v2' } })
    await journal.end()
    expect(await readdir(folder)).toEqual([])
    await journal.add([], ['x'])
    await journal.leave()
    expect(await other.left()).toEqual([])
  })

  it('is written anew where it grows long', async () => {
    const journal = await createJournalStore(folder).start(subject, parseText('Rain.'))
    for (let round = 0; round < 30; round++)
      await journal.add([paragraph('b0', `${round} ${'x'.repeat(50_000)}`)], ['b0'])
    const text = await readFile(await onlyFile(), 'utf8')
    expect(text.length).toBeLessThan(700_000)
    expect(readJournal(text)?.draft.blocks).toMatchObject([{ text: expect.stringMatching(/^29 x/) }])
    await journal.end()
  })

  it('says that it cannot be written, and has all of it once it can', async () => {
    await writeFile(folder, 'a file where the folder should be')
    const store = createJournalStore(folder)
    await expect(store.start(subject, parseText('Rain.'))).rejects.toMatchObject({ code: 'unavailable' })
    await rm(folder)
    const journal = await store.start(subject, parseText('Rain.'))
    await rm(folder, { recursive: true })
    await writeFile(folder, 'a file again')
    // What was open goes on being written, as the system has it; a journal that is long is written anew, and cannot be.
    await expect(journal.add([paragraph('b0', 'x'.repeat(600_000))], ['b0'])).resolves.toBeUndefined()
    await expect(journal.add([paragraph('b1', 'Snow.')], ['b1'])).rejects.toMatchObject({ code: 'unavailable' })
    await rm(folder)
    await mkdir(folder)
    await journal.add([], null)
    expect(readJournal(await readFile(await onlyFile(), 'utf8'))?.draft.blocks).toMatchObject([{ text: 'Snow.' }])
    await journal.end()
  })
})

describe('a journal that was cut off anywhere', () => {
  it('gives the draft as it was after one of its changes', () => {
    const at = 1
    const states = ['Rain.', 'Rain fell.', 'Rain fell — “all” night.', 'Rain fell all night \u{1F327}.']
    const lines = states.map((text, index) =>
      index === 0
        ? journalLine({
            journal: 1,
            owner: thisOwner,
            at,
            subject,
            draft: { ...parseText(''), blocks: [paragraph('b', text)] },
          })
        : journalLine({ at, blocks: [paragraph('b', text)] }),
    )
    const whole = Buffer.from(lines.join(''), 'utf8')
    const ends = lines.map((_, index) => Buffer.byteLength(lines.slice(0, index + 1).join('')))
    for (let length = 0; length <= whole.length; length++) {
      const text = readJournal(whole.subarray(0, length).toString('utf8'))?.draft.blocks[0]?.text
      const last = ends.findLastIndex((end) => end <= length)
      expect(text).toBe(last < 0 ? undefined : states[last])
    }
  })

  it('or that has other bytes in it, never gives anything else', () => {
    const states = ['Rain.', 'Snow.', 'Hail.']
    const line = (text: string) => journalLine({ at: 1, blocks: [paragraph('b', text)] })
    const first = journalLine({
      journal: 1,
      owner: thisOwner,
      at: 1,
      subject,
      draft: { ...parseText(''), blocks: [paragraph('b', 'Rain.')] },
    })
    const whole = Buffer.from(first + line('Snow.') + line('Hail.'), 'utf8')
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (place, byte) => {
        const bytes = Buffer.from(whole)
        bytes[place] = byte
        const text = readJournal(bytes.toString('utf8'))?.draft.blocks[0]?.text
        expect([undefined, ...states]).toContain(text)
      }),
      { numRuns: 500 },
    )
  })
})

describe('the journal of another program', () => {
  /** A process that is not there. */
  const DEAD = 2 ** 22 + 5

  async function journalOf(owner: { pid: number; machine: string }, secondsAgo: number, left = false): Promise<void> {
    const id = crypto.randomUUID()
    const begin = {
      journal: 1 as const,
      owner: { ...owner, run: 'another' },
      at: 1,
      subject,
      draft: parseText('Rain.'),
    }
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, `${id}.jsonl`), journalLine(begin) + (left ? journalLine({ at: 2, left }) : ''))
    const touched = new Date(Date.now() - secondsAgo * 1000)
    await utimes(join(folder, `${id}.jsonl`), touched, touched)
  }

  it.each([
    ['is not offered while that runs', { pid: process.pid, machine: hostname() }, 1, false, 0],
    ['is offered once that is dead', { pid: DEAD, machine: hostname() }, 1, false, 1],
    ['is offered where its id is another process now', { pid: process.pid, machine: hostname() }, 60, false, 1],
    ['is not offered while it runs on another machine', { pid: DEAD, machine: 'another' }, 10, false, 0],
    ['is offered when that machine is silent', { pid: DEAD, machine: 'another' }, 60, false, 1],
    ['is offered when its window is gone', { pid: process.pid, machine: hostname() }, 1, true, 1],
  ])('%s', async (_, owner, secondsAgo, left, found) => {
    await journalOf(owner, secondsAgo, left)
    expect(await createJournalStore(folder).left()).toHaveLength(found)
  })
})

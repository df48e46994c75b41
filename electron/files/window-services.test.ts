import { appendFile, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { HostError, plainEncoding } from '#shared/api/contract.ts'
import { noDecisions } from '#shared/api/decisions.ts'
import { parseText, serializeText } from '#shared/draft/text-draft.ts'
import { createHandles } from './handles.ts'
import { openStores, type Stores } from './stores.ts'
import { createWindowServices } from './window-services.ts'

let room: string
let path: string
let stores: Stores
const windows: AbortController[] = []

beforeEach(async () => {
  room = await mkdtemp(join(tmpdir(), 'blue-pencil-'))
  path = join(room, 'story.txt')
  stores = openStores(join(room, 'data'))
  await writeFile(path, 'Rain fell.\n')
})

afterEach(async () => {
  for (const window of windows.splice(0)) window.abort()
  // What the windows leave is written in the next turns.
  await new Promise((resolve) => setTimeout(resolve, 50))
  await rm(room, { recursive: true, force: true, maxRetries: 3 })
})

/** A window of a host, and what it is told. */
function window(from: Stores = stores, allow: (path: string) => Promise<string> = async (one) => one) {
  const handles = createHandles()
  const gone = new AbortController()
  windows.push(gone)
  const told: unknown[] = []
  const { services, letGo } = createWindowServices({
    handles,
    takeLaunch: () => ({ kind: 'file', path }),
    allow,
    stores: from,
    tell: (event, payload) => told.push([event, payload]),
    gone: gone.signal,
  })
  return { ...services, letGo, told, handles, close: () => gone.abort() }
}

/** A window that has the story open and typed in it. */
async function typedIn(text = 'Rain fell all night.\n') {
  const one = window()
  const { file, version, name } = (await one.takeLaunchFile({})) ?? { file: null, version: '', name: '' }
  const subject = { file, name, version, encoding: plainEncoding, inPlace: true, losses: [] }
  await one.startJournal({ ...subject, draft: parseText(text), restores: null })
  return { ...one, file: file ?? '', version }
}

describe('what a window left', () => {
  it('knows what is no draft to save in, what was left out, and what a draft file has beside its words', async () => {
    const first = window()
    const { file } = (await first.takeLaunchFile({})) ?? { file: null }
    const subject = {
      file,
      name: 'story.txt',
      version: 'before',
      encoding: null,
      inPlace: false,
      losses: ['A picture.'],
    }
    await first.startJournal({ ...subject, draft: parseText('Rain.\n'), restores: null })
    first.close()
    const next = window()
    await expect.poll(() => next.listRecovered({})).toHaveLength(1)
    const [left] = await next.listRecovered({})
    const { recovered } = await next.readRecovered({ id: left?.id ?? '' })
    expect(recovered).toMatchObject({ inPlace: false, losses: ['A picture.'] })
  })

  it('is not offered where its draft file has all of it', async () => {
    const place = join(room, 'story.bluepencil')
    await writeFile(place, '')
    const first = window()
    const file = first.handles.issue(place)
    const draft = parseText('Rain fell.\n')
    const companions = { decisions: { stets: [], corrections: [] }, queries: [], log: [], origin: null }
    const { version } = await first.saveFile({ file, draft, encoding: plainEncoding, version: null, companions })
    const subject = { file, name: 'story.bluepencil', version, encoding: plainEncoding, inPlace: true, losses: [] }
    await first.startJournal({ ...subject, draft, restores: null })
    const id = draft.blocks[0]?.id ?? ''
    await first.journal({
      blocks: [
        { ...parseText('Rain fell all night.\n').blocks[0], id, kind: 'paragraph', text: 'Rain fell all night.' },
      ],
      order: null,
    })
    await first.saveFile({
      file,
      draft: parseText('Rain fell all night.\n'),
      encoding: plainEncoding,
      version,
      companions,
    })
    first.close()
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(await window().listRecovered({})).toEqual([])
  })

  it('goes on with the log, the queries and the original of its draft file, also where somebody changed that', async () => {
    const place = join(room, 'story.bluepencil')
    await writeFile(place, '')
    const first = window()
    const file = first.handles.issue(place)
    const companions = {
      decisions: { stets: [], corrections: [] },
      queries: [{ anchor: { words: 'Rain', before: '', after: '', nth: 0 }, text: 'Where?' }],
      log: [{ at: '2026-01-01T00:00:00.000Z', what: 'saved' as const }],
    }
    const { version: origin } = (await first.takeLaunchFile({})) ?? { version: '' }
    const draft = parseText('Rain fell.\n')
    const save = (words: string, version: string | null) =>
      first.saveFile({
        file,
        draft: parseText(words),
        encoding: plainEncoding,
        version,
        companions: { ...companions, origin },
      })
    const { version } = await save('Rain fell.\n', null)
    const subject = { file, name: 'story.bluepencil', version, encoding: plainEncoding, inPlace: true, losses: [] }
    await first.startJournal({ ...subject, draft, restores: null })
    await first.journal({
      blocks: [{ id: draft.blocks[0]?.id ?? '', kind: 'paragraph', text: 'Snow fell.' }],
      order: null,
    })
    // As another program does it.
    await writeFile(place, (await readFile(place, 'utf8')).replace('Rain fell.', 'Hail fell.'))
    first.close()
    const next = window()
    await expect.poll(() => next.listRecovered({})).toHaveLength(1)
    const [left] = await next.listRecovered({})
    const { recovered } = await next.readRecovered({ id: left?.id ?? '' })
    expect(recovered.companions).toMatchObject({ queries: companions.queries, log: companions.log })
    await next.saveFile({
      ...{ file: recovered.file ?? '', draft: recovered.draft, encoding: plainEncoding, version: null },
      companions: { ...companions, origin: recovered.version },
    })
    const { original } = JSON.parse(await readFile(place, 'utf8'))
    expect(Buffer.from(original.base64, 'base64').toString()).toBe('Rain fell.\n')
  })

  it('is offered to the next one, and goes once that has it', async () => {
    const { close } = await typedIn()
    const next = window()
    expect(await next.listRecovered({})).toEqual([])
    close()
    await expect.poll(() => next.listRecovered({})).toHaveLength(1)
    const [left] = await next.listRecovered({})
    expect(left).toMatchObject({ name: 'story.txt', words: 4, disk: 'same', file: expect.any(String) })
    const id = left?.id ?? ''
    const { recovered, disk } = await next.readRecovered({ id })
    expect(serializeText(recovered.draft)).toBe('Rain fell all night.\n')
    expect(disk && serializeText(disk.draft)).toBe('Rain fell.\n')
    const { file, version, draft } = recovered
    await next.startJournal({ ...recovered, restores: id })
    expect(await window().listRecovered({})).toEqual([])
    // And the save that follows is one over the file that was edited.
    await next.saveFile({ file: file ?? '', draft, encoding: plainEncoding, version })
    expect(await readFile(path, 'utf8')).toBe('Rain fell all night.\n')
  })

  it('says what became of the file since', async () => {
    ;(await typedIn()).close()
    const next = window()
    await expect.poll(() => next.listRecovered({})).toHaveLength(1)
    await appendFile(path, 'More.\n')
    expect(await next.listRecovered({})).toMatchObject([{ disk: 'changed' }])
    await rm(path)
    expect(await next.listRecovered({})).toMatchObject([{ disk: 'gone', file: expect.any(String) }])
  })

  it('is not offered where it was saved and only the end of its journal is missing', async () => {
    const one = await typedIn()
    one.close()
    await writeFile(path, 'Rain fell all night.\n')
    const next = window()
    // It is looked at, and taken away, once it is left.
    await expect
      .poll(async () => [await next.listRecovered({}), await readdir(join(room, 'data/journals'))])
      .toEqual([[], []])
  })

  it('has no file where the next window may not use it', async () => {
    ;(await typedIn()).close()
    const outside = window(stores, async () => {
      throw new HostError('outside-folder', 'Not here.')
    })
    await expect.poll(() => outside.listRecovered({})).toMatchObject([{ file: null, disk: 'none' }])
    const [left] = await outside.listRecovered({})
    const { recovered } = await outside.readRecovered({ id: left?.id ?? '' })
    expect(recovered).toMatchObject({ file: null, name: 'story.txt' })
  })

  it('is kept among the versions of its file when it is discarded', async () => {
    ;(await typedIn()).close()
    const next = window()
    await expect.poll(() => next.listRecovered({})).toHaveLength(1)
    const [left] = await next.listRecovered({})
    await next.discardRecovered({ id: left?.id ?? '' })
    expect(await next.listRecovered({})).toEqual([])
    const file = left?.file ?? ''
    const [kept] = await next.listVersions({ file })
    expect(kept).toMatchObject({ kind: 'let-go', words: 4 })
    const { draft } = await next.readVersion({ file, id: kept?.id ?? '' })
    expect(serializeText(draft)).toBe('Rain fell all night.\n')
  })

  it('is also what a page had that is loaded again', async () => {
    const one = await typedIn()
    expect(await one.listRecovered({})).toEqual([])
    await one.takeLaunchFile({})
    expect(await one.listRecovered({})).toHaveLength(1)
  })
})

describe('a journal of a window', () => {
  it('goes when all is saved, and is kept as a version when it is let go', async () => {
    const one = await typedIn()
    await one.endJournal({ letGo: false })
    expect(await one.listVersions({ file: one.file })).toEqual([])
    const other = await typedIn('Snow fell.\n')
    await other.letGo()
    expect(await other.listVersions({ file: other.file })).toMatchObject([{ kind: 'let-go', words: 2 }])
    other.close()
    expect(await window().listRecovered({})).toEqual([])
  })

  it('knows what was saved while typing went on', async () => {
    const one = await typedIn()
    const draft = parseText('Rain fell all night.\n')
    await one.saveFile({ file: one.file, draft, encoding: plainEncoding, version: one.version })
    await one.journal({ blocks: [{ id: draft.blocks[0]?.id ?? '', kind: 'paragraph', text: 'Snow.' }], order: null })
    one.close()
    const next = window()
    await expect.poll(() => next.listRecovered({})).toMatchObject([{ disk: 'same', words: 1 }])
  })
})

describe('a file that a window holds', () => {
  const slow = { timeout: 10_000 }

  it('is told of when others change it, but not when it is saved here', async () => {
    const one = window()
    const { file, version } = (await one.takeLaunchFile({})) ?? { file: '', version: '' }
    await one.holdFile({ file, version })
    const saved = await one.saveFile({
      file: file ?? '',
      draft: parseText('Snow.'),
      encoding: plainEncoding,
      version,
    })
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    expect(one.told).toEqual([])
    await writeFile(path, 'Hail.')
    await expect.poll(() => one.told, slow).toMatchObject([['fileChanged', { file, state: 'changed' }]])
    await writeFile(path, 'Snow.')
    await expect
      .poll(() => one.told.at(-1), slow)
      .toEqual(['fileChanged', { file, state: 'same', version: saved.version }])
    await rename(path, join(room, 'other.txt'))
    await expect.poll(() => one.told.at(-1), slow).toEqual(['fileChanged', { file, state: 'gone', version: null }])
  })

  it('is told of at once where what is in the window came from an earlier state of it', async () => {
    const one = window()
    const { file, version } = (await one.takeLaunchFile({})) ?? { file: '', version: '' }
    await one.holdFile({ file, version })
    await one.holdFile({ file, version: 'before' })
    await expect.poll(() => one.told, slow).toMatchObject([['fileChanged', { file, state: 'changed', version }]])
    await one.holdFile({ file, version })
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(one.told).toHaveLength(1)
  })

  it('is told of when another window has it too, also one of another program', async () => {
    const one = window()
    const two = window(openStores(join(room, 'data')))
    for (const each of [one, two]) {
      const { file, version } = (await each.takeLaunchFile({})) ?? { file: '', version: '' }
      await each.holdFile({ file, version })
    }
    await expect.poll(() => one.told, slow).toMatchObject([['alsoOpen', { windows: 1 }]])
    await expect.poll(() => two.told, slow).toMatchObject([['alsoOpen', { windows: 1 }]])
    two.close()
    await expect.poll(() => one.told.at(-1), slow).toMatchObject(['alsoOpen', { windows: 0 }])
  })
})

describe('a draft file', () => {
  const decided = { stets: ['a1'], corrections: [{ kind: 'not-a-person' as const, name: 'Harbor Street' }] }
  const log = [
    { at: '2026-01-02T03:04:05.000Z', what: 'fix' as const, rule: 'stray/x', before: 'the the', after: 'the' },
  ]

  it('has the original inside, byte for byte, and what was decided', async () => {
    await writeFile(path, Buffer.from('\ufeffRain fell.\r\n'))
    const one = window()
    const opened = await one.takeLaunchFile({})
    const file = one.handles.issue(join(room, 'story.bluepencil'))
    const save = (origin: string | null, text: string, version: string | null) =>
      one.saveFile({
        file,
        draft: parseText(text),
        encoding: plainEncoding,
        version,
        companions: { decisions: decided, queries: [], log, origin },
      })
    await save(opened?.version ?? null, 'Snow fell.\n', null)

    // Elsewhere, where nothing is known of it.
    const two = window(openStores(join(room, 'elsewhere')))
    const again = await two.openFile({ file: two.handles.issue(join(room, 'story.bluepencil')) })
    expect(again).toMatchObject({ name: 'story.bluepencil', companions: { decisions: decided, log } })
    expect(serializeText(again.draft)).toBe('Snow fell.\n')
    expect(await two.readDecisions({ file: again.file ?? '' })).toEqual(decided)
    await two.saveFile({
      file: again.file ?? '',
      draft: again.draft,
      encoding: plainEncoding,
      version: again.version,
      companions: { decisions: noDecisions, queries: [], log, origin: again.version },
    })
    const { original } = JSON.parse(await readFile(join(room, 'story.bluepencil'), 'utf8'))
    expect(original.name).toBe('story.txt')
    expect(Buffer.from(original.base64, 'base64').toString()).toBe('\ufeffRain fell.\r\n')
    // Back here, what was decided there is newer than what was kept.
    const back = await one.openFile({ file })
    expect(await one.readDecisions({ file: back.file ?? '' })).toEqual(noDecisions)
  })

  it.each([
    ['half of one', '{"format":"bluepencil","version":1,"dra', 'damaged'],
    ['another thing', '{"colour":"blue"}', 'damaged'],
    ['one of a later version', '{"format":"bluepencil","version":2,"all":"new"}', 'unknown-format'],
  ])('that is %s is refused in a sentence', async (_, content, code) => {
    await writeFile(join(room, 'story.bluepencil'), content)
    const one = window()
    await expect(one.openFile({ file: one.handles.issue(join(room, 'story.bluepencil')) })).rejects.toMatchObject({
      code,
      message: expect.stringMatching(/^“story\.bluepencil” .*\. [A-Z].*\.$/),
    })
    expect(await readFile(join(room, 'story.bluepencil'), 'utf8')).toBe(content)
  })
})

describe('what two windows decide', () => {
  it('is all kept', async () => {
    const [one, two] = [window(), window(openStores(join(room, 'data')))]
    const [a, b] = [one.handles.issue(path), two.handles.issue(path)]
    expect(await one.readDecisions({ file: a })).toEqual(await two.readDecisions({ file: b }))
    await one.saveDecisions({ file: a, decisions: { stets: ['one'], corrections: [] } })
    await two.saveDecisions({ file: b, decisions: { stets: ['two'], corrections: [] } })
    await one.saveDecisions({ file: a, decisions: { stets: [], corrections: [] } })
    expect(
      await window()
        .readDecisions({ file: '' })
        .catch(() => 'no such file'),
    ).toBe('no such file')
    expect(await stores.decisions.read(path)).toEqual({ stets: ['two'], corrections: [] })
  })
})

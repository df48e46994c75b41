import { execFileSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { plainEncoding } from '#shared/api/contract.ts'
import { parseText, serializeText } from '#shared/draft/text-draft.ts'
import { type DraftFile, openDraftFile, replaceFile, saveDraftFile } from './draft-file.ts'

let room: string
let path: string

beforeEach(async () => {
  room = await mkdtemp(join(tmpdir(), 'blue-pencil-'))
  path = join(room, 'story.txt')
})

afterEach(() => rm(room, { recursive: true }))

const codeOf = (code: string) => ({ name: 'HostError', code, message: expect.stringContaining('“') })

describe('opening', () => {
  it('gives the text, the name and a version that follows the bytes', async () => {
    await writeFile(path, '\uFEFFRain fell.\r\n')
    const opened = await openDraftFile(path)
    expect(opened).toMatchObject({
      name: 'story.txt',
      draft: parseText('Rain fell.\r\n'),
      encoding: { name: 'utf-8', byteOrderMark: true },
      losses: [],
      readOnly: false,
    })
    expect((await openDraftFile(path)).version).toBe(opened.version)
    await writeFile(path, 'Rain fell.\r\n')
    expect((await openDraftFile(path)).version).not.toBe(opened.version)
  })

  it('opens .text, in any case', async () => {
    await writeFile(join(room, 'STORY.TEXT'), 'Rain.')
    expect((await openDraftFile(join(room, 'STORY.TEXT'))).draft).toEqual(parseText('Rain.'))
  })

  it('refuses what is not a draft', async () => {
    await mkdir(join(room, 'folder.txt'))
    await writeFile(join(room, 'story.xyz'), 'Rain.')
    await writeFile(join(room, 'story'), 'Rain.')
    await writeFile(path, 'Rain.')
    await symlink(join(room, 'nowhere'), join(room, 'broken.txt'))
    const cases = [
      ['gone.txt', 'not-found'],
      ['gone/story.txt', 'not-found'],
      ['story.txt/inner.txt', 'not-found'],
      ['broken.txt', 'not-found'],
      ['folder.txt', 'not-a-file'],
      ['story.xyz', 'unknown-format'],
      ['story', 'unknown-format'],
      [`${'x'.repeat(300)}.txt`, 'bad-request'],
    ] as const
    for (const [name, code] of cases) {
      await expect(openDraftFile(join(room, name)), name).rejects.toMatchObject(codeOf(code))
    }
  })

  it('does not wait for a pipe, and does not read a device', async () => {
    execFileSync('mkfifo', [join(room, 'pipe.txt')])
    await expect(openDraftFile(join(room, 'pipe.txt'))).rejects.toMatchObject(codeOf('not-a-file'))
    await symlink('/dev/zero', join(room, 'zero.txt'))
    await expect(openDraftFile(join(room, 'zero.txt'))).rejects.toMatchObject(codeOf('not-a-file'))
  })

  it('does not read a file that is too large', async () => {
    await writeFile(path, '')
    await truncate(path, 5_000_000_000)
    await expect(openDraftFile(path)).rejects.toMatchObject(codeOf('too-large'))
  })

  it('does not take a part of a file for the whole', async () => {
    const story = 'Rain. '.repeat(5_000_000)
    await writeFile(path, story)
    const opening = openDraftFile(path).catch((problem: unknown) => problem)
    await truncate(path, 6)
    const opened = await opening
    // Either it was cut before or after it was read, or that is said.
    if (opened instanceof Error) expect(opened).toMatchObject(codeOf('unavailable'))
    else expect([6, story.length]).toContain(serializeText((opened as DraftFile).draft).length)
  })

  it('names the file as the caller does', async () => {
    await expect(openDraftFile(path, 'desk/story.txt')).rejects.toThrow('“desk/story.txt” is not there.')
  })
})

describe('saving', () => {
  it('writes back byte for byte what was not edited, and only what was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), fc.boolean(), async (words, marked) => {
        const bytes = Buffer.from(`${marked ? '\uFEFF' : ''}Rain.${words.replaceAll('\0', '')}`)
        await writeFile(path, bytes)
        const { draft, encoding, version } = await openDraftFile(path)
        const saved = await saveDraftFile(path, draft, { encoding: encoding ?? plainEncoding, version })
        expect(saved).toEqual({ name: 'story.txt', version })
        expect(Buffer.compare(await readFile(path), bytes)).toBe(0)
      }),
      { numRuns: 30 },
    )
  })

  it('keeps the byte-order mark under edited text', async () => {
    await writeFile(path, '\uFEFFRain.')
    const { encoding, version } = await openDraftFile(path)
    await saveDraftFile(path, parseText('Snow.'), { encoding: encoding ?? plainEncoding, version })
    expect(await readFile(path, 'utf8')).toBe('\uFEFFSnow.')
  })

  it('gives the version to save with next', async () => {
    await writeFile(path, 'Rain.')
    const first = await saveDraftFile(path, parseText('Snow.'), {
      encoding: plainEncoding,
      version: (await openDraftFile(path)).version,
    })
    await saveDraftFile(path, parseText('Hail.'), { encoding: plainEncoding, version: first.version })
    expect(await readFile(path, 'utf8')).toBe('Hail.')
  })

  it('never overwrites what another program wrote, unless told to', async () => {
    await writeFile(path, 'Rain.')
    const { version } = await openDraftFile(path)
    await writeFile(path, 'Fog.')
    await expect(saveDraftFile(path, parseText('Snow.'), { encoding: plainEncoding, version })).rejects.toMatchObject(
      codeOf('changed-outside'),
    )
    expect(await readFile(path, 'utf8')).toBe('Fog.')
    await saveDraftFile(path, parseText('Snow.'), { encoding: plainEncoding, version: null })
    expect(await readFile(path, 'utf8')).toBe('Snow.')
  })

  it('says so when the file was moved away', async () => {
    await writeFile(path, 'Rain.')
    const { version } = await openDraftFile(path)
    await rm(path)
    await expect(saveDraftFile(path, parseText('Snow.'), { encoding: plainEncoding, version })).rejects.toThrow(
      'was moved or deleted',
    )
    await saveDraftFile(path, parseText('Snow.'), { encoding: plainEncoding, version: null })
    expect(await readFile(path, 'utf8')).toBe('Snow.')
  })

  it('refuses a folder that is gone, a folder of that name, and a format it cannot write', async () => {
    await mkdir(join(room, 'folder.txt'))
    const save = (name: string) =>
      saveDraftFile(join(room, name), parseText('Snow.'), { encoding: plainEncoding, version: null })
    await expect(save('gone/story.txt')).rejects.toMatchObject(codeOf('not-found'))
    await expect(save('folder.txt')).rejects.toMatchObject(codeOf('not-a-file'))
    await expect(save('story.docx')).rejects.toMatchObject(codeOf('unknown-format'))
    expect((await readdir(room)).toSorted()).toEqual(['folder.txt'])
  })

  it('keeps permissions, follows a link and leaves nothing beside the file', async () => {
    await writeFile(path, 'Rain.')
    await chmod(path, 0o640)
    await symlink(path, join(room, 'link.txt'))
    const { version } = await openDraftFile(join(room, 'link.txt'))
    await saveDraftFile(join(room, 'link.txt'), parseText('Snow.'), { encoding: plainEncoding, version })
    expect(await readFile(path, 'utf8')).toBe('Snow.')
    expect((await stat(path)).mode & 0o777).toBe(0o640)
    expect((await readdir(room)).toSorted()).toEqual(['link.txt', 'story.txt'])
  })
})

describe.skipIf(!canLimit())('on a full disk', () => {
  afterEach(() => limitFiles('unlimited'))

  it('leaves the file as it was and nothing beside it', async () => {
    await writeFile(path, 'Rain.')
    const { version } = await openDraftFile(path)
    // As on a full disk: a write goes as far as there is room, and the next one fails.
    limitFiles('1000000')
    await expect(
      saveDraftFile(path, parseText('Snow. '.repeat(500_000)), { encoding: plainEncoding, version }),
    ).rejects.toMatchObject(codeOf('disk-full'))
    await expect(replaceFile(join(room, 'clean.md'), Buffer.alloc(3_000_000))).rejects.toMatchObject(
      codeOf('disk-full'),
    )
    expect(await readFile(path, 'utf8')).toBe('Rain.')
    expect(await readdir(room)).toEqual(['story.txt'])
  })
})

/** Limits the size of the files this process may write, in bytes. */
function limitFiles(bytes: string): void {
  execFileSync('prlimit', ['--pid', String(process.pid), `--fsize=${bytes}:`])
}

function canLimit(): boolean {
  try {
    limitFiles('unlimited')
    return true
  } catch {
    return false
  }
}

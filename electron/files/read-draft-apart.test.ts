import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readDraftApart, readIn } from './read-draft-apart.ts'

let room: string

beforeEach(async () => {
  room = await mkdtemp(join(tmpdir(), 'blue-pencil-'))
})

afterEach(() => rm(room, { recursive: true }))

/** What becomes of a thread that runs this. The built thread itself is tested on the command line (e2e). */
async function outcomeOf(script: string, bounds?: { longest?: number; memory?: number }): Promise<unknown> {
  const path = join(room, 'thread.mjs')
  await writeFile(path, `import { parentPort, workerData } from 'node:worker_threads'\n${script}`)
  return readIn(path, { bytes: Buffer.from('Rain.'), name: 'a.docx', forced: undefined }, bounds).catch(
    (problem: unknown) => problem,
  )
}

describe('reading in a thread of its own', () => {
  it('gives what the thread read', async () => {
    expect(await outcomeOf('parentPort.postMessage({ read: workerData.name })')).toBe('a.docx')
  })

  it('gives the refusal that the thread told', async () => {
    expect(
      await outcomeOf("parentPort.postMessage({ refused: { code: 'damaged', message: 'It is.' } })"),
    ).toMatchObject({
      name: 'HostError',
      code: 'damaged',
      message: 'It is.',
    })
  })

  it.each([
    ['takes too long', 'for (;;) {}', { longest: 200 }, 'took longer'],
    ['takes too much memory', 'const all = []; for (;;) all.push([all.length, {}])', { memory: 20 }, 'more memory'],
    ['never answers', 'setInterval(() => {}, 1000)', { longest: 50 }, 'took longer'],
    [
      'fills the memory outside of its heap',
      'const all = []; setInterval(() => all.push(Buffer.alloc(50_000_000, 1)), 1)',
      {},
      'more memory',
    ],
    ['ends without a word', 'process.exit(3)', {}, 'more memory'],
  ])('ends a thread that %s, and says what to do', async (_what, script, bounds, words) => {
    const outcome = await outcomeOf(script, bounds)
    expect(outcome).toMatchObject({ name: 'HostError', code: 'too-large', message: expect.stringContaining(words) })
    expect(outcome).toMatchObject({ message: expect.stringMatching(/^“a\.docx” .*\. [A-Z].*\.$/) })
  })

  it('reads in place where the program was not built', async () => {
    expect((await readDraftApart(Buffer.from('{\\rtf1 Rain.}'), 'a.rtf')).draft.blocks).toMatchObject([
      { text: 'Rain.' },
    ])
  })
})

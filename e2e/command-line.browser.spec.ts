import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test } from '@playwright/test'
import { wordDocument } from '#electron/files/import/testing/word-document.ts'
import { inProject } from '#scripts/project.mjs'

const DRAFT = 'The the ferry left at noon.\n'

let folder: string
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'blue-pencil-'))
  await writeFile(join(folder, 'ferry.txt'), DRAFT)
})
test.afterAll(() => rm(folder, { recursive: true, force: true }))

/** The command as a person runs it, in the folder of the drafts. */
function bluepencil(...args: string[]): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [inProject('bin', 'bluepencil.mjs'), ...args], { cwd: folder })
}

async function ended(child: ChildProcessWithoutNullStreams) {
  let out = ''
  let err = ''
  child.stdout.setEncoding('utf8').on('data', (text) => {
    out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text) => {
    err += text
  })
  const [status] = await once(child, 'close')
  return { status, out, err }
}

test('checks a draft', async () => {
  const { status, out, err } = await ended(bluepencil('check', 'ferry.txt', '--rule', 'repetition/word'))
  expect(out).toBe('ferry.txt:1:1  fix  “the” stands twice.  repetition/word\n1 fix, 0 queries, 0 notes in 1 draft\n')
  expect({ status, err }).toEqual({ status: 1, err: '' })
})

test('says in one sentence why a draft cannot be read', async () => {
  const { status, out, err } = await ended(bluepencil('check', 'missing.txt'))
  expect({ status, out }).toEqual({ status: 2, out: '' })
  expect(err).toMatch(/^“missing\.txt” is not there\. .+\.\n$/)
})

test('answers each line before it is given the next one', async () => {
  const child = bluepencil('check', '--ndjson', '--fail-on', 'never')
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  for (const id of ['a', 'b', 'c']) {
    child.stdin.write(`${JSON.stringify({ id, text: DRAFT })}\n`)
    const { value } = await answers.next()
    expect(JSON.parse(value).documents[0].id).toBe(id)
  }
  child.stdin.end()
  expect((await once(child, 'close'))[0]).toBe(0)
})

test('ends quietly when nobody reads on', async () => {
  const child = bluepencil('check', '--ndjson')
  child.stdin.on('error', () => {})
  child.stdout.once('data', () => child.stdout.destroy())
  const line = `${JSON.stringify({ id: 1, text: DRAFT.repeat(100) })}\n`
  const writing = setInterval(() => child.stdin.write(line), 5)
  let err = ''
  child.stderr.setEncoding('utf8').on('data', (text) => {
    err += text
  })
  await once(child, 'exit')
  clearInterval(writing)
  expect(err).toBe('')
})

test('reads a Word file and writes another one', async () => {
  const story = inProject('electron', 'files', 'import', 'testing', 'samples', 'story.docx')
  const exported = await ended(bluepencil('export', story, '--to', 'docx', '--output', 'clean.docx'))
  expect(exported.status).toBe(0)
  await ended(bluepencil('export', 'clean.docx', '--to', 'md', '--output', 'clean.md'))
  const text = await readFile(join(folder, 'clean.md'), 'utf8')
  expect(text).toContain('# Night ferry stays in port after storm\n')
  expect(text).toContain('- Refunds are made _at the counter_ only.\n')
  expect(text).toContain('> The harbour has had worse')
})

test('gives up a file that is made to keep its reader busy', async () => {
  test.slow()
  const xmlns = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
  const body = '<w:p><w:r><w:t>a</w:t></w:r></w:p>'.repeat(2_000_000)
  await writeFile(
    join(folder, 'busy.docx'),
    wordDocument('', { 'word/document.xml': `<w:document ${xmlns}><w:body>${body}</w:body></w:document>` }),
  )
  const started = Date.now()
  const { status, out, err } = await ended(bluepencil('check', 'busy.docx'))
  expect({ status, out }).toEqual({ status: 2, out: '' })
  expect(err).toMatch(/^“busy\.docx” .+ Split it into smaller files, or paste its words into the window\.\n$/)
  expect(Date.now() - started).toBeLessThan(20_000)
})

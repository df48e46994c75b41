import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Desk, expect } from './desk.ts'

/** Resolves once these words are in a journal on disk. */
export async function expectKept({ data }: Desk, words: string): Promise<void> {
  const folder = join(data, 'journals')
  await expect
    .poll(async () => {
      const names = await readdir(folder).catch(() => [])
      return (await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8').catch(() => '')))).join('')
    })
    .toContain(words)
}

import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { countInOrder, wordsOf, wordsOfText } from '#electron/files/import/testing/words.ts'
import { readDraft } from '#electron/files/read-draft.ts'

export { sourceDocuments } from '#electron/files/import/testing/documents.ts'

/** How many words of a text are in the draft of a file, in order; and where the two part. */
export async function measureFile(
  path: string,
  text: string,
): Promise<{ words: number; inOrder: number; differences: string[] }> {
  const expected = wordsOfText(text)
  const read = await readDraft(await readFile(path), basename(path)).catch((problem: Error) => problem)
  if (read instanceof Error) return { words: expected.length, inOrder: 0, differences: [read.message] }
  const { draft } = read
  const found = wordsOf(draft.blocks)
  const parts = expected.findIndex((word, index) => word !== found[index])
  if (parts === -1 && found.length === expected.length) {
    return { words: expected.length, inOrder: expected.length, differences: [] }
  }
  const at = parts === -1 ? expected.length : parts
  const around = (words: readonly string[]) => words.slice(Math.max(0, at - 3), at + 5).join(' ')
  return {
    words: expected.length,
    inOrder: countInOrder(expected, found),
    differences: [`“${around(expected)}” is “${around(found)}”`],
  }
}

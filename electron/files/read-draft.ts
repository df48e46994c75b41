import type { OpenedFile } from '#shared/api/contract.ts'
import { parseSource } from '#shared/draft/source.ts'
import { decodeDraft, hasByteOrderMark } from './decode.ts'
import { readDraftPackage } from './draft-package.ts'
import { isDraftPackage } from './formats.ts'

/** What the bytes of a file say: the draft, how its text was encoded, and what of the file is not in the draft. */
export type ReadDraft = Pick<OpenedFile, 'draft' | 'encoding' | 'losses' | 'companions'>

/**
 * The draft of a file's bytes. `name` is how the person knows the file; its extension says the format.
 * @throws HostError as `decodeDraft` does.
 */
export async function readDraft(bytes: Uint8Array, name: string): Promise<ReadDraft> {
  if (isDraftPackage(name)) {
    const { draft, encoding, decisions, queries, log } = readDraftPackage(bytes, name)
    return { draft, encoding, losses: [], companions: { decisions, queries, log } }
  }
  return {
    draft: parseSource(decodeDraft(bytes, name), 'txt'),
    encoding: { name: 'utf-8', byteOrderMark: hasByteOrderMark(bytes) },
    losses: [],
  }
}

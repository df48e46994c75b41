import type { OpenedFile } from '#shared/api/contract.ts'
import { parseSource } from '#shared/draft/source.ts'
import { decodeDraft, hasByteOrderMark } from './decode.ts'

/** What the bytes of a file say: the draft, how its text was encoded, and what of the file is not in the draft. */
export type ReadDraft = Pick<OpenedFile, 'draft' | 'encoding' | 'losses'>

/**
 * The draft of a file's bytes. `name` is how the person knows the file; its extension says the format.
 * @throws HostError as `decodeDraft` does.
 */
export function readDraft(bytes: Uint8Array, name: string): ReadDraft {
  return {
    draft: parseSource(decodeDraft(bytes, name), 'txt'),
    encoding: { name: 'utf-8', byteOrderMark: hasByteOrderMark(bytes) },
    losses: [],
  }
}

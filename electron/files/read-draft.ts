import type { EncodingName, OpenedFile } from '#shared/api/contract.ts'
import { parseSource } from '#shared/draft/source.ts'
import { decodeText } from './decode.ts'

/** What the bytes of a file say: the draft, how its text was encoded, and what of the file is not in the draft. */
export type ReadDraft = Pick<OpenedFile, 'draft' | 'encoding' | 'losses'>

/**
 * The draft of a file's bytes. `name` is how the person knows the file; its extension says the format. `forced` is the
 * encoding that the person says it is in.
 * @throws HostError as `decodeText` does.
 */
export function readDraft(bytes: Uint8Array, name: string, forced?: EncodingName): ReadDraft {
  const { text, encoding } = decodeText(bytes, name, forced)
  return { draft: parseSource(text, 'txt'), encoding, losses: [] }
}

import { type EncodingName, HostError, maximumFileBytes, type OpenedFile } from '#shared/api/contract.ts'
import { sourceFormat } from '#shared/draft/draft-schema.ts'
import { parseSource } from '#shared/draft/source.ts'
import { declaredEncoding } from './declared-encoding.ts'
import { decodeText, tooLarge } from './decode.ts'
import { readDraftPackage } from './draft-package.ts'
import { type DraftFormat, FORMATS, requireDraftFormat } from './formats.ts'
import type { Imported } from './import/imported.ts'
import { createLosses } from './import/losses.ts'
import { blocksOf } from './import/paragraphs.ts'
import { isMail, readMail } from './import/read-mail.ts'
import { readPackage } from './import/read-package.ts'
import { readPage } from './import/read-page.ts'
import { readRtf } from './import/rtf/read-rtf.ts'
import { contentOf, refusalOf } from './import/sniff.ts'
import { Unreadable } from './import/unreadable.ts'

/**
 * What the bytes of a file say: the draft, how its text was encoded, what of the file is not in the draft, and whether the
 * draft can be saved in the file.
 */
export type ReadDraft = Pick<OpenedFile, 'draft' | 'encoding' | 'losses' | 'inPlace' | 'companions'>

const LOOKS_LIKE_HTML = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?<(?:!doctype html|html|head|body|meta)\b/is
const LOOKS_LIKE_MAIL = /^MIME-Version:/i

/**
 * The draft of a file's bytes. `name` is how the person knows the file; its extension says the format, unless the bytes say
 * something else. `forced` is the encoding that the person says it is in.
 * @throws HostError `too-large`, `empty`, `binary`, `wrong-encoding`, `damaged` or `unknown-format`, with a sentence for people.
 */
export async function readDraft(bytes: Uint8Array, name: string, forced?: EncodingName): Promise<ReadDraft> {
  const said = requireDraftFormat(name)
  if (said === 'bluepencil') {
    const { draft, encoding, decisions, queries, log } = readDraftPackage(bytes, name)
    return { draft, encoding, losses: [], inPlace: true, companions: { decisions, queries, log } }
  }
  if (bytes.length > maximumFileBytes) throw tooLarge(name)
  try {
    const content = contentOf(bytes)
    if (content === 'archive') {
      const { format, ...imported } = readPackage(bytes)
      return fromImport(imported, said, format, name)
    }
    if (content === 'rtf') return fromImport(readRtf(bytes), said, 'rtf', name)
    if (content !== undefined) throw refusalOf(content, bytes)
    if (said === 'eml' && isMail(bytes)) return fromImport(await readMail(bytes), said, 'eml', name)
    return await readText(bytes, name, said, forced)
  } catch (problem) {
    throw asHostError(problem, name)
  }
}

async function readText(bytes: Uint8Array, name: string, said: DraftFormat, forced?: EncodingName): Promise<ReadDraft> {
  const declared = said === 'html' || said === 'doc' ? declaredEncoding(bytes) : undefined
  const { text, encoding } = decodeText(bytes, name, { forced, declared })
  const source = sourceFormat.safeParse(said)
  if (source.success) return { draft: parseSource(text, source.data), encoding, losses: [], inPlace: true }
  if (LOOKS_LIKE_MAIL.test(text)) return fromImport(await readMail(bytes), said, 'eml', name)
  if (!LOOKS_LIKE_HTML.test(text)) {
    return { draft: parseSource(text, 'txt'), encoding, losses: [otherThanSaid('txt')], inPlace: false }
  }
  const losses = createLosses()
  const blocks = blocksOf(readPage(text, losses))
  return fromImport({ blocks, losses: losses.sentences() }, said, 'html', name)
}

function fromImport({ blocks, losses }: Imported, said: DraftFormat, format: DraftFormat, name: string): ReadDraft {
  if (blocks.length === 0) {
    throw new HostError('empty', `There are no words in “${name}”. Open another file.`)
  }
  return {
    draft: { format: 'txt', head: '', blocks, tail: '\n' },
    encoding: null,
    losses: said === format ? losses : [otherThanSaid(format), ...losses],
    inPlace: false,
  }
}

function otherThanSaid(format: DraftFormat): string {
  return `The file is not what its name says: it was read as “${FORMATS[format].label}”.`
}

/** Whatever else goes wrong in a reader, the file is not one that can be read; `cause` is for those who look into it. */
function asHostError(problem: unknown, name: string): HostError {
  if (problem instanceof HostError) return problem
  if (problem instanceof Unreadable) return new HostError(problem.code, `“${name}” ${problem.predicate}`)
  const sentence = `“${name}” is damaged, and cannot be read. Open it in the program it came from and save it again.`
  return Object.assign(new HostError('damaged', sentence), { cause: problem })
}

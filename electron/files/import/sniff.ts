import { isArchive, passwordSentence } from './archive.ts'
import { Unreadable } from './unreadable.ts'

/** What the first bytes of a file say that it is. */
export type Content = 'archive' | 'rtf' | 'ole' | 'pdf' | 'picture' | 'recording' | 'packed'

const SIGNATURES: readonly [Content, readonly (number | undefined)[]][] = [
  ['rtf', bytesOf('{\\rtf')],
  ['ole', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['pdf', bytesOf('%PDF-')],
  ['picture', [0x89, ...bytesOf('PNG')]],
  ['picture', [0xff, 0xd8, 0xff]],
  ['picture', bytesOf('GIF8')],
  ['picture', [...bytesOf('II'), 42, 0]],
  ['picture', [...bytesOf('MM'), 0, 42]],
  ['picture', [...bytesOf('RIFF'), ...anything(4), ...bytesOf('WEBP')]],
  ['picture', [...anything(4), ...bytesOf('ftypheic')]],
  ['picture', [...anything(4), ...bytesOf('ftypavif')]],
  ['recording', [...anything(4), ...bytesOf('ftyp')]],
  ['recording', [...bytesOf('RIFF'), ...anything(4), ...bytesOf('WAVE')]],
  ['recording', [...bytesOf('ID3'), undefined, 0]],
  ['packed', [0x1f, 0x8b]],
  ['packed', [...bytesOf('7z'), 0xbc, 0xaf]],
  ['packed', [...bytesOf('Rar!'), 0x1a]],
]

const KINDS: Readonly<Record<Exclude<Content, 'archive' | 'rtf' | 'ole'>, string>> = {
  pdf: 'a PDF, whose text is in pieces without paragraphs. Open what it was made from, or copy its words and paste them into the window.',
  picture: 'a picture. Open the text that it shows, or type it into the window.',
  recording: 'a recording. Open a transcript of it.',
  packed: 'a packed file. Unpack it, then open the draft that is in it.',
}

/** What a file is by its first bytes; undefined where it may be text. */
export function contentOf(bytes: Uint8Array): Content | undefined {
  if (isArchive(bytes)) return 'archive'
  return SIGNATURES.find(([, signature]) =>
    signature.every((byte, index) => byte === undefined || bytes[index] === byte),
  )?.[0]
}

/** Why a file of that content is not opened. */
export function refusalOf(content: Exclude<Content, 'archive' | 'rtf'>, bytes: Uint8Array): Unreadable {
  if (content !== 'ole') return new Unreadable('unknown-format', `is ${KINDS[content]}`)
  // Names in such a file are in UTF-16.
  const holds = (name: string) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name, 0, 'utf16le')
  if (holds('EncryptedPackage')) return new Unreadable('unknown-format', passwordSentence)
  const kind = holds('WordDocument') ? 'in the old format of Word (.doc)' : 'in an old format of Office'
  return new Unreadable(
    'unknown-format',
    `is ${kind}, which Blue Pencil does not read. Open it in Word or LibreOffice, save it as .docx and open that.`,
  )
}

function bytesOf(text: string): number[] {
  return [...Buffer.from(text, 'latin1')]
}

function anything(length: number): undefined[] {
  return Array.from({ length }, () => undefined)
}

import { HostError } from '#shared/api/contract.ts'
import { type Encoding, encodingTitles } from '#shared/api/encoding.ts'
import { encodeSingleByte } from './single-byte.ts'

/** So many missing characters are named; the rest is counted. */
const MOST_NAMED = 6

/**
 * The bytes of a file's text.
 * @throws HostError `wrong-encoding` where the encoding has no bytes for some of its characters; they are named.
 */
export function encodeText(text: string, { name, byteOrderMark }: Encoding): Uint8Array {
  const words = byteOrderMark && name.startsWith('utf') ? `\uFEFF${text}` : text
  if (name === 'utf-8') {
    if (/\p{Surrogate}/u.test(text)) {
      throw new HostError(
        'wrong-encoding',
        'The text holds half of a character, which cannot be saved as UTF-8. Delete the sign that shows as a box or a question mark, or save as UTF-16.',
      )
    }
    return Buffer.from(words, 'utf8')
  }
  if (name === 'utf-16le') return Buffer.from(words, 'utf16le')
  if (name === 'utf-16be') return Buffer.from(words, 'utf16le').swap16()
  const { bytes, missing } = encodeSingleByte(text, name)
  if (missing.length === 0) return bytes
  const named = missing.slice(0, MOST_NAMED).map((one) => `${one} (U+${hexOf(one)})`)
  const more = missing.length > MOST_NAMED ? ` and ${missing.length - MOST_NAMED} more` : ''
  throw new HostError(
    'wrong-encoding',
    `${encodingTitles[name]} has no ${named.join(', ')}${more}, so the text was not saved in it. Save it as UTF-8, or write it in other characters.`,
  )
}

function hexOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
}

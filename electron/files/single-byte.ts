/** The encodings that have one byte for each character; the lower half of each is ASCII. */
export type SingleByte = 'windows-1252' | 'iso-8859-1' | 'macintosh'

const LATIN_1 = String.fromCharCode(...Array.from({ length: 128 }, (_, index) => 128 + index))

/**
 * The characters of bytes 0x80 to 0xFF, as the WHATWG Encoding Standard has them. Written out here because Node 20 decodes
 * Windows-1252 as Latin-1, and because iconv-lite has the Mac's old currency sign where the euro is since 1998.
 */
const UPPER_HALF: Readonly<Record<SingleByte, string>> = {
  'iso-8859-1': LATIN_1,
  'windows-1252': `€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ${LATIN_1.slice(32)}`,
  macintosh:
    'ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ',
}

const BYTES = new Map(
  Object.entries(UPPER_HALF).map(([name, upper]) => [
    name,
    new Map(Array.from(upper, (character, index) => [character.charCodeAt(0), 128 + index])),
  ]),
)

/** The character of a byte from 0x80 on. */
export function characterOf(byte: number, encoding: SingleByte): string {
  return UPPER_HALF[encoding].charAt(byte - 128)
}

/** The text of bytes; every byte has a character. */
export function decodeSingleByte(bytes: Uint8Array, encoding: SingleByte): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  if (encoding === 'iso-8859-1') return latin
  return latin.replace(/[\x80-\xff]/g, (character) => characterOf(character.charCodeAt(0), encoding))
}

/** The bytes of a text, and the characters of it that the encoding has not, each once, in order. */
export function encodeSingleByte(text: string, encoding: SingleByte): { bytes: Uint8Array; missing: string[] } {
  const table = BYTES.get(encoding)
  const bytes = new Uint8Array(text.length)
  let lacks = false
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    const byte = unit < 128 ? unit : table?.get(unit)
    if (byte === undefined) lacks = true
    else bytes[index] = byte
  }
  if (!lacks) return { bytes, missing: [] }
  const characters = new Set(text.match(/[^\0-\x7f]/gu) ?? [])
  return { bytes, missing: [...characters].filter((one) => one.length > 1 || !table?.has(one.charCodeAt(0))) }
}

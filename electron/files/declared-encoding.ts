import type { EncodingName } from '#shared/api/contract.ts'

/** A declaration stands at the start of a page; browsers look for it in the first 1,024 bytes, and some pages have it later. */
const START = 4_096
const COMMENT = /<!--[\s\S]*?(?:-->|$)/g
const META = /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]+)/i
const XML = /^\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w.:-]+)/i

/** The names of encodings that pages use; as in browsers, Latin-1 and ASCII mean Windows-1252, and a page whose tags can be read is not in UTF-16. */
const NAMES: readonly [RegExp, EncodingName][] = [
  [/^(?:unicode-1-1-)?utf-?(?:8|16(?:le|be)?)$/i, 'utf-8'],
  [/^(?:(?:x-)?cp1252|windows-1252|iso-?8859-?1|(?:iso_8859-1)(?::1987)?|latin-?1|l1|(?:us-)?ascii)$/i, 'windows-1252'],
  [/^(?:macintosh|mac|x-mac-roman)$/i, 'macintosh'],
]

/** What an HTML page says that it is encoded in: one that is known, or another one by the name that the page has for it. */
export type DeclaredEncoding = { known: EncodingName } | { other: string }

/** The encoding that the bytes of an HTML page declare in a `meta` element or as XML; undefined where they declare none. */
export function declaredEncoding(bytes: Uint8Array): DeclaredEncoding | undefined {
  const start = Buffer.from(bytes.subarray(0, START)).toString('latin1').replace(COMMENT, '')
  const name = (XML.exec(start) ?? META.exec(start))?.[1]
  if (name === undefined) return undefined
  const known = NAMES.find(([pattern]) => pattern.test(name))?.[1]
  return known ? { known } : { other: name }
}

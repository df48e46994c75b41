import { z } from 'zod'

// Before the first schema: zod would try to compile schemas with `new Function`, which the window's policy forbids.
z.config({ jitless: true })

/** The encodings of text that are read and written. */
export const encodingName = z.enum(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'iso-8859-1', 'macintosh'])
export type EncodingName = z.infer<typeof encodingName>

/** What people call the encodings, in the order in which they are offered. */
export const encodingTitles: Readonly<Record<EncodingName, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252',
  'iso-8859-1': 'Latin-1',
  macintosh: 'Mac Roman',
}

/** How the text of a file is encoded. */
export const encoding = z.object({ name: encodingName, byteOrderMark: z.boolean() })
export type Encoding = z.infer<typeof encoding>

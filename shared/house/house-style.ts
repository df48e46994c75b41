import { z } from 'zod'

// Before the first schema: zod would try to compile schemas with `new Function`, which the window's policy forbids.
z.config({ jitless: true })

/** What a house decides about its copy. A setting that is absent is left to the draft: its own way is the right one. */
export const houseStyle = z.strictObject({
  /** Mr., Mrs. and Ms. before names: on every later reference, or on none. */
  courtesyTitles: z.enum(['keep', 'drop']).optional(),
  /** A title in full on a later reference: flagged, or the way of the house. */
  repeatedTitles: z.enum(['flag', 'allow']).optional(),
  /** Commas and full stops at a closing mark: always inside, or only where they belong to the quoted words. */
  quotePunctuation: z.enum(['american', 'british']).optional(),
  /** Whose spelling words have that America and Britain spell differently; British with -ise. */
  spelling: z.enum(['american', 'british']).optional(),
  /** Full stops in the abbreviations that houses differ on (U.S., U.N., Mr., p.m.), or none. */
  abbreviations: z.enum(['stops', 'bare']).optional(),
})
export type House = Readonly<z.infer<typeof houseStyle>>
export type Setting = keyof House

/** No setting at all. */
export const asTheDraft: House = {}

/** Every setting, in the order in which people are shown them. */
export const settings: readonly Setting[] = houseStyle.keyof().options

/** The values that a setting takes. */
export function valuesOf(setting: Setting): readonly string[] {
  return houseStyle.shape[setting].unwrap().options
}

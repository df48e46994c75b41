import { type SaveFormat, saveFormats } from '#shared/api/save-formats.ts'

/** What is asked of a person who saves. */
export interface SaveRequest {
  title: string
  suggestedName: string
  /** What may be written, the suggested one first. */
  formats: readonly SaveFormat[]
  /** What of the draft a format has no place for, in a sentence; undefined where it has for everything. */
  whatGoes: (format: SaveFormat) => string | undefined
}

/** Where a person wants something saved. The extension of the name says as what. */
export interface PlaceToSave {
  file: string
  name: string
}

const list = new Intl.ListFormat('en', { type: 'disjunction' })

/** What to do about a name that is none of the formats, to follow the name. */
export function namesToGive(formats: readonly SaveFormat[]): string {
  const extensions = formats.map((format) => saveFormats[format].extensions[0])
  return `has to end in ${list.format(extensions)}.`
}

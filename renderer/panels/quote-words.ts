import type { PlacedQuote } from '#shared/engine/placed-reading.ts'

/** Where nobody is named, said plainly. */
export const NOBODY = 'Nobody is named'

/** How sure it is who said a quotation. */
export type Sureness = 'sure' | 'likely' | 'doubtful'

/** How sure the speaker of a quotation is; undefined where nobody is named. */
export function surenessOf({ speaker, confidence }: PlacedQuote): Sureness | undefined {
  if (!speaker) return undefined
  if (confidence >= 0.9) return 'sure'
  return confidence >= 0.75 ? 'likely' : 'doubtful'
}

/** Who said a quotation, or that nobody is named. */
export function speakerWords({ speaker }: PlacedQuote): string {
  return speaker?.name ?? NOBODY
}

/** A list for the fact-checker: paragraph, speaker and quotation, a line each, with tabs between them. */
export function factCheckList(quotes: readonly PlacedQuote[], nameOf: (block: string) => string): string {
  return quotes
    .map((quote) => {
      const sureness = surenessOf(quote)
      const speaker = speakerWords(quote) + (sureness && sureness !== 'sure' ? ` (${sureness})` : '')
      return `${nameOf(quote.block)}\t${speaker}\t${quote.text}\n`
    })
    .join('')
}

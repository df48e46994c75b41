import type { PlacedQuote } from '#shared/engine/placed-reading.ts'

/** Where nobody is named, said plainly. */
const NOBODY = 'Nobody is named'

/** Where an editor said that nobody speaks. */
export const NOT_A_QUOTATION = 'Not a quotation'

/** How sure it is who said a quotation; `confirmed` is by an editor. */
export type Sureness = 'confirmed' | 'sure' | 'likely' | 'doubtful'

/** How sure the speaker of a quotation is; undefined where nobody is named. */
export function surenessOf({ speaker, confirmed, confidence }: PlacedQuote): Sureness | undefined {
  if (confirmed) return 'confirmed'
  if (!speaker) return undefined
  if (confidence >= 0.9) return 'sure'
  return confidence >= 0.75 ? 'likely' : 'doubtful'
}

/** Whether it has to be asked who said a quotation. */
export function isDoubtful(quote: PlacedQuote): boolean {
  const sureness = surenessOf(quote)
  return sureness === undefined || sureness === 'doubtful'
}

/** Who said a quotation, that nobody is named, or that it is none. */
export function speakerWords({ speaker, confirmed }: PlacedQuote): string {
  return speaker?.name ?? (confirmed ? NOT_A_QUOTATION : NOBODY)
}

/** The quotations with the most doubtful first, in text order where they are as sure. */
export function doubtfulFirst<Quote extends PlacedQuote>(quotes: readonly Quote[]): Quote[] {
  const certainty = ({ confirmed, confidence }: Quote) => (confirmed ? 1 : confidence)
  return quotes.toSorted((a, b) => certainty(a) - certainty(b))
}

/** A list for the fact-checker: paragraph, speaker and quotation, a line each, with tabs between them. */
export function factCheckList(quotes: readonly PlacedQuote[], nameOf: (block: string) => string): string {
  return quotes
    .filter(({ speaker, confirmed }) => speaker || !confirmed)
    .map((quote) => {
      const sureness = surenessOf(quote)
      const doubt = sureness === 'likely' || sureness === 'doubtful' ? ` (${sureness})` : ''
      return `${nameOf(quote.block)}\t${speakerWords(quote)}${doubt}\t${quote.text}\n`
    })
    .join('')
}

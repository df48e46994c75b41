import { expect, it } from 'vitest'
import type { PlacedQuote } from '#shared/engine/placed-reading.ts'
import { factCheckList, surenessOf } from './quote-words.ts'

const quote = (text: string, name: string | undefined, confidence: number): PlacedQuote => ({
  block: 'b4',
  start: 0,
  end: text.length,
  text,
  cue: undefined,
  speaker: name === undefined ? undefined : { block: 'b4', start: 0, end: 3, name, mention: 'she', person: 0 },
  confidence,
})

it('says in words how sure a speaker is', () => {
  expect([0.96, 0.9, 0.8, 0.5].map((confidence) => surenessOf(quote('“No.”', 'Ana Ruiz', confidence)))).toEqual([
    'sure',
    'sure',
    'likely',
    'doubtful',
  ])
  expect(surenessOf(quote('“No.”', undefined, 0))).toBeUndefined()
})

it('lists paragraph, speaker and quotation for the fact-checker', () => {
  const quotes = [quote('“Yes.”', 'Ana Ruiz', 0.96), quote('“No.”', 'Ana Ruiz', 0.5), quote('“So.”', undefined, 0)]
  expect(factCheckList(quotes, () => 'Paragraph 4')).toBe(
    'Paragraph 4\tAna Ruiz\t“Yes.”\nParagraph 4\tAna Ruiz (doubtful)\t“No.”\nParagraph 4\tNobody is named\t“So.”\n',
  )
})

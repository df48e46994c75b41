import { expect, it } from 'vitest'
import type { PlacedQuote } from '#shared/engine/placed-reading.ts'
import { doubtfulFirst, factCheckList, isDoubtful, speakerWords, surenessOf } from './quote-words.ts'

const quote = (text: string, name: string | undefined, confidence: number, confirmed = false): PlacedQuote => ({
  block: 'b4',
  start: 0,
  end: text.length,
  text,
  cue: undefined,
  speaker: name === undefined ? undefined : { block: 'b4', start: 0, end: 3, name, mention: 'she', person: 0 },
  confidence,
  confirmed,
  anchor: { words: text, before: '', after: '', nth: 0 },
})

it('says in words how sure a speaker is', () => {
  expect([0.96, 0.9, 0.8, 0.5].map((confidence) => surenessOf(quote('“No.”', 'Ana Ruiz', confidence)))).toEqual([
    'sure',
    'sure',
    'likely',
    'doubtful',
  ])
  expect(surenessOf(quote('“No.”', undefined, 0))).toBeUndefined()
  expect(surenessOf(quote('“No.”', 'Ana Ruiz', 0.5, true))).toBe('confirmed')
})

const yes = quote('“Yes.”', 'Ana Ruiz', 0.96)
const no = quote('“No.”', 'Ana Ruiz', 0.5)
const so = quote('“So.”', undefined, 0)
const none = quote('“so-called”', undefined, 0, true)

it('puts the doubtful first, and what an editor settled last', () => {
  expect(doubtfulFirst([none, yes, no, so])).toEqual([so, no, yes, none])
  expect([none, yes, no, so].filter(isDoubtful)).toEqual([no, so])
  expect(speakerWords(none)).toBe('Not a quotation')
})

it('lists paragraph, speaker and quotation for the fact-checker', () => {
  expect(factCheckList([yes, none, no, so], () => 'Paragraph 4')).toBe(
    'Paragraph 4\tAna Ruiz\t“Yes.”\nParagraph 4\tAna Ruiz (doubtful)\t“No.”\nParagraph 4\tNobody is named\t“So.”\n',
  )
})

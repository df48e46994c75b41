import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Anchor, anchorsOf, findAnchors } from './anchor.ts'

/** The anchors of every place where some words stand, in order. */
function anchorsOfWords(texts: readonly string[], words: string): Anchor[] {
  const places = texts.flatMap((text, block) =>
    [...text.matchAll(new RegExp(words, 'g'))].map(({ index }) => ({ block, start: index, end: index + words.length })),
  )
  return anchorsOf(texts, places)
}

const story = [
  'Ana Ruiz spoke to the council.',
  'Later Ruiz met her brother.',
  'In the end Ruiz left by boat.',
  'Rain fell.',
]

describe('an anchor', () => {
  it('holds the words and three on each side, over the end of the paragraph where it has to', () => {
    expect(anchorsOfWords(story, 'Ruiz')).toEqual([
      { words: 'Ruiz', before: 'Ana', after: 'spoke to the', nth: 0 },
      { words: 'Ruiz', before: 'the council Later', after: 'met her brother', nth: 1 },
      { words: 'Ruiz', before: 'In the end', after: 'left by boat', nth: 2 },
    ])
  })

  it('is found again by itself, whatever the text', () => {
    const word = fc.constantFrom('Ruiz', 'no', 'said', '“no,”', '.', '')
    const texts = fc.array(
      fc.array(word, { maxLength: 8 }).map((words) => words.join(' ')),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(texts, (given) => {
        const anchors = anchorsOfWords(given, 'Ruiz')
        expect(findAnchors(anchors, anchors)).toEqual(anchors.map((_, index) => index))
      }),
    )
  })

  it('gives a place to one anchor only, however often that is asked for', () => {
    const word = fc.constantFrom('Ruiz', 'no', 'said', 'left', 'late')
    const texts = fc.array(
      fc.array(word, { maxLength: 8 }).map((words) => words.join(' ')),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(texts, texts, (before, now) => {
        const wanted = anchorsOfWords(before, 'Ruiz')
        const found = findAnchors(wanted, anchorsOfWords(now, 'Ruiz'))
        const places = found.filter((index) => index !== undefined)
        expect(new Set(places).size).toBe(places.length)
        expect(findAnchors([...wanted, ...wanted], anchorsOfWords(now, 'Ruiz'))).toEqual([...found, ...found])
      }),
    )
  })

  const [, second] = anchorsOfWords(story, 'Ruiz')
  const findSecond = (texts: readonly string[], words = 'Ruiz') =>
    findAnchors(second ? [second] : [], anchorsOfWords(texts, words))

  it.each([
    ['a paragraph before it', ['A new lead.', ...story], 1],
    ['a word beside it', story.with(1, 'Later Ruiz also met her brother.'), 1],
    ['words on one side of it', story.with(1, 'Later Ruiz went home.'), 1],
    ['the reference before it gone', story.with(0, 'She spoke to the council.'), 0],
    ['a slip in it put right', story.with(1, 'Later Ruis met her brother.'), 0, 'Ruis'],
  ])('is found after an edit: %s', (_, texts, index, words = 'Ruiz') => {
    expect(findSecond(texts, words)).toEqual([index])
  })

  it.each([
    ['it is gone', story.with(1, 'Later she met her brother.')],
    ['its sentence is another one', story.with(1, 'On Monday, though, Ruiz stayed at home.')],
  ])('is not found when %s', (_, texts) => {
    expect(findSecond(texts)).toEqual([undefined])
  })

  it('tells apart what reads the same all around', () => {
    const twice = [
      'It rained all night here.',
      '“No,” Ruiz said.',
      'It rained all night here.',
      '“No,” Ruiz said.',
      'It rained all night here.',
    ]
    const [first, last] = anchorsOfWords(twice, '“No,”')
    expect(findAnchors(last ? [last] : [], anchorsOfWords(twice, '“No,”'))).toEqual([1])
    expect(findAnchors(first ? [first] : [], anchorsOfWords(twice, '“No,”'))).toEqual([0])
  })
})

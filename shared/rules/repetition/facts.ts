import type { BlockReading, Word } from '#shared/reading/reading.ts'
import { perBlock } from '#shared/rules/per-block.ts'

/** Something that a paragraph tells: a name, a number, or another word that says something, in comparable form. */
export interface Fact {
  key: string
  /** The word as it reads. */
  text: string
  kind: 'name' | 'number' | 'word'
}

const NUMBERS = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve'
    .split(' ')
    .map((word, value) => [word, `${value}`]),
)

/** Words that say too little to be shared: verbs of speech and support, the plainest nouns. */
const EMPTY = new Set(
  'be is are was were been being am have has had having do does did done say said says saying tell told make made get got go went gone come came take took taken give gave given use used other such many much more most new same own also mr mrs ms dr year years day days time times people thing things way ways lot will would could can may might should must'.split(
    ' ',
  ),
)

/** A rough stem, which brings "closed", "closes" and "closing" together. */
function stem(word: string): string {
  return word
    .replace(/['’]s?$/, '')
    .replace(/(?<=\p{L}{3})(?:ing|ied|ies|ed|es|s|e|y|ly|er|ers|ion|ions|ment|ments)$/u, '')
}

const TELLING = new Set<string>(['NOUN', 'PROPN', 'VERB', 'ADJ'])

function toFact(word: Word, opens: boolean): Fact | undefined {
  const { text, tag } = word
  if (tag === 'NUM' || /^[$£€\d]/.test(text)) {
    const key = NUMBERS.get(text.toLowerCase()) ?? text.replaceAll(/[^\d.]/g, '').replace(/\.$/, '')
    if (key) return { key, text, kind: 'number' }
  }
  if (!TELLING.has(tag) || text.length < 3) return undefined
  const lower = text.toLowerCase().replaceAll('’', "'")
  if (EMPTY.has(lower)) return undefined
  const kind = /^\p{Lu}/u.test(text) && (!opens || tag === 'PROPN') ? 'name' : 'word'
  return { key: stem(lower), text, kind }
}

/** The facts of a block by their keys. */
export const factsIn = perBlock((block: BlockReading): Map<string, Fact> => {
  const facts = new Map<string, Fact>()
  for (const { words } of block.sentences) {
    words.forEach((word, index) => {
      const fact = toFact(word, index === 0)
      if (fact && !facts.has(fact.key)) facts.set(fact.key, fact)
    })
  }
  return facts
})

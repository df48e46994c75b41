import type { BlockReading, Sentence, Word } from '#shared/reading/reading.ts'
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
    .replace(/(?<=[A-Za-zÀ-ỹ]{3})(?:ing|ied|ies|ed|es|s|e|y|ly|er|ers|ion|ions|ment|ments)$/u, '')
}

const TELLING = new Set<string>(['NOUN', 'PROPN', 'VERB', 'ADJ'])

function toFact(word: Word, opens: boolean): Fact | undefined {
  const { text, tag } = word
  if (tag === 'NUM' || /^[$£€\d]/.test(text)) {
    const key = NUMBERS.get(text.toLowerCase()) ?? text.replaceAll(/[^\d.-]/g, '').replace(/[.-]$/, '')
    // "20,000" comes as two words, of which the second tells nothing.
    if (key && !/^0+$/.test(key)) return { key, text, kind: 'number' }
  }
  if (!TELLING.has(tag) || text.length < 3) return undefined
  const lower = text.toLowerCase().replaceAll('’', "'")
  if (EMPTY.has(lower)) return undefined
  const kind = /^\p{Lu}/u.test(text) && (!opens || tag === 'PROPN') ? 'name' : 'word'
  return { key: stem(lower), text, kind }
}

/** The facts of some sentences by their keys. */
export function factsOf(sentences: readonly Sentence[]): Map<string, Fact> {
  const facts = new Map<string, Fact>()
  for (const { words } of sentences) {
    words.forEach((word, index) => {
      const fact = toFact(word, index === 0)
      if (fact && !facts.has(fact.key)) facts.set(fact.key, fact)
    })
  }
  return facts
}

/** The facts of a block by their keys. */
export const factsIn = perBlock((block: BlockReading) => factsOf(block.sentences))

/** Measures how much of what two texts tell both tell, each fact weighed by how few of them have it: 0 to 1. */
export function factLikeness(facts: readonly ReadonlyMap<string, Fact>[], holders: ReadonlyMap<string, number[]>) {
  const weights = new Map([...holders].map(([key, { length }]) => [key, Math.log((facts.length + 1) / length)]))
  const weigh = (keys: Iterable<string>) => {
    let sum = 0
    for (const key of keys) sum += weights.get(key) ?? 0
    return sum
  }
  return (a: number, b: number) => {
    const [inA, inB] = [facts[a] ?? new Map(), facts[b] ?? new Map()]
    const both = weigh([...inA.keys()].filter((key) => inB.has(key)))
    return both / Math.max(Number.MIN_VALUE, weigh(inA.keys()) + weigh(inB.keys()) - both)
  }
}

/** Two results, prices or votes told alike: each has numbers, and half of them or more are others. */
export function numbersDiffer(a: ReadonlyMap<string, Fact>, b: ReadonlyMap<string, Fact>): boolean {
  const numbers = (facts: ReadonlyMap<string, Fact>) => [...facts.values()].filter(({ kind }) => kind === 'number')
  const [inA, inB] = [numbers(a), numbers(b)]
  const both = inA.filter(({ key }) => b.has(key)).length
  const least = Math.min(inA.length, inB.length)
  return least > 0 && both * 2 <= least
}

/** Two games or two accused told alike: each has names, and most of them are others, or those that come first. */
export function namesDiffer(a: ReadonlyMap<string, Fact>, b: ReadonlyMap<string, Fact>): boolean {
  const names = (facts: ReadonlyMap<string, Fact>) => [...facts.values()].filter(({ kind }) => kind === 'name')
  const [inA, inB] = [names(a), names(b)]
  const both = inA.filter(({ key }) => b.has(key)).length
  const [firstInA, firstInB] = [inA[0], inB[0]]
  if (firstInA && firstInB && !b.has(firstInA.key) && !a.has(firstInB.key)) return true
  return both * 2 < Math.min(inA.length, inB.length)
}

import type { BlockReading, Person, Reading, Sentence } from '#shared/reading/reading.ts'
import { perBlock } from '#shared/rules/per-block.ts'
import type { StoryFinding } from '#shared/rules/rule.ts'
import { contains, type Range } from '#shared/text/range.ts'
import type { StoryDate } from './story-date.ts'

/** A year of birth, or an age with the year in which somebody had it (absent: when the story was written). */
interface Fact extends Range {
  value: number
  year: number | undefined
}

const YEAR = String.raw`((?:1[89]|20)\d\d)`
const AGED = String.raw`(?:,? ?\(?(?:aged|at the age of|at age) (\d{1,3}))`
const BORN = new RegExp(
  String.raw`\b[Bb]orn (?:(?:on|in) )?(?:[^.;!?()]{0,40}?\b)??${YEAR}\b|\((?:born |b\. ?)?${YEAR} ?[–-] ?(?:${YEAR})?\)`,
  'g',
)
/** "died in 2019 aged 52", "aged 52 in 2024", "In 2024, aged 52,", "turned 52 in 2024". */
const AGE_IN = new RegExp(
  String.raw`\b(?:died|retired|killed|married|elected|crowned|won)\b[^.;!?()]{0,30}? in (?:[A-Z][a-z]+ )?${YEAR}${AGED}\b|\b(?:aged|at the age of|at age|turned|was|is) (\d{1,3})(?: years old)?,? (?:when [^.,;]{3,30} )?in (?:[A-Z][a-z]+ )?${YEAR}\b|\b[Ii]n ${YEAR}${AGED}\b`,
  'g',
)
/** "Ida Osei (1921-1999) was 82 when she died": the years of a life, and the age at its end. */
const LIFE = new RegExp(
  String.raw`\((?:born |b\. ?)?${YEAR} ?[–-] ?${YEAR}\)[^.;!?]{0,60}?\b(?:was (\d{1,3}) when (?:s?he|they) died|died (?:aged|at(?: the age of| age)?) (\d{1,3}))\b`,
  'g',
)
/** "Dahl, 52, said", "the 52-year-old": now. */
const AGE_NOW =
  /(?<=[a-z], )(\d{1,3})(?=,|\.$| and\b)|\b(\d{1,3})-year-old\b|\b(?:now|is) (?:aged )?(\d{1,3})(?: years old)?(?=[,.])/g

const birthsIn = perBlock(({ text }: BlockReading): Fact[] =>
  // Nearly no paragraph tells of a birth, and the patterns are dear.
  /\bborn\b|\((?:b\.|1[89]|20)/i.test(text)
    ? [...text.matchAll(BORN)].map((match) => fact(match, Number(match[1] ?? match[2]), undefined))
    : [],
)

const agesIn = perBlock(({ text }: BlockReading): Fact[] => [
  ...[...text.matchAll(AGE_IN)].map((match) => {
    const [, diedIn, diedAt, age, inYear, yearFirst, agedLast] = match
    return fact(match, Number(diedAt ?? age ?? agedLast), Number(diedIn ?? inYear ?? yearFirst))
  }),
  ...[...text.matchAll(LIFE)].map((match) => fact(match, Number(match[3] ?? match[4]), Number(match[2]))),
  ...[...text.matchAll(AGE_NOW)].map((match) => fact(match, Number(match[1] ?? match[2] ?? match[3]), undefined)),
])

function fact({ 0: whole, index }: RegExpExecArray, value: number, year: number | undefined): Fact {
  return { start: index, end: index + whole.length, value, year }
}

/** Ages that do not go with the year of birth: of the same sentence, or of the same person of the cast. */
export function ageFindings(reading: Reading, story: StoryDate | undefined): StoryFinding[] {
  const placed = (factsOf: (block: BlockReading) => Fact[]) =>
    reading.blocks.flatMap((block, index) => factsOf(block).map((found) => ({ ...found, block: index })))
  const births = placed(birthsIn)
  if (births.length === 0) return []
  return placed(agesIn).flatMap((fact) => {
    const year = fact.year ?? story?.year
    if (year === undefined) return []
    const born = births.filter((birth) => sameOne(reading, birth, fact))
    const [birth] = born
    if (!birth || born.some(({ value }) => [0, 1].includes(year - value - fact.value) || year < value)) return []
    // A story written after New Year may be of a year later than its copyright line.
    if (fact.year === undefined && story?.month === undefined) return []
    const message = `Born in ${birth.value}, aged ${fact.value} in ${year}: that makes ${year - birth.value - 1} or ${year - birth.value}.`
    return [{ block: fact.block, start: fact.start, end: fact.end, message }]
  })
}

type Placed = Range & { block: number }

/** Whether two facts are about one person: the only one of the cast in both sentences, or one sentence with at most one of them. */
function sameOne(reading: Reading, a: Placed, b: Placed): boolean {
  const [one, other] = [peopleNear(reading, a), peopleNear(reading, b)]
  if (one.length > 1 || other.length > 1) return false
  const same = sentenceOf(reading, a) === sentenceOf(reading, b)
  return same || (one[0] !== undefined && one[0] === other[0])
}

function peopleNear(reading: Reading, fact: Placed): Person[] {
  const sentence = sentenceOf(reading, fact)
  if (!sentence) return []
  return reading.cast.filter(({ mentions }) =>
    mentions.some((mention) => mention.block === fact.block && contains(sentence, mention)),
  )
}

function sentenceOf({ blocks }: Reading, fact: Placed): Sentence | undefined {
  return blocks[fact.block]?.sentences.find((sentence) => contains(sentence, fact))
}

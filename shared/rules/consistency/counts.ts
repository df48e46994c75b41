import type { BlockReading, Sentence, Word } from '#shared/reading/reading.ts'
import { isQuoted } from '#shared/rules/outside-quotes.ts'
import type { Range } from '#shared/text/range.ts'
import type { Quantity } from './quantities.ts'

/** A number of people or things; offsets are of the block. */
export interface Count extends Range {
  text: string
  value: number
  rough: boolean
  /** What is counted: a fate of people with the noun behind it ("dead:soldier", "dead:" for anybody), "noun:" or "measure:" with a noun, without endings. */
  key: string
  /** The nouns behind the number, without their endings: "job" and "cut" of "1,300 job cuts". */
  kinds: string[]
  /** What is counted, for a message. */
  name: string
  sentence: Sentence
}

/** What happened to people, by the word for it behind the number, or before it. */
const FATES = byWord({
  dead: 'dead killed died dies die deaths fatalities',
  injured: 'injured wounded hurt injuries',
  arrested: 'arrested detained arrests',
  missing: 'missing',
  rescued: 'rescued',
  displaced: 'displaced',
  evacuated: 'evacuated',
  homeless: 'homeless',
  stranded: 'stranded',
  kidnapped: 'kidnapped abducted',
  drowned: 'drowned',
  trapped: 'trapped',
  charged: 'charged',
  freed: 'freed released',
  destroyed: 'destroyed',
  sickened: 'sickened',
})
const FATES_BEFORE = byWord({
  dead: 'killed killing kills',
  injured: 'injured injuring injures wounded wounding wounds',
  arrested: 'arrested arresting arrests detained detaining',
  rescued: 'rescued rescuing rescues',
  kidnapped: 'kidnapped kidnapping abducted abducting',
  displaced: 'displaced displacing',
  destroyed: 'destroyed destroying destroys',
  sickened: 'sickened sickening sickens',
  stranded: 'stranded stranding',
  trapped: 'trapped trapping',
  evacuated: 'evacuated evacuating',
  freed: 'freed freeing frees released releasing',
})
const TOLL = /\b(?:deaths? of|death toll\b[^.;,]{0,50} (?:of|at|to|was|is|reached)) $/i

/** Those of whom nothing else is said: nobody, people, or the word that goes on after the number. */
const ANYBODY = /^(?:|people|persons?|victims?)$/
const BETWEEN = /^(?:were|was|are|have|had|been|being|who)$/
/** Measures, money, time and what one only numbers: a story has many of each. */
const MEASURE =
  /^(?:year|month|day|week|hour|minute|second|decade|centur|time|point|mile|metre|meter|kilometre|kilometer|km|foot|feet|inch|acre|hectare|ton|tonne|litre|liter|gallon|pound|dollar|euro|cent|percent|degree|page|part|thing|way|figure|reason|step|game|goal|season|round|set|run|yard|seat|vote|delegate|state|countr|cit|poll|plac)$/

/** Words in front of a number, or behind it, of another time, another event or a change. */
const APART =
  /\b(?:another|others?|more|additional|earlier|initial(?:ly)?|previous(?:ly)?|(?:rose|risen|rising|climbed|climbing|increased|fell|dropped) (?:\p{L}+ )?(?:to|by|from)|revised|raised|up from|down from|so far|still|later|by (?:then|noon|midnight|nightfall|dusk|dawn|evening|morning|midday|\d{1,2} [ap]\.?m|late|early|the (?:end|time|evening|morning)|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)|(?:years?|months?|weeks?|days?) (?:ago|earlier|before)|last (?:year|season|decade|century|month|week|summer|winter|spring|fall|autumn)|in (?:19|20)\d\d|separate|each|per|daily|annual(?:ly)?|average|elsewhere|alone|among them|including|except|every|between|compared)\b/iu
const OTHER_EVENT = /\b(?:first|second|third|since)\b/i
/** Behind a number and in its own clause: a part of those who are counted. */
const PART = /^[^,;:(–—]*\b(?:seriously|critically|badly|severely|slightly|condition|of them|of those)\b/i
const PART_BEFORE = /\b(?:seriously|critically|badly|severely|slightly|condition|of them|of those)\b/i
const CONTENT = /^(?:NOUN|PROPN|VERB|ADJ)$/
const WEEKDAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/
const AT = /^(?:in|at|near|on|outside|around)$/
/** Words so many characters off change what a number is of. */
const CLOSE_BY = 50
/** Words so many characters off are about the same. */
const NEAR = 70

/** The counts of a block, outside quotation marks, in order. */
export function findCounts(block: BlockReading, quantities: readonly Quantity[]): Count[] {
  const counts: Count[] = []
  for (const quantity of quantities) {
    const { start, end, text, value, rough, unit } = quantity
    if (unit !== 'none' || value < 2 || !Number.isInteger(value) || isQuoted(block, quantity)) continue
    const sentence = block.sentences.find((each) => each.start <= start && end <= each.end)
    const counted = sentence && whatIsCounted(block, sentence, quantity)
    if (sentence && counted) counts.push({ start, end, text, value, rough, sentence, ...counted })
  }
  return counts
}

/** What a number counts: the noun after it, and what is said to have happened to those people right there. */
function whatIsCounted(
  block: BlockReading,
  { words, text, start: from }: Sentence,
  { start, end }: Quantity,
): Pick<Count, 'key' | 'name' | 'kinds'> | undefined {
  const after = words.findIndex((word) => word.start >= end)
  const before = words.findLast((word) => word.end <= start)
  let fate = before?.end === start - 1 ? FATES_BEFORE.get(before.text.toLowerCase()) : undefined
  if (!fate && text.includes('death') && TOLL.test(text.slice(0, start - from))) fate = 'dead'
  let noun = ''
  const kinds: string[] = []
  for (let at = after; at >= 0 && at < after + 6; at++) {
    const word = words[at]
    if (!word || block.text.slice(words[at - 1]?.end ?? end, word.start).trim() !== '') break
    const lower = word.text.toLowerCase()
    const own = FATES.get(lower)
    if (own) {
      fate ??= own
      // "the 42 kidnapped pupils": who they are comes after it.
      const next = words[at + 1]
      if (noun === '' && next?.tag === 'NOUN' && next.start === word.end + 1) {
        noun = next.text.toLowerCase()
        kinds.push(stem(noun))
      }
      break
    }
    if (word.tag === 'NOUN' && word.text === lower) {
      noun = lower
      kinds.push(stem(noun))
    } else if (noun === '' ? !isBeforeNoun(word, words[at + 1]) : !BETWEEN.test(lower)) break
  }
  const kind = stem(noun)
  if (fate) return { key: `${fate}:${ANYBODY.test(noun) ? '' : kind}`, name: fate, kinds }
  if (!/(?:s|men|women|people|children)$/.test(noun)) return undefined
  return { key: `${MEASURE.test(kind) ? 'measure' : 'noun'}:${kind}`, name: noun, kinds }
}

/** "the 12 suspended students": an adjective, or a participle with its noun. */
function isBeforeNoun({ tag, text }: Word, next: Word | undefined): boolean {
  return tag === 'ADJ' || (tag === 'VERB' && text.endsWith('ed') && next?.tag === 'NOUN')
}

/** Whether the words around speak of another time, another group or a change. */
export function isApart({ sentence, start, end }: Count): boolean {
  const from = start - sentence.start
  const before = sentence.text.slice(Math.max(0, from - CLOSE_BY), from)
  const after = sentence.text.slice(end - sentence.start).slice(0, CLOSE_BY)
  if (APART.test(before) || OTHER_EVENT.test(before) || PART_BEFORE.test(before)) return true
  return APART.test(after) || PART.test(after)
}

/** "the 34 senators who voted no", "the six songs on the first side": which ones is told right there. */
const TOLD_WHICH =
  /^(?: [A-Za-zÀ-ỹ-]+){1,3} (?:who|that|whose|from|(?:on|in|at|of) (?:the|its|their|his|her) (?:first|second|third|fourth|last|other|upper|lower|left|right|front|back|new|old|north|south|east|west))\b/

/** "the 12 hostages", "the richest 100": a number that is known already. */
export function isDefinite({ sentence, start, end }: Count): boolean {
  if (TOLD_WHICH.test(sentence.text.slice(end - sentence.start).slice(0, 60))) return false
  return /\b(?:the|its|their|his|her|all|these|those)(?: [a-z]+est)? $/i.test(
    sentence.text.slice(0, start - sentence.start),
  )
}

/** The weekdays of the sentence. */
export function weekdaysOf({ sentence: { words } }: Count): Set<string> {
  return new Set(words.flatMap(({ text }) => (WEEKDAY.test(text) ? [text] : [])))
}

/** The names after "in", "at" and the like in the sentence. */
export function placesOf({ sentence: { words } }: Count): Set<string> {
  const isPlace = (word: Word, before: Word | undefined) =>
    AT.test(before?.text ?? '') && /^\p{Lu}/u.test(word.text) && !WEEKDAY.test(word.text)
  return new Set(words.filter((word, index) => isPlace(word, words[index - 1])).map(({ text }) => text))
}

/** The words of meaning around a count, without endings and without what is counted. */
export function wordsNear({ sentence, start, key }: Count): Set<string> {
  const near = sentence.words.filter(
    ({ tag, text, start: at }) => CONTENT.test(tag) && Math.abs(at - start) < NEAR && !/\d/.test(text),
  )
  return new Set(near.map(({ text }) => stem(text)).filter((word) => word.length > 2 && !key.endsWith(`:${word}`)))
}

function stem(word: string): string {
  return word
    .toLowerCase()
    .replace(/[’']s?$/, '')
    .replace(/(?:ies|ing|ed|es|s)$/, '')
}

function byWord(fates: Record<string, string>): Map<string, string> {
  return new Map(
    Object.entries(fates).flatMap(([fate, words]) => words.split(' ').map((word): [string, string] => [word, fate])),
  )
}

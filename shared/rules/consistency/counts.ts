import type { BlockReading, Sentence, Word } from '#shared/reading/reading.ts'
import { isQuoted } from '#shared/rules/outside-quotes.ts'
import type { Range } from '#shared/text/range.ts'
import type { Quantity } from './quantities.ts'

/** A number of people or things, with what the sentence says of them. */
export interface Count extends Range {
  text: string
  value: number
  rough: boolean
  /** What is counted: `dead:` and other fates of people with the noun behind it, or `noun:` with a noun, singular. */
  key: string
  /** The words to name it in a message. */
  name: string
  /** "the 12 hostages": known already. */
  definite: boolean
  /** Words of meaning around it, without endings. */
  near: ReadonlySet<string>
  /** The sentence speaks of another time, another group or a change. */
  apart: boolean
  /** Names after "in", "at" and the like, and weekdays. */
  places: ReadonlySet<string>
  sentence: Sentence
}

/** What happened to people, by the word for it. */
const FATES: Record<string, string> = {}
for (const [fate, words] of Object.entries({
  dead: 'dead killed died dies die',
  injured: 'injured wounded hurt',
  arrested: 'arrested detained',
  missing: 'missing',
  rescued: 'rescued',
  displaced: 'displaced',
  evacuated: 'evacuated',
  homeless: 'homeless',
  stranded: 'stranded',
  kidnapped: 'kidnapped abducted',
  drowned: 'drowned',
}))
  for (const word of words.split(' ')) FATES[word] = fate

/** Verbs and phrases in front of a number: "killing 12", "the death toll stood at 12". */
const FATE_BEFORE: [RegExp, string][] = [
  [
    /\b(?:kill(?:ed|ing|s)|claimed the lives of|deaths? of|death toll\b[^.;,]{0,25} (?:of|at|to|was|is|reached))\s$/i,
    'dead',
  ],
  [/\b(?:injur(?:ed|ing|es)|wound(?:ed|ing|s))\s$/i, 'injured'],
  [/\b(?:arrest(?:ed|ing|s)|detain(?:ed|ing|s))\s$/i, 'arrested'],
  [/\b(?:rescu(?:ed|ing|es))\s$/i, 'rescued'],
]

const ANYBODY = /^(?:people|persons?|victims?|in|of|on|at|when|after|and|by|from|with)$/
const APART =
  /\b(?:another|others?|more|additional|earlier|initial(?:ly)?|previous(?:ly)?|at first|first|rose|risen|rising|revised|raised|climbed|increased|fell|dropped|up from|down from|so far|still|later|since|last (?:year|month|week|summer|winter|spring|fall|autumn)|in (?:19|20)\d\d|separate|second|third|each|per|daily|annual(?:ly)?|average|among them|of them|of those|including|except|every|between|compared|than|would|could|if|or)\b/i
/** Measures, money and time: a story has many of each. */
const MEASURE =
  /^(?:year|month|day|week|hour|minute|second|decade|centur|time|point|mile|met(?:re|er)|kilomet(?:re|er)|km|foot|feet|inch|inche|acre|hectare|ton|tonne|lit(?:re|er)|gallon|pound|dollar|euro|cent|percent|degree|page|part|thing|way|figure|reason|step|game|goal|season|round|set|run|yard|seat|vote|delegate|state|countr|cit|poll|plac)$/
const CONTENT = /^(?:NOUN|PROPN|VERB|ADJ)$/
const WEEKDAY = /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/

/** The counts of a block, outside quotation marks, in order. */
export function findCounts(block: BlockReading, quantities: readonly Quantity[]): Count[] {
  return quantities.flatMap((quantity) => {
    const { start, end, text, value, rough, unit } = quantity
    if (unit !== 'none' || value < 2 || !Number.isInteger(value) || isQuoted(block, quantity)) return []
    const sentence = block.sentences.find((each) => each.start <= start && end <= each.end)
    const counted = sentence && whatIsCounted(block, sentence, quantity)
    if (!sentence || !counted) return []
    const { words } = sentence
    const before = words.findLast((word) => word.end <= start)?.text.toLowerCase() ?? ''
    const around = words.filter(
      (word) => CONTENT.test(word.tag) && Math.abs(word.start - start) < 70 && !/\d/.test(word.text),
    )
    return [
      {
        start,
        end,
        text,
        value,
        rough,
        ...counted,
        definite: /^(?:the|its|their|his|her|all|these|those)$/.test(before),
        near: new Set(around.map((word) => stem(word.text)).filter((each) => each.length > 2 && each !== counted.noun)),
        apart: APART.test(sentence.text),
        places: new Set(words.filter((word, index) => isPlace(words[index - 1], word)).map((word) => word.text)),
        sentence,
      },
    ]
  })
}

function isPlace(before: Word | undefined, word: Word): boolean {
  return (
    WEEKDAY.test(word.text) ||
    (/^\p{Lu}/u.test(word.text) && /^(?:in|at|near|on|outside|around)$/.test(before?.text ?? ''))
  )
}

/** What a number counts: the noun after it, and what is said to have happened to those people right there. */
function whatIsCounted(block: BlockReading, { words }: Sentence, { start, end }: Quantity) {
  let noun = ''
  let last = words.findIndex((word) => word.start >= end)
  const fateBefore = FATE_BEFORE.find(([pattern]) =>
    pattern.test(block.text.slice(Math.max(0, start - 60), start)),
  )?.[1]
  let fate = fateBefore
  for (let at = last; at >= 0 && at < last + 6; at++) {
    const word = words[at]
    if (!word || block.text.slice(words[at - 1]?.end ?? end, word.start).trim() !== '') break
    const lower = word.text.toLowerCase()
    if (FATES[lower]) {
      fate ??= FATES[lower]
      break
    }
    if (word.tag === 'NOUN' && !/^\p{Lu}/u.test(word.text)) noun = lower
    else if (
      !(word.tag === 'ADJ' && noun === '') &&
      !(/^(?:were|was|are|have|had|been|being|who)$/.test(lower) && noun !== '')
    )
      break
  }
  last = 0
  const kind = stem(noun)
  if (fate) return { key: `${fate}:${ANYBODY.test(noun) ? '' : kind}`, name: fate, noun: kind }
  if (noun === '' || !/(?:s|men|women|people|children)$/.test(noun) || MEASURE.test(kind)) return undefined
  return { key: `noun:${kind}`, name: noun, noun: kind }
}

function stem(word: string): string {
  return word
    .toLowerCase()
    .replace(/[’']s?$/, '')
    .replace(/(?:ies|ing|ed|es|s)$/, '')
}

import type { BlockReading, Sentence, Word } from '#shared/reading/reading.ts'
import { isProse, isQuoted } from '#shared/rules/outside-quotes.ts'
import { type BlockFinding, defineRule, type Fix } from '#shared/rules/rule.ts'
import { eventOf, PERSON_VERBS } from './person-verbs.ts'

const BE = /^(?:is|are|was|were|be|been|being|['’]s|['’]re|has|have|had|will|would|not|also|never)$/i
const TO_BE = /^(?:is|are|was|were|be|been|being)$/i
const RELATIVE = /^(?:which|that)$/i
const INSIDE_NOUN_PHRASE = /^(?:DET|ADJ|NUM|NOUN|PROPN)$/
/** What may stand before the subject of a clause. */
const CLAUSE_START = /^(?:and|but|that|said|because|although|though|while|when|after|before|if|so|then)$/i
/** After these the phrase is no subject but hangs on one: "leaders at the summit were invited". */
const HANGS = /^(?:ADP|VERB|PART)$/
const BARE_OR_FINITE = (participle: string) => {
  const stem = participle.replace(/ed$/, '')
  return [participle, stem, `${stem}e`, `${stem}s`, `${stem}es`, `${stem}ing`]
}
const ACTIVE: ReadonlyMap<string, string> = new Map(
  [...PERSON_VERBS.keys()].flatMap((participle) => BARE_OR_FINITE(participle).map((form) => [form, participle])),
)

/** Where the noun phrase that ends at `last` begins. */
function phraseStart(words: readonly Word[], last: number): number {
  let first = last
  while (first > 0 && INSIDE_NOUN_PHRASE.test(words[first - 1]?.tag ?? '') && adjoins(words, first - 1)) first--
  return first
}

/** Whether nothing but a space stands between a word and the next one. */
function adjoins(words: readonly Word[], index: number): boolean {
  return (words[index + 1]?.start ?? 0) - (words[index]?.end ?? 0) === 1
}

/** "the meeting was invited", "the meeting, which was invited": the event that the participle at `index` is said of. */
function passiveSubject(words: readonly Word[], index: number): number | undefined {
  let at = index - 1
  while (at >= 0 && (BE.test(words[at]?.text ?? '') || words[at]?.tag === 'ADV')) at--
  if (!words.slice(at + 1, index).some((word) => TO_BE.test(word.text))) return undefined
  const relative = RELATIVE.test(words[at]?.text ?? '')
  if (relative) at--
  const noun = words[at]
  if (!noun || noun.tag === 'VERB' || !eventOf(noun.text)) return undefined
  // Without "which" a comma shows that the phrase before it is no subject.
  if (!relative && !adjoins(words, at)) return undefined
  const first = phraseStart(words, at)
  const before = words[first - 1]
  if (relative || !before || CLAUSE_START.test(before.text) || !adjoins(words, first - 1)) return at
  return HANGS.test(before.tag) ? undefined : at
}

/** "invited a meeting": the event that the verb at `index` is done to. */
function activeObject(words: readonly Word[], index: number): number | undefined {
  const participle = ACTIVE.get(words[index]?.text.toLowerCase() ?? '')
  const verb = words[index]
  if (!participle || verb?.tag !== 'VERB' || !/^(?:a|an|the|this|another)$/.test(words[index + 1]?.text ?? ''))
    return undefined
  if (/^(?:DET|AUX|ADJ)$/.test(words[index - 1]?.tag ?? '') && verb.text.endsWith('ed')) return undefined
  let last = index + 1
  while (last + 1 < words.length && adjoins(words, last) && INSIDE_NOUN_PHRASE.test(words[last + 1]?.tag ?? '')) last++
  const noun = words[last]
  return noun && eventOf(noun.text) && words.slice(index, last).every((_, offset) => adjoins(words, index + offset))
    ? last
    : undefined
}

function withArticle(noun: string): string {
  const event = eventOf(noun) ?? noun
  if (event.endsWith('s')) return event
  return `${/^[aeiou]/.test(event) ? 'an' : 'a'} ${event}`
}

function suggestions(verb: Word): Fix[] {
  const meant = PERSON_VERBS.get(verb.text.toLowerCase()) ?? []
  return meant.map((insert) => ({
    label: `Change to ${insert}`,
    edits: [{ start: verb.start, end: verb.end, insert }],
  }))
}

function findIn(block: BlockReading, { words }: Sentence): BlockFinding[] {
  return words.flatMap((verb, index): BlockFinding[] => {
    const passive = PERSON_VERBS.has(verb.text.toLowerCase()) ? passiveSubject(words, index) : undefined
    const noun = words[passive ?? activeObject(words, index) ?? -1]
    if (!noun) return []
    const by = words[index + 1]?.text === 'by' ? words[index + 1] : undefined
    const range =
      passive === undefined ? { start: verb.start, end: noun.end } : { start: noun.start, end: (by ?? verb).end }
    if (isQuoted(block, range)) return []
    const participle = ACTIVE.get(verb.text.toLowerCase()) ?? verb.text
    const message = `People are ${participle}, not ${withArticle(noun.text)}: which word is meant?`
    return [{ ...range, message, fixes: passive === undefined ? [] : suggestions(verb) }]
  })
}

/** A verb that needs a person as its object, said of an event. */
export const collocation = defineRule({
  id: 'grammar/collocation',
  title: 'Verb and noun do not fit',
  grade: 'query',
  scope: 'block',
  why: 'Some verbs are done to people only: a guest is invited, a meeting is called. Said of an event they are a slip or a machine translation, and only the writer knows what happened.',
  source: 'Desk practice; selectional restrictions in any learner’s dictionary',
  examples: {
    flag: [
      {
        text: 'The summit, which was invited by the mayor, began late.',
        flagged: ['summit, which was invited by'],
        fixed: 'The summit, which was called by the mayor, began late.',
      },
      {
        text: 'The talks were appointed by both sides.',
        flagged: ['talks were appointed by'],
        fixed: 'The talks were called by both sides.',
      },
      { text: 'Police said the second rally was arrested.', flagged: ['rally was arrested'] },
      { text: 'The council invited a meeting for Monday.', flagged: ['invited a meeting'] },
      {
        text: 'A hearing that had been hired by the union was put off.',
        flagged: ['hearing that had been hired by'],
        fixed: 'A hearing that had been organized by the union was put off.',
      },
    ],
    pass: [
      'The mayor was invited to the summit. Ministers at the talks were arrested.',
      'The meeting, to which he was invited by the mayor, began late.',
      'The union invited the meeting’s chairman and appointed a summit envoy.',
      'Leaders of the rally were detained. After the wedding the band was hired again.',
      'The meeting was called by the mayor. Talks were requested by both sides.',
      'She gave an invited talk. He led the appointed meeting.',
      '“The meeting was invited by us,” he said.',
      'Everyone who came to the hearing was invited by letter.',
      'The Bishops’ Conference was invited by the pope.',
    ],
  },
  run: (block) => (isProse(block) ? block.sentences.flatMap((sentence) => findIn(block, sentence)) : []),
})

import retextRepeatedWords from 'retext-repeated-words'
import type { BlockReading } from '#shared/reading/reading.ts'
import { isQuoted } from '#shared/rules/outside-quotes.ts'
import { fromRetext } from '#shared/rules/retext-adapter.ts'
import { type BlockFinding, defineRule } from '#shared/rules/rule.ts'
import type { Range } from '#shared/text/range.ts'
import { type ComparableWord, comparableWords } from './comparable-words.ts'

const repeatedWords = fromRetext(retextRepeatedWords)

/** Words that are said twice for weight, or in a set phrase: a doubled one is style, not a slip. */
const EMPHATIC =
  /^(?:very|really|so|too|much|many|more|far|long|never|no|yes|again|now|well|there|hear|same|ha|ho|hey|hi|oh|ah|ooh|aw|la|da|na|ta|tra|cha|rah|blah|yeah|boo|woo|hip|ding|dong|clap|bye|night|knock|tap|tut|tsk|tick|hush|chop|quack|woof|beep|drip|boom|bang|yum|aye|okay|ok|etc|win|half|half-|big|old|deep|bad|slowly|ever|please|wait|go|run|up|down|out|over|on and on)\.?$/i

/** Words that grammar may set side by side ("what it is is", "came in in May", "log on on Monday"): ask. */
const MAY_MEET = /^(?:is|was|are|were|do|does|did|in|on|who|her|it|you|this|will|may|which)$/i

/** "checked in in March", "counting on on Nov. 8", "signed in in person": a verb with its particle before a phrase that begins alike. */
const PARTICLE = /^(?:in|on)$/i
const WHEN_OR_HOW = /^\s+(?:\d|\p{Lu}|(?:person|full|part|court|time|early|late)\b)/u
const PHRASAL =
  /\b(?:check|log|sign|turn|move|hand|cash|step|tune|kick|fill|chip|join|weigh|count|carry|drag|live|pass|phase|call|rely|work|play|put|com|giv|tak|break|sett?l|mov|liv)(?:e|s|es|ed|d|[gnpt]?(?:ing|ed))?\s+$|\b(?:came|gave|took|broke|went|go|goes|going|get|gets|got|put)\s+$/i

/** What opens the phrases that are doubled by a slip: "of the of the". Other phrases may be doubled for weight. */
const OPENS_PHRASE = /^(?:the|a|an|of|in|on|at|to|for|from|with|by|as|that|than|his|her|its|their|this|these|those)$/

/** "gave her her coat", "told her her son was safe": somebody, and what is hers. */
const GAVE =
  /\b(?:give|gives|gave|given|giving|tell|tells|told|telling|show|shows|showed|send|sends|sent|hand|hands|handed|cost|costs|teach|taught|offer|offers|offered|promise|promised|remind|reminded|win|won|buy|bought|bring|brought|leave|left|lend|lent|read|owe|owed|deny|denied|earn|earned|lose|lost|wish|wished|make|made|call|called|help|helped|let|ask|asked|pay|paid|get|got)\s+$/i
/** "What it is is a leak": the clause is the subject. */
const CLAUSE_FIRST =
  /(?:^|[.?!,;]\s|\b(?:but|and|that|because|so)\s)(?:what|who|where|all|the (?:problem|thing|issue|point|truth|question|trouble|fact))\b[^.?!,;]{1,40}\s$/i

/** The places of words that stand twice or more, one for each row of the same word. */
function rowsOf(block: BlockReading): Range[] {
  const rows: Range[] = []
  for (const { start, end } of repeatedWords(block)) {
    const last = rows.at(-1)
    if (last && start < last.end) last.end = Math.max(last.end, end)
    else rows.push({ start, end })
  }
  return rows
}

/** Parsing every paragraph once more for the plug-in is dear, and nearly none has a word twice. */
function hasTwice(words: readonly ComparableWord[]): boolean {
  return words.some(({ text }, index) => text === words[index + 1]?.text)
}

function findWords(block: BlockReading): BlockFinding[] {
  if (!hasTwice(comparableWords(block))) return []
  return rowsOf(block).flatMap((range): BlockFinding[] => {
    const words = block.text.slice(range.start, range.end).split(/\s+/)
    const [first, second] = words
    if (!first || !second || EMPHATIC.test(second) || !/^\p{L}/u.test(second)) return []
    // "the first FIRST contest": another word, a name in capitals.
    if (second.length > 1 && second === second.toUpperCase() && first !== second) return []
    const isParticle = PARTICLE.test(second) && WHEN_OR_HOW.test(block.text.slice(range.end))
    if (isParticle && words.length === 2 && PHRASAL.test(block.text.slice(0, range.start))) return []
    if (words.length === 2 && mayStandTwice(second, block.text.slice(0, range.start))) return []
    return [report(block, range, first, words.length, MAY_MEET.test(second))]
  })
}

/** Whether grammar has a word twice behind what stands before it. */
function mayStandTwice(word: string, before: string): boolean {
  return word === 'her' ? GAVE.test(before) : /^(?:is|was)$/.test(word) && CLAUSE_FIRST.test(before)
}

/** "of the of the": two or three words twice in a row; not "one on one on one" and "New York New York". */
function findPhrases(block: BlockReading): BlockFinding[] {
  const words = comparableWords(block)
  return words.flatMap((word, at): BlockFinding[] => {
    const size = [2, 3].find((each) => isTwice(words, at, each))
    const last = size && words[at + 2 * size - 1]
    if (!size || !last || !OPENS_PHRASE.test(word.text)) return []
    const phrase = words.slice(at, at + size).map(({ text }) => text)
    // "the the the the" is one word; in "on and on and on" the row begins or ends with half of the phrase.
    if (phrase.slice(1).includes(word.text) || words[at + 2 * size]?.text === word.text) return []
    if (words[at - 1]?.text === phrase.at(-1)) return []
    const range = { start: word.start, end: last.end }
    if (!/^[\p{L}\p{N}’'\s-]+$/u.test(block.text.slice(range.start, range.end))) return []
    return [report(block, range, block.text.slice(word.start, words[at + size - 1]?.end), 2, false)]
  })
}

function isTwice(words: readonly ComparableWord[], at: number, size: number): boolean {
  for (let next = at; next < at + size; next++) {
    const word = words[next]
    if (word === undefined || word.text !== words[next + size]?.text) return false
  }
  return true
}

function report(block: BlockReading, range: Range, kept: string, times: number, ask: boolean): BlockFinding {
  const said = block.text.slice(range.end - kept.length, range.end)
  return {
    ...range,
    message: `“${said}” stands ${times === 2 ? 'twice' : `${times} times`}.`,
    ...((ask || isQuoted(block, range)) && { grade: 'query' as const }),
    fixes: [{ label: `Keep one: ${kept}`, edits: [{ start: range.start + kept.length, end: range.end, insert: '' }] }],
  }
}

/** The same word, or the same few words, twice in a row. */
export const repeatedWord = defineRule({
  id: 'repetition/word',
  title: 'Word repeated',
  grade: 'fix',
  scope: 'block',
  why: 'A word doubled by a slip of the hand or a moved phrase is easy to read over, above all at a line end.',
  source: 'Desk practice; single words found by retext-repeated-words',
  examples: {
    flag: [
      { text: 'The ferry left the the pier.', flagged: ['the the'], fixed: 'The ferry left the pier.' },
      { text: 'The the ferry left.', flagged: ['The the'], fixed: 'The ferry left.' },
      { text: 'She is one of  of the divers.', flagged: ['of  of'], fixed: 'She is one of the divers.' },
      { text: 'He said he wanted to to go.', flagged: ['to to'], fixed: 'He said he wanted to go.' },
      { text: 'The ferry is is late.', flagged: ['is is'], fixed: 'The ferry is late.' },
      {
        text: 'She left her her coat. The coat of her her aunt is red.',
        flagged: ['her her'],
        fixed: 'She left her her coat. The coat of her aunt is red.',
      },
      { text: '“We left the the pier,” she said.', flagged: ['the the'], fixed: '“We left the pier,” she said.' },
      { text: 'They sailed to the the the island.', flagged: ['the the the'], fixed: 'They sailed to the island.' },
      {
        text: 'The end of the of the pier is shut.',
        flagged: ['of the of the'],
        fixed: 'The end of the pier is shut.',
      },
      { text: 'It opened in in early May.', flagged: ['in in'], fixed: 'It opened in early May.' },
    ],
    pass: [
      'What it is is a leak. But what she saw was was a crack. They gave her her coat, and told her her son was safe.',
      'They signed in in person and logged on on Monday. The crowd went rah rah and blah blah blah.',
      'They had had enough of that that winter brought.',
      'Duran Duran played in Walla Walla.',
      'It was a very very long way. No no, he said. Aye aye, said the mate.',
      'She knew what she wanted. Wanted or not, it came.',
      'He went to “The” The Hague office.',
      'The total was 100 100 times over.',
      'They met, met again and left.',
      'This is the first FIRST contest held here.',
      'Guests checked in in March. The votes they are counting on on Nov. 8 may not come.',
      'Rope, tar, nails, etc etc etc, were sold off. They sat one on one on one, and spoke on and on and on.',
      'It came back again and again and again, and then in the end in the harbor.',
      'A tsk tsk was heard. The crowd sang New York New York.',
    ],
  },
  run: (block) => [...findWords(block), ...findPhrases(block)],
})

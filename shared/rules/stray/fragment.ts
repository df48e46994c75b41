import type { BlockReading, Sentence } from '#shared/reading/reading.ts'
import { excerpt } from '#shared/rules/excerpt.ts'
import { isProse, isQuoted } from '#shared/rules/outside-quotes.ts'
import { removal } from '#shared/rules/removal.ts'
import { type BlockFinding, defineRule, type Fix } from '#shared/rules/rule.ts'
import { kindOfPiece, piecesOf } from './leftover-piece.ts'
import { hasMainVerb } from './main-verb.ts'
import { OPENERS, type Opener } from './openers.ts'

const FEWEST_WORDS = 3
/** A phrase with a plain preposition must be longer than the set phrases that stand alone for effect ("For now."). */
const FEWEST_WORDS_PLAIN = 5
const MOST_WORDS = 30

/** What may follow a comma in a phrase that is no clause: "Ana Ruiz, a spokeswoman", "the vote, on Monday". */
const AFTER_COMMA = /, (?!(?:who|which|whose|in|on|at|of|by|with|from|for|to|and|or)\b)/
const AFTER_COMMA_SOURCE = /, (?!(?:who|which|whose|in|on|at|of|by|with|from|for|to|and|or|an?|the|his|her|its)\b)/

/** What a phrase must hold to be a piece of reporting: "despite the vote", not "because of that". */
const NOUN = /^(?:NOUN|PROPN|NUM)$/
const DETERMINER = /^(?:the|a|an|his|her|its|their|this|that|these|those|one|two|three|four|five|\d.*)$/i

function openerOf(sentence: Sentence): Opener | undefined {
  return OPENERS.find(({ pattern }) => pattern.test(sentence.text))
}

function isVerbless({ words }: Sentence, opener?: Opener): boolean {
  if (!opener) return !hasMainVerb(words, { participleBefore: /^by$/i })
  // After "according to" stands a noun, whatever the tagger says, and a participle describes it: "records seen by".
  if (opener !== OPENERS[0]) return !hasMainVerb(words.slice(1), { participleBefore: /^by$/i })
  const participleBefore = /^(?:by|in|on|at|to|with|from|for|of|as|under|during|after)$/i
  const [, , noun, ...rest] = words
  return !hasMainVerb(noun ? [{ ...noun, tag: 'NOUN' }, ...rest] : rest, { participleBefore })
}

function isDangling(block: BlockReading, index: number): Opener | undefined {
  const sentence = block.sentences[index]
  const before = block.sentences[index - 1]
  const after = block.sentences[index + 1]
  const opener = sentence && openerOf(sentence)
  if (!sentence || !opener || !/^\p{Lu}[^:;—–…?!]*\.$/su.test(sentence.text)) return undefined
  const count = sentence.words.length
  if (count < (opener.strong ? FEWEST_WORDS : FEWEST_WORDS_PLAIN) || count > MOST_WORDS) return undefined
  if (isQuoted(block, sentence) || !isVerbless(sentence, opener)) return undefined
  if ((opener === OPENERS[0] ? AFTER_COMMA_SOURCE : AFTER_COMMA).test(sentence.text)) return undefined
  if (!sentence.words.slice(1).some((word) => NOUN.test(word.tag))) return undefined
  // An answer ("Why? Because of the rain.") and a row of such phrases are style.
  if (before && /[?:…]["”’»)]*$/.test(before.text)) return undefined
  if (opener === OPENERS[0]) return opener
  if ([before, after].some((other) => other && isVerbless(other))) return undefined
  if (opener.strong) return opener
  return before && DETERMINER.test(sentence.words[1]?.text ?? '') ? opener : undefined
}

/** The full stop of the sentence before gives way: ". According" becomes ", according". */
function joinBefore(block: BlockReading, before: Sentence, sentence: Sentence, opener: Opener): Fix[] {
  const closing = /\.(["”’»]*)$/.exec(before.text)
  const first = block.text.charAt(sentence.start).toLowerCase()
  if (!closing) return []
  const stop = before.start + closing.index
  const quote = closing[1] ?? ''
  const keepsStop = before.words.some((word) => word.start <= stop && stop < word.end)
  const mark = opener.comma || quote !== '' ? ',' : ''
  const insert = `${keepsStop ? '.' : ''}${mark}${quote} ${first}`
  return [{ label: 'Join it to the sentence before', edits: [{ start: stop, end: sentence.start + 1, insert }] }]
}

/** The full stop gives way to a comma: "Despite the vote. The council" becomes "Despite the vote, the council". */
function joinAfter(block: BlockReading, sentence: Sentence, after: Sentence): Fix[] {
  const first = after.words[0]
  if (!first || first.start !== after.start) return []
  const letter = block.text.charAt(after.start)
  const opens = /^(?:DET|PRON|ADP)$/.test(first.tag) && first.text !== 'I' ? letter.toLowerCase() : letter
  const edit = { start: sentence.end - 1, end: after.start + 1, insert: `, ${opens}` }
  return [{ label: 'Join it to the sentence after', edits: [edit] }]
}

function findDangling(block: BlockReading): BlockFinding[] {
  return block.sentences.flatMap((sentence, index): BlockFinding[] => {
    const opener = isDangling(block, index)
    if (!opener) return []
    const before = block.sentences[index - 1]
    const after = block.sentences[index + 1]
    const joined = before ? joinBefore(block, before, sentence, opener) : []
    const either = after ? joinAfter(block, sentence, after) : []
    const remove = { label: 'Remove it', edits: [removal(block.text, sentence)] }
    return [
      {
        start: sentence.start,
        end: sentence.end,
        message: `“${excerpt(sentence.text)}” has no main verb: it hangs on no sentence.`,
        // With a sentence on both sides only the writer knows which one it belongs to.
        ...((joined.length === 0 || either.length > 0 || !opener.strong) && { grade: 'query' as const }),
        fixes: [...joined, ...either, remove],
      },
    ]
  })
}

function findLeftovers(block: BlockReading): BlockFinding[] {
  return piecesOf(block).flatMap((piece): BlockFinding[] => {
    const kind = kindOfPiece(block, piece)
    if (!kind) return []
    const text = block.text.slice(piece.start, piece.end)
    const remove = { label: 'Remove it', edits: [removal(block.text, piece)] }
    if (kind === 'left-over') {
      return [{ ...piece, message: `“${text}” is left over: no capital, no main verb.`, fixes: [remove] }]
    }
    const gap = /[.]\s*$/.exec(block.text.slice(0, piece.start))
    const join = { start: gap?.index ?? piece.start, end: piece.start, insert: ' ' }
    return [
      {
        ...piece,
        grade: 'query' as const,
        message: `“${text}” is cut off from the sentence before.`,
        fixes: [{ label: 'Join it to the sentence before', edits: [join] }, remove],
      },
    ]
  })
}

/** A phrase or a left-over piece that stands as a sentence and has no main verb. */
export const fragment = defineRule({
  id: 'stray/fragment',
  title: 'Fragment',
  grade: 'fix',
  scope: 'block',
  why: 'A phrase cut off from its sentence leaves the reader without what was said or done. Such pieces come from a cut, a machine translation or an embedded post that was dropped.',
  source: 'Desk practice',
  examples: {
    flag: [
      {
        text: 'The fire damaged the homes of 40 people. According to city records.',
        flagged: ['According to city records.'],
        fixed: 'The fire damaged the homes of 40 people, according to city records.',
      },
      {
        text: 'The bridge was sold in the U.S. According to documents seen by the paper.',
        flagged: ['According to documents seen by the paper.'],
        fixed: 'The bridge was sold in the U.S., according to documents seen by the paper.',
      },
      {
        text: 'The mayor will stay. Despite the ruling.',
        flagged: ['Despite the ruling.'],
        fixed: 'The mayor will stay, despite the ruling.',
      },
      {
        text: 'The crowd went home. Following the vote on Tuesday. The hall was locked.',
        flagged: ['Following the vote on Tuesday.'],
        fixed: 'The crowd went home, following the vote on Tuesday. The hall was locked.',
      },
      {
        text: 'She thanked the crew. In a post on social media.',
        flagged: ['In a post on social media.'],
        fixed: 'She thanked the crew in a post on social media.',
      },
      {
        text: '“We are done.” According to two officials who asked not to be named.',
        flagged: ['According to two officials who asked not to be named.'],
        fixed: '“We are done,” according to two officials who asked not to be named.',
      },
      {
        text: 'The ferry is safe, she said. post on Harborbook (formerly Pierbook).',
        flagged: ['post on Harborbook (formerly Pierbook).'],
        fixed: 'The ferry is safe, she said.',
      },
      {
        text: 'The ferry is safe. shared by the harbor office. It sails at noon.',
        flagged: ['shared by the harbor office.'],
        fixed: 'The ferry is safe. It sails at noon.',
      },
      {
        text: 'According to a report that was never published.',
        flagged: ['According to a report that was never published.'],
        fixed: '',
      },
    ],
    pass: [
      'According to city records, 40 people lost their homes. Despite the ruling, the mayor will stay.',
      'Why did it close? Because of the rain.',
      'No joke. Not so fast. For now. In short.',
      'After the storm came the cold. In the room were 40 people. On the table lay a knife.',
      'No phones. No lights. In the dark. Without the car.',
      'Following the vote the council met. During the war she worked in a mill.',
      'He works with Apple. iPhone sales rose. von Harlow resigned in May.',
      '“In a way. In the end. According to my mother,” he said.',
      'Smith et al. in the same journal. It was approx. ten metres, vs. the twelve of the old one.',
      'He said no... then left. It ended at 5 p.m. in the rain.',
      'In the weeks since: three fires. At issue: a road.',
      'The harbor office closed. In the short term, that seems wise. With a card, you’re likely to pay less there.',
      'Who left? asked Harlow. It weighs 21 cu.ft. in total. See harbor.example. pic.harbor.example/a1 and more.',
      'According to the plan the bridge will be closed in May.',
    ],
  },
  run: (block) => (isProse(block) ? [...findDangling(block), ...findLeftovers(block)] : []),
})

import type { BlockReading, Sentence } from '#shared/reading/reading.ts'
import { excerpt } from '#shared/rules/excerpt.ts'
import { isProse, isQuoted } from '#shared/rules/outside-quotes.ts'
import { perBlock } from '#shared/rules/per-block.ts'
import { isPost } from '#shared/rules/post.ts'
import { removal } from '#shared/rules/removal.ts'
import type { BlockFinding, StoryFinding } from '#shared/rules/rule.ts'
import { capitalAt, kindOfPiece } from './leftover-piece.ts'
import { hasMainVerb } from './main-verb.ts'
import { isNoProse } from './no-prose.ts'

/** A draft with more paragraphs that begin or end in the middle is wrapped by hand, a poem or a list. */
const MOST_BROKEN = 2
/** A shorter line that ends in a comma is a greeting or part of an address. */
const FEWEST_WORDS = 8
/** A shorter line without a full stop is a label. */
const FEWEST_WORDS_OPEN = 15

/** Words after which no sentence ends. */
const GOES_ON = /^(?:the|a|an|and|or|nor|their|its|our|my|your|whose|every)$/
/** Phrases that need what they are about: "in response to.", "as a result of." */
const NEEDS_NOUN =
  /\b(?:in response|according|prior|in addition|in relation|with regard|compared) to$|\b(?:because|instead|on behalf|as a result|in front|in the wake|in terms|in spite) of$|\b(?:such|as well) as$/i
/** Words in which a line without a full stop is no headline and no label. */
const BREAKS_OFF = /^(?:which|because|than|into|been|from|with|although|unless|whether)$/
/** Kinds of words after which one hardly ends. */
export const CANNOT_END = /^(?:DET|CCONJ|SCONJ|ADP|PART|AUX)$/
const CLOSED = /[.?!…:]["'”’»)\]]*$/
/** After these a sentence may go on in the next line: a list, verse, an aside. */
const GOES_ON_MARK = /(?:[;:…—–-]|\.\.)["”’»)\]]*\s*$/

const countWords = ({ sentences }: BlockReading) => sentences.reduce((sum, { words }) => sum + words.length, 0)

/** "He was elected to the.": sentences that stop after a word after which none can. */
export function findCutSentences(block: BlockReading): BlockFinding[] {
  return block.sentences.flatMap((sentence): BlockFinding[] => {
    const last = sentence.words.at(-1)
    if (!last || sentence.words.length < 3 || isQuoted(block, sentence)) return []
    if (!GOES_ON.test(last.text) && !NEEDS_NOUN.test(block.text.slice(sentence.start, last.end))) return []
    if (!/^\s?[.…]+$/.test(block.text.slice(last.end, sentence.end)) || /[/-]/.test(block.text.charAt(last.start - 1)))
      return []
    // "a .NET shop"
    return /[\p{L}\p{N}]/u.test(block.text.charAt(sentence.end)) ? [] : [cutAfter(block, sentence)]
  })
}

function cutAfter(block: BlockReading, { start, end, words }: Sentence): BlockFinding {
  const from = words.at(-3)?.start ?? start
  const remove = { label: 'Remove the unfinished sentence', edits: [removal(block.text, { start, end })] }
  const message = `The sentence breaks off after “${block.text.slice(from, words.at(-1)?.end ?? end)}”.`
  return { start: from, end, grade: 'query', message, fixes: [remove] }
}

/** Whether a paragraph begins in lower case, and not with a name, an address or a letter that numbers it. */
const beginsSmall = perBlock(
  (block) =>
    isProse(block) &&
    /^\p{Ll}\p{L}*[\s,]/u.test(block.text) &&
    !isQuoted(block, { start: 0, end: 1 }) &&
    kindOfPiece(block, block.sentences[0] ?? { start: 0, end: block.text.length }) !== undefined,
)

/** Whether a paragraph ends without its sentence having ended. */
const endsOpen = perBlock((block) => {
  const last = block.sentences.at(-1)
  const word = last?.words.at(-1)
  if (block.kind !== 'paragraph' || !last || !word || isQuoted(block, word)) return false
  const rest = block.text.slice(word.end)
  if (isNoProse(block.text, word) || /^\p{Lu}/u.test(word.text)) return false
  if (/^\s*,\s*$/.test(rest)) return countWords(block) >= FEWEST_WORDS
  if (rest.trim() !== '') return false
  if (BREAKS_OFF.test(word.text) && countWords(block) >= FEWEST_WORDS) return true
  return GOES_ON.test(word.text)
    ? countWords(block) >= 3
    : !block.display && countWords(block) >= FEWEST_WORDS_OPEN && CANNOT_END.test(word.tag)
})

/** Paragraphs that begin or break off in the middle of a sentence. */
export function findBrokenParagraphs(blocks: readonly BlockReading[]): StoryFinding[] {
  const isSmall = (index: number) => {
    const { kind, text } = blocks[index] ?? { kind: 'heading', text: '' }
    return kind === 'paragraph' && /^\p{Ll}/u.test(text)
  }
  if (blocks.filter((_, index) => isSmall(index)).length > MOST_BROKEN) return []
  const small = blocks.flatMap((block, index) => {
    const before = blocks[index - 1]
    // A short line that ends in a comma is one of verse.
    const isVerse = before !== undefined && /,\s*$/.test(before.text) && countWords(before) < FEWEST_WORDS
    const goesOn = isVerse || GOES_ON_MARK.test(before?.text ?? '')
    return beginsSmall(block) && !goesOn && !isPost(blocks, index) ? [index] : []
  })
  const open = blocks.flatMap((block, index) => {
    const next = blocks[index + 1]
    const leads = /,\s*$/.test(block.text) && /^["“‘'«]/.test(next?.text ?? '')
    return endsOpen(block) && !isSmall(index + 1) && !leads && next?.kind !== 'list-item' && !isPost(blocks, index)
      ? [index]
      : []
  })
  return [
    ...small.flatMap((index) => beginning(blocks, index)),
    ...(open.length > MOST_BROKEN ? [] : open.flatMap((index) => ending(blocks, index))),
  ]
}

function beginning(blocks: readonly BlockReading[], index: number): StoryFinding[] {
  const block = blocks[index]
  const sentence = block?.sentences[0]
  if (!block || !sentence) return []
  const { text } = block
  const end = /^\S+/.exec(text)?.[0].length ?? 1
  const before = blocks[index - 1]
  const place = { block: index, start: 0, end, grade: 'query' as const }
  if (before?.kind === 'paragraph' && isProse(before) && !CLOSED.test(before.text)) {
    const join = [
      { block: index - 1, start: before.text.trimEnd().length, end: before.text.length, insert: ` ${text}` },
      { block: index, start: 0, end: text.length, insert: '' },
    ]
    const message = `“${excerpt(text)}” begins in the middle of a sentence.`
    return [{ ...place, message, fixes: [{ label: 'Join it to the paragraph before', edits: join }] }]
  }
  const capital = capitalAt(block, { start: 0, end })
  return [
    {
      ...place,
      message: `The paragraph that “${text.slice(0, end)}” opens lacks its capital.`,
      fixes: [{ ...capital, edits: capital.edits.map((edit) => ({ ...edit, block: index })) }],
    },
  ]
}

function ending(blocks: readonly BlockReading[], index: number): StoryFinding[] {
  const block = blocks[index]
  const last = block?.sentences.at(-1)
  const word = last?.words.at(-1)
  if (!block || !last || !word) return []
  const from = last.words.at(-3)?.start ?? last.start
  const place = { block: index, start: from, end: block.text.trimEnd().length, grade: 'query' as const }
  const mark = /,\s*$/.exec(block.text)
  if (mark && hasMainVerb(last.words, { participleBefore: /^by$/i }) && !CANNOT_END.test(word.tag)) {
    const stop = { block: index, start: mark.index, end: block.text.length, insert: '.' }
    return [
      {
        ...place,
        message: 'The paragraph ends in a comma.',
        fixes: [{ label: 'End it with a full stop', edits: [stop] }],
      },
    ]
  }
  const remove = { block: index, ...removal(block.text, last) }
  const stop = { block: index, start: word.end, end: block.text.length, insert: '.' }
  const message = `The paragraph breaks off after “${block.text.slice(from, word.end)}”.`
  // "… how it might play out": it may lack no more than its full stop.
  const fixes = [
    ...(mark || GOES_ON.test(word.text) ? [] : [{ label: 'End it with a full stop', edits: [stop] }]),
    { label: 'Remove the unfinished sentence', edits: [remove] },
  ]
  return [{ ...place, message, fixes }]
}

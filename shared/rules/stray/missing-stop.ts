import type { BlockReading } from '#shared/reading/reading.ts'
import { ownWords } from '#shared/rules/outside-quotes.ts'
import { perBlock } from '#shared/rules/per-block.ts'
import { isPost } from '#shared/rules/post.ts'
import type { StoryFinding } from '#shared/rules/rule.ts'
import { CANNOT_END } from './broken-paragraph.ts'
import { hasMainVerb } from './main-verb.ts'

/** A shorter paragraph without a full stop may be a label, and a shorter last sentence a credit. */
const FEWEST_WORDS = 15
const FEWEST_WORDS_LAST = 5
/** A story with more open paragraphs than these sets no full stops there: a recipe, a list of programmes, a live blog. */
const MOST_OPEN = 2
/** So many paragraphs that do close, for each that does not, show that the story sets full stops. */
const CLOSED_FOR_EACH = 4

/** A word, a number or a closing quotation mark right after one. */
const UNCLOSED = /[\dA-Za-zÀ-ỹ%]["”’]?$/
const CLOSED = /[.?!…]["”’»)\]]*$/
/** The last word of a line that is no prose: a link, a handle, a hashtag. */
const LINK = /https?:|www\.|[@#/]/
/** What stands in a list or a table, or opens a label. */
const NO_PROSE = /[|_]|^(?:\S+ ){0,3}\S+:\s/u

const isCapital = ({ text }: { text: string }) => /^[\p{Lu}\p{N}$£€]/u.test(text)

/** Whether a block is a sentence or more whose last one only lacks its full stop. */
const lacksStop = perBlock((block) => {
  if (block.kind !== 'paragraph' || block.capitals || !UNCLOSED.test(block.text)) return false
  const last = block.sentences.at(-1)
  if (
    !last ||
    NO_PROSE.test(last.text) ||
    LINK.test(last.text.slice(last.text.lastIndexOf(' '))) ||
    CANNOT_END.test(last.words.at(-1)?.tag ?? '')
  )
    return false
  const own = ownWords(block, last)
  const count = block.sentences.reduce((sum, { words }) => sum + words.length, 0)
  if (count < FEWEST_WORDS || own.length < FEWEST_WORDS_LAST) return false
  // A headline, or a caption that ends in a credit.
  const capitals = own.filter(isCapital).length
  if (capitals * 2 > own.length || (block.sentences.length === 1 && last.words.slice(-2).every(isCapital))) return false
  if (!block.sentences.slice(0, -1).every(({ text }) => CLOSED.test(text))) return false
  return /^\p{Lu}/u.test(last.text) && hasMainVerb(own, { participleBefore: /^by$/i })
})

/** Paragraphs that lack their last full stop in a story whose other paragraphs have theirs. */
export function findMissingStops(blocks: readonly BlockReading[]): StoryFinding[] {
  const open = blocks.flatMap((block, index) => (lacksStop(block) && !isPost(blocks, index) ? [{ block, index }] : []))
  const closed = blocks.filter(({ kind, text }) => kind === 'paragraph' && CLOSED.test(text)).length
  if (open.length > MOST_OPEN || closed < open.length * CLOSED_FOR_EACH) return []
  return open.map(({ block: { text, sentences }, index: block }) => {
    const start = sentences.at(-1)?.words.at(-1)?.start ?? 0
    // The full stop stands inside closing quotation marks, as American news sets it.
    const at = /["”’]$/.test(text) ? text.length - 1 : text.length
    return {
      block,
      start,
      end: text.length,
      // It may lack more than its full stop.
      grade: 'query' as const,
      message: `No full stop closes the paragraph after “${text.slice(start, at)}”.`,
      fixes: [{ label: 'Set a full stop', edits: [{ block, start: at, end: at, insert: '.' }] }],
    }
  })
}

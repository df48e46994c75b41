import type { Nodes, Sentence as SentenceNode } from 'nlcst'
import retextEnglish from 'retext-english'
import { unified } from 'unified'
import type { Range } from '#shared/text/range.ts'
import type { Sentence, Word } from './reading.ts'
import { tagWords } from './tags.ts'

const parser = unified().use(retextEnglish).freeze()

/** A word or a mark of a sentence, in block offsets. */
interface Token extends Range {
  text: string
  isWord: boolean
}

/** Abbreviations that a number follows, so that they never end a sentence before one: "No. 5", "Figs. 2". */
const BEFORE_NUMBER = /^(?:Nos?|Figs?|Vols?|pp?|Art|Sec|Ch|vs?|approx|ca?)$/i

/** Abbreviations that stand inside a sentence or at its end; the word after them decides. */
const MAY_END =
  /^(?:(?:\p{L}\.){2,}|[ap]\.m\.|Inc\.|Corp\.|Co\.|Ltd\.|Jr\.|Sr\.|Bros\.|etc\.|St\.|Ave\.|Blvd\.|Rd\.|(?:Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Vt|Va|Wash|Wis|Wyo)\.)$/u

const OPENING_MARK = /^[“"‘«(]$/

/** Words that open a sentence far more often than they open a name. */
const OPENER =
  /^(?:The|A|An|And|But|Or|So|Yet|He|She|It|They|We|You|I|His|Her|Its|Their|Our|My|This|That|These|Those|There|Here|In|On|At|By|For|From|To|With|Without|After|Before|Since|During|Under|Over|About|As|If|When|While|Once|Although|Though|Because|However|Meanwhile|Then|Now|Also|According|Despite|What|Who|Why|How|Where|Which|Some|Many|Most|Both|All|No|Not|One|Two|Three|Another|Other|Others|Officials|Police|Authorities|Lawmakers|Critics|Supporters|Prosecutors|Analysts|Experts|Investigators|Residents|Witnesses|Negotiators)$/

/** Abbreviations that keep their full stop as part of the word. */
const KEEPS_STOP =
  /^(?:(?:\p{L}\.)+|[ap]\.m\.|\p{Lu}|[DRI]-\p{Lu}\S*\.|(?:Mr|Mrs|Ms|Mx|Dr|Prof|Rev|Hon|Msgr|Fr|Sr|Jr|St|Ste|Gov|Lt|Col|Gen|Maj|Capt|Cmdr|Cpl|Pvt|Sgt|Adm|Sen|Sens|Rep|Reps|Pres|Supt|Det|Insp|Atty|Asst|Dept|Inc|Corp|Co|Ltd|Bros|Ave|Blvd|Rd|Mt|Ft|No|Nos|vs|v|etc|approx|est|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Vt|Va|Wash|Wis|Wyo)\.)$/u

function tokensOf(block: string, sentence: SentenceNode): Token[] {
  const tokens: Token[] = []
  for (const node of sentence.children as Nodes[]) {
    const start = node.position?.start.offset
    const end = node.position?.end.offset
    if (start === undefined || end === undefined || node.type === 'WhiteSpaceNode') continue
    const text = block.slice(start, end)
    const isWord = node.type === 'WordNode' && /[\p{L}\p{N}]/u.test(text)
    // retext-english takes the stop into the word in "on Nov. 5." and "$4 million."
    const swallowed = isWord && text.length > 1 && text.endsWith('.') && !KEEPS_STOP.test(text)
    if (swallowed) {
      tokens.push({ text: text.slice(0, -1), start, end: end - 1, isWord: true })
      tokens.push({ text: '.', start: end - 1, end, isWord: false })
    } else {
      tokens.push({ text, start, end, isWord })
    }
  }
  return tokens
}

function isCapitalized(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.text)
}

/** Whether a sentence ends between two neighbouring tokens that retext-english left in one sentence. */
function endsBetween(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index]
  const next = tokens[index + 1]
  if (!token || !next || token.end === next.start) return false
  if (token.isWord && MAY_END.test(token.text)) {
    const following = OPENING_MARK.test(next.text) ? tokens[index + 2] : next
    return following !== undefined && OPENER.test(following.text) && !isNameAfter(tokens, index + 1)
  }
  if (!/^[.?!]+$/.test(token.text)) return false
  // A stop, a space and another stop: what follows is a piece of its own, whatever its first letter.
  const before = tokens[index - 1]
  if (before && /^[.?!]+$/.test(before.text) && before.end < token.start) return true
  // "$4 million. Then" and "Local 88. “They": the stop that was part of the word.
  const following = OPENING_MARK.test(next.text) ? tokens[index + 2] : next
  return isCapitalized(following) && token.text === '.' && before?.isWord === true
}

/** "U.S. The" opens a sentence, "St. The" hardly; "U.S. One World" is too rare to care about. */
function isNameAfter(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index]
  return next?.text === 'No' && /^\d/.test(tokens[index + 1]?.text ?? '')
}

function continuesNumber(before: readonly Token[], after: readonly Token[]): boolean {
  const [word, stop] = before.slice(-2)
  return stop?.text === '.' && word !== undefined && BEFORE_NUMBER.test(word.text) && /^\d/.test(after[0]?.text ?? '')
}

/** "then-Gov. Ruiz": the stop belongs to the abbreviation, and ends nothing. Puts the two together where they are the last. */
function mendsTitle(tokens: Token[]): boolean {
  const [word, stop] = tokens.slice(-2)
  if (!word || stop?.text !== '.' || !/-(?:Gov|Sen|Rep|Pres|Lt|Gen|Col|Sgt|Supt)$/.test(word.text)) return false
  tokens.splice(-2, 2, { ...word, text: `${word.text}.`, end: stop.end })
  return true
}

/**
 * The sentences of one block of text (no paragraph separators), in block offsets. Words keep the stop of an abbreviation
 * ("U.S.", "Mr.") and nothing else. The parse is retext-english's, mended where abbreviations join or break sentences:
 * "in the U.S. Officials said", "5 p.m. Then", "No. 5", "a statement. . post on".
 */
export function readSentences(text: string): Sentence[] {
  const groups: Token[][] = []
  for (const paragraph of parser.parse(text).children) {
    if (paragraph.type !== 'ParagraphNode') continue
    for (const node of paragraph.children) {
      if (node.type !== 'SentenceNode') continue
      const tokens = tokensOf(text, node)
      const last = groups.at(-1)
      if (last && continuesNumber(last, tokens)) last.push(...tokens)
      else if (last && mendsTitle(last)) last.push(...tokens)
      else groups.push(tokens)
    }
  }
  const sentences = groups.flatMap(splitTokens)
  const words = sentences.flat().filter((token) => token.isWord)
  const tags = tagWords(text, words)
  const tagged = words.map(({ text, start, end }, index): Word => ({ text, start, end, tag: tags[index] ?? 'X' }))
  return sentences.map((tokens) => toSentence(text, tokens, tagged))
}

function splitTokens(tokens: Token[]): Token[][] {
  const parts: Token[][] = []
  let current: Token[] = []
  tokens.forEach((token, index) => {
    current.push(token)
    if (endsBetween(tokens, index)) {
      parts.push(current)
      current = []
    }
  })
  if (current.length > 0) parts.push(current)
  return parts
}

/** Takes the words of the sentence off the front of `tagged`, which holds those of the rest of the block. */
function toSentence(text: string, tokens: readonly Token[], tagged: Word[]): Sentence {
  const start = tokens[0]?.start ?? 0
  const end = tokens.at(-1)?.end ?? start
  const words = tagged.splice(0, tokens.filter((token) => token.isWord).length)
  return { start, end, text: text.slice(start, end), words }
}

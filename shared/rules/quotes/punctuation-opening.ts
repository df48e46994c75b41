import type { Token } from '#shared/reading/clauses.ts'
import { isNamingVerb, speechVerb } from '#shared/reading/cues.ts'
import { isTitleHead } from '#shared/reading/title-words.ts'
import { finding, isSentence, type Seam, type SeamFinding, wordsIn } from './punctuation-seams.ts'

/** What no house sets where a quotation begins. `colon`: this draft sets a colon before a quoted sentence, not a comma. */
export function openingFault(seam: Seam, colon: boolean): SeamFinding | undefined {
  return missingMarkBefore(seam, colon) ?? missingCommaBetween(seam) ?? needlessComma(seam) ?? sentenceAfterComma(seam)
}

/** “We waited in the rain,” he said, “The boat was late.” */
function sentenceAfterComma(seam: Seam): SeamFinding | undefined {
  const { block, tokens, index, attribution } = seam
  const next = tokens.findIndex((token, at) => at > index && token.type === 'quote')
  const between = tokens.slice(index + 1, next)
  const comma = between.at(-1)
  const following = tokens[next]
  if (attribution === undefined || !following || comma?.text !== ',' || between.length > 9 || !isSentence(seam))
    return undefined
  const words = between.filter((token) => token.type === 'word')
  // “…,” he said, adding, “The …” introduces it anew.
  if (words.filter(({ tag }) => /^(?:VERB|AUX)$/.test(tag)).length !== 1) return undefined
  if (words.some(({ tag, lower }) => /CONJ$/.test(tag) || /^(?:who|that)$/.test(lower))) return undefined
  const [first] = wordsIn(block, following.start)
  if (
    !first ||
    !/^(?:PRON|DET|CCONJ|SCONJ|ADV|AUX|ADP)$/.test(first.tag) ||
    !/^(?!I\b)\p{Lu}[\p{Ll}’']*$/u.test(first.text)
  )
    return undefined
  if (!/[.?!]["”’'»]+$/.test(following.text)) return undefined
  return {
    ...finding(block, comma, `“${first.text}” begins a sentence after a comma.`, 'Set a full stop', '.'),
    grade: 'query',
  }
}

const SAYING = new Set(
  'say tell add ask reply answer write respond explain state warn tweet announce declare remark shout insist'.split(
    ' ',
  ),
)

/** Osei said “It is late.” A comma for one sentence, a colon for more (AP), or always a colon (Reuters): either will do. */
function missingMarkBefore(seam: Seam, always: boolean) {
  const { block, quotation, tokens, index } = seam
  const { cue, speaker, position } = quotation.attribution ?? {}
  const before = tokens[index - 1]
  if (!cue || !speaker || position !== 'before' || before?.type !== 'word') return undefined
  const infinitive = tokens.some(({ text, end }) => text === 'to' && end === cue.start - 1)
  if (infinitive || /ing$/.test(cue.text) || !SAYING.has(speechVerb(cue.text) ?? '') || !isSomebody(speaker.text))
    return undefined
  const between = tokens.slice(0, index).filter((token) => token.start >= cue.end)
  if (/^(?:told|tells?|asked|asks?|warned|warns?)$/i.test(cue.text) ? !isObject(between) : between.length > 0)
    return undefined
  if (!isSentence(seam) || (quotation.closed && !/[.?!]["”’'»]+$/.test(quotation.text))) return undefined
  const colon = always || /[.?!]["”’']*\s+\p{Lu}/u.test(quotation.text)
  const message = `No mark stands between “${before.text}” and the sentence that it quotes.`
  const at = { start: before.end, end: before.end }
  return finding(block, at, message, colon ? 'Set a colon' : 'Set a comma', colon ? ':' : ',')
}

/** “It is late,” he said “and we are tired.” */
function missingCommaBetween({ block, quotation, tokens, index, words }: Seam) {
  const before = tokens[index - 1]
  const from = tokens.findLastIndex((token, at) => at < index && token.type === 'quote')
  const between = tokens.slice(from + 1, index)
  if (from < 0 || before?.type !== 'word' || between.length > 4 || !/[,?!]["”’'»]+$/.test(tokens[from]?.text ?? ''))
    return undefined
  if (between.some(({ type }) => type === 'mark')) return undefined
  const verbs = between.filter((token) => token.type === 'word' && /^(?:VERB|AUX)$/.test(token.tag))
  const [cue] = verbs
  if (verbs.length !== 1 || !/^(?:said|says|added|continued|asked|explained)$/i.test(cue?.text ?? '')) return undefined
  if (words.length < 3 || !/^["“‘']\p{Ll}.*[.,?!]["”’'»]+$/su.test(quotation.text)) return undefined
  const message = `No comma stands after “${before.text}”, where the quotation goes on.`
  return finding(block, { start: before.end, end: before.end }, message, 'Set a comma', ',')
}

/** He called it, “a mess.” */
function needlessComma({ block, quotation, tokens, index, inside, outside }: Seam) {
  const [comma, before, verb] = [tokens[index - 1], tokens[index - 2], tokens[index - 3]]
  if (comma?.text !== ',' || before?.type !== 'word' || !/^["“‘']\p{Ll}/u.test(quotation.text)) return undefined
  // “the plan was a, ‘as he put it,’ mess” brackets it between commas.
  if (inside === ',' || outside === ',') return undefined
  const names = (token: Token | undefined) => token?.type === 'word' && isNamingVerb(speechVerb(token.text) ?? '')
  const completes =
    names(before) || (names(verb) && /^(?:PRON|PROPN)$/.test(before.tag)) || /^(?:as|an?|the)$/.test(before.text)
  if (!completes) return undefined
  const message = `No comma belongs between “${before.text}” and the words that it quotes.`
  return finding(block, comma, message, 'Remove the comma', '')
}

/** Somebody, not a sign or a letter that “says” something; "who said" needs no mark. */
function isSomebody(speaker: string): boolean {
  if (/^(?:he|she|they|we|I)$/i.test(speaker)) return true
  const head =
    speaker
      .replace(/ (?:for|of|from|at|in|with|on) .*/s, '')
      .split(' ')
      .at(-1) ?? ''
  return /^\p{Lu}\p{Ll}/u.test(head) || isTitleHead(head)
}

/** "told reporters", "told the council", "asked her". */
function isObject(tokens: Seam['tokens']): boolean {
  const noun = (token: Token) => token.type === 'word' && /^(?:NOUN|PROPN|PRON|DET|ADJ)$/.test(token.tag)
  return tokens.length > 0 && tokens.length <= 3 && tokens.every(noun)
}

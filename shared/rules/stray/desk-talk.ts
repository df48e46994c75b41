import type { Word } from '#shared/reading/reading.ts'

/** A longer sentence tells something besides. */
const MOST_WORDS = 25
/** How far after its verb the object is looked for, in words. */
const REACH = 7

const SUBJECT = /^(?:i|we|i['’](?:m|ve|ll|d)|we['’](?:re|ve|ll|d))$/i
/** "Let me check", "Allow me to rewrite": the writer is the object of the first verb. */
const ASKS_LEAVE = /^(?:let|allow|permit)$/i
/** What may stand between the writer and the verb: "have just", "will try to", "am going to". */
const BETWEEN =
  /^(?:am|are|was|were|be|been|have|has|had|having|will|would|shall|should|can|could|may|might|must|do|did|not|never|to|just|also|only|now|then|already|still|further|again|slightly|lightly|quickly|carefully|merely|simply|first|therefore|accordingly|instead|going|trying|tried|try|want|wanted|need|needed|like|unable|able|attempted|managed|decided|chose|started|began|made|sure|took|care|went|ahead|and|gone|me|us)$/i

/** What is done to a text, by the stem of the verb. */
const EDITS =
  /^(?:(?:re-?)?(?:check|work|writ|wrote|word|phras|format|arrang|order|organi[sz]|structur|cast|stat)|double-check|mak|mad|keep|kept|chang|mov|add|remov|delet|cut|trim|short|length|tight|strength|soft|toned|ton|simplif|clarif|revis|edit|fix|correct|adjust|updat|improv|polish|refin|expand|condens|summari[sz]|replac|swap|merg|split|combin|insert|includ|put|plac|verif|confirm|translat|paraphras|proofread|highlight|flag|preserv|retain|omit|drop|streamlin|incorporat|integrat|draft|attribut)(?:s|es|ed|d|e|en|ened|ening|ing|y|ies|ied|ying|t|ten|[a-z]{1,2}ed|[a-z]ing)?$/i

/** The text as its writer speaks of it. */
const TEXT =
  /^(?:text|versions?|drafts?|paragraphs?|sentences?|wording|phrasing|headlines?|subheads?|ledes?|intros?|articles?|copy|rewrites?|summar(?:y|ies)|tone|quotes?|quotations?|order|sections?|passages?|captions?|edits?|grammar|spelling|typos?|repetitions?|redundan\w+|citations?|formatting|structure|readability)$/i
/** What is checked and put right in a text. */
const CHECKS = /^(?:double-|re-?)?(?:check|verif|confirm|correct|fix|updat|adjust)/i
const FACTS = /^(?:figures?|facts?|dates?|names?|numbers?|titles?|details?|sources?)$/i
const ANAPHOR = /^(?:it|this|that|these|those|them|everything|things)$/i
/** What a text becomes by being worked on. */
const BETTER =
  /^(?:shorter|longer|tighter|clearer|crisper|simpler|stronger|punchier|sharper|smoother|concise|brief|briefer|readable|neutral|formal|accurate|precise|concrete|natural|consistent|better|vague|vaguer)$/i
/** "I think this reads better now." */
const JUDGES =
  /^(?:\S+ ){0,2}(?:I|we) (?:think|believe|hope|feel|trust) (?:this|it|that) (?:version |now )?(?:is|reads|sounds|flows|works|looks|should|will|makes)\b/i
/** "I think this sentence should go." */
const SUGGESTS = /^(?:I|we) (?:think|suggest|feel|believe) (?:this|that) (\S+)/i
/** "My notes say Tuesday." */
const OWN_NOTES = /^(?:my|our) notes? (?:say|have|show|suggest|read)s?\b/i

/**
 * Whether a sentence speaks of work on the text it stands in, as a writer or a rewriting machine does: "I’m making this
 * part shorter." `text`: it names the text or how it reads; `it`: it only says that something is done to "it" or "that".
 */
export function deskTalk(words: readonly Word[]): 'text' | 'it' | undefined {
  if (words.length > MOST_WORDS) return undefined
  const joined = words.map((word) => word.text).join(' ')
  if (words.some((word) => BETTER.test(word.text)) && JUDGES.test(joined)) return 'text'
  if (TEXT.test(SUGGESTS.exec(joined)?.[1] ?? '')) return 'it'
  if (/^(?:my|our)$/i.test(words[0]?.text ?? '')) {
    if (isOwnText(words)) return 'text'
    return OWN_NOTES.test(joined) ? 'it' : undefined
  }
  const at = subjectAt(words)
  if (at === undefined) return undefined
  let verb = at + 1
  while (BETWEEN.test(words[verb]?.text ?? '') && !isEdit(words, verb)) verb += 1
  if (!isEdit(words, verb)) return undefined
  const after = words.slice(verb + 1, verb + 1 + REACH)
  if (after.some((word) => TEXT.test(word.text))) return 'text'
  const checks = CHECKS.test(words[verb]?.text ?? '')
  if (checks && after.some((word) => FACTS.test(word.text))) return 'it'
  if (!after.slice(0, 3).some((word) => ANAPHOR.test(word.text))) return undefined
  if (after.some((word) => BETTER.test(word.text))) return 'text'
  // "We made it": a town, a team, a newsroom.
  return /^(?:we|us)/i.test(words[at]?.text ?? '') ? undefined : 'it'
}

/** "My earlier version had this wrong." */
function isOwnText(words: readonly Word[]): boolean {
  return words.slice(1, 4).some((word) => TEXT.test(word.text))
}

/** Where the writer is named as the subject, after at most two words that lead in: "But I", "OK, I", "Now let me". */
function subjectAt(words: readonly Word[]): number | undefined {
  for (let at = 0; at < 3; at++) {
    const word = words[at]
    if (!word) return undefined
    if (SUBJECT.test(word.text)) return at
    if (ASKS_LEAVE.test(word.text)) return /^(?:me|us)$/i.test(words[at + 1]?.text ?? '') ? at + 1 : undefined
    if (!/^(?:CCONJ|ADV|INTJ|SCONJ)$/.test(word.tag) && !/^(?:ok|okay|so|now|here|note|sure)$/i.test(word.text))
      return undefined
  }
  return undefined
}

/** "made sure to" and "made it" begin alike: the first only leads on to the verb. */
function isEdit(words: readonly Word[], index: number): boolean {
  const word = words[index]
  const next = words[index + 1]?.text ?? ''
  return word !== undefined && EDITS.test(word.text) && !/^(?:sure|certain|to)$/i.test(next)
}

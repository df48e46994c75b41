import type { Mention, Person, Reading, Sentence } from '#shared/reading/reading.ts'
import { sameOffice } from '#shared/reading/title-words.ts'

/** What comes before an office that changes hands: “was elected”, “ran for”, “stepped down as”. */
const CHANGE =
  '(?:elect(?:s|ed)?|appoint(?:s|ed)?|named?|nominat\\w+|promoted|sworn in|bec(?:a|o)mes?|resign\\w*|oust\\w+|step\\w* down|succeed\\w*|serv(?:e[sd]?|ing)|r[ua]n(?:ning)?|bid|candidate|took over|is|was)'

/**
 * Whether the story says that a person came to an office (in comparable form) or left it, elsewhere than in the mention that
 * gives it to them: "Ruiz was elected governor", "She ran for governor".
 */
export function changesHands(person: Person, given: Mention, office: string, { blocks, cast }: Reading): boolean {
  if (person.titles.some((title) => title.qualified && sameOffice(title.office, office))) return true
  const word = office
    .replace(/ of .*/, '')
    .split(' ')
    .at(-1)
  const change = new RegExp(`\\b${CHANGE}(?: (?:as|for|the|to|a|an|out|of|him|her))*(?: \\S+){0,2} ${word}\\b`, 'i')
  return blocks.some((block, index) =>
    block.sentences.some((sentence) => {
      const found = change.exec(sentence.text)
      if (!found) return false
      const subject = subjectOf(sentence, index, sentence.start + found.index, given, cast)
      return subject === person || (subject === undefined && /^(?:He|She)\b/.test(sentence.text))
    }),
  )
}

/** Who is named last before the change in its sentence, else first after it. */
function subjectOf(
  { start, end }: Sentence,
  block: number,
  at: number,
  given: Mention,
  cast: readonly Person[],
): Person | undefined {
  const named = cast
    .flatMap((person) => person.mentions.map((mention) => ({ person, mention })))
    .filter(
      ({ mention }) => mention !== given && mention.block === block && start <= mention.start && mention.end <= end,
    )
    .sort((a, b) => a.mention.start - b.mention.start)
  return (named.findLast(({ mention }) => mention.start < at) ?? named[0])?.person
}

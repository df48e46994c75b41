import type { Mention, Reading } from '#shared/reading/reading.ts'
import { whereIs } from '#shared/rules/paragraphs.ts'
import type { StoryFinding } from '#shared/rules/rule.ts'

const AFTER =
  /^(?:, (?:aged )?(\d{1,3})(?=,|\.$|;| and )| \((\d{1,3})\)|,? (?:who )?is (\d{1,3})\b(?! (?!years old)\p{Ll})|, an? (\d{1,3})-year-old\b)/u
const BEFORE = /\b(\d{1,3})-year-old (?:[A-Za-zÀ-ỹ’-]+ ){0,3}$/
/** Words of a sentence about another time. */
const THEN = /\b(?:then|at the time|was \d|turned|when (?:he|she|they)|years? (?:ago|later|earlier)|in (?:19|20)\d\d)\b/

/** Two ages for one person: the ones that differ from the first. */
export function personAges(reading: Reading): StoryFinding[] {
  const families = new Map<string, number>()
  for (const { surname } of reading.cast) families.set(surname, (families.get(surname) ?? 0) + 1)
  return reading.cast.flatMap(({ mentions, surname }) => {
    // Of two who are called so, a surname with another age is the other one.
    const named = mentions.filter(({ form }) => form === 'full' || (form === 'surname' && families.get(surname) === 1))
    const ages = named.flatMap((mention) => ageAt(reading, mention) ?? [])
    const [first] = ages
    if (!first) return []
    return ages
      .filter(({ age }) => age !== first.age)
      .map(({ block, start, end, age }) => ({
        block,
        start,
        end,
        message: `${age} here, ${first.age} ${whereIs(reading, first, block)}.`,
        related: [{ block: first.block, start: first.start, end: first.end, message: `${first.age} here` }],
      }))
  })
}

function ageAt({ blocks }: Reading, { block, start, end, quoted }: Mention) {
  const text = blocks[block]?.text ?? ''
  if (quoted) return undefined
  const sentence = blocks[block]?.sentences.find((each) => each.start <= start && end <= each.end)
  if (!sentence || THEN.test(sentence.text)) return undefined
  const after = AFTER.exec(text.slice(end, end + 30))
  const before = after ? undefined : BEFORE.exec(text.slice(Math.max(0, start - 60), start))
  const age = after?.slice(1).find((group) => group !== undefined) ?? before?.[1]
  if (age === undefined) return undefined
  const at = after ? end + after[0].indexOf(age) : start - (before?.[0].length ?? 0)
  return { block, start: at, end: at + age.length, age }
}

import type { Person, Quotation, Reading } from '#shared/reading/reading.ts'
import { excerpt } from '#shared/rules/excerpt.ts'
import { whereIs } from '#shared/rules/paragraphs.ts'
import { defineRule, type StoryFinding } from '#shared/rules/rule.ts'
import { type ComparedText, comparedText, SharedWords } from './shared-words.ts'

/** Below, it is not sure enough who is speaking to set one speaker against another. */
const SURE = 0.9
/** Cues of words that are somebody else's. */
const REPEATS = /^(?:repeat|echo|quot|recall|cit|read|paraphras|chant|recit|mock)/

export const conflictingSpeaker = defineRule({
  id: 'quotes/conflicting-speaker',
  title: 'One quotation, two speakers',
  grade: 'query',
  scope: 'story',
  why: 'The same words in two mouths are a slip in one of the two places: a paragraph that moved, or a name that was changed.',
  source: 'Desk practice: a quotation is checked against its source, and has one',
  examples: {
    flag: [
      {
        text: '“The bridge will never open again,” Mayor Ana Osei said.\nBen Lund, the engineer, left.\n“The bridge will never open again,” Lund said.',
        flagged: ['“The bridge will never open again,”'],
      },
      {
        text: '“We have waited far too long for this,” said Judge Ida Ruiz.\nMayor Ana Osei agreed. “We have waited far too long for this,” said Osei.',
        flagged: ['“We have waited far too long for this,”'],
      },
      {
        text: 'Mayor Ana Osei said, “Nobody told us that the doors were open on the night it sank.”\nCaptain Ben Lund said “nobody told us that the doors were open.”',
        flagged: ['“nobody told us that the doors were open.”'],
      },
      {
        text: 'Mayor Ana Osei called it “the worst winter that this coast has ever seen, and the longest.”\nJudge Ida Ruiz called it “the worst winter this coast has ever seen, and the longest.”',
        flagged: ['“the worst winter this coast has ever seen, and the longest.”'],
      },
      {
        text: 'Osei: ‘We will not close the pier’\n“We will not close the pier,” said Captain Ben Lund.\nMayor Ana Osei was there.',
        flagged: ['“We will not close the pier,”'],
      },
      {
        text: '“It is the only road we have left,” Mayor Ana Osei and Captain Ben Lund said.\n“It is the only road we have left,” Judge Ida Ruiz said.',
        flagged: ['“It is the only road we have left,”'],
      },
      {
        text: '“Not one of the pumps worked that night,” Captain Ben Lund told the inquiry.\nThe ferry sank in May.\nMayor Ana Osei told the inquiry: “Not one of the pumps worked that night.”',
        flagged: ['“Not one of the pumps worked that night.”'],
      },
      {
        text: 'According to Judge Ida Ruiz, “the file was closed before anybody had read it.”\n“The file was closed before anybody had read it,” said Captain Ben Lund.',
        flagged: ['“The file was closed before anybody had read it,”'],
      },
    ],
    pass: [
      'Mayor Ana Osei: ‘We will not close the pier’\n“We will not close the pier,” Osei said.',
      '“The bridge will never open again,” Mayor Ana Osei said.\n“The bridge will never open again,” the mayor said.',
      '“The bridge will never open again,” Mayor Ana Osei said.\nBen Lund, the engineer, left.\n“The bridge will never open again,” she said.',
      '“The bridge will never open again,” Mayor Ana Osei said.\n“The bridge will stay closed for now,” said Captain Ben Lund.',
      '“I do not know,” Mayor Ana Osei said.\n“I do not know,” Captain Ben Lund said.',
      '“The bridge will never open again,” Mayor Ana Osei said.\nCaptain Ben Lund repeated: “The bridge will never open again.”',
      '“The bridge will never open again,” Mayor Ana Osei said.\n“She told me ‘the bridge will never open again’ twice,” Captain Ben Lund said.',
      '“It is the only road we have left,” Mayor Ana Osei and Captain Ben Lund said.\n“It is the only road we have left,” Osei said.',
      'They sang “The Bridge Will Never Open Again,” said Mayor Ana Osei.\nCaptain Ben Lund sang “The Bridge Will Never Open Again.”',
      '“The bridge will never open again,” Mayor Ana Osei said.\nThe harbor office said “the bridge will never open again.”',
    ],
  },
  run: (reading) => {
    const seen = new SharedWords<Quotation>()
    return reading.quotes.flatMap((quote) => {
      if (!isSure(quote)) return []
      const words = comparedOnce(quote, reading)
      const other = seen.copies(words).find((one) => differ(one, quote))
      seen.add(quote, words)
      return other ? [conflict(quote, other, reading)] : []
    })
  },
})

/** What is compared of the quotations of a block, as long as the block is. */
const compared = new WeakMap<Quotation['own'], ComparedText>()

function comparedOnce(quote: Quotation, reading: Reading): ComparedText {
  const text = compared.get(quote.own) ?? comparedText(withoutInner(quote, reading))
  compared.set(quote.own, text)
  return text
}

function isSure({ kind, speaker, confidence, cue }: Quotation): boolean {
  const named = speaker !== undefined && speaker.people.length > 0 && speaker.form !== 'pronoun'
  return kind !== 'scare' && named && confidence >= SURE && !REPEATS.test(cue?.text.toLowerCase() ?? '')
}

/** The words of a quotation without those that its speaker quotes. */
function withoutInner({ block, start, end, text }: Quotation, { blocks }: Reading): string {
  const inner = blocks[block]?.quoted.filter((span) => span.depth > 0 && start < span.start && span.end < end) ?? []
  return inner.reduceRight(
    (rest, span) => `${rest.slice(0, span.start - start)} | ${rest.slice(span.end - start)}`,
    text,
  )
}

/** Whether nobody who says the one can be among those who say the other. */
function differ({ speaker: one }: Quotation, { speaker: other }: Quotation): boolean {
  const same = (person: Person) =>
    one?.people.some(({ name, surname }) => surname === person.surname || name.split(' ').includes(person.surname))
  return other?.people.every((person) => !same(person)) === true
}

function conflict(quote: Quotation, other: Quotation, reading: Reading): StoryFinding {
  const { block, start, end, text, speaker } = quote
  const place = whereIs(reading, other)
  return {
    block,
    start,
    end,
    message: `“${excerpt(text.replace(/^\W+|\W+$/g, ''))}” is given to ${speaker?.name} here and to ${other.speaker?.name} ${place}.`,
    related: [
      { block: other.block, start: other.start, end: other.end, message: `Given to ${other.speaker?.name} here.` },
    ],
  }
}

import type { Quotation, Reading } from '#shared/reading/reading.ts'
import { defineRule, type StoryFinding } from '#shared/rules/rule.ts'
import { wholeWordsOf } from '#shared/text/words.ts'

/** Shorter quotations alone in a paragraph are slogans, signs and answers. */
const FEWEST_WORDS = 6

export const missingSpeaker = defineRule({
  id: 'quotes/missing-speaker',
  title: 'Quotation without a speaker',
  grade: 'query',
  scope: 'story',
  why: 'A quotation that nobody says cannot be checked; its attribution was likely lost in a cut.',
  source: 'University of Kansas editing guide: no orphan quotes',
  examples: {
    flag: [
      {
        text: 'The bridge will close in March.\n“We have waited far too long for this to happen.”\nTrucks already take the detour.',
        flagged: ['“We have waited far too long for this to happen.”'],
      },
      {
        text: 'Rain fell all week.\n"The water reached the second step before anybody came out."',
        flagged: ['"The water reached the second step before anybody came out."'],
      },
      {
        text: 'Two piers are cracked. “Nobody here will drive across it again before it is mended.” The council meets on Tuesday.',
        flagged: ['“Nobody here will drive across it again before it is mended.”'],
      },
      {
        text: 'The ferry sank in May.\nIts owner is abroad.\n«Nobody told us that the doors were open that night.»',
        flagged: ['«Nobody told us that the doors were open that night.»'],
      },
      {
        text: 'The council met at noon.\n“It was the third vote on the toll in as many weeks.” “Nobody in the hall wanted a fourth one.”',
        flagged: ['“It was the third vote on the toll in as many weeks.”', '“Nobody in the hall wanted a fourth one.”'],
      },
      {
        text: 'Rain fell all week.\n‘The water reached the second step before anybody came out.’\nMayor Ana Osei came on Friday.',
        flagged: ['‘The water reached the second step before anybody came out.’'],
      },
      {
        text: 'The toll will rise in May.\n“Who is going to pay that every day to get to work?”\nThe board meets on Friday.',
        flagged: ['“Who is going to pay that every day to get to work?”'],
      },
      {
        text: 'The mill closed in 2019. “My father worked there, and his father, and now there is nothing.” Its roof fell in.',
        flagged: ['“My father worked there, and his father, and now there is nothing.”'],
      },
    ],
    pass: [
      'Osei said the bridge would close.\n“We have waited far too long for this to happen.”',
      '“We have waited far too long,” Osei said.\n“It should have happened in the spring of last year.”',
      'The sign by the road is new.\n“Closed to trucks.”',
      'Osei went on:\n“We have waited far too long for this to happen.”',
      '“We have waited far too long for this to happen.” The mayor said that on Friday.',
      '“Nobody here will drive across it again before it is mended.”\n– A driver',
      'Tomasz Bielak, the engineer, looked at the piers. “Nobody will drive across it before it is mended.”',
      'A driver said it was dark. “Nobody will drive across it before it is mended.”',
      'Rain fell.\n‘The Last Ferry Home From the Island.’\nThe wind fell as well.',
      'They sang “We Have Waited Far Too Long for You” all night.',
    ],
  },
  run: (reading) => {
    const named = namedIn(reading)
    return reading.quotes.flatMap((quotation) => missing(quotation, reading, named))
  },
})

/** The blocks in which somebody of the cast is named. */
function namedIn({ cast }: Reading): ReadonlySet<number> {
  return new Set(cast.flatMap((person) => person.mentions.map((mention) => mention.block)))
}

function missing(
  { block, start, end, text, kind, speaker, own }: Quotation,
  { blocks, cast }: Reading,
  named: ReadonlySet<number>,
): StoryFinding[] {
  if (speaker || kind !== 'direct' || !own.alone || !own.closed || blocks[block]?.kind !== 'paragraph') return []
  // A reader takes a quotation to be of whoever was just spoken of, or of the name that signs it.
  if (named.has(block) || named.has(block - 1) || blocks[block + 1]?.display) return []
  const words = wholeWordsOf(text)
  if (words.length < FEWEST_WORDS) return []
  const opening = words.slice(0, 4).join(' ')
  const next = cast.flatMap(({ mentions, surname }) =>
    mentions.filter((mention) => mention.block === block + 1).map((mention) => ({ ...mention, surname })),
  )[0]
  return [
    {
      block,
      start,
      end,
      message: `Nobody is named as saying “${opening} …”.`,
      related: next
        ? [{ block: next.block, start: next.start, end: next.end, message: `${next.surname} is named only here.` }]
        : [],
    },
  ]
}

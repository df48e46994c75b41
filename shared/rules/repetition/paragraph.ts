import type { BlockReading, Reading } from '#shared/reading/reading.ts'
import { excerpt } from '#shared/rules/excerpt.ts'
import { whereIs } from '#shared/rules/paragraphs.ts'
import { removal } from '#shared/rules/removal.ts'
import { defineRule, type Fix, type StoryFinding } from '#shared/rules/rule.ts'
import { type Edit, overlaps, type Range } from '#shared/text/range.ts'
import { type RepeatedQuote, repeatedQuotes } from './repeated-quotes.ts'
import { type SimilarPair, similarParagraphs } from './similar-paragraphs.ts'

/** How much longer the later paragraph must be to be the one that is kept. */
const CLEARLY_LONGER = 1.25
/** How many of the things that both tell are named. */
const MOST_NAMED = 4

/** Takes out one of two places; the one that says more is kept first, else the earlier one. */
function keepOne(
  reading: Reading,
  first: Range & { block: number },
  second: Range & { block: number },
): Fix<Edit & { block: number }>[] {
  const take = ({ block, start, end }: Range & { block: number }) => [
    { block, ...removal(reading.blocks[block]?.text ?? '', { start, end }) },
  ]
  const keepThis = { label: 'Keep this one', edits: take(first) }
  const keepOther = { label: 'Keep the other', edits: take(second) }
  const isLonger = second.end - second.start > (first.end - first.start) * CLEARLY_LONGER
  return isLonger ? [keepThis, keepOther] : [keepOther, keepThis]
}

function reportPair(reading: Reading, { first, second, how, shared }: SimilarPair): StoryFinding[] {
  const [a, b] = [reading.blocks[first], reading.blocks[second]]
  if (!a || !b) return []
  const other = { block: first, start: 0, end: a.text.length }
  const range = { block: second, start: 0, end: b.text.length }
  const where = whereIs(reading, other)
  const told = shared.slice(0, MOST_NAMED).join(', ')
  const message = {
    same: `The paragraph stands word for word ${where}.`,
    near: `The paragraph stands in nearly the same words ${where}.`,
    facts: `The paragraph tells again what is told ${where}: ${told}.`,
  }[how]
  const related = [{ ...other, message: `“${excerpt(a.text)}”` }]
  return [{ ...range, message, fixes: keepOne(reading, other, range), related }]
}

/** The sentences that a quotation stands in, whole. */
function sentencesAround({ sentences }: BlockReading, range: Range): Range {
  const around = sentences.filter((sentence) => overlaps(sentence, range))
  return { start: around[0]?.start ?? range.start, end: around.at(-1)?.end ?? range.end }
}

function reportQuote(reading: Reading, { first, second }: RepeatedQuote): StoryFinding[] {
  const [a, b] = [reading.blocks[first.block], reading.blocks[second.block]]
  if (!a || !b) return []
  const other = { block: first.block, ...sentencesAround(a, first) }
  const here = { block: second.block, ...sentencesAround(b, second) }
  const words = b.text.slice(second.start, second.end).replace(/^["“‘]|[.,]?["”’]$/g, '')
  return [
    {
      block: second.block,
      start: second.start,
      end: second.end,
      message: `“${excerpt(words)}” is quoted ${whereIs(reading, other)} already.`,
      fixes: keepOne(reading, other, here),
      related: [
        {
          block: first.block,
          start: first.start,
          end: first.end,
          message: excerpt(a.text.slice(first.start, first.end)),
        },
      ],
    },
  ]
}

function find(reading: Reading): StoryFinding[] {
  const pairs = similarParagraphs(reading)
  const inPair = new Set(pairs.map(({ first, second }) => `${first} ${second}`))
  const quotes = repeatedQuotes(reading.blocks).filter((one) => !inPair.has(`${one.first.block} ${one.second.block}`))
  return [
    ...pairs.flatMap((pair) => reportPair(reading, pair)),
    ...quotes.flatMap((quote) => reportQuote(reading, quote)),
  ]
}

/** Two paragraphs that say the same, the lead again at the end, or a quotation used twice. */
export const repeatedParagraph = defineRule({
  id: 'repetition/paragraph',
  title: 'Paragraph repeated',
  grade: 'query',
  scope: 'story',
  why: 'Two paragraphs that tell the same come from two versions of the copy, or from a rewrite that kept the old one. A reader meets the second and asks what is new in it.',
  source: 'Desk practice; compared by shingles (Broder, 1997) and by weighted facts (Spärck Jones, 1972)',
  examples: {
    flag: [
      {
        text: 'The council voted 7 to 2 on Tuesday to close the ferry pier in Eastport until June because of cracks in 14 of its posts.\nThe mayor was not there.\nThe council voted 7 to 2 on Tuesday to close the ferry pier in Eastport until June because of cracks in 14 of its posts.',
        flagged: [
          'The council voted 7 to 2 on Tuesday to close the ferry pier in Eastport until June because of cracks in 14 of its posts.',
        ],
        fixed:
          'The council voted 7 to 2 on Tuesday to close the ferry pier in Eastport until June because of cracks in 14 of its posts.\nThe mayor was not there.\n',
      },
      {
        text: 'The council voted 7 to 2 on Tuesday to close the ferry pier in Eastport until June because of cracks in its posts.\nThe mayor was not there.\nOn Tuesday, the council voted by 7 to 2 to close the pier in Eastport until June because of cracks in its posts.',
        flagged: [
          'On Tuesday, the council voted by 7 to 2 to close the pier in Eastport until June because of cracks in its posts.',
        ],
        fixed:
          'The council voted 7 to 2 on Tuesday to close the ferry pier in Eastport until June because of cracks in its posts.\nThe mayor was not there.\n',
      },
      {
        text: 'It rained.\nThe company sold 41,000 electric buses in Brazil and Chile last year, twice as many as in 2019.\nIts shares rose.\nLast year it sold 41,000 electric buses in Chile and Brazil, double the number of 2019.\nNobody was hurt.',
        flagged: ['Last year it sold 41,000 electric buses in Chile and Brazil, double the number of 2019.'],
        fixed:
          'It rained.\nThe company sold 41,000 electric buses in Brazil and Chile last year, twice as many as in 2019.\nIts shares rose.\n\nNobody was hurt.',
      },
      {
        text: 'The painting, made in 1874, was stolen from the Harlow Museum in 1990 and turned up last week in a flat in Ghent.\nIts frame was gone.\nStolen in 1990 from the Harlow Museum, the 1874 painting was discovered last week in an apartment in Ghent.',
        flagged: [
          'Stolen in 1990 from the Harlow Museum, the 1874 painting was discovered last week in an apartment in Ghent.',
        ],
        fixed:
          'The painting, made in 1874, was stolen from the Harlow Museum in 1990 and turned up last week in a flat in Ghent.\nIts frame was gone.\n',
      },
      {
        text: 'The Elva ferry ran aground near Skagen.\nDivers searched the hull until noon and found a crack of two metres near the bow.\nRain fell.\nUntil noon divers searched the hull of the ferry, and near the bow, which had hit a rock that no chart of the harbor shows, they found a crack of two metres.\nIt was towed to Lund.',
        flagged: [
          'Until noon divers searched the hull of the ferry, and near the bow, which had hit a rock that no chart of the harbor shows, they found a crack of two metres.',
        ],
        fixed:
          'The Elva ferry ran aground near Skagen.\n\nRain fell.\nUntil noon divers searched the hull of the ferry, and near the bow, which had hit a rock that no chart of the harbor shows, they found a crack of two metres.\nIt was towed to Lund.',
      },
      {
        text: 'The ferry pier in Eastport will close until June, the council said on Tuesday, after cracks were found in its posts.\nThe work will cost a lot.\nA loan will pay for it.\nThe mayor was away.\nThe pier in Eastport will close until June because of the cracks in its posts, and the ferry will sail from Lund.',
        flagged: [
          'The pier in Eastport will close until June because of the cracks in its posts, and the ferry will sail from Lund.',
        ],
        fixed:
          'The ferry pier in Eastport will close until June, the council said on Tuesday, after cracks were found in its posts.\nThe work will cost a lot.\nA loan will pay for it.\nThe mayor was away.\n',
      },
      {
        text: '“We will never leave this valley to the water,” said Ana Ruiz.\nThe crowd sang.\nLater she spoke again. “We will never leave this valley to the water,” she said.',
        flagged: ['“We will never leave this valley to the water,”'],
        fixed:
          '“We will never leave this valley to the water,” said Ana Ruiz.\nThe crowd sang.\nLater she spoke again.',
      },
      {
        text: 'The ferry sank in May.\nRuiz said: “Nobody told the crew that both of the doors were still open at noon.”\nThe inquiry goes on.\n“Nobody told the crew that both of the doors were still open at noon,” Ruiz added. She wept.',
        flagged: ['“Nobody told the crew that both of the doors were still open at noon,”'],
        fixed:
          'The ferry sank in May.\nRuiz said: “Nobody told the crew that both of the doors were still open at noon.”\nThe inquiry goes on.\nShe wept.',
      },
    ],
    pass: [
      'The council voted 7 to 2 on Tuesday to close the ferry pier in Eastport until June.\nThe council voted 5 to 4 on Friday to open the swimming hall in Brantford in May.',
      'In Lund, Ruiz won 52 percent of the vote, and Osei won 40 percent of it.\nIn Skagen, Ruiz won 47 percent of the vote, and Osei won 44 percent of it.',
      'We shall not go away, they sang in the rain by the old harbor gate.\nThe police came.\nWe shall not go away, they sang in the rain by the old harbor gate.\nThe dogs came.\nWe shall not go away, they sang in the rain by the old harbor gate.',
      '# Council closes ferry pier in Eastport until June\nThe council on Tuesday closed the ferry pier in Eastport until June.\nThe vote was 7 to 2.',
      '- The ferry pier in Eastport will close until June for repairs of its posts.\n- Fares stay as they are.\nThe ferry pier in Eastport will close until June for repairs of its posts. Fares stay as they are.',
      'Ruiz called it “a dark day for the valley.”\nThe crowd sang.\n“It is a dark day for the valley, and we will not forget who voted for it,” Ruiz said.',
      '“The boats bring the trade, and the trade brings work to this harbor,” Ruiz said.\nThe mayor agreed.\n“Work in this harbor comes with trade, and trade comes with the boats,” she went on.',
      'Mayor Dolores Whitcombe met the crew of the ferry in Eastport on Monday morning.\nThe mayor will meet the owner of the ferry in Brantford when he is back from his trip.',
      '“Nobody told the crew that both of the doors were still open at noon.” Ana Ruiz\nThe inquiry goes on.\nRuiz said: “Nobody told the crew that both of the doors were still open at noon.”',
      'Stir the rice, add two cups of stock and cook it for ten minutes until soft.\nStir the beans, add one cup of water and cook them for six hours until done.',
      'Lund beat Harlow 3-1 at home on Saturday in front of 20,000 people in the northern division.\nSkagen beat Eastport 2-0 at home on Saturday in front of 14,000 people in the northern division.',
      'Add the flour, stir for two minutes and let the dough rest under a cloth.\nAdd the butter, stir for two minutes and let the dough rest under a cloth.',
      'Ana Ruiz, 34, of Lund, is charged with two counts of burglary and one of theft, and is held on bail of $20,000.\nNils Dahl, 41, of Harlow, is charged with two counts of burglary and one of arson, and is held on bail of $50,000.',
      'Dahl was sentenced to 14 years in prison for the fire in Harlow in which four people died.\nLund was sentenced to 9 years in prison for the fire in Harlow in which four people died.',
    ],
  },
  run: find,
})

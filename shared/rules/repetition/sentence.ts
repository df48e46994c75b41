import type { BlockReading, Reading } from '#shared/reading/reading.ts'
import { excerpt } from '#shared/rules/excerpt.ts'
import { isProse } from '#shared/rules/outside-quotes.ts'
import { whereIs } from '#shared/rules/paragraphs.ts'
import { removal } from '#shared/rules/removal.ts'
import { defineRule, type StoryFinding } from '#shared/rules/rule.ts'
import { overlaps, type Range } from '#shared/text/range.ts'
import { type RepeatedRun, repeatedRuns } from './repeated-runs.ts'
import { similarParagraphs } from './similar-paragraphs.ts'
import { type SimilarSentences, similarSentences } from './similar-sentences.ts'

function report(reading: Reading, { first, second, isSentence }: RepeatedRun): StoryFinding[] {
  const [a, b] = [reading.blocks[first.block], reading.blocks[second.block]]
  if (!a || !b) return []
  const range = second.whole ?? second.span
  const where = first.block === second.block ? 'earlier in this paragraph' : whereIs(reading, first)
  const takeSecond = { block: second.block, ...removal(b.text, range) }
  const takeFirst = first.whole && isProse(a) && { block: first.block, ...removal(a.text, first.whole) }
  return [
    {
      block: second.block,
      ...range,
      message: `“${excerpt(b.text.slice(range.start, range.end))}” stands word for word ${where}.`,
      fixes: [
        ...(isSentence && endsSentence(b, range) ? [{ label: 'Remove the second one', edits: [takeSecond] }] : []),
        ...(takeFirst ? [{ label: 'Remove the first one', edits: [takeFirst] }] : []),
      ],
      related: [{ block: first.block, ...first.span, message: 'The same words the first time' }],
    },
  ]
}

/** What stands at the end of its sentence can be taken out without leaving a torn one behind. */
function endsSentence({ sentences, text }: BlockReading, range: Range): boolean {
  // "The hall was full: " would be left behind.
  if (/[:;,(–—-]\s*$/.test(text.slice(0, range.start))) return false
  return sentences.some(({ end }) => end === range.end)
}

/** Told again in other words: the later one is asked about, and either can go. */
function reportSimilar(reading: Reading, { first, second }: SimilarSentences): StoryFinding[] {
  const [a, b] = [reading.blocks[first.block], reading.blocks[second.block]]
  if (!a || !b) return []
  const { start, end } = second.sentence
  const where = first.block === second.block ? 'earlier in this paragraph' : whereIs(reading, first)
  const label = (which: string) => `Remove the ${which} one`
  return [
    {
      block: second.block,
      start,
      end,
      message: `“${excerpt(b.text.slice(start, end))}” says again what is said ${where}.`,
      fixes: [
        { label: label('second'), edits: [{ block: second.block, ...removal(b.text, second.sentence) }] },
        { label: label('first'), edits: [{ block: first.block, ...removal(a.text, first.sentence) }] },
      ],
      related: [
        {
          block: first.block,
          start: first.sentence.start,
          end: first.sentence.end,
          message: 'The same in other words',
        },
      ],
    },
  ]
}

function find(reading: Reading): StoryFinding[] {
  const paragraphs = new Set(similarParagraphs(reading).map(({ first, second }) => `${first} ${second}`))
  const isAlone = (first: { block: number }, second: { block: number }) =>
    !paragraphs.has(`${first.block} ${second.block}`)
  const runs = repeatedRuns(reading).filter(({ first, second }) => isAlone(first, second))
  const isRun = ({ second: { block, sentence } }: SimilarSentences) =>
    runs.some(({ second }) => second.block === block && overlaps(second.span, sentence))
  const similar = similarSentences(reading).filter((pair) => isAlone(pair.first, pair.second) && !isRun(pair))
  return [...runs.flatMap((run) => report(reading, run)), ...similar.flatMap((pair) => reportSimilar(reading, pair))]
}

/** The same sentence twice in one story. */
export const repeatedSentence = defineRule({
  id: 'repetition/sentence',
  title: 'Sentence repeated',
  grade: 'query',
  scope: 'story',
  why: 'A sentence that stands twice in a story was pasted twice, or came in with two versions of the copy.',
  source: 'Desk practice',
  examples: {
    flag: [
      {
        text: 'The ferry will not sail before the end of March. Fares stay as they are. The ferry will not sail before the end of March.',
        flagged: ['The ferry will not sail before the end of March.'],
        fixed: 'The ferry will not sail before the end of March. Fares stay as they are.',
      },
      {
        text: 'Divers found the anchor under four metres of mud.\nThe ship sank in 1902.\nDivers found the anchor under four metres of mud.',
        flagged: ['Divers found the anchor under four metres of mud.'],
        fixed: 'Divers found the anchor under four metres of mud.\nThe ship sank in 1902.\n',
      },
      {
        text: 'The school’s roof will be repaired over the summer. Classes go on. But the school’s roof will be repaired over the summer.',
        flagged: ['But the school’s roof will be repaired over the summer.'],
        fixed: 'The school’s roof will be repaired over the summer. Classes go on.',
      },
      {
        text: 'Mr. Dahl left the U.S. on Nov. 5 with his wife. He is 80. Mr. Dahl left the U.S. on Nov. 5, with his wife.',
        flagged: ['Mr. Dahl left the U.S. on Nov. 5, with his wife.'],
        fixed: 'Mr. Dahl left the U.S. on Nov. 5 with his wife. He is 80.',
      },
      {
        text: 'Ana Ruiz said the ferry will not sail before the end of March because of ice. Fares stay.\nIt is late. The ferry will not sail before the end of March because of ice.',
        flagged: ['The ferry will not sail before the end of March because of ice.'],
        fixed: 'Ana Ruiz said the ferry will not sail before the end of March because of ice. Fares stay.\nIt is late.',
      },
      {
        text: 'The inquiry found that all three of its pumps were rusty and shut. It rained. The inquiry found that all three of its pumps were rusty and shut, as the crew had said.',
        flagged: ['The inquiry found that all three of its pumps were rusty and shut'],
        fixed: 'It rained. The inquiry found that all three of its pumps were rusty and shut, as the crew had said.',
      },
      {
        text: '# Harbor Office Closes the Ferry Pier in Eastport\nThe ferry pier is shut.\nIt rained all night. Harbor Office Closes the Ferry Pier in Eastport. Nobody was hurt.',
        flagged: ['Harbor Office Closes the Ferry Pier in Eastport.'],
        fixed:
          '# Harbor Office Closes the Ferry Pier in Eastport\nThe ferry pier is shut.\nIt rained all night. Nobody was hurt.',
      },
      {
        text: 'Snow fell for two days on Lund and Skagen. The mayor hopes that the crew of the old ferry and the owner of the pier will talk again before the ice comes, she said.\nNobody in the harbor has been paid since May, and for that reason the mayor hopes that the crew of the old ferry and the owner of the pier will talk again before the ice comes in.',
        flagged: [
          'the mayor hopes that the crew of the old ferry and the owner of the pier will talk again before the ice comes',
        ],
      },
      {
        text: 'Fares stay as they are. The river rose by two metres in one night. Nobody slept.\nThe pier was shut. Fares stay as they are. The river rose by two metres in one night. Ships lay still.',
        flagged: ['Fares stay as they are. The river rose by two metres in one night.'],
        fixed:
          'Fares stay as they are. The river rose by two metres in one night. Nobody slept.\nThe pier was shut. Ships lay still.',
      },
      {
        text: 'The storm moved inland overnight. Power lines were down.\nPolice said the driver had fled on foot toward the river after the crash. He was caught in a barn.\nThe bus had left Harlow at six.\nSchools are shut. After the crash the driver fled on foot toward the river, police said.\nRoads are open again.',
        flagged: ['After the crash the driver fled on foot toward the river, police said.'],
        fixed:
          'The storm moved inland overnight. Power lines were down.\nPolice said the driver had fled on foot toward the river after the crash. He was caught in a barn.\nThe bus had left Harlow at six.\nSchools are shut.\nRoads are open again.',
      },
      {
        text: 'The painting was sold to a private buyer in Ghent for $3 million in 1998. It hung in his kitchen.\nIts frame is lost.\nA neighbor called the police. In 1998 the painting was sold for $3 million to a private buyer in Ghent.\nHis heirs want to keep it.',
        flagged: ['In 1998 the painting was sold for $3 million to a private buyer in Ghent.'],
        fixed:
          'The painting was sold to a private buyer in Ghent for $3 million in 1998. It hung in his kitchen.\nIts frame is lost.\nA neighbor called the police.\nHis heirs want to keep it.',
      },
      {
        text: 'Both lakes are fed by the same river, which rises in the hills above Lund.\nIt rained.\nWith wire reports Both lakes are fed by the same river, which rises in the hills above Lund.',
        flagged: ['Both lakes are fed by the same river, which rises in the hills above Lund.'],
        fixed:
          'Both lakes are fed by the same river, which rises in the hills above Lund.\nIt rained.\nWith wire reports',
      },
      {
        text: 'About 60 people filled the old hall in Lund and spoke against the ferry until dawn. Rain fell on the quay, and the band of the mill played on.\nThe fares rise in May.\nThe mayor had never seen it like this: about 60 people filled the old hall in Lund and spoke against the ferry until dawn. A baker from Skagen sang two songs of his own.',
        flagged: ['about 60 people filled the old hall in Lund and spoke against the ferry until dawn.'],
        fixed:
          'Rain fell on the quay, and the band of the mill played on.\nThe fares rise in May.\nThe mayor had never seen it like this: about 60 people filled the old hall in Lund and spoke against the ferry until dawn. A baker from Skagen sang two songs of his own.',
      },
    ],
    pass: [
      'Stir the pot, taste it and add more salt. Wait. Stir the pot, taste it and add more salt. Wait. Stir the pot, taste it and add more salt.',
      'He said no. She asked again. He said no.',
      '“We will never leave this valley to the water,” she said. The crowd sang. “We will never leave this valley to the water,” she said.',
      'The ferry will not sail before the end of March. The ferry will not sail before the end of May.',
      'Ferry will not sail before the end of March\nThe ferry will not sail before the end of March.',
      'Divers found the anchor in May. Divers found the rudder in June.',
      'The vote was 5 to 4. It was late. The vote was 5 to 4.',
      '# Ferry Will Not Sail Before the End of March\nThe ferry will not sail before the end of March. Fares stay.',
      'One cup of oats, two cups of milk, a pinch of salt\nCook it.\nOne cup of oats, two cups of milk, a pinch of salt and a pear\nCook it.',
      'The Joint Committee on the Harbors and Ferries of the Northern Isles met. The mayor wrote to the Joint Committee on the Harbors and Ferries of the Northern Isles.',
      '- A fire broke out on the ferry Elva in the port of Lund on Monday.\n- Four people were hurt.\nA fire broke out on the ferry Elva in the port of Lund on Monday, the coast guard said.',
      'The yes camp won in Lund by 4,000 votes, with a turnout of 60 percent.\nIt rained.\nThe yes camp won in Harlow by 3,000 votes, with a turnout of 58 percent. Ruiz wept.',
      'Nils Lund, a baker from Skagen, voted for the mayor on Tuesday. It was late.\nIda Dahl, a baker from Ghent, voted for the mayor on Tuesday. It was early.',
    ],
  },
  run: find,
})

import type { BlockReading, Reading } from '#shared/reading/reading.ts'
import { inBlock } from '#shared/rules/in-block.ts'
import { isProse } from '#shared/rules/outside-quotes.ts'
import { perBlock } from '#shared/rules/per-block.ts'
import { isPost } from '#shared/rules/post.ts'
import { defineRule, type StoryFinding } from '#shared/rules/rule.ts'
import { findBareAttributions } from './bare-attribution.ts'
import { findBareNounPhrases } from './bare-noun-phrase.ts'
import { findBrokenParagraphs, findCutSentences } from './broken-paragraph.ts'
import { findDanglingClauses } from './dangling-clause.ts'
import { findDangling } from './dangling-phrase.ts'
import { findHeadOnly } from './head-only.ts'
import { findLeftovers } from './leftover-piece.ts'
import { findWithoutSubject } from './no-subject.ts'
import { findRunTogether } from './run-together.ts'

const findIn = perBlock((block: BlockReading) =>
  isProse(block)
    ? [
        ...findDangling(block),
        ...findDanglingClauses(block),
        ...findWithoutSubject(block),
        ...findBareNounPhrases(block),
        ...findHeadOnly(block),
        ...findBareAttributions(block),
        ...findLeftovers(block),
        ...findCutSentences(block),
        ...findRunTogether(block),
      ]
    : [],
)

function find({ blocks }: Reading): StoryFinding[] {
  const within = blocks.flatMap((block, index) => {
    const findings = findIn(block)
    return findings.length > 0 && isPost(blocks, index) ? [] : findings.map((finding) => inBlock(finding, index))
  })
  return [...within, ...findBrokenParagraphs(blocks)]
}

/** A piece that is no sentence, or more than one: without a verb, without its beginning or its end, or run together. */
export const fragment = defineRule({
  id: 'stray/fragment',
  title: 'Broken sentence',
  grade: 'fix',
  scope: 'story',
  why: 'A piece of a sentence leaves the reader without what was said or done. Such pieces come from a cut, a paste, a machine translation or an embedded post that was dropped.',
  source: 'Desk practice',
  examples: {
    flag: [
      {
        text: 'The fire damaged the homes of 40 people. According to city records.',
        flagged: ['According to city records.'],
        fixed: 'The fire damaged the homes of 40 people, according to city records.',
      },
      {
        text: 'The bridge was sold in the U.S. According to documents seen by the paper.',
        flagged: ['According to documents seen by the paper.'],
        fixed: 'The bridge was sold in the U.S., according to documents seen by the paper.',
      },
      {
        text: 'The mayor will stay. Despite the ruling.',
        flagged: ['Despite the ruling.'],
        fixed: 'The mayor will stay, despite the ruling.',
      },
      {
        text: 'The crowd went home. Following the vote on Tuesday. The hall was locked.',
        flagged: ['Following the vote on Tuesday.'],
        fixed: 'The crowd went home, following the vote on Tuesday. The hall was locked.',
      },
      {
        text: 'She thanked the crew. In a post on social media.',
        flagged: ['In a post on social media.'],
        fixed: 'She thanked the crew in a post on social media.',
      },
      {
        text: '“We are done.” According to two officials who asked not to be named.',
        flagged: ['According to two officials who asked not to be named.'],
        fixed: '“We are done,” according to two officials who asked not to be named.',
      },
      {
        text: 'The ferry is safe, she said. post on Harborbook (formerly Pierbook).',
        flagged: ['post on Harborbook (formerly Pierbook).'],
        fixed: 'The ferry is safe, she said.',
      },
      {
        text: 'The ferry is safe. shared by the harbor office. It sails at noon.',
        flagged: ['shared by the harbor office.'],
        fixed: 'The ferry is safe. It sails at noon.',
      },
      {
        text: 'According to a report that was never published.',
        flagged: ['According to a report that was never published.'],
        fixed: '',
      },
      {
        text: 'The pier was shut.The ferry sailed on.',
        flagged: ['shut.The'],
        fixed: 'The pier was shut. The ferry sailed on.',
      },
      {
        text: 'It rained all night. the river rose by noon. but nobody slept.',
        flagged: ['the', 'but'],
        fixed: 'It rained all night. The river rose by noon. But nobody slept.',
      },
      {
        text: 'The crane fell on Monday.\nthe driver was not hurt, the police said.',
        flagged: ['the'],
        fixed: 'The crane fell on Monday.\nThe driver was not hurt, the police said.',
      },
      {
        text: 'Divers who searched the harbor for two days on behalf of the city council found the anchor and\nthe wheel of the old ship.',
        flagged: ['the'],
        fixed:
          'Divers who searched the harbor for two days on behalf of the city council found the anchor and the wheel of the old ship.\n',
      },
      {
        text: 'The council met. It chose the second plan because it costs less and the.',
        flagged: ['less and the.'],
        fixed: 'The council met.',
      },
      {
        text: 'The ferry sank. The captain told the inquiry on Monday that the ferry had left with both of its doors open and that the',
        flagged: ['and that the'],
        fixed: 'The ferry sank.',
      },
      {
        text: 'The captain told the inquiry that the ferry had left with both doors open,\nThe inquiry goes on.',
        flagged: ['both doors open,'],
        fixed: 'The captain told the inquiry that the ferry had left with both doors open.\nThe inquiry goes on.',
      },
      {
        text: 'The talks went on. The visit of the two ministers to the north of Lund on Monday. Nobody spoke of it.',
        flagged: ['The visit of the two ministers to the north of Lund on Monday.'],
        fixed: 'The talks went on, the visit of the two ministers to the north of Lund on Monday. Nobody spoke of it.',
      },
      {
        text: 'The road was closed in May. Adding that the work would cost more. Although nobody had asked for it.',
        flagged: ['Adding that the work would cost more.', 'Although nobody had asked for it.'],
        fixed: 'The road was closed in May, adding that the work would cost more, although nobody had asked for it.',
      },
      {
        text: '“The water rose. Nobody came. According to the harbor office.\n“We ran,” she said.',
        flagged: ['According to the harbor office.'],
        fixed: '“The water rose. Nobody came, according to the harbor office.\n“We ran,” she said.',
      },
      {
        text: 'The council closed the pier. Making it the third in the north to shut this year.',
        flagged: ['Making it the third in the north to shut this year.'],
        fixed: 'The council closed the pier, making it the third in the north to shut this year.',
      },
      {
        text: 'The crane hurt seven people. Including two children from the school. It fell at noon.',
        flagged: ['Including two children from the school.'],
        fixed: 'The crane hurt seven people, including two children from the school. It fell at noon.',
      },
      {
        text: 'Harlow studied law in Lund. Was elected mayor in May. Told reporters that she would stay.',
        flagged: ['Was elected mayor in May.', 'Told reporters that she would stay.'],
        fixed: 'Harlow studied law in Lund.',
      },
      {
        text: 'The council closed the pier. After divers had found a crack. It spoke in May. In a statement posted on its site.',
        flagged: ['After divers had found a crack.', 'In a statement posted on its site.'],
        fixed:
          'The council closed the pier, after divers had found a crack. It spoke in May in a statement posted on its site.',
      },
      {
        text: 'The council closed the pier on Monday. which angered the town. and the mill too.',
        flagged: ['which angered the town.', 'and the mill too.'],
        fixed: 'The council closed the pier on Monday which angered the town and the mill too.',
      },
      {
        text: 'The council met in Lund. Harlow said. The pier would close. The fares rise in May. He added.',
        flagged: ['Harlow said.', 'He added.'],
        fixed: 'The council met in Lund, Harlow said. The pier would close. The fares rise in May, he added.',
      },
      {
        text: 'Harlow said. The pier would close in May.',
        flagged: ['Harlow said.'],
        fixed: 'Harlow said the pier would close in May.',
      },
      {
        text: 'The council met twice. The board, which has run the pier for forty years. It voted in May. Harlow, who has sat on the board since the fire of 1998. Nobody was there.',
        flagged: [
          'The board, which has run the pier for forty years.',
          'Harlow, who has sat on the board since the fire of 1998.',
        ],
        fixed: 'The council met twice. It voted in May. Nobody was there.',
      },
      {
        text: 'The hall holds 60 people. Most of whom had come to speak. The fares will rise. Considering that prices are up too. Harlow left the board. After serving for nine years.',
        flagged: [
          'Most of whom had come to speak.',
          'Considering that prices are up too.',
          'After serving for nine years.',
        ],
        fixed:
          'The hall holds 60 people, most of whom had come to speak. The fares will rise, considering that prices are up too. Harlow left the board after serving for nine years.',
      },
      {
        text: 'The council met in May. The fares rose on the advice of a firm in Lund, in response to.',
        flagged: ['in response to.'],
        fixed: 'The council met in May.',
      },
      {
        text: 'The council praised Harlow. For raising the alarm. The boat was lost. Having drifted on to the rocks near Lund.',
        flagged: ['For raising the alarm.', 'Having drifted on to the rocks near Lund.'],
        fixed:
          'The council praised Harlow for raising the alarm. The boat was lost, having drifted on to the rocks near Lund.',
      },
      {
        text: 'The pier is run by volunteers. Who give up their evenings to train. He saw the sail. As well as two jackets in the water.',
        flagged: ['Who give up their evenings to train.', 'As well as two jackets in the water.'],
        fixed:
          'The pier is run by volunteers, who give up their evenings to train. He saw the sail as well as two jackets in the water.',
      },
      {
        text: 'The pier was shut in May. According to minutes posted online. The plea, which drew 3,100 names in two months. It rained.',
        flagged: ['According to minutes posted online.', 'The plea, which drew 3,100 names in two months.'],
        fixed: 'The pier was shut in May, according to minutes posted online. It rained.',
      },
    ],
    pass: [
      'They slept. Before sailing she checks the weather. Who knows what it was. Who cares about the rest. Having no radio was a mistake. For a start, it rained.',
      'It rained. “No,” he said. He added. He got a job at a .NET shop and at a .com firm. It is not what she said. Contrast this with Harlow, who has two boats ready below the mill.',
      'The crowd sang it twice before the gate.\nOh, the river runs,\noh, the river runs,\nand it carries me home to the sea.\nIt rained.',
      'Who won? Ana Ruiz, who has run the mill for forty years. He left. After burning for a week the mill fell. Before eating the crew sang.',
      'It rained. When it rains the river floods. After the storm the crews mend the nets. Because he can. Where she goes he follows.',
      'Once she had left they closed it. While divers work the ferry waits. In a town plagued by rain the mayor sold umbrellas.',
      'The plan is clear. Rebuilding the pier for the town. Making it safe for the ferry. Turning the mill into a school.',
      'It rained. Making it to the pier took an hour. Walking shoes cost $40. Is it safe? Was he elected? Had it rained, they had left.',
      'It rained. Evening in the harbor. Building on the sand is a risk. Were it not for her, he said. Told well, it is a joke.',
      'According to city records, 40 people lost their homes. Despite the ruling, the mayor will stay.',
      'Why did it close? Because of the rain.',
      'No joke. Not so fast. For now. In short.',
      'After the storm came the cold. In the room were 40 people. On the table lay a knife.',
      'No phones. No lights. In the dark. Without the car.',
      'Following the vote the council met. During the war she worked in a mill.',
      'He works with Apple. iPhone sales rose. von Harlow resigned in May.',
      '“In a way. In the end. According to my mother,” he said.',
      'Smith et al. in the same journal. It was approx. ten metres, vs. the twelve of the old one.',
      'He said no... then left. It ended at 5 p.m. in the rain.',
      'In the weeks since: three fires. At issue: a road.',
      'The harbor office closed. In the short term, that seems wise. With a card, you’re likely to pay less there.',
      'Who left? asked Harlow. It weighs 21 cu.ft. in total. See harbor.example. pic.harbor.example/a1 and more.',
      'According to the plan the bridge will be closed in May.',
      'The harbor at night\nThe old pier in Eastport, seen from the north in May 1911.\nIt rained.',
      'EASTPORT, May 3\nDear Ana,\nThe pier is shut.',
      'the river\nrises in the night,\nthe ships\nlie still in the harbor.',
      'Three things are needed:\nrope of good make, which is sold at the pier.\nThe rest is cheap;\nit is sold in Lund.',
      'He booked it on Booking.Com and wrote it in Node.Js. See Report.Final.pdf. 1.The pier. It is Ver.2.',
      'iPhone sales rose in May.\neBay was up too.\nHe moved to St. Louis. “the river,” she wrote. “it rose.”',
      'The streets empty soon after nine in Lund. Two slats bulge from the wall of the pier in May. The crews of Lund share its load. The old proof proceeds by the rule of nine.',
      'A quiet night. The best of the ships. Two of them in port. Nobody there but the crew of the Elva from Lund.',
      'Although it rained, they sailed. Which ship was it? Who was there is not known. Saying that the road is closed is wrong.',
      'He said “the pier of the harbor of Lund.” It is an open house and so on. They ate ham and/or. It was either/or.',
      'The photograph shows two of the divers of the harbor office in the water under the bridge near the old mill',
    ],
  },
  run: find,
})

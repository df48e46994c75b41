import type { BlockReading, Reading } from '#shared/reading/reading.ts'
import { inBlock } from '#shared/rules/in-block.ts'
import { isQuoted } from '#shared/rules/outside-quotes.ts'
import { perBlock } from '#shared/rules/per-block.ts'
import { type BlockFinding, defineRule, type StoryFinding } from '#shared/rules/rule.ts'
import { personAges } from './ages.ts'
import { changeFindings, spanFindings } from './changes.ts'
import { findCounts } from './counts.ts'
import { headlineCounts } from './headline-counts.ts'
import { listFindings } from './list-counts.ts'
import { inOwnBlocks } from './own-uses.ts'
import { findQuantities } from './quantities.ts'
import { repeatedCounts } from './repeated-counts.ts'
import { shareFindings } from './shares.ts'
import { moneyFindings } from './sums-of-money.ts'
import { voteFindings } from './votes.ts'

const quantitiesIn = perBlock((block) => findQuantities(block.text))
const countsIn = perBlock((block) => findCounts(block, quantitiesIn(block)))
const sumsIn = perBlock(sums)

/** What a paragraph says that does not add up by itself. */
function sums(block: BlockReading): BlockFinding[] {
  const { text } = block
  const quantities = quantitiesIn(block)
  if (quantities.length === 0 && !/\d{4}/.test(text)) return []
  return [
    ...changeFindings(text, quantities),
    ...spanFindings(text),
    ...shareFindings(text, quantities),
    ...listFindings(block, quantities),
  ].filter((finding) => !isQuoted(block, finding))
}

function find(reading: Reading): StoryFinding[] {
  const { blocks } = reading
  const counts = inOwnBlocks(blocks, countsIn)
  const quantities = blocks.map(quantitiesIn)
  return [
    ...inOwnBlocks(blocks, sumsIn).flatMap((found, block) => found.map((finding) => inBlock(finding, block))),
    ...repeatedCounts(reading, counts, quantities),
    ...headlineCounts(reading, counts, quantities),
    ...voteFindings(reading),
    ...moneyFindings(reading),
    ...personAges(reading),
  ]
}

/** Numbers that contradict each other. */
export const number = defineRule({
  id: 'consistency/number',
  title: 'Numbers that do not agree',
  grade: 'query',
  scope: 'story',
  why: 'Numbers are typed wrong more often than words, and added wrong after every cut. Which of two is right, only the notes can say.',
  source:
    'AP, Reuters and KU on checking figures: count the list, add the parts, compare headline and body; percent and percentage points',
  examples: {
    flag: [
      {
        text: 'At least one pier sank and 12 people were killed, police said.\nThe mayor spoke at the scene.\nThe storm killed 14 people, she said.',
        flagged: ['14'],
      },
      {
        text: 'The fire injured 30 people on the ferry.\nOf those on board, 20 were injured on deck.\nPolice said 32 people were injured.',
        flagged: ['32'],
      },
      {
        text: 'The board bought 39 ferries for the harbor.\nThe 39 ferries will cross the harbor by day.\nMost of the 36 ferries are small, and cross the harbor at night.',
        flagged: ['36'],
      },
      {
        text: '# Ferry fire kills 14\nA fire on a ferry killed 12 people on Monday, police said.\nThe 12 dead were crew.',
        flagged: ['14'],
      },
      {
        text: 'Ana Dahl, 34, a baker, saw it.\n“It was dark,” Dahl said. Nils Lund, 40, saw nothing.\nAna Dahl, 36, left town.',
        flagged: ['36'],
      },
      {
        text: 'She named three people: Ana Dahl and Ben Ruiz.',
        flagged: ['three people: Ana Dahl and Ben Ruiz'],
      },
      {
        text: 'The ferry has four decks – bridge, saloon and hold – and two masts.',
        flagged: ['four decks – bridge, saloon and hold'],
      },
      {
        text: 'It carried 20 passengers: 12 men and nine women.',
        flagged: ['20 passengers: 12 men and nine women'],
      },
      {
        text: 'In the poll, 60 percent were for the toll, 30 against and 20 undecided.',
        flagged: ['60 percent were for the toll, 30 against and 20'],
      },
      { text: 'She said 12 of the 20 members, or 50 percent, had left.', flagged: ['50 percent'] },
      { text: 'About a third (25 percent) of the shops closed, and a fifth (20%) moved.', flagged: ['25 percent'] },
      { text: 'Almost two-thirds of the shops (45%) closed.', flagged: ['45%'] },
      { text: 'Rents rose from 4 to 6 percent of income, an increase of 2 percent.', flagged: ['2 percent'] },
      { text: 'The toll rose from $40 to $60, an increase of 30 percent.', flagged: ['30 percent'] },
      { text: 'The number of ferries rose from 60 in 2010 to 40 in 2020.', flagged: ['60 in 2010 to 40'] },
      { text: 'The number of ferries doubled from 20 to 50.', flagged: ['20 to 50'] },
      { text: 'She was mayor for six years, from 1998 to 2014.', flagged: ['six years, from 1998 to 2014'] },
      {
        text: 'A bus fell into a ravine on Monday, killing 11 people.\nThe road was closed.\nThe crash, in which nine people died, was the third on the road this year.',
        flagged: ['nine'],
      },
      {
        text: 'Three men were charged with murder.\nTheir lawyers said nothing.\nThe four men will be in court on Friday.',
        flagged: ['four'],
      },
      {
        text: 'At least one train burned and 17 passengers were killed.\nRescuers worked until dawn.\nThe operator will pay for the funerals of the 19 people killed.',
        flagged: ['19'],
      },
      {
        text: 'The storm left 34 people dead.\nThe president came.\nOf the 36 victims, most were children.',
        flagged: ['36'],
      },
      {
        text: 'The company will cut 1,200 jobs by June.\nUnions wept.\nThe 1,300 job cuts are the largest since 2009.',
        flagged: ['1,300'],
      },
      {
        text: 'The council voted 7-4 to close the pier.\nThe mayor wept.\nThe 8-4 vote came at midnight.',
        flagged: ['8-4'],
      },
      { text: 'The five-member board voted 4-2 to sell the pier.', flagged: ['4-2'] },
      {
        text: 'The city will spend $4.2 million on the bridge.\nWork begins in May.\nThe $4.6 million bridge has two lanes.',
        flagged: ['$4.6 million'],
      },
      {
        text: 'The bank was fined $120 million.\nIt lied for years.\nThe fine of $210 million is a record.',
        flagged: ['$210 million'],
      },
      { text: 'Nils Lund, a 52-year-old farmer, found the coins.\nLund, 54, will buy a boat.', flagged: ['54'] },
      {
        text: 'Two men, Nils Lund, Ben Osei and Carl Dahl, were arrested.',
        flagged: ['Two men, Nils Lund, Ben Osei and Carl Dahl'],
      },
      {
        text: 'Three suspects – Nils Lund, 34, and Carl Dahl, 40 – were charged.',
        flagged: ['Three suspects – Nils Lund, 34, and Carl Dahl, 40'],
      },
      { text: 'The 20 victims, 12 men and nine women, were buried.', flagged: ['20 victims, 12 men and nine women'] },
      { text: 'Of the 60 passengers, 35 were adults and 30 were children.', flagged: ['60'] },
      { text: 'Sales fell 20 percent, from $50 million to $45 million.', flagged: ['20 percent'] },
      { text: 'Profit rose to $40 million from $50 million.', flagged: ['$40 million from $50 million'] },
      { text: 'A quarter of the pupils, 40 percent, were ill.', flagged: ['40 percent'] },
      { text: 'Of the 50 houses, 25 burned, or 40 percent.', flagged: ['40 percent'] },
      { text: 'Seven in 10 pupils, or 87 percent, were ill.', flagged: ['87 percent'] },
      { text: 'The number of storks fell from 12 pairs to 31 pairs.', flagged: ['12 pairs to 31'] },
      {
        text: 'The town will spend $2.1 million on a footbridge over the gorge.\nIt is late.\nWork on the $2.7 million footbridge begins.',
        flagged: ['$2.7 million'],
      },
      { text: 'The court fined him $700.\nHe laughed.\nThe $900 fine is due in May.', flagged: ['$900'] },
      {
        text: 'The leak sickened 34 pupils.\nThe school was shut.\nIn all, 44 pupils were sickened.',
        flagged: ['44'],
      },
      {
        text: '# Mine blast kills 12\nA blast killed 14 men on Sunday.\nThe 14 were on the night shift.',
        flagged: ['12'],
      },
      {
        text: 'The storm killed 71 people in the hills.\nRoads were cut.\nThe storm killed 17 people, she said.',
        flagged: ['17'],
      },
      { text: 'He said the vote was 7-4.\nIt was late.\nThe 8-4 vote pleased him.', flagged: ['8-4'] },
      { text: 'The court ruled 6-3 for the town.\nIt took years.\nThe 5-4 ruling is final.', flagged: ['5-4'] },
      {
        text: 'The bridge will cost $54 million.\nIt is late.\nThe $45 million bridge is red.',
        flagged: ['$45 million'],
      },
    ],
    pass: [
      'The storm killed 12 people.\nThe death toll rose to 14 on Friday. At least 20 people died.',
      'The storm killed 12 people in Eastport.\nIt killed 14 people in Harlow.',
      'The storm killed 12 people.\nA storm in 1987 killed 14 people. Another 15 people were killed last year.',
      'The storm killed 12 soldiers.\nIt killed 14 children. “It killed 20 people,” she said.',
      '# Storm kills 1,000\nThe storm killed 1,012 people.',
      '# Five reasons to leave\nThere are two reasons for it. Rents are high. There were five of us.',
      'She named three people: Ana Dahl, 34, a baker from Eastport, and Ben Ruiz.',
      'She named three people, among them Ana Dahl and Ben Ruiz. There are four: bridge and hold, saloon and deck.',
      'It carried 20 passengers: 12 men and eight women. Twelve of the 21 members, or 57 percent, left.',
      'In the poll, 48 percent were for the toll, 44 against and 8 undecided. Sixty percent own a car, 40 a boat and 30 neither.',
      'Rents rose from 4 to 6 percent, an increase of 2 percentage points, or 50 percent. They fell from 6 to 4 percent.',
      'The toll nearly doubled from $20 to $38. The number of cuts fell from 60 to 40, down a third.',
      'She was mayor for six years, from 1998 to 2004, and for 5 years from 2010 to 2016.',
      'Ana Dahl, 34, saw it. Dahl, then 20, was a baker. Nils Dahl, 36, left.',
      'It sold 300 boats in May and 300 boats in June.\nIt sold 280 boats in July.',
      'The rebels said 12 soldiers were killed. The army said 15 soldiers were killed.',
      'Eight miners were trapped. Two were saved on Tuesday. The six trapped miners have food.',
      'Three men were charged with murder. The five men who found the body will testify.',
      'The plane had 112 passengers. The other plane had 121 passengers. The 121 passengers are safe.',
      'The council voted 7-4 to close the pier. It voted 6-5 to keep the ferry. The 6-5 vote was a surprise.',
      'The bridge will cost $4 million. The road will cost $5 million. The $5 million road is long.',
      'Of the 60 passengers, 35 were women and 30 were Danes. Two cities, Lund and Harlow, were hit.',
      'Storms killed 12 people in Lund and 4 in Harlow. The 16 people killed were buried.',
      'Sales fell 10 percent, to $45 million from $50 million. The rate was cut by half, from 5 percent to 2.5.',
      'The storm killed 12 people.\nBREAKING: The storm killed 15 people\n— Lund Now (@lundnow) July 1, 2024\nThe 12 dead were buried.',
      'Police spoke of four dead. By noon there were six dead, and by evening nine.',
      'The flood has killed 31 people. A year ago, floods killed 36 people there.',
      'The firm has 900 workers in Lund and 1,200 workers in Harlow. The 1,200 workers in Harlow are safe.',
      'The album has 12 songs. The 10 songs on the first side are short, and the songs are old.',
      'Three people were charged, two of them with murder. The two people charged with murder are brothers.',
      'A $5 million loan paid for the boat. A $4 million loan paid for the crew. The $4 million loan is due.',
      'Nights were from 20 to 25 degrees below normal, and rents fell from 20 to 25 percent below the limit.',
      '# Blast kills 14 people\nA blast killed 12 people and two children on Sunday.',
      '# Three die in crash\nTwo women died at the scene on Sunday, and a man in the hospital.',
      'The 5-4 decision in Dahl stands. It is old.\nThe 6-3 ruling came on Monday.',
      'The court ruled 6-3 on Monday. It cited Dahl. The 5-4 decision in Dahl was bold.\nThe 7-2 decision of 1973 was not.',
      'Of the 40 members, 30 (20 percent of the town) left, and 12 of the 20 cooks, or 5 percent of all cooks.',
      'Of the 50 houses, 25 burned, 40 percent of them by noon. Three in 10, or 28 percent, had burned before. A quarter (15 percent) of them left.',
      'The council voted 7-4 to close the pier. It voted 6-5 to keep it. The 6-5 vote was a surprise.',
      'At least 18 people were killed in Lund and 11 people were killed in Harlow. The 18 people killed in Lund were buried.',
      'The krone fell from 140 to 150 to the dollar. Eight people died there this season. Eleven people died there last season.',
      'They raised $40,000 for a school. The $25,000 school bus was a gift.',
      'Exports rose 5 percent, to 1.2 million tons from 1.1 million tons.',
      'It was fined $4 million by the state and $6 million by the town. The $6 million fine is final.',
      'The court ruled 7-2 in one case and 5-4 in the other. The 5-4 ruling is final.',
      'Shells killed four people in Lund. Elsewhere, three people were killed. That makes seven people killed.',
      'In Harlow 31 patients died. Fourteen patients died in April alone.',
      'Four men were charged. A fifth man is sought. The five men are cousins.',
      'Seven men were charged. An eighth man is sought. The eight men are cousins.',
      '# Storm kills three, 12 missing\nBy evening 11 people were missing. A twelfth was reported later.',
      'A grant of $2 million built the lab. The $1.5 million grant for the library came later.',
      'The law was backed by 30 senators. The 34 senators who voted against it were from the south.',
      'The firm was fined $100 million. A judge cut the fine to $60 million. The fine of $60 million is due in June.',
    ],
  },
  run: find,
})

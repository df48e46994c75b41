import type { BlockReading, Reading } from '#shared/reading/reading.ts'
import { inBlock } from '#shared/rules/in-block.ts'
import { isQuoted } from '#shared/rules/outside-quotes.ts'
import { perBlock } from '#shared/rules/per-block.ts'
import { type BlockFinding, defineRule, type StoryFinding } from '#shared/rules/rule.ts'
import { compiled } from '#shared/text/compiled.ts'
import { overlaps, type Range } from '#shared/text/range.ts'
import { findLoneBrackets } from './lone-bracket.ts'
import { MARK_FORMS, SUSPECT } from './mark-forms.ts'
import { markupLine } from './markup-forms.ts'
import { findMissingStops } from './missing-stop.ts'
import { isNoProse, tokenAt } from './no-prose.ts'

const ELLIPSIS = /\.(?:\s?\.){2,}|…/g

const FOREIGN = /^[\u0080-\uffff]{2}/

/** A space keeps a mark out of a link. */
const LINK = /\w\/|\.(?:com|org|net)/i

function findMarks(block: BlockReading): BlockFinding[] {
  if (!SUSPECT.test(block.text) || markupLine(block.text)) return []
  const taken: Range[] = [...block.text.matchAll(ELLIPSIS)].map(({ 0: dots, index }) => ({
    start: index - 1,
    end: index + dots.length + 1,
  }))
  const findings: BlockFinding[] = []
  for (const { needs, pattern, insert, say, ask } of MARK_FORMS) {
    if (needs && !needs.test(block.text)) continue
    for (const match of block.text.matchAll(compiled(pattern))) {
      const [actual] = match
      const range = { start: match.index, end: match.index + actual.length }
      if (taken.some((other) => overlaps(other, range))) continue
      // "Tickets : 40 kroner": a line of a table.
      if (block.display && actual.endsWith(':')) continue
      if (/^\.\s*[^\s.\p{L}]/u.test(actual) && isAbbreviation(block, match.index)) continue
      const joins = /[\p{L}\p{N}]/u.test(block.text.charAt(range.end))
      // Garbled characters ("said,â€"), and scripts that set no space there.
      if (joins && (isNoProse(block.text, range) || FOREIGN.test(block.text.slice(range.end)))) continue
      if (/^\s/.test(actual) && LINK.test(tokenAt(block.text, range))) continue
      const edit = { ...range, insert: insert(actual, block.text) }
      taken.push(range)
      findings.push({
        ...range,
        message: say(actual),
        ...((ask || isQuoted(block, range)) && { grade: 'query' as const }),
        fixes: [{ label: labelOf(actual, edit.insert), edits: [edit] }],
      })
    }
  }
  return [...findings, ...spaceAtQuotes(block)].sort((a, b) => a.start - b.start)
}

/** "“…,”he said", "said,“…”": no space on the outside of a quotation. */
function spaceAtQuotes({ text, quoted }: BlockReading): BlockFinding[] {
  const spans = quoted.filter(({ mark, depth, closed }) => mark === 'double' && depth === 0 && closed)
  return spans.flatMap(({ start, end }): BlockFinding[] => {
    const findings: BlockFinding[] = []
    const report = (at: number, where: string) => {
      const range = { start: at - 1, end: at + 1 }
      const insert = `${text.charAt(at - 1)} ${text.charAt(at)}`
      const fixes = [{ label: 'Set the space right', edits: [{ ...range, insert }] }]
      findings.push({ ...range, message: `No space stands ${where} the quotation.`, fixes })
    }
    // Straight marks look the same on both sides: only their number tells the one that opens.
    if (text[start] === '"' && text.slice(0, start).split('"').length % 2 === 0) return []
    if (/[\p{L}\d][,.:;?!]["“]\p{L}/u.test(text.slice(Math.max(0, start - 2), start + 2))) report(start, 'before')
    if (/^[,.?!]["”]\p{L}/u.test(text.slice(end - 2, end + 1))) report(end, 'after')
    return findings
  })
}

function labelOf(actual: string, insert: string): string {
  if (insert === '') return 'Remove it'
  return insert.trim() === actual.trim() ? 'Set the space right' : `Keep one: ${insert.trim()}`
}

/** Whether the full stop at an offset is part of a word ("a.m.", "Corp."), so that another mark may follow it. */
function isAbbreviation(block: BlockReading, at: number): boolean {
  return (
    block.text[at] === '.' &&
    (block.sentences.some(({ words }) => words.some((word) => word.start < at && at < word.end)) ||
      /\b(?:Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)$/.test(block.text.slice(0, at)))
  )
}

const marksIn = perBlock(findMarks)

function find({ blocks }: Reading): StoryFinding[] {
  const marks = blocks.flatMap((block, index) => marksIn(block).map((finding) => inBlock(finding, index)))
  return [...marks, ...findLoneBrackets(blocks), ...findMissingStops(blocks)]
}

/** Doubled, spaced, stray and missing marks. */
export const strayPunctuation = defineRule({
  id: 'stray/punctuation',
  title: 'Stray punctuation',
  grade: 'fix',
  scope: 'story',
  why: 'Doubled, floating and missing marks are left over from a cut, a paste or a conversion; no style sets them so.',
  source: 'Desk practice',
  examples: {
    flag: [
      {
        text: 'The pier reopened on Monday. . Ferries sail again.',
        flagged: ['. .'],
        fixed: 'The pier reopened on Monday. Ferries sail again.',
      },
      {
        text: 'She moved to the U.S. . Then she left.',
        flagged: ['. .'],
        fixed: 'She moved to the U.S. Then she left.',
      },
      {
        text: 'The pier reopened on Monday.. It rained.',
        flagged: ['..'],
        fixed: 'The pier reopened on Monday. It rained.',
      },
      { text: 'The mayor,, who is 61, left.', flagged: [',,'], fixed: 'The mayor, who is 61, left.' },
      { text: 'The mayor , who is 61, left .', flagged: [' ,', ' .'], fixed: 'The mayor, who is 61, left.' },
      { text: 'The mayor., who is 61, left.,', flagged: ['.,', '.,'], fixed: 'The mayor, who is 61, left,' },
      { text: 'The mayor left,. She is 61.', flagged: [',.'], fixed: 'The mayor left. She is 61.' },
      { text: 'Who left?. Nobody said.', flagged: ['.'], fixed: 'Who left? Nobody said.' },
      {
        text: 'Three were hurt:: two divers; ; and a cook.',
        flagged: ['::', '; ;'],
        fixed: 'Three were hurt: two divers; and a cook.',
      },
      {
        text: '“We left,, and then we came back,” he said.',
        flagged: [',,'],
        fixed: '“We left, and then we came back,” he said.',
      },
      {
        text: 'The mayor ,who is 61,left at noon;nobody followed.',
        flagged: [' ,', ',', ';'],
        fixed: 'The mayor, who is 61, left at noon; nobody followed.',
      },
      { text: 'Was it safe ? It was;, they said.', flagged: [' ?', ';,'], fixed: 'Was it safe? It was; they said.' },
      {
        text: 'She said,“We will go,”and left.',
        flagged: [',“', '”a'],
        fixed: 'She said, “We will go,” and left.',
      },
      {
        text: 'The council ’s plan ( from May ) failed on June 3,2021.',
        flagged: [' ’s', ' ', ' ', ','],
        fixed: 'The council’s plan (from May) failed on June 3, 2021.',
      },
      {
        text: ', the mayor said. The harbor (, built in 1902) is shut ().',
        flagged: [', ', ', ', ' ()'],
        fixed: 'the mayor said. The harbor (built in 1902) is shut.',
      },
      {
        text: 'It rained.\nThe river rose.\nThe pier was shut. Nobody was hurt when the crane fell into the water on the night of the storm\nIt was raised in May.\nShips sail.',
        flagged: ['storm'],
        fixed:
          'It rained.\nThe river rose.\nThe pier was shut. Nobody was hurt when the crane fell into the water on the night of the storm.\nIt was raised in May.\nShips sail.',
      },
      {
        text: 'The tax is $ 40 ,000, or $12, 500 at 5 :30. On May 3 ,2023 it rose.It fell; etc.., and so on.',
        flagged: [' ', ' ,', ', ', ' :', ' ,', '..,'],
        fixed: 'The tax is $40,000, or $12,500 at 5:30. On May 3, 2023 it rose.It fell; etc., and so on.',
      },
      {
        text: "The pier(built in 1911)is shut — — the ferry, — it runs– sails. It was:late again, and it rained.it poured. Don’ t go, the man''s dog (old,) said.",
        flagged: ['(', ')', '— —', ', —', '– ', ':', '.it', '’ ', "''", ','],
        fixed:
          "The pier (built in 1911) is shut — the ferry — it runs – sails. It was: late again, and it rained. It poured. Don’t go, the man's dog (old) said.",
      },
      {
        text: 'The ferry, which is old) sails.\nThe pier (built in 1911 is shut.',
        flagged: [')', '('],
      },
      {
        text: 'The pier closed at noon. , The ferry left.; it was late. The board left — , nobody stayed.',
        flagged: ['. ,', '.;', '— ,'],
        fixed: 'The pier closed at noon. The ferry left; it was late. The board left — nobody stayed.',
      },
      {
        text: 'The mayor didn t vote, and they re late. It is the mayor s plan. She can ’t say, and he didn’’t. It cost 3 .2 million.',
        flagged: [' ', ' ', ' ', ' ’t', '’’', ' .'],
        fixed:
          'The mayor didn’t vote, and they’re late. It is the mayor’s plan. She can’t say, and he didn’t. It cost 3.2 million.',
      },
      {
        text: '“ We are done,” she said. “It is late. ” The film “ Old Rose ” ran.',
        flagged: [' ', ' ', ' ', ' '],
        fixed: '“We are done,” she said. “It is late.” The film “Old Rose” ran.',
      },
      {
        text: 'The crew( all of them) left :the sea was calm.',
        flagged: ['(', ' ', ' :'],
        fixed: 'The crew (all of them) left: the sea was calm.',
      },
      {
        text: 'He isn t. The vote( 6-1) was close.',
        flagged: [' ', '(', ' '],
        fixed: 'He isn’t. The vote (6-1) was close.',
      },
      {
        text: 'They met at the café(the old one), and nobody was fiancé:she said so.',
        flagged: ['(', ':'],
        fixed: 'They met at the café (the old one), and nobody was fiancé: she said so.',
      },
    ],
    pass: [
      'Sir, – The boat is old. It was sold for £xx,xxx in May. The log ended.\nconsole.log("a,b",c);',
      'Mon. to Fri., 9 a.m. to 5 p.m.; Sat., 10 a.m. to 2 p.m. The letter s is last. « Non », he said. He got 3 .45 guns.',
      'The pier (built in 1911, says Harlow, is shut.\nIt was mended later on in May.) The ferry sails.',
      'He made two points: a) it is old, b) it leaks :) and 1) it is shut. The (re)building of file(s) and f(x) went on. (No, he left.)',
      'The two- and three-year plans – and the boy’s "s" – cost US$ or £, at 5:30. It’s John’s: no. See note:1. Five o’clock, ran harbor.it.',
      'He waited ... and left. She paused… then spoke. “I . . . cannot,” he said.',
      'She left the U.S., where she had worked for Harlow Inc., at 5 a.m., alone.',
      'It cost $3.50, or .5 percent more, in v. 2.0.1 of the file ./list.',
      '“Really?!” he asked. “No!” she said.',
      'Yahoo!, the company, and Who Cares?, the show, were sold.',
      'See harbor.example/a,b and the .com boom.',
      'The ratio was 3:1; the time 4:30. The ship (built in 1902) sank.',
      'Bring rope, tar, etc., and nails, bolts, etc.',
      'It cost 1,200 kroner, or 3,4 in the old coin; the score was 3 : 1 :) and N,N-dimethyl was found.',
      'Did he work for Harlow Inc.? Was it 5 p.m.; or 6 p.m.: who knows?',
      'The site pier.example/?a=b;c=d and R&amp;D, and @pier,news, stay as they are. Is it .NET or Node.js?',
      'The ’90s and rock ’n’ roll, “the ’s after a name,” ’twas said. (The mayor left.)',
      '“We will go,” she said: “now.” He called it “safe”; she did not. The 6"-wide board broke.',
      'It rained.\nThe mayor walks along the flooded quay on the morning after the storm in Eastport on Monday Jo Hartley\nIt was late.',
      'It rained.\nAna Ruiz, the mayor of Eastport, with the captain of the ferry and with the crew of the harbor office\nThe river rose.\nIt was late.\nNobody left.',
    ],
  },
  run: find,
})

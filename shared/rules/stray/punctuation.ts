import type { BlockReading } from '#shared/reading/reading.ts'
import { isQuoted } from '#shared/rules/outside-quotes.ts'
import { type BlockFinding, defineRule } from '#shared/rules/rule.ts'
import { overlaps } from '#shared/text/range.ts'

interface Form {
  pattern: RegExp
  /** What stands there instead; `$1` and so on are the groups of the pattern. */
  insert: string
  say: (actual: string) => string
}

const shown = (marks: string) => marks.trim().replaceAll(/\s+/g, ' ')

/**
 * Marks that no style sets, each with its one right form. Not among them: an ellipsis ("...", ". . ."), an abbreviation
 * before another mark ("U.S.,", "etc.?"), "?!", a path or a decimal.
 */
const FORMS: Form[] = [
  {
    // "a statement. . The", "a statement . ."
    pattern: /\.\s+\.(?!\d)/gu,
    insert: '.',
    say: () => 'A second full stop stands after the first.',
  },
  {
    pattern: /(?<=[\p{L}\p{N})\]”’"'])\.\.(?=[\s”’"')\]]|$)/gu,
    insert: '.',
    say: () => 'Two full stops stand together.',
  },
  {
    pattern: /(?<=[\p{L}\p{N})\]”’"'])(,(?:\s*,)+)/gu,
    insert: ',',
    say: () => 'Two commas stand together.',
  },
  {
    pattern: /(?<=[\p{L}\p{N})\]”’"'])([;:])\s?\1+(?=\s|$)/gu,
    insert: '$1',
    say: (actual) => `The mark ${shown(actual).slice(0, 1)} stands twice.`,
  },
  {
    // A comma after a full stop belongs to nothing unless the full stop belongs to an abbreviation.
    pattern: /(?<=\p{Ll}{3,}|\d)\s?\.\s?,(?=\s|$)/gu,
    insert: ',',
    say: () => 'A full stop and a comma stand together.',
  },
  {
    pattern: /(?<=[\p{L}\p{N})\]”’"']),\s?\.(?=\s|$)/gu,
    insert: '.',
    say: () => 'A comma and a full stop stand together.',
  },
  {
    // Not a comma ("Yahoo!, the company"), and not a full stop close after "!", which may be part of a name.
    pattern: /(?<=\?)\s?\.(?=\s|$)|(?<=!)\s\.(?=\s|$)/gu,
    insert: '',
    say: () => 'A full stop stands after a mark that ends the sentence.',
  },
  {
    pattern: /(?<=[\p{L}\p{N})\]”’"'])[ \u00a0\u202f]+([,.])(?=\s|$|[”’"])/gu,
    insert: '$1',
    say: (actual) => `Space stands before the ${actual.includes('.') ? 'full stop' : 'comma'}.`,
  },
]

const ELLIPSIS = /\.(?:\s?\.){2,}|…/g

/** Two marks in a row, or a mark that floats: without one no form can match, and most paragraphs have none. */
const SUSPECT = /[.,;:?!]\s*[.,;:]|\s[.,]/

function find(block: BlockReading): BlockFinding[] {
  if (!SUSPECT.test(block.text)) return []
  const ellipses = [...block.text.matchAll(ELLIPSIS)].map(({ 0: dots, index }) => ({
    start: index - 1,
    end: index + dots.length + 1,
  }))
  const findings: BlockFinding[] = []
  for (const { pattern, insert, say } of FORMS) {
    for (const match of block.text.matchAll(pattern)) {
      const [actual] = match
      const range = { start: match.index, end: match.index + actual.length }
      if ([...ellipses, ...findings].some((other) => overlaps(other, range))) continue
      if (actual.includes(',') && isAbbreviation(block, match.index)) continue
      const edit = { ...range, insert: insert.replace('$1', match[1] ?? '') }
      findings.push({
        ...range,
        message: say(actual),
        ...(isQuoted(block, range) && { grade: 'query' as const }),
        fixes: [{ label: edit.insert === '' ? 'Remove it' : `Keep one: ${edit.insert}`, edits: [edit] }],
      })
    }
  }
  return findings.sort((a, b) => a.start - b.start)
}

/** Whether the full stop at an offset is part of a word ("a.m.", "Corp."), so that another mark may follow it. */
function isAbbreviation(block: BlockReading, at: number): boolean {
  return (
    block.text[at] === '.' &&
    block.sentences.some(({ words }) => words.some((word) => word.start < at && at < word.end))
  )
}

/** Doubled, spaced and stray marks. */
export const strayPunctuation = defineRule({
  id: 'stray/punctuation',
  title: 'Stray punctuation',
  grade: 'fix',
  scope: 'block',
  why: 'Doubled and floating marks are left over from a cut, a paste or a conversion; no style sets them.',
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
    ],
    pass: [
      'He waited ... and left. She paused… then spoke. “I . . . cannot,” he said.',
      'She left the U.S., where she had worked for Harlow Inc., at 5 a.m., alone.',
      'It cost $3.50, or .5 percent more, in v. 2.0.1 of the file ./list.',
      '“Really?!” he asked. “No!” she said.',
      'Yahoo!, the company, and Who Cares?, the show, were sold.',
      'See harbor.example/a,b and the .com boom.',
      'The ratio was 3:1; the time 4:30. The ship (built in 1902) sank.',
      'Bring rope, tar, etc., and nails, bolts, etc.',
    ],
  },
  run: find,
})

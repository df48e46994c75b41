import type { BlockReading, Place, Reading } from '#shared/reading/reading.ts'
import { isProse, isQuoted } from '#shared/rules/outside-quotes.ts'
import { whereIs } from '#shared/rules/paragraphs.ts'
import { perBlock } from '#shared/rules/per-block.ts'
import { defineRule, type StoryFinding } from '#shared/rules/rule.ts'
import { NAMED_WITH } from './named-with.ts'

/** One use of an abbreviation that can be written with or without full stops. */
interface Use extends Place {
  /** What it is a form of: the bare letters, or `time` for a.m. and p.m. */
  key: string
  /** How it is written; `form` of the same key make the text inconsistent when they differ. */
  form: string
  /** The words as they stand, with the stop of the abbreviation. */
  text: string
  /** Whether its last stop also closes the sentence. */
  closes: boolean
}

/** U.S., U.S.-led, US, US-led; not part of a longer word, an address, a code or a sum (US$5). */
const INITIALS =
  /(?<![\p{L}\p{N}.@#$€£&/_-])(?:(?:\p{Lu}\.){2,}|\p{Lu}(?:\.\p{Lu})+(?![.\p{L}])|\p{Lu}{2,6}(?![.]\p{Lu}))(?![\p{L}\p{N}$€£&@_/])/gu

const TIME = /(?<=\d\s?)(?:[ap]\.m\.|[ap]\.m\b|[ap]m\b|[AP]\.M\.|[AP]M\b)/g

/** The form used first stands, unless another one is more than so many times as frequent. */
const OUTNUMBERED = 2

/** What initials of given names look like, short of a country's. */
const PERSONAL = /^(?!U\.[SKN]\.|E\.U\.|D\.C\.|U\.A\.E\.)(?:\p{Lu}\.){2,3}$/u

/** The uses in a block. */
const usesIn = perBlock((block): Omit<Use, 'block'>[] => {
  if (!isProse(block)) return []
  const uses: Omit<Use, 'block'>[] = []
  const add = (match: RegExpExecArray, key: string, form: string) => {
    const range = { start: match.index, end: match.index + match[0].length }
    if (isQuoted(block, range)) return
    const closes = match[0].endsWith('.') && endsSentence(block, range.end)
    uses.push({ ...range, key, form, text: match[0], closes })
  }
  for (const match of block.text.matchAll(INITIALS)) {
    const [text] = match
    const key = text.replaceAll('.', '')
    if (!isShouted(block.text, match) && !isName(block.text, match))
      add(match, key, text.includes('.') ? 'with' : 'without')
  }
  for (const match of block.text.matchAll(TIME)) {
    const [text] = match
    const form = (text.includes('.') ? 'dotted ' : 'bare ') + (text === text.toLowerCase() ? 'small' : 'capital')
    add(match, 'time', form)
  }
  return uses
})

function endsSentence(block: BlockReading, end: number): boolean {
  return block.sentences.some(
    (sentence) => sentence.end >= end && /^["”’»)]*$/.test(block.text.slice(end, sentence.end)),
  )
}

/** Capitals all round it: a shout, a label, a headline in capitals. */
function isShouted(text: string, match: RegExpExecArray): boolean {
  const before = /(\S+)\s+$/.exec(text.slice(0, match.index))?.[1] ?? ''
  const after = /^\s+(\S+)/.exec(text.slice(match.index + match[0].length))?.[1] ?? ''
  return [before, after].some((word) => /^\p{Lu}{3,}\W*$/u.test(word)) || /^[\p{Lu}\s\d\W]+$/u.test(text)
}

/** "US Airways", "A.J. Harlow": the letters are part of a name, and the name decides. */
function isName(text: string, match: RegExpExecArray): boolean {
  const after = text.slice(match.index + match[0].length)
  const before = text.slice(0, match.index)
  if (NAMED_WITH.test(after)) return true
  // Initials before a surname; those of a country or a body come with "the", or before a small letter.
  return PERSONAL.test(match[0]) && /^\s\p{Lu}\p{Ll}/u.test(after) && !/\bthe $/i.test(before)
}

/** Writes a use in the form of another one, without giving a sentence two stops or none. */
function rewrite(use: Use, model: Use): string {
  const dotted = model.text.includes('.')
  const letters = [...use.text.replaceAll('.', '')]
  const cased = letters.map((letter) =>
    use.key === 'time' ? (model.form.endsWith('small') ? letter.toLowerCase() : letter.toUpperCase()) : letter,
  )
  if (dotted) return cased.map((letter) => `${letter}.`).join('')
  return cased.join('') + (use.closes ? '.' : '')
}

function find(reading: Reading): StoryFinding[] {
  const byKey = new Map<string, Use[]>()
  reading.blocks.forEach((block, index) => {
    for (const use of usesIn(block)) byKey.set(use.key, [...(byKey.get(use.key) ?? []), { ...use, block: index }])
  })
  return [...byKey.values()].flatMap((uses) => inconsistent(reading, uses))
}

function inconsistent(reading: Reading, uses: readonly Use[]): StoryFinding[] {
  const counts = new Map<string, number>()
  for (const { form } of uses) counts.set(form, (counts.get(form) ?? 0) + 1)
  if (counts.size < 2) return []
  // The lead shows the style of the story, unless the rest of it says otherwise.
  const [[first] = ['']] = counts
  const [[most, times] = ['', 0]] = [...counts].sort((a, b) => b[1] - a[1])
  const kept = times > (counts.get(first) ?? 0) * OUTNUMBERED ? most : first
  const model = uses.find(({ form }) => form === kept)
  if (!model) return []
  return uses
    .filter(({ form }) => form !== kept)
    .map((use): StoryFinding => {
      const { block, start, end } = use
      const insert = rewrite(use, model)
      // "in the US." takes the stop that is there.
      const taken = insert.endsWith('.') && reading.blocks[block]?.text[end] === '.' ? 1 : 0
      return {
        block,
        start,
        end,
        message: `${use.text} here, ${model.text} ${whereIs(reading, model)}.`,
        fixes: [{ label: `Change to ${insert}`, edits: [{ block, start, end: end + taken, insert }] }],
        related: [{ block: model.block, start: model.start, end: model.end, message: `${model.text} here` }],
      }
    })
}

/** One abbreviation written in two ways. */
export const abbreviation = defineRule({
  id: 'consistency/abbreviation',
  title: 'Abbreviation in two forms',
  grade: 'fix',
  scope: 'story',
  why: 'Houses differ on full stops in abbreviations, but one story keeps to one form. Two forms show that copy from two sources was joined.',
  source: 'AP, Reuters and Guardian style each set one form in text; headlines are left alone',
  examples: {
    flag: [
      {
        text: 'The U.S. built the pier. A U.S.-led team opened it. A US ship came first.',
        flagged: ['US'],
        fixed: 'The U.S. built the pier. A U.S.-led team opened it. A U.S. ship came first.',
      },
      {
        text: 'The US built the pier in the U.S. and paid for it.',
        flagged: ['U.S.'],
        fixed: 'The US built the pier in the US and paid for it.',
      },
      {
        text: 'U.N. staff left.\nThe team went to the UN.',
        flagged: ['UN'],
        fixed: 'U.N. staff left.\nThe team went to the U.N.',
      },
      {
        text: 'UN staff left for the U.N. They asked the U.N. for help.',
        flagged: ['U.N.', 'U.N.'],
        fixed: 'UN staff left for the UN. They asked the UN for help.',
      },
      {
        text: 'It opens at 9 a.m. on Monday and closes at 5 p.m. on Friday. Doors close at 8 pm.',
        flagged: ['pm'],
        fixed: 'It opens at 9 a.m. on Monday and closes at 5 p.m. on Friday. Doors close at 8 p.m.',
      },
      {
        text: 'It opens at 9am and closes at 5 PM sharp.',
        flagged: ['PM'],
        fixed: 'It opens at 9am and closes at 5 pm sharp.',
      },
      {
        text: 'The DC court ruled. A D.C. lawyer wept. The D.C. mayor did not. Other D.C. lawyers did.',
        flagged: ['DC'],
        fixed: 'The D.C. court ruled. A D.C. lawyer wept. The D.C. mayor did not. Other D.C. lawyers did.',
      },
      {
        text: 'The UK’s ferry sails. The U.K.’s other one does not. The UK waits.',
        flagged: ['U.K.'],
        fixed: 'The UK’s ferry sails. The UK’s other one does not. The UK waits.',
      },
    ],
    pass: [
      'The U.S. asked the UN and the EU for help. The U.S. paid.',
      '# US opens pier\nThe U.S. opened a pier on Monday.',
      'The U.S. paid. “The US will pay,” she said. “It is for us.”',
      'The U.S. grounded a US Airways jet. It cost US$5 million.',
      'A notice read US NAVY ONLY. The U.S. built it.',
      'It told us to wait. The U.S. did. He reads Us Weekly.',
      'It opens at 9 a.m. and closes at 5 p.m., said the PM.',
      'See harbor.us/US or write to info@US.example. The U.S. did.',
      'A.J. Harlow and J.K. Dahl met. AJ was not there.',
    ],
  },
  run: find,
})

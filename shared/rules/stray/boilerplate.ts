import type { BlockReading, Sentence } from '#shared/reading/reading.ts'
import { excerpt } from '#shared/rules/excerpt.ts'
import { isQuoted } from '#shared/rules/outside-quotes.ts'
import { removal } from '#shared/rules/removal.ts'
import { type BlockFinding, defineRule } from '#shared/rules/rule.ts'
import type { Range } from '#shared/text/range.ts'
import { CLOSING_CREDIT, type Leftover, LINE_FORMS, SENTENCE_FORMS } from './boilerplate-forms.ts'

/** A label or a link is short. */
const MOST_LINE_WORDS = 14
/** A short line that opens with a promotion is one to its end. */
const MOST_PROMOTION_WORDS = 70

function wordCount(text: string): number {
  return text.match(/\S+/g)?.length ?? 0
}

/** What a whole line is by its form; nothing for prose. */
function lineKind(block: BlockReading): Leftover | undefined {
  const text = block.text.trim()
  const isLine = wordCount(text) <= MOST_LINE_WORDS && !/[.?!]["”’»)]*$/.test(text)
  const isLabel = /^[^.?!]{1,24}:/.test(text) && wordCount(text) <= MOST_LINE_WORDS + 6
  const isQuestion = text.endsWith('?') && wordCount(text) <= 8
  if (!isLine && !isLabel && !isQuestion && !/^(?:\.\.\.|…)|\.\.\.$/.test(text)) return undefined
  return LINE_FORMS.find(({ pattern }) => pattern.test(text))?.is
}

function sentenceKind(block: BlockReading, sentence: Sentence): Leftover | undefined {
  if (isQuoted(block, { start: sentence.start, end: sentence.start + 1 })) return undefined
  const found = SENTENCE_FORMS.find(({ pattern }) => pattern.test(sentence.text))
  return found?.is
}

function finding(block: BlockReading, range: Range, is: Leftover): BlockFinding {
  const whole = range.start === 0 && range.end === block.text.length
  const note = is === 'a picture credit' || is === 'an agency sign-off'
  return {
    ...range,
    message: `“${excerpt(block.text.slice(range.start, range.end))}” is ${is}, not part of the story.`,
    ...(note && { grade: 'note' as const }),
    fixes: [{ label: whole ? 'Remove the line' : 'Remove it', edits: [removal(block.text, range)] }],
  }
}

/** "Download the app, the city said.": somebody is reported, whatever the words before it look like. */
const SAID = /, [^,]*\b(?:said|says?|told)\b[^,]*$/

function find(block: BlockReading): BlockFinding[] {
  if (block.kind === 'heading' || block.kind === 'quotation') return []
  const whole = { start: 0, end: block.text.length }
  const line = SAID.test(block.text) ? undefined : lineKind(block)
  if (line) return [finding(block, whole, line)]
  const kinds = block.sentences.map((sentence) =>
    SAID.test(sentence.text) ? undefined : sentenceKind(block, sentence),
  )
  const [opening] = kinds
  if (opening && kinds.every(Boolean)) return [finding(block, whole, opening)]
  // What follows may be a sentence of the story: ask.
  if (opening && wordCount(block.text) <= MOST_PROMOTION_WORDS)
    return [{ ...finding(block, whole, opening), grade: 'query' }]
  return [...runs(block, kinds), ...closingCredit(block)]
}

/** Neighbouring sentences that are left over are one finding. */
function runs(block: BlockReading, kinds: readonly (Leftover | undefined)[]): BlockFinding[] {
  const found: { range: Range; is: Leftover; last: number }[] = []
  kinds.forEach((is, index) => {
    const sentence = block.sentences[index]
    const open = found.at(-1)
    if (!is || !sentence) return
    if (open?.last === index - 1) Object.assign(open, { last: index, range: { ...open.range, end: sentence.end } })
    else found.push({ range: { start: sentence.start, end: sentence.end }, is, last: index })
  })
  return found.map(({ range, is }) => finding(block, range, is))
}

function closingCredit(block: BlockReading): BlockFinding[] {
  const credit = CLOSING_CREDIT.exec(block.text)
  if (!credit) return []
  const start = credit.index + credit[0].length - credit[0].trimStart().length
  return [finding(block, { start, end: block.text.length }, 'a picture credit')]
}

/** Lines of a page or a wire that are not part of the story. */
export const boilerplate = defineRule({
  id: 'stray/boilerplate',
  title: 'Left over from a page',
  grade: 'fix',
  scope: 'block',
  why: 'Copyright notices, promotions, share lines and credits come along when a story is copied from a page or a wire. They are not the story, and a notice may claim it for somebody else.',
  source: 'Reuters handbook on advisories and trash lines; desk practice',
  examples: {
    flag: [
      {
        text: 'The bridge is closed.\nCopyright 2023 Harbor Ledger Group. All rights reserved. No part of it may be used without leave.',
        flagged: ['Copyright 2023 Harbor Ledger Group. All rights reserved. No part of it may be used without leave.'],
        fixed: 'The bridge is closed.\n',
      },
      { text: '© 2021 The Harbor Ledger', flagged: ['© 2021 The Harbor Ledger'], fixed: '' },
      {
        text: 'The bridge is closed. Sign up for our weekly newsletter.',
        flagged: ['Sign up for our weekly newsletter.'],
        fixed: 'The bridge is closed.',
      },
      {
        text: 'Get the Harbor Brief in your inbox. Every morning, free.',
        flagged: ['Get the Harbor Brief in your inbox. Every morning, free.'],
        fixed: '',
      },
      { text: 'Read more: Ferry fares to rise in May', flagged: ['Read more: Ferry fares to rise in May'], fixed: '' },
      { text: 'Share on Facebook', flagged: ['Share on Facebook'], fixed: '' },
      { text: 'Advertisement', flagged: ['Advertisement'], fixed: '' },
      { text: '12 Comments', flagged: ['12 Comments'], fixed: '' },
      {
        text: 'By subscribing, you agree to our terms and privacy policy.',
        flagged: ['By subscribing, you agree to our terms and privacy policy.'],
        fixed: '',
      },
      {
        text: 'The old pier at dusk. (Photo by Ana Ruiz/Harbor Press)',
        flagged: ['(Photo by Ana Ruiz/Harbor Press)'],
        fixed: 'The old pier at dusk.',
      },
      {
        text: '(Reporting by Ana Ruiz; Editing by Dan Ives)',
        flagged: ['(Reporting by Ana Ruiz; Editing by Dan Ives)'],
        fixed: '',
      },
    ],
    pass: [
      'Download the app from the App Store, the city said.',
      'Copyright law protects the song, the court said. Copyright claims rose in 2023.',
      'The museum said all rights reserved to the family would end in 2030.',
      'Her newsletter has 40,000 readers. She asked them to sign up for the march.',
      'Residents can subscribe to flood alerts at the town hall, the council said.',
      '“Sign up for our newsletter,” the sign read. “Share on Facebook,” said another.',
      'The company makes money from advertisements. Its privacy policy is two pages long.',
      'More on the island oppose the plan than support it.',
      'Read more than a page, and the plan falls apart.',
      'The minister will share the report with parliament on Monday.',
      'Photo by photo, the police built their case.',
      '# Most read books of the year',
    ],
  },
  run: find,
})

import type { BlockReading } from '#shared/reading/reading.ts'
import { excerpt } from '#shared/rules/excerpt.ts'
import { isQuoted } from '#shared/rules/outside-quotes.ts'
import { perBlock } from '#shared/rules/per-block.ts'
import { removal } from '#shared/rules/removal.ts'
import type { BlockFinding } from '#shared/rules/rule.ts'
import { createClaims } from '#shared/text/claims.ts'
import { compiled } from '#shared/text/compiled.ts'
import type { Edit } from '#shared/text/range.ts'
import { MARKUP_FORMS, MARKUP_SUSPECT, type MarkupForm, markupLine } from './markup-forms.ts'
import { mojibakeEdits } from './mojibake.ts'

/** Around longer text only the opening mark is flagged. */
const MOST_WRAPPED = 80
function findMarkup(block: BlockReading): BlockFinding[] {
  const line = markupLine(block.text)
  if (line) {
    const edits = [{ start: 0, end: block.text.length, insert: '' }]
    const message = `“${excerpt(block.text)}” is ${line}.`
    return [{ start: 0, end: block.text.length, message, fixes: [{ label: 'Remove the line', edits }] }]
  }
  const found: BlockFinding[] = []
  if (!MARKUP_SUSPECT.test(block.text)) return found
  const claim = createClaims(block.text.length)
  for (const form of MARKUP_FORMS) {
    if (form.needs && !form.needs.test(block.text)) continue
    for (const match of block.text.matchAll(compiled(form.pattern))) {
      const each = fromMatch(block, form, match)
      if (!each) continue
      const spans = each.fixes?.flatMap(({ edits }) => edits) ?? []
      if (claim(spans.length > 0 ? spans : [each])) found.push(each)
    }
  }
  return found
}

function fromMatch(block: BlockReading, form: MarkupForm, match: RegExpMatchArray): BlockFinding | undefined {
  const [actual] = match
  const start = match.index ?? 0
  const { open, close } = match.groups ?? {}
  const whole = { start, end: start + actual.length }
  if (open !== undefined && close !== undefined) {
    const opening = { start, end: start + open.length }
    const closing = { start: whole.end - close.length, end: whole.end }
    const range = actual.length > MOST_WRAPPED ? opening : whole
    return {
      ...range,
      message: `“${excerpt(actual)}” is ${form.is} left in the text.`,
      fixes: [{ label: 'Keep the words', edits: [opening, closing].map((each) => ({ ...each, insert: '' })) }],
    }
  }
  if (form.is === 'HTML' && isNamed(block, whole)) return undefined
  const insert = form.insert?.(actual)
  if (insert === actual) return undefined
  const gap = insert?.trim() === '' && !(isSpace(block.text[start - 1]) || isSpace(block.text[whole.end]))
  const edit: Edit = insert
    ? insert === ' ' && !gap
      ? removal(block.text, whole)
      : { ...whole, insert }
    : takeOut(block, whole)
  return {
    ...whole,
    message: insert?.trim()
      ? `“${excerpt(actual)}” stands for “${insert}”.`
      : `“${excerpt(actual)}” is ${form.is} left in the text.`,
    ...((form.ask || form.struck || (!insert && isQuoted(block, { start, end: start + 1 }))) && {
      grade: 'query' as const,
    }),
    ...(form.ask && !insert
      ? {}
      : { fixes: [{ label: insert?.trim() ? `Put ${insert}` : 'Remove it', edits: [edit] }] }),
  }
}

/** "The HTML tag <br> was invented": a tag that the story tells of. */
function isNamed({ text }: BlockReading, { start, end }: { start: number; end: number }): boolean {
  return (
    /\b(?:tags?|elements?|HTML|code|markup|called) [“"'‘]?$/.test(text.slice(0, start)) ||
    /^[”"'’]? (?:tags?|elements?)\b/.test(text.slice(end))
  )
}

const isSpace = (char: string | undefined) => char === undefined || /\s/.test(char)

/** Out of the middle of a word or from beside a mark nothing but the markup goes; else the space on one side goes with it. */
function takeOut(block: BlockReading, { start, end }: { start: number; end: number }): Edit {
  const { text } = block
  return isSpace(text[start - 1]) && isSpace(text[end]) ? removal(text, { start, end }) : { start, end, insert: '' }
}

/** Characters that came out wrong. */
function findGarbled({ text }: BlockReading): BlockFinding[] {
  return mojibakeEdits(text).map((edit) => {
    const actual = text.slice(edit.start, edit.end)
    const message = edit.insert === '' ? `“${actual}” stands for nothing.` : `“${actual}” stands for “${edit.insert}”.`
    return {
      ...edit,
      message,
      fixes: [{ label: edit.insert === '' ? 'Remove it' : `Put ${edit.insert}`, edits: [edit] }],
    }
  })
}

/** Markup and garbled characters of a block; read once a block. */
export const markupOf = perBlock((block) => [...findMarkup(block), ...findGarbled(block)])

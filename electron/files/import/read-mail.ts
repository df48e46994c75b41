import PostalMime, { type Email } from 'postal-mime'
import type { Imported } from './imported.ts'
import { createLosses } from './losses.ts'
import { blocksOf, type Paragraph } from './paragraphs.ts'
import { readPage } from './read-page.ts'
import { damaged } from './unreadable.ts'

/** Lines longer than this were not broken by a program: RFC 5322 asks for 78 characters at most. */
const LONGEST_BROKEN = 90
/** A line that begins so stands for itself: an item, or a line of the mail that this one answers. */
const OWN_LINE = /^(?:[-*•–—>|]|\d+[.)]\s)/
const FIRST_WORD = /^\S+/

/**
 * The draft of a mail (RFC 5322, MIME): its subject as the headline, who sent it as the byline, the text as it was written,
 * or the words of its HTML where there is no text.
 * @throws Unreadable
 */
export async function readMail(bytes: Uint8Array): Promise<Imported> {
  const mail = await parse(bytes)
  const losses = createLosses()
  losses.add('attachment', mail.attachments.length)
  const paragraphs: Paragraph[] = []
  if (mail.subject) paragraphs.push({ kind: 'heading', level: 0, runs: [{ text: mail.subject }] })
  if (mail.from?.name) paragraphs.push({ kind: 'byline', runs: [{ text: mail.from.name }] })
  if (mail.text?.trim()) paragraphs.push(...textParagraphs(mail.text))
  else if (mail.html) paragraphs.push(...readPage(mail.html, losses))
  return { blocks: blocksOf(paragraphs), losses: losses.sentences() }
}

async function parse(bytes: Uint8Array): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, { maxNestingDepth: 50 })
  } catch {
    // It rejects what is nested too deep or has headers without end, and nothing else.
    throw damaged('it is no mail that can be taken apart')
  }
}

/** A paragraph for each line, where a program broke lines to a width for the lines that it made of one. */
function textParagraphs(text: string): Paragraph[] {
  const lines = text.split(/\r\n?|\n/).map((line) => line.trimEnd())
  const width = lines.reduce((longest, line) => Math.max(longest, line.length), 0)
  const joined: string[] = []
  let goesOn = false
  for (const [index, line] of lines.entries()) {
    if (goesOn) joined.push(`${joined.pop() ?? ''} ${line}`)
    else joined.push(line)
    const next = lines[index + 1] ?? ''
    goesOn = width <= LONGEST_BROKEN && next !== '' && !OWN_LINE.test(next) && line.length + 1 + firstWord(next) > width
  }
  return joined.map((line) => ({ kind: 'paragraph', runs: [{ text: line }] }))
}

function firstWord(line: string): number {
  return FIRST_WORD.exec(line)?.[0].length ?? 0
}

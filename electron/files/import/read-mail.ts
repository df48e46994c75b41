import PostalMime, { type Email } from 'postal-mime'
import { characterOf } from '#electron/files/single-byte.ts'
import { readsAsByline } from '#shared/draft/byline.ts'
import type { Imported } from './imported.ts'
import { createLosses } from './losses.ts'
import { blocksOf, type Paragraph } from './paragraphs.ts'
import { readPage } from './read-page.ts'
import { damaged } from './unreadable.ts'

/** A mail begins with its headers, in a folder of mails behind a line that says from whom and when. */
const HEADERS =
  /^(?:\xef\xbb\xbf)?(?:>?From [^\r\n]*\r?\n)?(?:[\x21-\x39\x3b-\x7e]+:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n)*?(?:bcc|cc|content-type|date|delivered-to|from|message-id|mime-version|received|reply-to|return-path|subject|to):/i

/** Whether the bytes of a file are a mail; else they may be the text of one. */
export function isMail(bytes: Uint8Array): boolean {
  return HEADERS.test(Buffer.from(bytes.subarray(0, 100_000)).toString('latin1'))
}

/** Lines longer than this were not broken by a program: RFC 5322 asks for 78 characters at most. */
const LONGEST_BROKEN = 90
/** A line that begins so stands for itself: an item, or a line of the mail that this one answers. */
const OWN_LINE = /^(?:[-*•–—>|]|\d+[.)]\s)/
const PERSON = /^\p{Lu}[\p{L}’'-]*\.?(?:\s+(?:\p{Lu}[\p{L}’'-]*\.?|al|bin|da|de|del|der|di|la|van|von)){1,3}$/u
const OFFICE =
  /\b(?:agency|alerts?|authority|board|bureau|centre|center|club|comms|communications|council|department|desk|editors?|foundation|group|inc|info|institute|ltd|media|ministry|news|newsletter|newsroom|office|party|police|pr|press|relations|releases?|service|services|society|support|team|trust|union|university)\b/i
const FIRST_WORD = /^\S+/

/**
 * The draft of a mail (RFC 5322, MIME): its subject as the headline, who sent it as the byline where that is a person and the
 * text says nobody else, the text as it was written, or the words of its HTML where there is no text.
 * @throws Unreadable
 */
export async function readMail(bytes: Uint8Array): Promise<Imported> {
  const mail = await parse(bytes)
  const losses = createLosses()
  losses.add('attachment', mail.attachments.length)
  const paragraphs: Paragraph[] = []
  if (mail.subject) paragraphs.push({ kind: 'heading', level: 0, runs: [{ text: mail.subject }] })
  const body = mail.text?.trim() ? textParagraphs(mail.text) : readPage(mail.html ?? '', losses)
  const author = mail.from?.name ?? ''
  if (isPerson(author) && !saysAuthor(body)) paragraphs.push({ kind: 'byline', runs: [{ text: author }] })
  return { blocks: blocksOf(paragraphs.concat(body)), losses: losses.sentences() }
}

async function parse(bytes: Uint8Array): Promise<Email> {
  try {
    return withSigns(await PostalMime.parse(bytes, { maxNestingDepth: 50 }))
  } catch {
    // It rejects what is nested too deep or has headers without end, and nothing else.
    throw damaged('it is no mail that can be taken apart')
  }
}

/**
 * A mail with the signs of Windows-1252 where its decoder left control characters: Node 20 takes that encoding for Latin-1, in
 * which quotation marks and dashes are nothing.
 */
function withSigns(mail: Email): Email {
  const signs = (text: string) =>
    text.replace(/[\x80-\x9f]/g, (control) => characterOf(control.charCodeAt(0), 'windows-1252'))
  const { subject, text, html, from } = mail
  return {
    ...mail,
    ...(subject !== undefined && { subject: signs(subject) }),
    ...(text !== undefined && { text: signs(text) }),
    ...(html !== undefined && { html: signs(html) }),
    ...(from && { from: { ...from, name: signs(from.name) } }),
  }
}

/** Whether a sender's name reads as that of a person, and not as that of an office. */
function isPerson(name: string): boolean {
  return PERSON.test(name) && !OFFICE.test(name)
}

/** Whether the first lines of a mail say who wrote it. */
function saysAuthor(body: readonly Paragraph[]): boolean {
  const lines = body
    .map(({ runs }) =>
      runs
        .map(({ text }) => text)
        .join('')
        .trim(),
    )
    .filter((line) => line !== '')
  return lines.slice(0, 3).some(readsAsByline)
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

import type { Block, BlockSource } from './block.ts'
import { type Run, readRuns } from './html-runs.ts'
import { asHtmlHasIt, escapeHtml, writeHtmlElement, writeHtmlInline } from './html-words.ts'
import { formOf, imprintedForm, imprintOf, isAsRead, shownMarks } from './imprint.ts'
import { splices } from './splice-inline.ts'

const OWN =
  /^<(?:address|center|dd|details|div|dt|figcaption|figure|h[1-6]|hr|legend|li|ol|p|pre|summary|table|ul|blockquote)\b/i
const START_TAG = /^<[a-z][^\s/>]*(?:[^>"']|"[^"]*(?:"|$)|'[^']*(?:'|$))*(?:>|$)/i
const END_TAG = /<\/[a-z][a-z0-9]*\s*>$/i

/** Whether a slice begins with an element that stands on lines of its own, not with words. */
export function isOwnElement(raw: string): boolean {
  return OWN.test(raw)
}

/** Whether a slice ends with an end tag, or with an element that has none. */
export function hasEnd(raw: string): boolean {
  return END_TAG.test(raw) || /^<hr\b/i.test(raw)
}

/** The end tag that a slice needs before something else can follow that is not to be in it; empty where it needs none. */
export function missingEnd(raw: string): string {
  const name = /^<([a-z][^\s/>]*)/i.exec(raw)?.[1]?.toLowerCase()
  if (!name || hasEnd(raw) || /^(?:p|li|dd|dt|hr|img|embed|br|input|picture)$/.test(name)) return ''
  return `</${name}>`
}

/**
 * A block of an HTML source where it stood: the slice that it was read from, with the changes that were made in it. Where the
 * block is another kind of block now, a new element.
 */
export function writeHtmlBlock(block: Block): string {
  const { source } = block
  if (!source) return writeHtmlElement(block)
  const { raw, imprint } = source
  if (isAsRead(block)) return raw
  if (formOf(block) !== imprintedForm(imprint).form) return writeHtmlElement(block)
  const around = aroundOf(block, source)
  const before = readHtmlBlock(raw, around)
  if (!before) return writeHtmlElement(block)
  const inline = { text: block.text, marks: block.marks ?? [] }
  const text = asHtmlHasIt(block.text)
  // Where white space goes, marks are counted otherwise.
  const marks = text === block.text ? inline.marks : undefined
  const writer = { escape: escapeHtml, write: writeHtmlInline }
  for (const spliced of splices(raw, before, inline, writer)) if (readsAs(spliced, around, text, marks)) return spliced
  const wordless = before.map.items.filter(({ start, end }) => start === end)
  const words = writeHtmlInline(inline) + wordless.map(({ from, to }) => raw.slice(from, to)).join('')
  const anew = isOwnElement(raw) ? `${START_TAG.exec(raw)?.[0] ?? '<p>'}${words}${END_TAG.exec(raw)?.[0] ?? ''}` : words
  return readsAs(anew, around, text, undefined) ? anew : writeHtmlElement(block)
}

/**
 * A block of an HTML source read from its slice, with the places of its words, and with the marks that it has inside of the tags
 * `around` it; undefined where that is not one block.
 */
export function readHtmlBlock(raw: string, around = ''): Run | undefined {
  const runs = readRuns(raw, { kept: true, map: true })?.runs ?? []
  const [run] = runs
  if (runs.length !== 1 || !run?.text) return undefined
  const outer = around === '' ? undefined : readRuns(around + raw, { kept: true })?.runs[0]
  return outer?.text === run.text ? { ...run, marks: outer.marks } : run
}

/** The tags in which the slice of a block has the marks that the block was read with: of elements that span several blocks. */
function aroundOf(block: Block, { raw, imprint }: BlockSource): string {
  const links = [...new Set((block.marks ?? []).flatMap(({ href }) => href ?? []))].map(
    (href) => `<a href="${href.replaceAll('"', '&quot;')}">`,
  )
  for (const link of ['', ...links]) {
    for (const around of ['', '<b>', '<i>', '<b><i>']) {
      const read = readHtmlBlock(raw, link + around)
      if (!read) return ''
      if (imprintOf({ ...block, text: read.text, marks: read.marks }) === imprint) return link + around
    }
  }
  return ''
}

function readsAs(raw: string, around: string, text: string, marks: Block['marks']): boolean {
  const read = readHtmlBlock(raw, around)
  if (!read || asHtmlHasIt(read.text) !== text) return false
  return marks === undefined || JSON.stringify(shownMarks({ text, marks })) === JSON.stringify(shownMarks(read))
}

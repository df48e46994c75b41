import { decodeHTML } from 'entities/decode'
import type { Block, Draft } from './block.ts'
import { type Run, readRuns } from './html-runs.ts'
import { imprintOf } from './imprint.ts'
import { blockOfRun } from './read-rich-text.ts'

/** Where words stand in a source that is not read as a tree: what is between two tags, and not in a script or a comment. */
const NOT_WORDS =
  /<!--[\s\S]*?(?:-->|$)|<(script|style|title|textarea|template)\b[\s\S]*?(?:<\/\1\s*>|$)|<[a-z/!?][^>]*(?:>|$)/gi

/**
 * The draft of an HTML document or fragment. Elements that hold words are blocks; tables, pictures and so on are kept blocks;
 * all that stands around them is the skeleton, so that `serializeHtml` gives the same text back. A source that is too
 * tangled for a tree has a paragraph for each stretch of words.
 */
export function parseHtml(html: string): Draft {
  const runs = readRuns(html, { kept: true })?.runs ?? flatRuns(html)
  const blocks: Block[] = []
  const skeleton: string[] = []
  let at = 0
  for (const run of runs) {
    const block = blockOfRun(run, `b${blocks.length}`)
    const source = { raw: html.slice(run.from, run.to), imprint: imprintOf(block), place: blocks.length }
    blocks.push({ ...block, source })
    skeleton.push(html.slice(at, run.from))
    at = run.to
  }
  skeleton.push(html.slice(at))
  return { format: 'html', head: '', blocks, tail: '', skeleton }
}

const plainRun: Omit<Run, 'text' | 'from' | 'to'> = {
  kind: 'paragraph',
  level: undefined,
  ordered: false,
  label: undefined,
  marks: [],
  map: { from: [], to: [], leaf: [], items: [] },
  own: false,
}

function flatRuns(html: string): Run[] {
  const runs: Run[] = []
  const add = (from: number, to: number) => {
    const slice = html.slice(from, to)
    const words = slice.trim()
    if (words === '') return
    const start = from + slice.length - slice.trimStart().length
    runs.push({
      ...plainRun,
      text: decodeHTML(words).replace(/\s+/g, ' ').trim(),
      from: start,
      to: start + words.length,
    })
  }
  let at = 0
  for (const { 0: tag, index } of html.matchAll(NOT_WORDS)) {
    add(at, index)
    at = index + tag.length
  }
  add(at, html.length)
  return runs
}

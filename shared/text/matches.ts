import { compiled } from './compiled.ts'

/** An escape or the name of a group, whose letters stand for something else; or capitals. */
const ESCAPE_OR_CAPITALS = /\\(?:[pP]\{[^}]*\}|k<[^>]*>|u\{[^}]*\}|u[\dA-Fa-f]{4}|x[\dA-Fa-f]{2}|.)|\(\?<\w+>|[A-Z]+/g

const twins = new WeakMap<RegExp, RegExp>()
let last = { text: '', small: '' }

/**
 * Whether a pattern is found in a text, from the text's start. One that ignores case is run in small letters on the text in small
 * letters, and compiled so, which takes V8 half the time and less; of letters beyond A to Z it must name both cases itself, and capitals by no escape.
 */
export function matches(pattern: RegExp, text: string): boolean {
  return pattern.ignoreCase ? compiled(inSmall(pattern)).test(smallOf(text)) : compiled(pattern).test(text)
}

function inSmall(pattern: RegExp): RegExp {
  const known = twins.get(pattern)
  if (known) return known
  const source = pattern.source.replace(ESCAPE_OR_CAPITALS, (part) =>
    /^[A-Z]+$/.test(part) ? part.toLowerCase() : part,
  )
  const twin = new RegExp(source, pattern.flags.replace(/[gi]/g, ''))
  twins.set(pattern, twin)
  return twin
}

/** Patterns are run by the dozen on one text. */
function smallOf(text: string): string {
  if (last.text !== text) last = { text, small: text.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase()) }
  return last.small
}

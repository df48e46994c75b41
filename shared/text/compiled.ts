/** So long that V8 makes machine code at once of a pattern that is run on it, and matched by hardly any. */
const LONG = '\0'.repeat(1_000)

const known = new WeakSet<RegExp>()

/**
 * A pattern, the same one, made ready for its first use. V8 interprets a pattern the first time that it is run, and makes machine
 * code of it the second time, except on a long text. For long patterns the first takes several times as long as the second, so
 * that the few uses they have in a draft cost more than all the reading.
 */
export function compiled(pattern: RegExp): RegExp {
  if (!known.has(pattern)) {
    known.add(pattern)
    const { lastIndex } = pattern
    pattern.test(LONG)
    pattern.lastIndex = lastIndex
  }
  return pattern
}

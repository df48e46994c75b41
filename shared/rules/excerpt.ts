const MOST_CHARACTERS = 60

/** The beginning of a text for a message, cut at a word and marked with an ellipsis where it is long. */
export function excerpt(text: string): string {
  const line = text.trim()
  if (line.length <= MOST_CHARACTERS) return line
  return `${line.slice(0, MOST_CHARACTERS).replace(/\s+\S*$/, '')} …`
}

import type { BlockReading, Sentence } from '#shared/reading/reading.ts'
import type { Fix } from '#shared/rules/rule.ts'

/**
 * Makes a piece part of the sentence before it: ". According" becomes ", according", or " according" without `comma`. A
 * stop that belongs to an abbreviation stays. No fix where the sentence before does not end in a full stop.
 */
export function joinBefore(block: BlockReading, before: Sentence | undefined, piece: Sentence, comma: boolean): Fix[] {
  const closing = before && /\.(["”’»]*)$/.exec(before.text)
  if (!before || !closing) return []
  const stop = before.start + closing.index
  const quote = closing[1] ?? ''
  const first = block.text.charAt(piece.start).toLowerCase()
  const keepsStop = before.words.some((word) => word.start <= stop && stop < word.end)
  const insert = `${keepsStop ? '.' : ''}${comma || quote !== '' ? ',' : ''}${quote} ${first}`
  return [{ label: 'Join it to the sentence before', edits: [{ start: stop, end: piece.start + 1, insert }] }]
}

/** Makes a piece open the sentence after it: "Despite the vote. The council" becomes "Despite the vote, the council". */
export function joinAfter(block: BlockReading, piece: Sentence, after: Sentence | undefined): Fix[] {
  const first = after?.words[0]
  if (!after || !first || first.start !== after.start) return []
  const letter = block.text.charAt(after.start)
  const opens = /^(?:DET|PRON|ADP)$/.test(first.tag) && first.text !== 'I' ? letter.toLowerCase() : letter
  const edit = { start: piece.end - 1, end: after.start + 1, insert: `, ${opens}` }
  return [{ label: 'Join it to the sentence after', edits: [edit] }]
}

const SUBJECTS = [
  'The harbor board',
  'A ferry captain',
  'Mayor Rosa Lindqvist',
  'The dock workers’ union',
  'A city engineer',
  'The fish market',
]
const VERBS = ['postponed', 'defended', 'measured', 'described', 'questioned', 'rebuilt', 'inspected']
const OBJECTS = [
  'the north pier',
  'a plan for the winter timetable',
  'the new toll',
  'an old crane',
  'the tide gauge',
  'the last budget',
]
const ENDS = [
  'on Tuesday',
  'after a long meeting',
  'in a letter to the council',
  'before the storm',
  'for the second time this year',
  'without a vote',
]
const FAULTS = [
  'The the harbor was quiet.',
  '“It it will hold,” Lindqvist said.',
  'The tide turned. . Nobody saw it.',
  'According to the harbor log.',
]

/** A draft of about so many words under a headline, the same for the same seed; one paragraph in ten has a fault in it. */
export function longDraft(words: number, seed = 1): string {
  let state = seed
  // The generator of Park and Miller: small, and the same everywhere.
  const below = (limit: number) => {
    state = (state * 48_271) % 2_147_483_647
    return state % limit
  }
  const pick = (from: readonly string[]) => from[below(from.length)] ?? ''
  const paragraphs = ['Harbor board weighs a winter without ferries']
  let count = 0
  while (count < words) {
    const sentences = Array.from(
      { length: 2 + below(3) },
      () => `${pick(SUBJECTS)} ${pick(VERBS)} ${pick(OBJECTS)} ${pick(ENDS)}.`,
    )
    if (paragraphs.length % 10 === 0) sentences.push(pick(FAULTS))
    const paragraph = sentences.join(' ')
    count += paragraph.split(' ').length
    paragraphs.push(paragraph)
  }
  return `${paragraphs.join('\n\n')}\n`
}

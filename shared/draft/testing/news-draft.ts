const PEOPLE = [
  ['Mayor', 'Rosa', 'Lindqvist', 'she'],
  ['City Engineer', 'Tomasz', 'Bielak', 'he'],
  ['Police Chief', 'Renata', 'Osei', 'she'],
  ['Sen.', 'Nils', 'Harlow', 'he'],
  ['Coach', 'Maria', 'de la Cruz', 'she'],
  ['Foreign Minister', 'Min-ji', 'Choi', 'she'],
] as const
const SAID = [
  'the north pier would not last another winter',
  'nobody had asked the dock workers’ union',
  'the new toll was a mistake that the port would pay for',
  'the U.S. and the U.K. had both sent divers in 2019',
]
const WORDS = [
  'I have read every page of it',
  'We counted the cracks twice, and then we counted them again',
  'It is not the bridge that is old, it is the plan',
  'Nobody here wants to wait until somebody is hurt',
]
const FACTS = [
  'The port, which took in $4.2 million last year, is the third largest on the coast.',
  'On Tuesday, Jan. 12, the council voted 7-4 to put off the repairs until spring.',
  'According to the harbor log, 18 ferries were late in the first week alone.',
  'The Lindqvist administration has said little of the costs, which nobody has added up.',
]

/**
 * A news draft of about so many words, the same each time: people with titles, quotations before and after their speakers,
 * pronouns and figures in every paragraph. Heavier to read than the copy of most desks.
 */
export function newsDraft(words: number): string {
  const pick = <T>(from: readonly T[], at: number) => from[at % from.length] as T
  const paragraphs = ['Harbor board weighs a winter without ferries']
  let count = 0
  for (let at = 0; count < words; at++) {
    const [title, given, family, pronoun] = pick(PEOPLE, at)
    const [, , other] = pick(PEOPLE, at + 2)
    const name = at < PEOPLE.length ? `${title} ${given} ${family}` : family
    const shapes = [
      `“${pick(WORDS, at)},” ${name} said. “${pick(WORDS, at + 1)}.” ${pick(FACTS, at)}`,
      `${name} said ${pick(SAID, at)}. ${pronoun === 'she' ? 'She' : 'He'} called the plan “a gift to ${other}” and left.`,
      `${pick(FACTS, at + 1)} “${pick(WORDS, at + 2)},” ${pronoun} told reporters, according to ${other}. ${pick(FACTS, at + 2)}`,
      `${name}, who has led the office for ${2 + (at % 9)} years, asked ${other}: “${pick(WORDS, at + 3)}?”`,
    ]
    const paragraph = pick(shapes, at)
    count += paragraph.split(' ').length
    paragraphs.push(paragraph)
  }
  return `${paragraphs.join('\n\n')}\n`
}

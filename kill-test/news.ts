const SENTENCES = [
  'The ferry left the pier an hour late.',
  'Nobody at the harbor office could say why.',
  '“We counted the boats twice,” said Dolores Whitcombe, the harbor master.',
  'Rain fell all night — and on the morning after.',
  'The council votes on Tuesday.',
  'A spokesman for the line had no comment.',
]

/** A draft of a random length, from a few words to some thousand. `random` gives numbers from 0 to 1. */
export function newsDraft(random: () => number): string {
  const pick = () => SENTENCES[Math.floor(random() * SENTENCES.length)] ?? ''
  const paragraphs = Array.from({ length: 1 + Math.floor(random() ** 3 * 150) }, () =>
    Array.from({ length: 1 + Math.floor(random() * 4) }, pick).join(' '),
  )
  return `Ferry late again\n\n${paragraphs.join('\n\n')}\n`
}

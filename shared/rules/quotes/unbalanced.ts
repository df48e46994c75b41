import type { Reading } from '#shared/reading/reading.ts'
import { whereIs } from '#shared/rules/paragraphs.ts'
import { defineRule, type StoryFinding } from '#shared/rules/rule.ts'
import { type Break, findBreaks } from './quotation-breaks.ts'

/** From so many of one kind on, the copy was damaged on its way, and it is said once. */
const SYSTEMATIC = 3

export const unbalanced = defineRule({
  id: 'quotes/unbalanced',
  title: 'Quotation mark missing',
  grade: 'query',
  scope: 'story',
  why: 'Without its mark a quotation runs on into the writer’s own words, and the reader cannot tell who is speaking.',
  source:
    'AP on running quotations: each paragraph opens with a mark, only the last one closes, and a part of a sentence is always closed',
  examples: {
    flag: [
      {
        text: 'Osei said the bridge was “safe enough for cars.',
        flagged: ['“safe enough for cars.'],
        fixed: 'Osei said the bridge was “safe enough for cars.”',
      },
      {
        text: '“We counted twice, Osei said. “It is enough.”',
        flagged: ['“We counted twice, Osei said.'],
        fixed: '“We counted twice,” Osei said. “It is enough.”',
      },
      {
        text: '"We counted twice, and it is enough for now.\nOsei left at noon.',
        flagged: ['"We counted twice, and it is enough for now.'],
        fixed: '"We counted twice, and it is enough for now."\nOsei left at noon.',
      },
      {
        text: 'The bridge is safe enough for cars,” Osei said.',
        flagged: ['”'],
        fixed: '“The bridge is safe enough for cars,” Osei said.',
      },
      {
        text: 'Osei called the bridge “safe enough for cars.\n“It is enough,” Lund said.',
        flagged: ['“safe enough for cars.'],
        fixed: 'Osei called the bridge “safe enough for cars.”\n“It is enough,” Lund said.',
      },
      {
        text: 'Osei is the mayor. “We counted,” Ana Osei said. “It is late.\n“I would have waited,” said Ben Lund, the pilot.',
        flagged: ['“It is late.'],
        fixed:
          'Osei is the mayor. “We counted,” Ana Osei said. “It is late.”\n“I would have waited,” said Ben Lund, the pilot.',
      },
      {
        text: '“It is late,” Ana Osei said. “We counted.\n“It is enough,” Osei added.',
        flagged: ['“We counted.'],
        fixed: '“It is late,” Ana Osei said. “We counted.”\n“It is enough,” Osei added.',
      },
      {
        text: 'Osei said: “We counted twice.\nIt is enough for now.” She left.',
        flagged: ['“We counted twice.'],
        fixed: 'Osei said: “We counted twice.\n“It is enough for now.” She left.',
      },
      {
        text: 'Osei said: “We counted twice. “It is enough for now.”',
        flagged: ['“We counted twice.'],
        fixed: 'Osei said: “We counted twice. It is enough for now.”',
      },
      {
        text: 'The piers are old.” They will hold for a year,” Osei said.',
        flagged: ['”'],
        fixed: 'The piers are old. “They will hold for a year,” Osei said.',
      },
      {
        text: 'The rain stopped.” It was late,” Osei said.\nThe wind fell.” It was dark,” Osei said.\nThe tide rose.” It was cold,” Osei said.',
        flagged: ['”'],
        fixed:
          'The rain stopped. “It was late,” Osei said.\nThe wind fell.” It was dark,” Osei said.\nThe tide rose.” It was cold,” Osei said.',
      },
    ],
    pass: [
      '“We counted twice,” Osei said. “It is enough.”',
      '“We counted twice.\n“It is enough,” Osei said.',
      'Osei said: “We counted twice.\n“It is enough.”',
      'Osei left. “We counted twice,” she said. “It was late.\n“It is enough now.” Lund stayed.',
      '‘We counted twice.\n‘It is enough,’ Osei said.',
      'The 6\'2" guard and the 12" pipe were there.',
      'The ’90s were long, and the boys’ bikes were red.',
      '“He told me ‘never again’ and left,” she said.',
      'He bought a 40” screen.',
      'In the Roarin’ Twenties it was “safe.”',
      '"He calls it “the old girl” and laughs," she said.',
    ],
  },
  run: (reading) => findings(findBreaks(reading), reading),
})

function findings(breaks: readonly Break[], reading: Reading): StoryFinding[] {
  const alike = new Map<Break['kind'], Break[]>()
  for (const one of breaks) {
    const same = alike.get(one.kind)
    if (same) same.push(one)
    else alike.set(one.kind, [one])
  }
  return breaks.flatMap((one) => {
    const same = alike.get(one.kind) ?? []
    if (same.length < SYSTEMATIC) return [finding(one, [], reading)]
    return same[0] === one ? [finding(one, same.slice(1), reading)] : []
  })
}

/** The finding of one break, with the others that are like it. */
function finding(one: Break, others: readonly Break[], reading: Reading): StoryFinding {
  const { block, start, end, grade, message, fix } = one
  const more = others.length > 0 ? ` So it is in ${others.length} more places.` : ''
  return {
    block,
    start,
    end,
    message: message + more,
    ...(grade && { grade }),
    ...(fix && { fixes: [fix] }),
    related: others.map((other) => ({
      block: other.block,
      start: other.start,
      end: other.end,
      message: `The same ${whereIs(reading, other)}.`,
    })),
  }
}

import type { BlockReading, Reading } from '#shared/reading/reading.ts'
import { defineRule, type StoryFinding } from '#shared/rules/rule.ts'
import { isDoubledMark } from './doubled-mark.ts'

const OPENING = /^\s*["“„«‘']/

export const unbalanced = defineRule({
  id: 'quotes/unbalanced',
  title: 'Quotation mark missing',
  grade: 'query',
  scope: 'story',
  why: 'Without its closing mark a quotation runs on into the writer’s own words, and the reader cannot tell who is speaking.',
  source: 'Desk practice; a quotation that goes on in the next paragraph is left open (running quotes)',
  examples: {
    flag: [
      { text: 'Osei said the bridge was “safe enough for cars.', flagged: ['“safe enough for cars.'] },
      { text: '“We counted twice, Osei said. “It is enough.”', flagged: ['“We counted twice, Osei said.'] },
      {
        text: '"We counted twice, and it is enough for now.\nOsei left at noon.',
        flagged: ['"We counted twice, and it is enough for now.'],
      },
      { text: 'The bridge is safe enough for cars,” Osei said.', flagged: ['”'] },
    ],
    pass: [
      '“We counted twice,” Osei said. “It is enough.”',
      '“We counted twice.\n“It is enough,” Osei said.',
      'The 6\'2" guard and the 12" pipe were there.',
      'The ’90s were long, and the boys’ bikes were red.',
      '“He told me ‘never again’ and left,” she said.',
      'He bought a 40” screen.',
      'In the Roarin’ Twenties it was “safe.”',
    ],
  },
  run: (reading) =>
    reading.blocks.flatMap((block, index) => [...unclosed(block, index, reading), ...unopened(block, index)]),
})

function unclosed(block: BlockReading, index: number, { blocks }: Reading): StoryFinding[] {
  return block.quoted
    .filter((span) => !span.closed && span.depth === 0 && span.mark !== 'single' && !isDoubledMark(block, span.start))
    .flatMap(({ start, end }) => {
      const goesOn = end >= block.text.trimEnd().length && OPENING.test(blocks[index + 1]?.text ?? '')
      if (goesOn) return []
      return [
        {
          block: index,
          start,
          end,
          message: `No closing mark after “${firstWords(block.text.slice(start + 1, end))} …”.`,
        },
      ]
    })
}

function unopened(block: BlockReading, index: number): StoryFinding[] {
  const { text, quoted } = block
  return [...text.matchAll(/”/g)]
    .filter(
      ({ index: at }) =>
        !quoted.some((span) => span.start <= at && at < span.end) &&
        !/\d/.test(text[at - 1] ?? '') &&
        !isDoubledMark(block, at),
    )
    .map((mark) => ({
      block: index,
      start: mark.index,
      end: mark.index + 1,
      message: `No opening mark before “… ${lastWords(text.slice(0, mark.index))}”.`,
    }))
}

function firstWords(text: string): string {
  return text.trim().split(/\s+/).slice(0, 4).join(' ')
}

function lastWords(text: string): string {
  return text.trim().split(/\s+/).slice(-4).join(' ')
}

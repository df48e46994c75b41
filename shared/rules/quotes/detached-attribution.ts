import type { BlockQuotation } from '#shared/reading/block-quotes.ts'
import type { BlockReading } from '#shared/reading/reading.ts'
import { type BlockFinding, defineRule } from '#shared/rules/rule.ts'
import type { Edit } from '#shared/text/range.ts'

export const detachedAttribution = defineRule({
  id: 'quotes/detached-attribution',
  title: 'Attribution cut off from its quotation',
  grade: 'fix',
  scope: 'block',
  why: 'The attribution belongs to the sentence that it attributes: a comma inside the closing mark, then “he said”.',
  source: 'AP style and most desks: comma inside the closing mark before an attribution',
  examples: {
    flag: [
      {
        text: '“Nobody wants to be the one who waited too long.” He said.',
        flagged: ['.” He said.'],
        fixed: '“Nobody wants to be the one who waited too long,” he said.',
      },
      {
        text: '"We counted the cars twice." She added on Friday. "It is enough."',
        flagged: ['." She added on Friday.'],
        fixed: '"We counted the cars twice," she added on Friday. "It is enough."',
      },
      {
        text: '“The pier is safe.” Osei told reporters.',
        flagged: ['.” Osei told reporters.'],
        fixed: '“The pier is safe,” Osei told reporters.',
      },
      { text: '“Is the pier safe?” He asked.', flagged: ['?” He asked.'], fixed: '“Is the pier safe?” he asked.' },
      { text: '‘The pier is safe’. She said.', flagged: ['’. She said.'], fixed: '‘The pier is safe’, she said.' },
      {
        text: '“We close on Monday.” Said Osei.',
        flagged: ['.” Said Osei.'],
        fixed: '“We close on Monday,” said Osei.',
      },
    ],
    pass: [
      '“Nobody wants to wait,” he said.',
      '“Nobody wants to wait.” He said he would not.',
      '“Nobody wants to wait.” He said that twice.',
      '“Is it safe?” Osei asked.',
      '“No!” She shook her head.',
      '“It is late.” He told them a story about the bridge.',
      '“It is late.” He answered the door.',
      '“It is late...” He said.',
      'He called it “a mess.” She said nothing.',
      '“It is late.” She agreed.',
    ],
  },
  run: (block) =>
    block.quotations.filter((quotation) => quotation.detached).flatMap((quotation) => detached(block, quotation)),
})

function detached({ text }: BlockReading, { end, attribution }: BlockQuotation): BlockFinding[] {
  const speaker = attribution?.speaker
  if (!attribution || !speaker) return []
  const closing = /([.?!]?)(["”’'»]+)([.?!]?)$/.exec(text.slice(0, end + (/^[.?!]/.test(text.slice(end)) ? 1 : 0)))
  if (!closing || /[.…]{2}["”’'»]+$/.test(text.slice(0, end)) || /[,;:]["”’'»]+$/.test(text.slice(0, end))) return []
  const start = closing.index
  const opening = Math.min(speaker.start, attribution.cue.start)
  const stop = /^[^.?!]*[.?!]?/.exec(text.slice(Math.max(speaker.end, attribution.cue.end)))?.[0].length ?? 0
  const finish = Math.max(speaker.end, attribution.cue.end) + stop
  const [, inside = '', marks = '', outside = ''] = closing
  const edits: Edit[] = []
  const closed = inside || outside
  if (closed === '.') {
    const joined = inside ? `,${marks}` : `${marks},`
    edits.push({ start, end: start + closing[0].length, insert: joined })
  }
  const first = text.slice(opening, opening + 1)
  const isName =
    !speaker.parts[0].pronoun &&
    attribution.cue.start > speaker.start &&
    !/^(?:the|a|an|his|her|their|its)\b/i.test(speaker.text)
  if (!isName && speaker.parts[0].head.text !== 'I' && first !== first.toLowerCase())
    edits.push({ start: opening, end: opening + 1, insert: first.toLowerCase() })
  if (edits.length === 0) return []
  const words = text.slice(opening, finish)
  return [
    {
      start,
      end: finish,
      message: `“${words}” is cut off from its quotation.`,
      fixes: [{ label: 'Join it to the quotation', edits }],
    },
  ]
}

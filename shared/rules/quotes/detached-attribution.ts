import type { Attribution } from '#shared/reading/attribution.ts'
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
      {
        text: '“We close on Monday.” Said Osei, who runs the pier.',
        flagged: ['.” Said Osei, who runs the pier.'],
        fixed: '“We close on Monday,” said Osei, who runs the pier.',
      },
      {
        text: 'Osei was hopeful: “The pier will hold for a year.” She said. “We counted.”',
        flagged: ['.” She said.'],
        fixed: 'Osei was hopeful: “The pier will hold for a year,” she said. “We counted.”',
      },
      {
        text: 'The storm “took half of the pier.” Osei said.',
        flagged: ['.” Osei said.'],
        fixed: 'The storm “took half of the pier,” Osei said.',
      },
      { text: '“Once it is over ...” He said.', flagged: ['.” He said.'], fixed: '“Once it is over ...” he said.' },
      {
        text: '“Once it is over....” The mayor said.',
        flagged: ['.” The mayor said.'],
        fixed: '“Once it is over...,” the mayor said.',
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
      'He called it “a mess.” She wrote a letter.',
      'Osei called it “a mess.” Lund agreed on Friday.',
      'He called it “a mess.” She said nothing.',
      '“It is late.” She agreed.',
      '“It is late.” He said, over and over, that he was cold.',
    ],
  },
  run: (block) => block.quotations.flatMap((quotation) => detached(block, quotation)),
})

function detached({ text }: BlockReading, { end, detached: attribution }: BlockQuotation): BlockFinding[] {
  const speaker = attribution?.speaker
  if (!attribution || !speaker) return []
  const closing = /(\.*|[?!…])(["”’'»]+)([.?!]?)$/.exec(text.slice(0, end + (/^[.?!]/.test(text.slice(end)) ? 1 : 0)))
  if (!closing || /[,;:]["”’'»]+$/.test(text.slice(0, end))) return []
  const opening = Math.min(speaker.start, attribution.cue.start)
  const said = Math.max(speaker.end, attribution.cue.end)
  const finish = said + (/^[^.?!]*[.?!]?/.exec(text.slice(said))?.[0].length ?? 0)
  const [, inside = '', marks = '', outside = ''] = closing
  const start = closing.index + Math.max(0, inside.length - 1)
  const edits: Edit[] = []
  // An ellipsis stays; the stop behind one becomes a comma like any other.
  if (inside === '.' || inside === '....') edits.push({ start, end: end, insert: `,${marks}` })
  else if (inside === '' && outside === '.') edits.push({ start, end: end + 1, insert: `${marks},` })
  const first = text.slice(opening, opening + 1)
  if (!isName(attribution) && first !== first.toLowerCase())
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

/** Whether the attribution opens with a word that keeps its capital: a name, or "I". */
function isName({ speaker, cue }: Attribution): boolean {
  const { pronoun, head } = speaker.parts[0]
  if (pronoun !== undefined) return head.text === 'I'
  return cue.start > speaker.start && !/^(?:the|a|an|his|her|their|its|another|one)\b/i.test(speaker.text)
}

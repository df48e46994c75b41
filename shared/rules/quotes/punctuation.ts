import type { BlockReading, Reading } from '#shared/reading/reading.ts'
import { defineRule, type StoryFinding } from '#shared/rules/rule.ts'
import { isDoubledMark } from './doubled-mark.ts'
import { closingFault } from './punctuation-closing.ts'
import { openingFault } from './punctuation-opening.ts'
import { placementsOf } from './punctuation-placement.ts'
import { finding, type Seam, type SeamFinding, seamsOf } from './punctuation-seams.ts'

export const quotePunctuation = defineRule({
  id: 'quotes/punctuation',
  title: 'Punctuation where a quotation begins or ends',
  grade: 'fix',
  scope: 'story',
  why: 'The marks at a quotation tell the quoted words from the writer’s own; set in one way, they are not noticed at all.',
  source:
    'AP: commas and full stops inside, a comma or colon before a quoted sentence. Guardian: outside, unless they are the speaker’s',
  examples: {
    flag: [
      { text: '“It is late and dark” he said.', flagged: ['dark”'], fixed: '“It is late and dark,” he said.' },
      { text: '“We closed the pier” said Osei.', flagged: ['pier”'], fixed: '“We closed the pier,” said Osei.' },
      {
        text: '“She was born in the U.S.” he said. “It is late.” she said.',
        flagged: ['U.S.”', 'late.”'],
        fixed: '“She was born in the U.S.,” he said. “It is late,” she said.',
      },
      { text: '“We closed the pier”. said Osei.', flagged: ['pier”.'], fixed: '“We closed the pier,” said Osei.' },
      { text: '“It is late,” He said.', flagged: ['He'], fixed: '“It is late,” he said.' },
      {
        text: '“It is late,”, Osei said. She called it “a mess.”.',
        flagged: ['late,”,', 'mess.”.'],
        fixed: '“It is late,” Osei said. She called it “a mess.”',
      },
      {
        text: '“Is the pier safe?,” he asked. “No!”, said Osei.',
        flagged: ['safe?,”', '“No!”,'],
        fixed: '“Is the pier safe?” he asked. “No!” said Osei.',
      },
      {
        text: 'Osei said “It is late for that.”\nRuiz told reporters “We have waited long. We will wait on.”',
        flagged: ['said', 'reporters'],
        fixed: 'Osei said, “It is late for that.”\nRuiz told reporters: “We have waited long. We will wait on.”',
      },
      {
        text: 'Osei said: “The pier is old.” Ruiz said: “The pier is safe.” Lund said “Nobody has been asked.”',
        flagged: ['said'],
        fixed: 'Osei said: “The pier is old.” Ruiz said: “The pier is safe.” Lund said: “Nobody has been asked.”',
      },
      {
        text: 'Osei said “The pier is very old.\n“It will be mended,” she added.',
        flagged: ['said'],
        fixed: 'Osei said, “The pier is very old.\n“It will be mended,” she added.',
      },
      {
        text: 'He called it, “a mess.” She described it as, “a relic.”',
        flagged: ['it,', 'as,'],
        fixed: 'He called it “a mess.” She described it as “a relic.”',
      },
      { text: '“Is it late and dark”? he asked.', flagged: ['dark”?'], fixed: '“Is it late and dark?” he asked.' },
      {
        text: '“It is late,” he said “and we are tired.”',
        flagged: ['said'],
        fixed: '“It is late,” he said, “and we are tired.”',
      },
      {
        text: '“We waited in the rain,” he said, “The boat was late again.”',
        flagged: ['said,'],
        fixed: '“We waited in the rain,” he said. “The boat was late again.”',
      },
      {
        text: '“It is late,”” he said.\n"It is dark,"" she said.',
        flagged: ['late,””', 'dark,""'],
        fixed: '“It is late,” he said.\n"It is dark," she said.',
      },
      {
        text: '“It is late”, he said. Osei called it “a mess”.',
        house: { quotePunctuation: 'american' },
        flagged: ['late”,', 'mess”.'],
        fixed: '“It is late,” he said. Osei called it “a mess.”',
      },
      {
        text: '‘It is late,’ he said. Osei called it ‘a mess,’ and Ruiz ‘a relic.’ She ‘would not go back.’',
        house: { quotePunctuation: 'british' },
        flagged: ['mess,’', 'relic.’', 'back.’'],
        fixed: '‘It is late,’ he said. Osei called it ‘a mess’, and Ruiz ‘a relic’. She ‘would not go back’.',
      },
      {
        text: 'He called it “a mess,” “a relic,” “a shame,” “a wreck,” “a joke” and “a bargain.” It was no “bargain”.',
        flagged: ['“bargain”.'],
        fixed: 'He called it “a mess,” “a relic,” “a shame,” “a wreck,” “a joke” and “a bargain.” It was no “bargain.”',
      },
      {
        text: 'He called it “a mess”, “a relic”, “a shame”, “a wreck”, “a joke” and “a bargain”. It was no “bargain.”',
        flagged: ['“bargain.”'],
        fixed: 'He called it “a mess”, “a relic”, “a shame”, “a wreck”, “a joke” and “a bargain”. It was no “bargain”.',
      },
      {
        text: 'The center is “a mess”. It cost 4 percent more and is “a relic.”',
        flagged: ['mess”.'],
        fixed: 'The center is “a mess.” It cost 4 percent more and is “a relic.”',
      },
    ],
    pass: [
      '“It is late,” he said. “It is dark,” said Osei, “and we are tired.”',
      '“It is late.” He said.',
      '“Is it safe?” he asked. “No!” she said. “I mean …” he said. “We wait—” he began. “Not ...” she said.',
      'Osei said, “It is late.” Ruiz said: “It is dark.”',
      'Osei said it was “a mess.” Ruiz said the bridge “would hold.” She said “no.”',
      'Osei said that “Nobody here is to blame for it.”',
      'A sign said “Do not feed the gulls on the pier.” He sang “I Will Always Walk Alone.”',
      '“Wild Harbor” singer Jo Hartley said she was tired. “The Long Way Home” he said is his best.',
      '“We waited,” he said, but “the boat was late.” “If anything,” he said, “I’m tired.” “We waited,” he said, “and then we left.”',
      '“We waited for hours,” he said, adding, “The boat was late.”',
      '“We waited for hours,” The Harbor Post reported.',
      'The plan was a, “as she put it,” mess. To her, “there is no pier.” The question is, “who will pay?”',
      'Osei called it “a mess”. Ruiz called it “a relic.”',
      'The colour of the centre is “a mess”. ‘It is late,’ he said.',
      { text: 'The domains are “.ship”, “.pier” and “a/b”.', house: { quotePunctuation: 'american' } },
      {
        text: '‘It is late,’ he said. ‘It is dark’, she said. He said: ‘It is old.’',
        house: { quotePunctuation: 'british' },
      },
      { text: 'Osei called it “a mess.” “It is late,” he said.', house: { quotePunctuation: 'american' } },
      { text: 'He sailed from the “U.S.” and asked “why?”', house: { quotePunctuation: 'british' } },
      '# Osei: pier is “a mess”.\nOsei went on: “He told me ‘never’, and left.”',
    ],
  },
  run: (reading, house) => {
    const { attribution, misplaced } = placementsOf(reading, house)
    const colon = prefersColon(reading)
    const find = (seam: Seam) => [
      openingFault(seam, colon) ?? [],
      closingFault(seam, attribution) ?? misplaced(seam) ?? [],
    ]
    return reading.blocks.flatMap((block, index) =>
      [...seamsOf(block).flatMap(find).flat(), ...doubled(block)].map(
        ({ fixes, ...finding }): StoryFinding => ({
          ...finding,
          block: index,
          fixes: (fixes ?? []).map((fix) => ({ ...fix, edits: fix.edits.map((edit) => ({ ...edit, block: index })) })),
        }),
      ),
    )
  },
})

/** Whether more quoted sentences of a draft follow a colon than a comma. */
function prefersColon({ blocks }: Reading): boolean {
  const marks = blocks.flatMap(seamsOf).map(({ tokens, index }) => tokens[index - 1]?.text)
  return marks.filter((mark) => mark === ':').length > marks.filter((mark) => mark === ',').length
}

/** “It is late.”” he said */
function doubled(block: BlockReading): SeamFinding[] {
  return [...block.text.matchAll(/["”](?=["”])/g)]
    .filter(({ index }) => isDoubledMark(block, index + 1))
    .map(({ index }) =>
      finding(block, { start: index + 1, end: index + 2 }, 'The closing mark stands twice.', 'Remove one', ''),
    )
}

import type { BlockReading, Reading } from '#shared/reading/reading.ts'
import { defineRule, type StoryFinding } from '#shared/rules/rule.ts'
import { type CapitalUse, innerCapitalsIn, phrasesIn, plainCapitals, smallPhrases, termsIn } from './capital-uses.ts'
import { differs } from './differs.ts'
import { byKey, keptForm } from './kept-form.ts'
import { ownUses } from './own-uses.ts'
import { smallWords } from './running-words.ts'

function find(reading: Reading): StoryFinding[] {
  const { blocks } = reading
  const everyBlock = (usesOf: (block: BlockReading) => readonly CapitalUse[]) => ownUses(blocks, usesOf)
  const inner = everyBlock(innerCapitalsIn)
  const names = new Set(inner.map(({ text }) => text.toLowerCase()))
  const small = new Set(inner.flatMap(({ text }) => (/^\p{Ll}/u.test(text) ? text.toLowerCase() : [])))
  const letters = names.size > 0 ? everyBlock((block) => plainCapitals(block, names, small)) : []
  const uses = [...everyBlock(termsIn), ...inner, ...letters, ...phrases(blocks, everyBlock)]
  uses.sort((a, b) => a.block - b.block || a.start - b.start)
  return [...byKey(uses).values()].flatMap((same) => compare(reading, same))
}

/** Capitalised phrases that stand in small letters as well, in both forms. */
function phrases(
  blocks: readonly BlockReading[],
  everyBlock: (usesOf: (block: BlockReading) => readonly CapitalUse[]) => CapitalUse[],
): CapitalUse[] {
  const capital = everyBlock(phrasesIn)
  const small = smallWords(blocks)
  // Names of people go here: the story has no such words otherwise.
  const known = capital.filter(({ text }) => small.has(text.toLowerCase().split(' ').at(-1) ?? ''))
  const wanted = new Set(known.map(({ text }) => text.toLowerCase()))
  const firsts = new Set([...wanted].map((phrase) => phrase.slice(0, phrase.indexOf(' '))))
  const uncapitalised = everyBlock((block) => smallPhrases(block, { phrases: wanted, firsts }))
  // "A white house near Lund": a common noun as well, and "the white house" may be that one.
  const common = new Set(
    [...new Set(uncapitalised.map(({ text }) => text))].filter((phrase) =>
      blocks.some(({ text }) => text.includes(` a ${phrase}`) || text.includes(` an ${phrase}`)),
    ),
  )
  return [...known, ...uncapitalised.filter(({ text }) => !common.has(text))]
}

function compare(reading: Reading, uses: readonly CapitalUse[]): StoryFinding[] {
  const [opening] = uses
  const counted = keptForm(uses)
  // "AirPods" and "Airpods" as often: nobody gives a name a capital inside by a slip.
  const inner = uses.find(isCamel)
  const kept = counted && !counted.sure && inner ? { ...counted, form: inner.form, model: inner } : counted
  if (!kept || !opening || (!kept.sure && isShouted(uses))) return []
  const others = uses.filter(({ form }) => form !== kept.form)
  // A council and the Council may be two: only where the story has made up its mind.
  if (opening.loose && others.length * 2 > uses.length - others.length) return []
  if (opening.kind === 'letters' && reading.cast.some(({ name }) => uses.some(({ text }) => name.includes(text))))
    return []
  return others.map((use) => {
    const found = differs(reading, use, kept, kept.model?.text)
    // Which of two is meant, a body or its kind, only a person knows.
    return use.certain ? found : { ...found, grade: 'query' as const }
  })
}

/** A small letter before a capital: YouTube, iPhone. */
function isCamel({ kind, text }: CapitalUse): boolean {
  return kind === 'letters' && /\p{Ll}\p{Lu}/u.test(text)
}

/** CARLY may be the name of a committee: one use in capitals tells nothing. */
function isShouted(uses: readonly CapitalUse[]): boolean {
  return uses.some(({ kind, text }) => kind === 'letters' && text === text.toUpperCase())
}

/** The same term with a capital and without. */
export const capitalization = defineRule({
  id: 'consistency/capitalization',
  title: 'Term with a capital and without',
  grade: 'query',
  scope: 'story',
  why: 'Houses differ on the Pope, Parliament and the Internet; one story writes each one way. A title has its capital before a name and none alone.',
  source: 'AP and Guardian on capitals: one form in running text; headlines, names and quotations are left alone',
  examples: {
    flag: [
      {
        text: 'The vote in Parliament failed.\nShe told Parliament so, and then in parliament she wept.',
        flagged: ['parliament'],
        fixed: 'The vote in Parliament failed.\nShe told Parliament so, and then in Parliament she wept.',
      },
      {
        text: 'She found it on the internet.\nThe use of the internet grew, and Internet shops with it.',
        flagged: ['Internet'],
        fixed: 'She found it on the internet.\nThe use of the internet grew, and internet shops with it.',
      },
      {
        text: 'It goes to Parliament in June.\nMembers of Parliament know. Critics in parliament do not.',
        flagged: ['parliament'],
        fixed: 'It goes to Parliament in June.\nMembers of Parliament know. Critics in Parliament do not.',
      },
      {
        text: 'It needs money from Congress.\nThey asked congress for it.',
        flagged: ['congress'],
        fixed: 'It needs money from Congress.\nThey asked Congress for it.',
      },
      {
        text: 'The thief dropped an iPhone.\nHe said the iphone was his.',
        flagged: ['iphone'],
        fixed: 'The thief dropped an iPhone.\nHe said the iPhone was his.',
      },
      {
        text: 'A letter to the Pope came back.\nThen the pope wrote.',
        flagged: ['pope'],
        fixed: 'A letter to the Pope came back.\nThen the Pope wrote.',
      },
      {
        text: 'They left for NATO.\nIt asked NATO for help, and Nato gave it.',
        flagged: ['Nato'],
        fixed: 'They left for NATO.\nIt asked NATO for help, and NATO gave it.',
      },
      {
        text: 'A film on YouTube showed it.\nOther films on Youtube did not, and YouTube took them down.',
        flagged: ['Youtube'],
        fixed: 'A film on YouTube showed it.\nOther films on YouTube did not, and YouTube took them down.',
      },
      {
        text: 'It went to the Supreme Court on Monday.\nThen the Supreme Court ruled, and the supreme court wept.',
        flagged: ['supreme court'],
        fixed: 'It went to the Supreme Court on Monday.\nThen the Supreme Court ruled, and the Supreme Court wept.',
      },
      {
        text: 'In May the council met.\nLater the council voted, and then the Council left.',
        flagged: ['Council'],
        fixed: 'In May the council met.\nLater the council voted, and then the council left.',
      },
      {
        text: 'On Monday the prime minister spoke.\nIn June the prime minister left, and the Prime Minister’s party split.',
        flagged: ['Prime Minister'],
        fixed:
          'On Monday the prime minister spoke.\nIn June the prime minister left, and the prime minister’s party split.',
      },
      {
        text: 'A probe left the Earth.\nNow the Earth is far, and the earth is small.',
        flagged: ['earth'],
        fixed: 'A probe left the Earth.\nNow the Earth is far, and the Earth is small.',
      },
      {
        text: 'On Monday the Republican Party met.\nIn May the Republican Party split, and the Republican party lost.',
        flagged: ['Republican party'],
        fixed: 'On Monday the Republican Party met.\nIn May the Republican Party split, and the Republican Party lost.',
      },
      {
        text: 'The COVID ward is full.\nA COVID test costs much, and the Covid ward closed.',
        flagged: ['Covid'],
        fixed: 'The COVID ward is full.\nA COVID test costs much, and the COVID ward closed.',
      },
      {
        text: 'The White House said so.\nThe White House denied it. In May the White house wept.',
        flagged: ['White house'],
        fixed: 'The White House said so.\nThe White House denied it. In May the White House wept.',
      },
    ],
    pass: [
      'On Monday Mayor Ruiz spoke. Then the mayor left. A mayor is a mayor.',
      '# Council votes on pier\nOn Monday the council met. Council members left. Council meetings are long.',
      'On Monday the council met. “The Council is deaf,” she said of the council.',
      'On Monday the council met with the Council of Elders and the Eastport City Council.',
      'On Monday the Panel on Climate Change met. It is about climate change.',
      'She lives in Parliament Street. They met in parliament.',
      'The Iraqi parliament met. In Parliament, Dahl spoke.',
      'LONDON — They met in London. STOP, she wrote. They did not Stop.',
      'On Monday the court ruled. Then the Court spoke.',
      'She eats an apple. He works for Apple. In May it may rain, and Bush hid in the bush.',
      'Nobody on earth knew. The probe left Earth. They dug the earth.',
      'On Monday the president spoke. Then the President of the Eastport Society left, and President Dahl with him.',
      'The Lund party was loud. The Party of Lund met at the party of Ana Party.',
      'The Crown said the case against the crown prince was closed, and the judge laid the crown on the table.',
      'She told Parliament so. She is in Parliament.\nSo proud to be in parliament! #lund\nShe left Parliament.',
      'The letter came to the White House. They live in a white house near Lund. Soon the white house was sold.',
      'She asked Congress for more. The town is home to the congress for Nordic Trade.',
      'A film on YouTube showed it. See youtube.com or @youtube. It is LaRue who said so, and larue is a color.',
      'The LaTeX file failed. The latex gloves tore. LaTeX is old, and latex is older.',
      'The Church of England met. The Church is divided, a warden said outside the church. The church roof leaks.',
    ],
  },
  run: find,
})

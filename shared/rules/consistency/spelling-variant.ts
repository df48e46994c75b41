import type { House } from '#shared/house/house-style.ts'
import type { Reading } from '#shared/reading/reading.ts'
import { whereIs } from '#shared/rules/paragraphs.ts'
import { perBlock } from '#shared/rules/per-block.ts'
import { defineRule, type StoryFinding } from '#shared/rules/rule.ts'
import { differs } from './differs.ts'
import { byKey, type Kept, keptForm } from './kept-form.ts'
import { ownUses } from './own-uses.ts'
import { runningWords } from './running-words.ts'
import { type SpellingUse, spellingUses } from './spelling-uses.ts'

const usesIn = perBlock(spellingUses)

function find(reading: Reading, { spelling }: House): StoryFinding[] {
  const uses = ownUses(reading.blocks, usesIn)
  const of = (...kinds: SpellingUse['kind'][]) => uses.filter(({ kind }) => kinds.includes(kind))
  const variants = byKey([...of('variant', 'place'), ...withPlain(reading, of('accent'))])
  return [
    ...dialects(reading, of('all', 'ise', 'some'), spelling),
    ...[...variants.values()].flatMap((same) => minority(reading, same, keptForm(same), same)),
  ]
}

/**
 * British among American spellings, or the other way round, counted over all words. What some British and Canadian copy
 * spells the American way is no sign of American copy: -ize is compared with -ise, and the rest wrong only beside -ise. Where
 * the house sets a spelling, every word has it.
 */
function dialects(reading: Reading, uses: readonly SpellingUse[], spelling: House['spelling']): StoryFinding[] {
  if (spelling) return minority(reading, uses, { form: spelling, model: undefined, sure: true }, [])
  const telling = uses.filter(({ kind, form }) => kind === 'all' || form === 'british')
  const kept = keptForm(telling)
  const found = minority(reading, telling, kept, uses)
  if (kept?.form === 'american' || telling.every(({ form }) => form === 'american')) return found
  const ise = uses.filter(({ kind }) => kind === 'ise')
  const keptIse = keptForm(ise)
  const some = uses.filter(({ kind }) => kind === 'some')
  const keptSome = keptForm(some)
  const thoroughly = (keptIse?.form ?? ise[0]?.form) === 'british'
  const british: Kept<SpellingUse> = { form: 'british', model: telling[0], sure: true }
  return [
    ...found,
    ...minority(reading, ise, keptIse, uses),
    ...minority(reading, some, thoroughly ? british : keptSome && { ...keptSome, sure: false }, uses),
  ]
}

/** The uses in another form than the one kept; where that is not sure, only those whose own word stands in both. */
function minority(
  reading: Reading,
  uses: readonly SpellingUse[],
  kept: Kept<SpellingUse> | undefined,
  among: readonly SpellingUse[],
): StoryFinding[] {
  if (!kept) return []
  return uses
    .filter(({ form }) => form !== kept.form)
    .flatMap((use) => {
      const own = among.find(({ key, form }) => key === use.key && form === kept.form)
      if (!own && !kept.sure) return []
      const found = differs(reading, use, { ...kept, model: own ?? kept.model }, use.written(kept.form))
      if (use.kind === 'place') return [{ ...found, grade: 'query' as const }]
      return [own || !kept.model ? found : { ...found, message: acrossWords(reading, use, kept.model) }]
    })
}

function acrossWords(reading: Reading, use: SpellingUse, model: SpellingUse): string {
  const [here, there] = use.form === 'british' ? ['British', 'American'] : ['American', 'British']
  return `${use.text} is ${here} spelling, ${model.text} ${whereIs(reading, model, use.block)} ${there}.`
}

/** Words with accents, and the same words without them: names of the cast are left to the rule about names. */
function withPlain(reading: Reading, accented: readonly SpellingUse[]): SpellingUse[] {
  const names = new Set(reading.cast.flatMap(({ name }) => name.split(' ')))
  const uses = accented.filter(({ text, key }) => !names.has(text) && !names.has(key))
  if (uses.length === 0) return []
  const plain = new Set(uses.map(({ key }) => key))
  const written = (form: string) => form
  const without = ownUses(reading.blocks, (block) =>
    runningWords(block)
      .filter(({ text, quoted }) => plain.has(text) && !quoted)
      .map(
        ({ text, start, end }): SpellingUse => ({
          block: 0,
          start,
          end,
          text,
          key: text,
          form: text,
          kind: 'accent',
          written,
        }),
      ),
  )
  return [...uses, ...without].sort((a, b) => a.block - b.block || a.start - b.start)
}

/** One word in two spellings, or British and American spelling mixed. */
export const spellingVariant = defineRule({
  id: 'consistency/spelling-variant',
  title: 'Two spellings mixed',
  grade: 'fix',
  scope: 'story',
  why: 'One story keeps to one spelling. British words in American copy, or a name from another script in two forms, show that copy from two sources was joined.',
  source: 'AP, Reuters and Guardian style each set one spelling; names of bodies and quotations keep their own',
  examples: {
    flag: [
      {
        text: 'The colour faded.\nThe centre closed, and the neighbours left.\nThe harbor stayed open.',
        flagged: ['harbor'],
        fixed: 'The colour faded.\nThe centre closed, and the neighbours left.\nThe harbour stayed open.',
      },
      {
        text: 'She traveled to the center.\nThe theater was dark. Labor costs rose.\nThey organised a fair.',
        flagged: ['organised'],
        fixed: 'She traveled to the center.\nThe theater was dark. Labor costs rose.\nThey organized a fair.',
      },
      {
        text: 'They organised a fair.\nIt was recognised at once.\nThe bill was criticized.',
        flagged: ['criticized'],
        fixed: 'They organised a fair.\nIt was recognised at once.\nThe bill was criticised.',
      },
      {
        text: 'The defense rested.\nIts defense was weak. Defence lawyers wept.',
        flagged: ['Defence'],
        fixed: 'The defense rested.\nIts defense was weak. Defense lawyers wept.',
      },
      {
        text: 'The color was new.\nThe colour faded.',
        flagged: ['colour'],
        fixed: 'The color was new.\nThe color faded.',
      },
      {
        text: 'An adviser left.\nTwo advisers stayed.\nThe advisor came back.',
        flagged: ['advisor'],
        fixed: 'An adviser left.\nTwo advisers stayed.\nThe adviser came back.',
      },
      {
        text: 'The train left Kyiv.\nIn Kyiv it rained.\nThe Kiev-based firm closed.',
        flagged: ['Kiev'],
        fixed: 'The train left Kyiv.\nIn Kyiv it rained.\nThe Kyiv-based firm closed.',
      },
      {
        text: 'The band flew to São Paulo.\nIt sang in São Paulo.\nA night in Sao Paulo was dropped.',
        flagged: ['Sao'],
        fixed: 'The band flew to São Paulo.\nIt sang in São Paulo.\nA night in São Paulo was dropped.',
      },
      {
        text: 'Hezbollah denied it.\nHezbollah’s office was shut.\nA Hizbullah man spoke.',
        flagged: ['Hizbullah'],
        fixed: 'Hezbollah denied it.\nHezbollah’s office was shut.\nA Hezbollah man spoke.',
      },
      {
        text: 'The café opened.\nThe café was full. Another cafe closed.',
        flagged: ['cafe'],
        fixed: 'The café opened.\nThe café was full. Another café closed.',
      },
      {
        text: 'The programme ended. It was cancelled.\nThe centre-left organised it. They were analyzing it.\nThey recognised nothing.',
        flagged: ['analyzing'],
        fixed:
          'The programme ended. It was cancelled.\nThe centre-left organised it. They were analysing it.\nThey recognised nothing.',
      },
      {
        text: 'The colour of the center was gray, they realized.',
        house: { spelling: 'british' },
        flagged: ['center', 'gray', 'realized'],
        fixed: 'The colour of the centre was grey, they realised.',
      },
      {
        text: 'The neighbours paid by cheque.',
        house: { spelling: 'american' },
        flagged: ['neighbours', 'cheque'],
        fixed: 'The neighbors paid by check.',
      },
      {
        text: 'She walked toward the pier.\nThey moved toward the sea. He went towards it.',
        flagged: ['towards'],
        fixed: 'She walked toward the pier.\nThey moved toward the sea. He went toward it.',
      },
      {
        text: 'The encyclopedia has color plates.\nAn encyclopedia is dear. The old encyclopaedia was sold.',
        flagged: ['encyclopaedia'],
        fixed: 'The encyclopedia has color plates.\nAn encyclopedia is dear. The old encyclopedia was sold.',
      },
    ],
    pass: [
      { text: 'The Labour Party’s center. “The colour is grey,” she said.', house: { spelling: 'american' } },
      'The colour faded. The Labour Party met at the Centre for Harbour Studies. The Department of Defense paid for Pearl Harbor.',
      'The colour faded. The neighbours left. “The color was fine,” she said. “I honor it.”',
      'The colour faded in the centre. They organized a fair and criticized it.',
      'The colour of the centre. A skeptic analyzed it and organized more.',
      'He has a license to practice. The tires of the programme are in the story of the centre.',
      'The theatre closed. The color faded.',
      'Myanmar, also known as Burma, voted. Myanmar counted.',
      'Mumbai grew. Bombay was small in 1921. Mumbai, formerly Bombay, waits. The Bombay High Court ruled.',
      'She left Odessa, Texas, for Odesa. Odesa was calm.',
      'The jail has 40 cells. In 1820 it was called a gaol.',
      'What Britons call a gaol is a jail. The tsar is dead. A drug czar spoke of the tsar.',
      'Kyiv waits. Dynamo Kiev won. She cooked chicken Kiev in Kyiv.',
      'The colour faded. The neighbours left.\nMy favorite color is gone\nAll the neighbors cry\nSee for yourself pic.example.org/harbor\n— Ana Dahl (@anadahl) May 3, 2024',
      'The color faded. Neighbors left.\nDahl apologized on Instagram:\nTo my neighbours: I honour you all.\nThe center is open.',
      'The colour faded in the centre.\nDahl posted on Monday:\nI love the color of the center.\nThe neighbours agreed.',
      'The résumé was long. Talks resume on Monday.',
      'An adviser left. Two advisers stayed. The Lund Advisor Group did not.',
      'Prices were revised and advertised. The color and the harbor of the center were advertised.',
      'The train to Mecca left. “We walked towards Makkah,” she said. They moved toward it.',
    ],
  },
  run: find,
})

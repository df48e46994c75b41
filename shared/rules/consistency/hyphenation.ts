import type { Reading } from '#shared/reading/reading.ts'
import { defineRule, type StoryFinding } from '#shared/rules/rule.ts'
import { type CompoundUse, canBeOpen, compoundAt, compoundKey, hyphenedIn, nounPairsIn } from './compound-uses.ts'
import { differs } from './differs.ts'
import { byKey, keptForm } from './kept-form.ts'
import { numberCompounds } from './number-compounds.ts'
import { ownUses } from './own-uses.ts'
import { runningWords, smallWords } from './running-words.ts'

/** Words that a hyphen makes other words of: somebody re-signs a player, and another resigns. */
const HYPHEN_TELLS =
  /^(?:coop|unioni[sz]|re(?:sign|cover|creat|form|present|sent|lay|act|serv|sort|treat|mark|count|press|dress|pos|bound|sound|dact|lease|pair|fus|search|solv|view|turn|collect|join|fund|tir)|present|exact|maybe|preposition|proces)$/

const PARTICLE = /^(?:on|off|in|out|up|down|over|under|every|any|some|all)(?![-‐‑ ]?line)/i

function find(reading: Reading): StoryFinding[] {
  const compared = [...byKey(compounds(reading)).values()].flatMap((same) => {
    const lower = same.filter(({ named }) => !named)
    const inRole = (role: CompoundUse['role']) =>
      [lower, same.filter(({ named }) => named)].flatMap((uses) =>
        compare(
          reading,
          uses.filter((use) => use.role === role && use.form !== 'closed'),
        ),
      )
    const sure = (findings: StoryFinding[]) => findings.filter(({ grade }) => grade === 'fix')
    return [
      ...compare(
        reading,
        lower.filter(({ form }) => form !== 'open'),
      ),
      ...inRole('noun'),
      // Whether two words need a hyphen before a third, or make one, is often left to the ear: only where the story has made up its mind.
      ...sure(inRole('modifier')),
      ...sure(
        compare(
          reading,
          lower.filter((use) => use.form === 'closed' || isNounPair(use)),
        ),
      ),
    ]
  })
  // A compound in three forms is compared more than once.
  const first = new Map(
    [...compared, ...numberCompounds(reading)].reverse().map((each) => [`${each.block}:${each.start}`, each]),
  )
  return [...first.values()].reverse()
}

/** Every compound that the story has with a hyphen, and every pair of nouns that it also has as one word, with all uses in text order. */
function compounds({ blocks }: Reading): CompoundUse[] {
  const keys = new Set<string>()
  const firsts = new Set<string>()
  for (const block of blocks) {
    for (const { key, text, split } of hyphenedIn(block)) {
      keys.add(key)
      firsts.add(text.slice(0, split).toLowerCase())
    }
  }
  const small = smallWords(blocks)
  for (const block of blocks) {
    for (const { index, joined } of nounPairsIn(block)) {
      if (!small.has(joined) && !small.has(`${joined}s`) && !(joined.endsWith('s') && small.has(joined.slice(0, -1))))
        continue
      keys.add(compoundKey(joined))
      firsts.add(runningWords(block)[index]?.lower ?? '')
    }
  }
  if (small.has('underway')) {
    keys.add('underway')
    firsts.add('under')
  }
  if (keys.size === 0) return []
  // Cheap tests before the dear one: nearly no word begins with the letters of a compound.
  const openings = new Set([...keys].map((key) => key.slice(0, 4)))
  return ownUses(blocks, (block) => {
    const words = runningWords(block)
    const others: CompoundUse[] = []
    words.forEach(({ lower, quoted }, index) => {
      if (quoted) return
      if (openings.has(lower.slice(0, 4)) && !lower.includes('-') && keys.has(compoundKey(lower)))
        others.push(compoundAt(words, index, 'closed'))
      if (
        firsts.has(lower) &&
        canBeOpen(words, index) &&
        keys.has(compoundKey(lower + (words[index + 1]?.lower ?? '')))
      )
        others.push(compoundAt(words, index, 'open'))
    })
    return [...hyphenedIn(block), ...others].sort((a, b) => a.start - b.start)
  })
}

function compare(reading: Reading, all: readonly CompoundUse[]): StoryFinding[] {
  const kept = keptForm(all)
  const { model } = kept ?? {}
  if (!kept || !model || HYPHEN_TELLS.test(model.key)) return []
  // An adverb and an adjective: she climbs onboard, the on-board clock.
  const odd = (use: CompoundUse) => PARTICLE.test(use.text) && use.role !== model.role
  return all
    .filter((use) => use.form !== kept.form && !odd(use))
    .map((use) => differs(reading, use, kept, rewrite(use, model)))
}

/** "school teacher" beside "schoolteacher"; not "the sun rises" beside "sunrise", nor "a way" beside "away". */
function isNounPair({ form, text, role }: CompoundUse): boolean {
  return (
    form === 'open' &&
    role !== 'other' &&
    /^[A-Za-z][a-z]{2,} [a-z]{3,}$/.test(text) &&
    !/ (?:rise|set|fall|shine)s?$/.test(text)
  )
}

/** A use in the form of another: its own letters, parted where the other is or where it was. */
function rewrite(use: CompoundUse, model: CompoundUse): string {
  const letters = use.text.replace(/[-‐‑ ]/, '')
  const split = use.split ?? model.split ?? letters.length
  const mark = { hyphened: '-', open: ' ', closed: '' }[model.form]
  return letters.slice(0, split) + mark + letters.slice(split)
}

/** One compound with a hyphen here, in one word or in two there. */
export const hyphenation = defineRule({
  id: 'consistency/hyphenation',
  title: 'Compound written two ways',
  grade: 'fix',
  scope: 'story',
  why: 'Dictionaries differ on ceasefire and cease-fire; one story keeps to one. A compound before a noun may need a hyphen that it does without elsewhere, so like is compared with like.',
  source: 'AP on hyphens and prefixes; Guardian on compounds; Chicago 7.89',
  examples: {
    flag: [
      {
        text: 'The ceasefire held.\nA second ceasefire failed. The cease-fire line is long.',
        flagged: ['cease-fire'],
        fixed: 'The ceasefire held.\nA second ceasefire failed. The ceasefire line is long.',
      },
      {
        text: 'She sent an e-mail.\nThe e-mail was short. He never read his emails.',
        flagged: ['emails'],
        fixed: 'She sent an e-mail.\nThe e-mail was short. He never read his e-mails.',
      },
      {
        text: 'They cooperate.\nCooperation is slow. “We co-operate,” she said. He co-operated at last.',
        flagged: ['co-operated'],
        fixed: 'They cooperate.\nCooperation is slow. “We co-operate,” she said. He cooperated at last.',
      },
      {
        text: 'The prime minister spoke.\nThe prime minister left. The prime-minister is ill.',
        flagged: ['prime-minister'],
        fixed: 'The prime minister spoke.\nThe prime minister left. The prime minister is ill.',
      },
      {
        text: 'The vice president wept.\nShe was vice president in 2016. A vice-president sat there.',
        flagged: ['vice-president'],
        fixed: 'The vice president wept.\nShe was vice president in 2016. A vice president sat there.',
      },
      {
        text: 'Work is underway on the pier.\nA second pier is underway. Talks on a third are under way.',
        flagged: ['under way'],
        fixed: 'Work is underway on the pier.\nA second pier is underway. Talks on a third are underway.',
      },
      {
        text: 'Money for health care is short.\nThe cost of health care rose. Good healthcare is dear.',
        flagged: ['healthcare'],
        fixed: 'Money for health care is short.\nThe cost of health care rose. Good health care is dear.',
      },
      {
        text: 'It is a long-term plan.\nThe long-term cost is high. Nobody has a long term answer.',
        flagged: ['long term'],
        fixed: 'It is a long-term plan.\nThe long-term cost is high. Nobody has a long-term answer.',
      },
      {
        text: 'A 12-year-old girl won.\nHer 9-year-old brother lost to a 10 year old boy.',
        flagged: ['10 year old'],
        fixed: 'A 12-year-old girl won.\nHer 9-year-old brother lost to a 10-year-old boy.',
      },
      {
        text: 'The African American vote grew.\nAmong African Americans it doubled. One in five African-Americans voted.\nThe hall was full of African Americans.',
        flagged: ['African-Americans'],
        fixed:
          'The African American vote grew.\nAmong African Americans it doubled. One in five African Americans voted.\nThe hall was full of African Americans.',
      },
      {
        text: 'A 20-minute walk leads there.\nA 10-minute rest helps. The 30 minute drive is dull.',
        flagged: ['30 minute'],
        fixed: 'A 20-minute walk leads there.\nA 10-minute rest helps. The 30-minute drive is dull.',
      },
      {
        text: 'The so-called expert spoke.\nThe so called plan failed. The so-called king left.',
        flagged: ['so called'],
        fixed: 'The so-called expert spoke.\nThe so-called plan failed. The so-called king left.',
      },
      {
        text: 'The counter-attack began. The counterattack failed, and the counterattack is over.',
        flagged: ['counter-attack'],
        fixed: 'The counterattack began. The counterattack failed, and the counterattack is over.',
      },
      {
        text: 'Money for the start-up came late.\nA start-up is rare in Lund. The startups left.',
        flagged: ['startups'],
        fixed: 'Money for the start-up came late.\nA start-up is rare in Lund. The start-ups left.',
      },
      {
        text: 'The co-operation ended.\nThe two states had cooperated for years. Cooperation is dead, and nobody will cooperate.',
        flagged: ['co-operation'],
        fixed:
          'The cooperation ended.\nThe two states had cooperated for years. Cooperation is dead, and nobody will cooperate.',
      },
    ],
    pass: [
      'It is a long-term plan. In the long term it pays. In the long term, it costs.',
      'They set up a stall. The set-up was new. They signed up at the sign-up desk.',
      'She left a way to get away. It was a new start, begun anew. Some time later, it was sometime in May.',
      'The sun rises late. At sunrise the sun sets the hill on fire.',
      'He resigned. The club re-signed him. They recovered the chair and re-covered it.',
      'The ceasefire held. “The cease-fire is dead,” she said. The Cease-Fire Now party met.',
      'She climbs onboard and reads the on-board clock.',
      'The boy is 12 years old. A 12-year-old girl won.',
      'The well-known singer is well known. A well-known tune came.',
      'The real-estate tax rose. The real estate market fell.',
      'The high school closed. A Highschool Musical was sung.',
      'A second-place finish pleased her. She was happy with second place.',
      'A 20-minute walk takes 20 minutes, and it began 10 minutes late. A three-year plan takes three years.',
      'The ceasefire held.\nNo more cease-fire! Heavy fire here. pic.example.org/fire\n— Ana Dahl (@anadahl) June 4, 2024\nThe ceasefire is dead.',
      'The so-called expert is well known, as he is so called.',
    ],
  },
  run: find,
})

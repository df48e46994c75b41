import type { BlockReading, Word } from '#shared/reading/reading.ts'
import { courtesyTitles, isTitleHead, plainTitleWord } from '#shared/reading/title-words.ts'
import { isQuoted } from '#shared/rules/outside-quotes.ts'
import { type BlockFinding, defineRule } from '#shared/rules/rule.ts'

export const doubledTitle = defineRule({
  id: 'people/doubled-title',
  title: 'Title said twice',
  grade: 'fix',
  scope: 'block',
  why: 'Two titles of the same kind in a row are the seam of a cut or of a careless replacement.',
  source: 'Desk practice',
  examples: {
    flag: [
      {
        text: 'On Friday Prime Minister Prime Minister Ewa Mazur left.',
        flagged: ['Prime Minister Prime Minister'],
        fixed: 'On Friday Prime Minister Ewa Mazur left.',
      },
      { text: 'The letter went to Mr. Mr. Lund.', flagged: ['Mr. Mr.'], fixed: 'The letter went to Mr. Lund.' },
      { text: 'He thanked Governor Gov. Ana Ruiz.', flagged: ['Governor Gov.'], fixed: 'He thanked Gov. Ana Ruiz.' },
      {
        text: 'Defense Secretary Secretary Paul Reiss agreed.',
        flagged: ['Secretary Secretary'],
        fixed: 'Defense Secretary Paul Reiss agreed.',
      },
      {
        text: 'The plan of Attorney General Attorney General Ida Osei was leaked.',
        flagged: ['Attorney General Attorney General'],
        fixed: 'The plan of Attorney General Ida Osei was leaked.',
      },
      {
        text: 'A letter from Sen. Senator Nils Dahl came back.',
        flagged: ['Sen. Senator'],
        fixed: 'A letter from Senator Nils Dahl came back.',
      },
      {
        text: 'On the pier stood Dr. Dr. Ana Ruiz, a surgeon.',
        flagged: ['Dr. Dr.'],
        fixed: 'On the pier stood Dr. Ana Ruiz, a surgeon.',
      },
      { text: 'Voters like Mayor Mayor Whitcombe.', flagged: ['Mayor Mayor'], fixed: 'Voters like Mayor Whitcombe.' },
    ],
    pass: [
      'Prime Minister Ewa Mazur met Prime Minister Anders Lund.',
      'Vice President Ana Ruiz met President Per Lund.',
      'Attorney General Ana Ruiz and General Per Lund spoke.',
      '“Mr. Mr. Lund,” the boy said.',
      'The governor, Gov. Ana Ruiz, spoke.',
      'Major Major, the novel’s officer, is a joke.',
      'The mayor, Mayor Dolores Whitcombe, and the president of the board, President Lund, met.',
      'Dr. Ana Ruiz and Dr. Ida Osei met Deputy Mayor Nils Dahl and Mayor Dolores Whitcombe.',
    ],
  },
  run: (block) => block.sentences.flatMap(({ words }) => doubled(block, words)),
})

function doubled(block: BlockReading, words: readonly Word[]): BlockFinding[] {
  const found: BlockFinding[] = []
  for (let at = 0; at < words.length; at++) {
    if (!/^\p{Lu}/u.test(words[at]?.text ?? '') || !/^\p{Lu}/u.test(words[at + 1]?.text ?? '')) continue
    for (let length = 3; length >= 1; length--) {
      const first = words.slice(at, at + length)
      const second = words.slice(at + length, at + 2 * length)
      const named = words[at + 2 * length]
      const [start] = first
      const [again] = second
      const last = second.at(-1)
      if (!start || !again || !last || !named || !/^\p{Lu}/u.test(named.text) || !sameTitle(first, second)) continue
      const range = { start: start.start, end: last.end }
      if (/[^\p{L}.\s]/u.test(block.text.slice(range.start, named.start)) || isQuoted(block, range)) continue
      const actual = block.text.slice(range.start, range.end)
      found.push({
        ...range,
        message: `Title said twice: “${actual}”.`,
        fixes: [{ label: 'Keep one', edits: [{ start: range.start, end: again.start, insert: '' }] }],
      })
      at += 2 * length - 1
      break
    }
  }
  return found
}

function sameTitle(first: readonly Word[], second: readonly Word[]): boolean {
  const [a, b] = [first, second].map((words) => words.map((word) => word.text).join(' '))
  if (!a || !b || !/^\p{Lu}/u.test(a) || !/^\p{Lu}/u.test(b)) return false
  if (a in courtesyTitles || b in courtesyTitles) return a === b
  return isTitleHead(a) && isTitleHead(b) && plainTitleWord(a) === plainTitleWord(b)
}

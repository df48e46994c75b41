import type { House } from '#shared/house/house-style.ts'
import type { Reading } from '#shared/reading/reading.ts'
import { perBlock } from '#shared/rules/per-block.ts'
import { defineRule, type StoryFinding } from '#shared/rules/rule.ts'
import { type AbbreviationUse, abbreviationUses, longMonth, shortMonth } from './abbreviation-uses.ts'
import { differs } from './differs.ts'
import { byKey, keptForm } from './kept-form.ts'
import { ownUses } from './own-uses.ts'

const usesIn = perBlock(abbreviationUses)

/** Of the initials, those that every house which sets stops gives them; EU and UK some leave bare. */
const WITH_STOPS = /^(?:US|UN|DC)$/

/** The form that the house wants of an abbreviation; undefined where it leaves it to the draft. */
function houseForm(key: string, { abbreviations }: House): string | undefined {
  if (!abbreviations || key === 'percent' || key === 'month') return undefined
  if (abbreviations === 'bare') return key === 'time' ? '' : 'without'
  if (key === 'time') return 'dotted spaced'
  return key === 'courtesy' || WITH_STOPS.test(key) ? 'with' : undefined
}

function find(reading: Reading, house: House): StoryFinding[] {
  const uses = ownUses(reading.blocks, usesIn)
  return [...byKey(uses)].flatMap(([key, same]) => {
    const preferred = houseForm(key, house)
    const kept = keptForm(same, preferred)
    if (!kept) return []
    const model = preferred === undefined ? kept.model : undefined
    return same
      .filter(({ form }) => form !== kept.form)
      .map((use) => {
        const insert = rewrite(use, kept.form)
        // "in the US." takes the stop that is there.
        const taken = insert.endsWith('.') && reading.blocks[use.block]?.text[use.end] === '.' ? 1 : 0
        return differs(reading, use, { ...kept, model }, insert, { start: use.whole.start, end: use.end + taken })
      })
  })
}

/** A use in another form, without giving a sentence two stops or none. */
function rewrite({ key, text, closes }: AbbreviationUse, form: string): string {
  if (key === 'percent') return form === '%' ? form : ` ${form}`
  if (key === 'month') return form === 'long' ? longMonth(text) : shortMonth(text)
  if (key === 'courtesy') return text.replace('.', '') + (form === 'with' ? '.' : '')
  const bare = text.replaceAll('.', '')
  const letters = key !== 'time' ? bare : form.includes('capital') ? bare.toUpperCase() : bare.toLowerCase()
  const dotted = key === 'time' ? form.includes('dotted') : form === 'with'
  const written = dotted ? [...letters].map((letter) => `${letter}.`).join('') : letters + (closes ? '.' : '')
  return form.includes('spaced') ? ` ${written}` : written
}

/** One abbreviation written in two ways. */
export const abbreviation = defineRule({
  id: 'consistency/abbreviation',
  title: 'Abbreviation in two forms',
  grade: 'fix',
  scope: 'story',
  why: 'Houses differ on full stops in abbreviations, but one story keeps to one form. Two forms show that copy from two sources was joined.',
  source: 'AP, Reuters and Guardian style each set one form in text; headlines are left alone',
  examples: {
    flag: [
      {
        text: 'The U.S. built the pier. A U.S.-led team opened it. A US ship came first.',
        flagged: ['US'],
        fixed: 'The U.S. built the pier. A U.S.-led team opened it. A U.S. ship came first.',
      },
      {
        text: 'The US built the pier in the U.S. and paid for it.',
        flagged: ['U.S.'],
        fixed: 'The US built the pier in the US and paid for it.',
      },
      {
        text: 'U.N. staff left.\nThe team went to the UN.',
        flagged: ['UN'],
        fixed: 'U.N. staff left.\nThe team went to the U.N.',
      },
      {
        text: 'UN staff left.\nThe team met the U.N. They asked the U.N. for help.',
        flagged: ['U.N.', 'U.N.'],
        fixed: 'UN staff left.\nThe team met the UN. They asked the UN for help.',
      },
      {
        text: 'The storm came on Sept. 5 and left on September 7. It was back on Sept. 9.',
        flagged: ['September'],
        fixed: 'The storm came on Sept. 5 and left on Sept. 7. It was back on Sept. 9.',
      },
      {
        text: 'It opens at 9 a.m. on Monday and closes at 5 p.m. on Friday. Doors close at 8 pm.',
        flagged: ['pm'],
        fixed: 'It opens at 9 a.m. on Monday and closes at 5 p.m. on Friday. Doors close at 8 p.m.',
      },
      {
        text: 'It opens at 9am and closes at 5 PM sharp.',
        flagged: ['PM'],
        fixed: 'It opens at 9am and closes at 5pm sharp.',
      },
      {
        text: 'The DC court ruled. A D.C. lawyer wept. The D.C. mayor did not. Other D.C. lawyers did.',
        flagged: ['DC'],
        fixed: 'The D.C. court ruled. A D.C. lawyer wept. The D.C. mayor did not. Other D.C. lawyers did.',
      },
      {
        text: 'It opens at 9 a.m. on Monday.\nIt closes at 5 p.m. on Friday. Doors close at 6pm.',
        flagged: ['pm'],
        fixed: 'It opens at 9 a.m. on Monday.\nIt closes at 5 p.m. on Friday. Doors close at 6 p.m.',
      },
      {
        text: 'It rose by 5 percent.\nIt fell by 3 percent, then by 7% in May.',
        flagged: ['%'],
        fixed: 'It rose by 5 percent.\nIt fell by 3 percent, then by 7 percent in May.',
      },
      {
        text: 'It rose by 5% last year.\nIt fell by 3% in May and by 2 per cent in June.',
        flagged: ['per cent'],
        fixed: 'It rose by 5% last year.\nIt fell by 3% in May and by 2% in June.',
      },
      {
        text: 'Mr. Dahl left.\nMrs. Osei stayed. Mr Dahl came back.',
        flagged: ['Mr'],
        fixed: 'Mr. Dahl left.\nMrs. Osei stayed. Mr. Dahl came back.',
      },
      {
        text: 'The UK’s ferry sails. The U.K.’s other one does not. The UK waits.',
        flagged: ['U.K.'],
        fixed: 'The UK’s ferry sails. The UK’s other one does not. The UK waits.',
      },
      {
        text: 'The US paid at 5 pm. Mr Dahl, of the UN in Washington, DC, did not. He left the US.',
        house: { abbreviations: 'stops' },
        flagged: ['US', 'pm', 'Mr', 'UN', 'DC', 'US'],
        fixed: 'The U.S. paid at 5 p.m. Mr. Dahl, of the U.N. in Washington, D.C., did not. He left the U.S.',
      },
      {
        text: 'The U.S. paid at 5 p.m. Mr. Dahl, of the U.K., did not.',
        house: { abbreviations: 'bare' },
        flagged: ['U.S.', 'p.m.', 'Mr.', 'U.K.'],
        fixed: 'The US paid at 5pm. Mr Dahl, of the UK, did not.',
      },
    ],
    pass: [
      'The U.S. asked the UN and the EU for help. The U.S. paid.',
      '# US opens pier\nThe U.S. opened a pier on Monday.',
      'The U.S. paid. “The US will pay,” she said. “It is for us.”',
      'The U.S. grounded a US Airways jet. It cost US$5 million.',
      'A notice read US NAVY ONLY. The U.S. built it.',
      'The U.S. grounded it, said the US-Lund Business Council. They gave US a hand. The U.S. paid.',
      'It told US to wait, and it was both of US. The U.S. did. The U.S. told the UN to go.',
      'It told us to wait. The U.S. did. He reads Us Weekly.',
      'It opens at 9 a.m. and closes at 5 p.m., said the PM.',
      'See harbor.us/US or write to info@US.example. The U.S. did.',
      'The US paid. The US left.\nShe won the U.S. Open and read of it in U.S. News.',
      'The D.C. court ruled. A D.C. lawyer reads DC Comics and watches DC United.',
      'It rose by 5 percent, to the highest (up 7%) in a year. One in five percent signs is a slip.',
      'The U.S. closed its office.\nThe US office is closed. US citizens should call. https://office.example\n— Office (@office) July 1, 2024\nThe U.S. envoy left.',
      'Dr. Lund drank a Dr Pepper, and read Dr Jekyll to Mrs. Dahl. Mrs. Dahl likes Mr Bean.',
      'It rose by five per cent. It fell by 3%.',
      'A.J. Harlow and J.K. Dahl met. AJ was not there.',
      'It came on Sept. 5, in the worst September for years. In September 1990 it rained, and on May 5, 1991.',
      {
        text: 'The U.S. paid at 5 p.m., Mr. Dahl said. EU and UK staff left. It fell 3%.',
        house: { abbreviations: 'stops' },
      },
      { text: 'The US paid at 5pm. “The U.S. paid,” said Dr Lund of U.S. Steel.', house: { abbreviations: 'bare' } },
      { text: 'A DC-10 landed. She told us of US 101, a road to Lund.', house: { abbreviations: 'stops' } },
    ],
  },
  run: find,
})

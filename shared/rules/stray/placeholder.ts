import type { BlockReading, Word } from '#shared/reading/reading.ts'
import { excerpt } from '#shared/rules/excerpt.ts'
import { isQuoted } from '#shared/rules/outside-quotes.ts'
import { removal } from '#shared/rules/removal.ts'
import { type BlockFinding, defineRule } from '#shared/rules/rule.ts'
import { createClaims } from '#shared/text/claims.ts'
import { compiled } from '#shared/text/compiled.ts'
import type { Range } from '#shared/text/range.ts'
import { hasForm } from './leftover.ts'
import { PLACEHOLDER_LINE, PLACEHOLDER_SUSPECT, PLACEHOLDERS } from './placeholder-forms.ts'
import { BRACKET_SUSPECT, BRACKETED, isSlot } from './slots.ts'

/** What XX is a real word beside: chromosomes, and films rated XXX. */
const REAL_X =
  /^(?:chromosom\w*|karyotyp\w*|genotyp\w*|males?|females?|wom[ae]n|men|girls?|boys?|sex|centur\w+|olympi\w+|edition|anniversary|congress|embryos?|cells?|individuals?|patients?|films?|movies?|porn\w*|rated|videos?|theaters?|theatres?|stores?|shops?|sites?|content|clubs?|stars?|pars?ody|size|beer)$/i
const MOST_LINE_WORDS = 12
/** A line of underscores parts two stories. */
const RULE_LINE = /^[_\s.]+$/

function find(block: BlockReading): BlockFinding[] {
  const { text } = block
  if ((text.match(/\S+/g)?.length ?? 0) <= MOST_LINE_WORDS && hasForm(PLACEHOLDER_LINE, text.trim())) {
    const whole = { start: 0, end: text.length }
    return [{ ...whole, message: say(text), fixes: [{ label: 'Remove the line', edits: [removal(text, whole)] }] }]
  }
  const isSuspect = PLACEHOLDER_SUSPECT.test(text)
  if ((!isSuspect && !BRACKET_SUSPECT.test(text)) || RULE_LINE.test(text)) return []
  const found: BlockFinding[] = []
  const claim = createClaims(text.length)
  const add = (range: Range, remove = false) => {
    if (isNamed(block, range) || !claim([range])) return
    const actual = text.slice(range.start, range.end)
    const whole = range.start === 0 && range.end === text.length
    const fixes = remove || whole ? [{ label: 'Remove it', edits: [removal(text, range)] }] : undefined
    found.push({ ...range, message: say(actual), ...(fixes && { fixes }) })
  }
  for (const { needs, pattern, outsideQuotes, mayBeReal, remove } of isSuspect ? PLACEHOLDERS : []) {
    if (!needs.test(text)) continue
    for (const { 0: actual, index } of text.matchAll(compiled(pattern))) {
      const start = index + actual.length - actual.trimStart().length
      const range = { start, end: index + actual.trimEnd().length }
      if (outsideQuotes && isQuoted(block, range)) continue
      if (mayBeReal && isRealX(block, range)) continue
      add(range, remove)
    }
  }
  for (const { 0: actual, index, groups } of text.matchAll(BRACKETED)) {
    const range = { start: index, end: index + actual.length }
    // "[photo](https://…)" is a link.
    if (/[([]/.test(text.charAt(range.end))) continue
    // "${title}" and "{{title}}" are tags of a template.
    if (groups?.open === '{' && /[${%]/.test(text.charAt(index - 1))) continue
    const glued = /[\p{L}\p{N}.,;:!?”"’)]/u.test(text.charAt(index - 1))
    if (isSlot(groups?.open ?? '', groups?.inner ?? '', { quoted: isQuoted(block, range), glued })) add(range)
  }
  for (const word of missingNumbers(block)) add(word)
  return found.sort((a, b) => a.start - b.start)
}

const say = (actual: string) => `“${excerpt(actual)}” holds a place: something is still to be filled in.`

/** “TK” in quotation marks of its own is talked about; “QUOTE TO COME” is to be one. */
function isNamed(block: BlockReading, range: Range): boolean {
  if (/\s/.test(block.text.slice(range.start, range.end))) return false
  return block.quoted.some((span) => span.start + 1 === range.start && span.end - 1 === range.end)
}

/** XX and XXX in front of a noun, with nothing before them that they could be the numeral of ("Super Bowl XX"). */
function missingNumbers(block: BlockReading): Word[] {
  if (!/XX/.test(block.text)) return []
  return block.sentences.flatMap(({ words }) =>
    words.filter((word, at) => {
      if (!/^XXX?$/.test(word.text)) return false
      const before = words[at - 1]
      const after = words[at + 1]
      if (before && /^\p{Lu}/u.test(before.text) && at > 1) return false
      if (!after || !/^(?:NOUN|ADJ)$/.test(after.tag) || !/^\p{Ll}/u.test(after.text)) return false
      return !isRealX(block, word)
    }),
  )
}

function isRealX({ text }: BlockReading, { end }: Range): boolean {
  const after = /^[\s-]*(\p{L}+)/u.exec(text.slice(end))?.[1] ?? ''
  return REAL_X.test(after) || /\bXY\b|chromosom/i.test(text)
}

/** Places that somebody meant to fill. */
export const placeholder = defineRule({
  id: 'stray/placeholder',
  title: 'Still to be filled in',
  grade: 'query',
  scope: 'block',
  why: 'TK, XX and [NAME] are for the desk. Nobody notices them in a familiar text, and readers do.',
  source: 'Desk practice: TK for “to come”, CQ for “checked”',
  examples: {
    flag: [
      { text: 'The mayor, TK, said it carries TK cars a day. It opened in 19TK.', flagged: ['TK', 'TK', '19TK'] },
      {
        text: 'It cost $TK million, or TKTK pounds (TK: check with harbor office).',
        flagged: ['$TK', 'TKTK', '(TK: check with harbor office)'],
      },
      { text: 'The bridge will close on xx March. Some XX people were hurt.', flagged: ['xx March', 'XX'] },
      { text: 'Harbor beat Millbrook X-X. Sales rose XX percent to $XX million.', flagged: ['X-X', 'XX', '$XX'] },
      {
        text: '[NAME] opened the bridge in [date].\n[INSERT PHOTO]',
        flagged: ['[NAME]', '[date]', '[INSERT PHOTO]'],
        fixed: '[NAME] opened the bridge in [date].\n',
      },
      {
        text: 'The keeper, Ana Ruyz (sp?), left.\nThe keeper, Ana Ruiz (CQ), left.',
        flagged: ['(sp?)', '(CQ)'],
        fixed: 'The keeper, Ana Ruyz, left.\nThe keeper, Ana Ruiz, left.',
      },
      {
        text: 'The bridge is closed.\nLorem ipsum dolor sit amet, consectetur adipiscing elit.\nCaption goes here',
        flagged: ['Lorem ipsum dolor sit amet, consectetur adipiscing elit.', 'Caption goes here'],
        fixed: 'The bridge is closed.\n\n',
      },
      {
        text: 'The bridge opens in ??? and costs $???. FIXME: check both.',
        flagged: ['???', '???', 'FIXME: check both.'],
      },
      { text: 'It was built in ____ and is __ metres long.', flagged: ['____', '__'] },
      {
        text: 'INSERT QUOTE FROM MAYOR HERE. The ferry sails at XX:XX.',
        flagged: ['INSERT QUOTE FROM MAYOR HERE', 'XX:XX'],
      },
      { text: '“We lost $XX million,” she said. The trial starts on MM/DD/YYYY.', flagged: ['$XX', 'MM/DD/YYYY'] },
      {
        text: 'The bridge [link to earlier story] is closed. [check with police]',
        flagged: ['[link to earlier story]', '[check with police]'],
      },
      {
        text: 'The mayor, NAME TK, met in CITY at X p.m. The pier is $0,000. It is for … people. Call 000-0000.\n// ask Dan about the number\nto do: add a quote',
        flagged: [
          'NAME TK',
          'CITY',
          'X',
          '$0,000',
          '…',
          '000-0000',
          '// ask Dan about the number',
          'to do: add a quote',
        ],
        fixed: 'The mayor, NAME TK, met in CITY at X p.m. The pier is $0,000. It is for … people. Call 000-0000.\n\n',
      },
      {
        text: 'The pier is shut. [Is this right?] It cost $40. [AR: pls check] It opens in May. [legal to check] [more to come]',
        flagged: ['[Is this right?]', '[AR: pls check]', '[legal to check]', '[more to come]'],
      },
      {
        text: 'The pier is @@DATE@@, says <name of spokesperson>. INSERT: mayor’s quote.',
        flagged: ['@@DATE@@', '<name of spokesperson>', 'INSERT: mayor’s quote.'],
      },
      {
        text: 'The mayor is tk years old. The log (link to come) is old. It begins at HH:MM. He said “QUOTE TO COME”. (need to confirm this with Harlow)\nTODO get a quote from the mill\nAdd background here',
        flagged: [
          'tk',
          '(link to come)',
          'HH:MM',
          'QUOTE TO COME',
          '(need to confirm this with Harlow)',
          'TODO get a quote from the mill',
          'Add background here',
        ],
        fixed:
          'The mayor is tk years old. The log (link to come) is old. It begins at HH:MM. He said “QUOTE TO COME”. (need to confirm this with Harlow)\n\n',
      },
      {
        text: 'It was founded in 19?? by Harlow. The mayor, ?, was born in PLACE NAME. [pic: the mill]\nNB: check name with Harlow\nAdd quote from the mill',
        flagged: [
          '19??',
          '?',
          'PLACE NAME',
          '[pic: the mill]',
          'NB: check name with Harlow',
          'Add quote from the mill',
        ],
        fixed: 'It was founded in 19?? by Harlow. The mayor, ?, was born in PLACE NAME. [pic: the mill]\n\n',
      },
      {
        text: 'The bridge is closed.\nGET QUOTE\nPLS CHECK NAME\nREPLACE PHOTO',
        flagged: ['GET QUOTE', 'PLS CHECK NAME', 'REPLACE PHOTO'],
        fixed: 'The bridge is closed.\n\n\n',
      },
      {
        text: 'The old mill (Spelling?) closed. It burned (I have to check this) in May. (Quote to come)',
        flagged: ['(Spelling?)', '(I have to check this)', '(Quote to come)'],
      },
    ],
    pass: [
      'TODO es posible, the wall reads. Was it 1985? She gave $40. The tag {{title}} stays.',
      'Years (still to come) will tell. The clock shows the time in HH:MM format. The mill (need one say more?) is shut.',
      '“Why [did they come?]” he asked. “[Who?]” The memo [sic] said: to check a bag costs $5. A note to self is a note.',
      'It rained … people left. He paused ... and at … well, some point he left. See https://harbor.example//check and C# or a || b.',
      'The D-DAY films and the CITY of Lund, the YEAR 1911. THE NAME OF THE TOWN IS LUND. He was at X, then Y.',
      'Super Bowl XX was played in 1986. Pope Pius XX is made up. Chapter XX begins.',
      'TK Maxx opened a shop. TK Elevator makes lifts. Flight TK 1823 was late.',
      'Women have two X chromosomes. The XX embryos and the XY embryos were counted.',
      'Generation X likes it. Malcolm X spoke. The film was shown in XXX theaters. The shirt is an XXL.',
      '“Really???” she asked. What??? Nobody knew. Did he? He did.',
      '“He asked [the mayor] to stay,” she said. “I saw [Harlow] leave [the city].” [sic]',
      'James Bond, 007, drank at 00:07. It ended 0-0. The emergency number is 000. It cost $5.00 or £10,000.',
      'Love, Ana xx\nThe xx played in Oslo.',
      '“TK” means to come, and “[NAME]” is a slot.',
      '____\n* * *\nThe man (Ana’s brother) left the town (pop. 4,000).',
      'Check this: the pier is open. Insert the card and wait. Add the sugar here and there. The date here is wrong.',
      'NATO (the alliance) and the United States (US). The film is rated (PG). The suspect (age 40) fled.',
      'The user ana__ruiz posted it. “I need [a] photo,” she said. The [Conservative] party lost.',
      'The TO DO list was long. Years to come will tell. The room is 10 x 12 feet, or xx in Roman numerals.',
    ],
  },
  run: find,
})

/** What holds for the text of a group, and for groups in it. */
export interface RtfState {
  /**
   * Where text goes: onto the page, into a table of fonts, styles or lists, into the instruction of a field, or nowhere.
   * `aside` is nowhere too, but for the part of it that is shown.
   */
  destination: 'page' | 'table' | 'instruction' | 'unseen' | 'aside'
  bold: boolean
  italic: boolean
  struck: boolean
  hidden: boolean
  deleted: boolean
  revised: boolean
  /** What is lost of the words in hand was counted. */
  counted: boolean
  font: number | undefined
  /** How many characters after `\u` say the same for old programs. */
  skip: number
  field: { instruction: string } | undefined
  href: string | undefined
  style: number | undefined
  /** The level of a heading, from 0. */
  outline: number | undefined
  list: number | undefined
  depth: number
  /** A list of the old kind: false is one with bullets, true one with numbers. */
  bullet: boolean | undefined
  inTable: boolean
}

const PLAIN = { bold: false, italic: false, struck: false, hidden: false, font: undefined }
const NO_PARAGRAPH = {
  style: undefined,
  outline: undefined,
  list: undefined,
  depth: 0,
  bullet: undefined,
  inTable: false,
}

/** What holds at the start of a file. */
export function rootState(): RtfState {
  return {
    destination: 'page',
    ...PLAIN,
    ...NO_PARAGRAPH,
    deleted: false,
    revised: false,
    counted: false,
    skip: 1,
    field: undefined,
    href: undefined,
  }
}

/** Changes what holds as a control word says; words that say nothing of what is kept are passed over. */
export function setProperty(state: RtfState, word: string, value: number | undefined): void {
  const on = value !== 0
  const switched = SWITCHES.get(word)
  if (switched) Object.assign(state, { [switched]: on, counted: false })
  else if (word === 'plain') Object.assign(state, PLAIN)
  else if (word === 'pard') Object.assign(state, NO_PARAGRAPH)
  else if (word === 'f') state.font = value
  else if (word === 'uc') state.skip = Math.min(10, Math.max(0, value ?? 1))
  else if (word === 's') state.style = value
  else if (word === 'outlinelevel') state.outline = value !== undefined && value >= 0 && value < 9 ? value : undefined
  else if (word === 'ls') state.list = value === 0 ? undefined : value
  else if (word === 'ilvl') state.depth = Math.max(0, value ?? 0)
  else if (word === 'intbl') state.inTable = on
}

const SWITCHES: ReadonlyMap<string, keyof RtfState> = new Map([
  ['b', 'bold'],
  ['i', 'italic'],
  ['strike', 'struck'],
  ['striked', 'struck'],
  ['v', 'hidden'],
  ['deleted', 'deleted'],
  ['revised', 'revised'],
])

/** Groups that open with `\*`, and yet are on the page. */
const SHOWN = new Set(['shpinst', 'shppict', 'do', 'moMath', 'moMathPara', 'ud', 'nesttableprops', 'result'])
/** Groups that open without `\*`, and yet are not. */
const UNSEEN = new Set([
  ...['info', 'colortbl', 'filetbl', 'revtbl', 'listtext', 'pntext', 'pict', 'nonshppict', 'nonesttables', 'shprslt'],
  ...['sp', 'tc', 'tcn', 'xe', 'rxe', 'bkmkstart', 'bkmkend', 'objdata', 'objclass', 'objname', 'mmathPict'],
  ...['annotation', 'atnid', 'atnauthor', 'atndate', 'atnicn', 'atnref', 'atnparent', 'atrfstart', 'atrfend', 'ftnsep'],
  ...['ftnsepc', 'ftncn', 'aftnsep', 'aftnsepc', 'aftncn', 'template', 'comment', 'title', 'keywords', 'doccomm'],
  ...['header', 'headerl', 'headerr', 'headerf', 'footer', 'footerl', 'footerr', 'footerf', 'datafield', 'fontemb'],
])
/** Whether a group that opens with this control word is not on the page. `starred` says that `\*` stands before it. */
export function isUnseen(word: string, starred: boolean): boolean {
  return UNSEEN.has(word) || (starred && !SHOWN.has(word))
}

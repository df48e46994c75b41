import { matches } from '#shared/text/matches.ts'

/** What a slot is filled with. */
const NOUN =
  '(?:names?|title|ages?|city|town|state|country|county|place|location|venue|address|street|dates?|day|month|year|time|number|no\\.|#s?|amount|figures?|price|percent(?:age)?|total|score|team|opponent|company|organi[sz]ation|agency|department|school|university|official|spokes(?:man|woman|person)|sources?|quotes?|photos?|images?|pictures?|pics?|video|graphic|chart|map|caption|credit|headline|subhead|byline|dateline|links?|urls?|embed|tweet|reporter|author|phone|e-?mail|website|product|brand|event|topic|keyword|details|stats?|statistics?|citation|reference|relative|position|role|party|district|distance|weight|height|speed|temperature|word|text|info|box|info ?box|sidebar|pull ?quote|hyperlink|x{1,4}|tk|tbd|tbc|tba|blank|placeholder)'
const SLOT = `(?:(?:first|last|full|sur|given|family|mayor|company|team|city|source|official|spokesperson|job|your|person|reporter|author|victim|suspect|event|product|place|phone|page|street|email|school|player|candidate)[- _]?)?${NOUN}`
/** What a desk writes to itself. */
export const ORDER =
  '(?:insert|add|check|ck|cq|chk|confirm|verify|fill in|replace|update|need|needs|fix|get|ask|paste|enter|pls|please|to come|tk|double[- ]check|fact[- ]check)'

/** Without one of these nothing is a slot, and the longer patterns are dear. */
const SLOT_SUSPECT = new RegExp(NOUN, 'i')
const SLOT_INNER = new RegExp(
  `^(?:the |an? |insert |your |add )?${SLOT}(?: ?[/,&]? ?(?:and |or |of |from |for )?(?:the )?(?:${SLOT}|here|\\d+|goes here|to come|needed|required|pending|missing|\\w+))?$`,
  'i',
)
const SLOT_OF = new RegExp(`^(?:an? |the )?${SLOT} (?:to|from|of|for|with|about|on) .{1,60}$`, 'i')
const SLOT_COLON = new RegExp(`^${SLOT} ?: ?.{1,80}$`, 'i')
const ORDER_INNER = new RegExp(`^(?:${ORDER})\\b|^your \\w+(?: \\w+){0,3}$`, 'i')
const ASKS = /^(?:who|what|when|where|why|which|how many|source|name|date|spelling|check|verify|confirm)\?+$/i
const CHECKS =
  /^(?:please |pls )?(?:check|confirm|verify|fact[- ]check)(?: (?:this|the|spelling|name|date|figures?|with \w+|please))+\??$|^(?:spelling|source|date|name|age|number|citation|link|quote|photo|picture|figures?|details|map|video|caption|title|reaction|comment)s? (?:needed|to come|to follow|pending|\?)$|^(?:i |we )?(?:need|have|still) to (?:check|confirm|verify|ask|add|get)\b(?: \w+){0,8}$|^(?:spelling|source|date|name|age|citation|number)\?$|^to come$|^fact[- ]check$|^(?:check|ck)!+$/i
/** A question of the desk, or what somebody is to do: "[is this right?]", "[legal to check]", "[more to come]", "[AR: pls check]". */
const DESK_ASKS =
  /^(?!sic\b).*\p{L}\?$|\b(?:to|pls|please|needs?|must) (?:check|confirm|verify|add|fill|supply|advise|rewrite|cut|come|follow)\b|\b(?:quote|photo|picture|text|name|map|chart|graf|paragraph|link|caption|headline|byline|figure|number)s? (?:goes )?here$|^(?:ed(?:itor)?s?\.?(?:['’]s)?(?: note)?|note|nb|q)\s?: ?(?:check|verify|confirm|add|cut|fix|is|are|who|what|when|where)\b/iu
/** "[pic: lifeboat]" */
const PICTURE = /^(?:pics?|pix|photos?|images?|pictures?|video|graphic|map|quote|link|embed) ?: ?\S/i
const DESK = /^(?:DESK|QUERY|NOTE TO (?:SELF|DESK|EDITOR)|WRITER|REPORTER|EDITOR)\b/

/** Without such a bracket a text has no slot: round ones hold one only with capitals or with a word of the desk. */
export const BRACKET_SUSPECT =
  /[[{<]|\((?:[A-Z]{2}|[Ii] |[Ww]e |[Pp]lease|[Pp]ls|[Cc](?:heck|k!|onfirm)|[Vv]erify|[Ff]act|[Ss]pelling|[Ss]ource|[Dd]ate|[Nn]ame|[Aa]ge|[Nn]umber|[Cc]itation|[Tt]o come|[Nn]eed|[Hh]ave to|[Ss]till to|[Ll]ink|[Qq]uote|[Pp]hoto|[Pp]icture|[Ff]igure|[Dd]etails|[Mm]ap|[Vv]ideo|[Cc]aption|[Tt]itle|[Rr]eaction|[Cc]omment)/

/** Stretches in brackets of any kind, short enough for a slot. */
export const BRACKETED = /(?<open>[[({<])(?<inner>[^[\](){}<>\n]{1,90})[\])}>]/g

/**
 * Whether what stands in brackets is a slot to be filled ("[NAME]", "{city}", "<insert date>") or an order of the desk to
 * itself ("[check with police]", "(CONFIRM SPELLING)"). In quotation marks only capitals are: small letters there are an editor's
 * insertion ("[the mayor]"). `glued` is a bracket right behind a word, which may be a footnote's.
 */
export function isSlot(open: string, inner: string, { quoted, glued }: { quoted: boolean; glued: boolean }): boolean {
  const caps = /\p{Lu}{2}/u.test(inner) && inner === inner.toUpperCase()
  if (caps) {
    if (open === '[' && (matches(SLOT_COLON, inner) || DESK.test(inner))) return true
    return (open !== '(' || !glued) && (isInner(inner) || matches(ORDER_INNER, inner) || DESK.test(inner))
  }
  if (quoted) return false
  switch (open) {
    case '[':
      if (PICTURE.test(inner)) return !glued
      if (matches(ASKS, inner) || matches(ORDER_INNER, inner) || matches(DESK_ASKS, inner)) return !glued
      if (DESK.test(inner) || (/^[A-Z]{2,}/.test(inner) && matches(SLOT_COLON, inner))) return true
      return !glued && (isInner(inner) || matches(SLOT_OF, inner))
    case '(':
      return matches(CHECKS, inner)
    case '{':
      return isInner(inner)
    default:
      return matches(SLOT_OF, inner) || (/^(?:insert|your|add|enter)\b/i.test(inner) && isInner(inner))
  }
}

function isInner(inner: string): boolean {
  return matches(SLOT_SUSPECT, inner) && matches(SLOT_INNER, inner)
}

import { AGENCY, anyOf, type LeftoverForm } from './leftover.ts'

/** What an advisory in brackets is about. */
const MATTER =
  '(?:paragraph|para|graf|quote|comment|detail|background|byline|dateline|headline|throughout|lead|intro|reaction|context|spelling|name|title|photo|picture|link|slug|typo|figure|analyst|source|market|share|price|update|story|item|version|first|last|day|date|attribution|byword|keyword)'

/** Forms of a whole line that a wire sends along with a story, for desks and not for readers. */
export const WIRE_LINES: readonly LeftoverForm[] = [
  {
    is: 'a wire advisory',
    needs: /^[([]/,
    pattern: anyOf(
      [
        // "(Adds mayor's quote, background)", "(Recasts throughout)".
        String.raw`^[([](?!(?:[Ii]nsert|[Aa]dd|[Ii]nclude) )(?:[Aa]dd|[Uu]pdate|[Rr]ecast|[Rr]epeat|[Cc]orrect|[Rr]efile|[Rr]emove|[Dd]elete|[Cc]larifie|[Cc]hange|[Ff]ixe|[Rr]ewrite|[Ii]nsert|[Ii]nclude|[Rr]eplace|[Rr]estore|[Rr]elead|[Ww]rite|[Ww]rap|[Rr]elease|[Ee]dit|[Tt]rim|[Dd]rop|[Cc]ut|[Rr]eformat)(?:s|d|ing)? [^()[\]]*[)\]]\.?$`,
        String.raw`^[([][A-Z][a-z]+s (?:[^()[\]]* )?${MATTER}s?\b[^()[\]]*[)\]]\.?$`,
      ],
      'u',
    ),
  },
  {
    is: 'a wire advisory',
    needs:
      /^\W*[A-Z]{2}|^[([#\d/*_—–-]|^[A-Z][\d._-]|\d(?:st|nd|rd|th) [LAS]|[Ww]rite-?thru|^(?:Adds|Updates|Recasts|Corrects|Repeats|Refiles|Removes|Deletes|Inserts|Eds?|Editors?|Attn|Notes? to|[Ee]mbargoed|[Nn]ot for|[Ss]lug|[Ee]nd[sS]?|Business(?:Wire)?|With|For use|[Bb]egin[sS]?|[Ss]tart[sS]?|[Oo]ptional|[Cc]ontinued|[Cc]ont['’]?d|Please|[Pp]ls|[Mm]ore follows|mfl?$|Subs|[Ss]ee|[Tt]urn to|Cut ?line)\b/,
    pattern: anyOf(
      [
        String.raw`^[([]?(?:ADDS|UPDATES|RECASTS|CORRECTS|REPEATS|REFILES|REMOVES|DELETES|CLARIFIES|SUBS) [^.()]*[)\]]?$`,
        '^[A-Z]{2}-[A-Z][A-Z-]+(?:[:,].*)?$',
        String.raw`^(?:Adds|Updates|Recasts|Corrects|Repeats|Refiles|Removes|Deletes|Inserts) [^.]*\b(?:para(?:graph)?s?|grafs?|throughout|byline|dateline|headline|lead|background)\b[^.]*\.?$`,
        // "EDS: …", "Editors: …", "URGENT".
        String.raw`^[(\[]?(?:EDS?|Eds?|EDITORS?|Editors?|ATTN|Attn|NOTES? TO (?:EDITORS?|DESKS?|READERS)|Notes? to (?:editors?|desks?))\b['’]?\.?(?:\s?NOTE)?(?:$|\s?[:—–-]|\s*\d*\/?$)`,
        String.raw`^[(\[]?(?:URGENT|FLASH|BULLETIN|SNAP|ALERT|NEWS ?ALERT|BREAKING(?: NEWS)?|TOP STORY|TRASH|WITHHOLD|ADVISORY|WRITETHRU|DEVELOPING|EXCLUSIVE|STAND ?BY|MORE|ENDIT|KILL|SPIKE)[)\]!]*\s?[:—–-]*$`,
        String.raw`^[(\[]?(?:EMBARGO(?:ED)?|NOT FOR (?:PUBLICATION|USE|RELEASE)|HOLD FOR RELEASE|FOR (?:IMMEDIATE )?RELEASE|ADVANCE(?: FOR)?|RELEASE AT)\b(?:$|[)\]]|\s?[:—–-](?:\s|$)|!| (?:UNTIL|BEFORE|TILL)\b| \d)`,
        String.raw`^(?:[Ee]mbargoed (?:until|till|to)|[Nn]ot for (?:publication|use|release)\b)`,
        // Slugs: "BC-US--Harbor Fire, 2nd Ld-Writethru", "HARBOR-FERRY/FIRE (UPDATE 2, PIX)".
        String.raw`^[A-Z]{2}[-–]{1,2}(?:[A-Z]{2,3}|[A-Z][\w.]+)[-–]{1,2}[\w.'’& /-]+(?:, ?\d+(?:st|nd|rd|th)?\b.*)?$`,
        String.raw`\b\d(?:st|nd|rd|th) (?:Ld|Lead|Add|Sub)\b|^\d(?:st|nd|rd|th) (?:take|lead)\b.{0,30}$|^(?:[Mm]ore follows|MORE FOLLOWS|mfl?)$|\b[Ww]rite-?thru\b`,
        String.raw`^[A-Z]{3,}[A-Z-]*\/[A-Z][A-Z-]{2,}(?: \([A-Z\d, ]+\))?$|^[A-Z]{3,}(?:-[A-Z]{2,})+ \((?:UPDATE|WRAPUP|REFILE|CORRECTED|PIX|TV|GRAPHIC)[A-Z\d, ]*\)$`,
        String.raw`^(?:slug|SLUG|Slug)\s?[:=]`,
        // End marks: "-30-", "###", "ENDS".
        String.raw`^[\s(\[*_/—–-]*(?:ENDS?|(?:END OF|End of|end of) (?:the |(?:rewritten|revised|edited|sponsored) )?(?:STORY|ARTICLE|TEXT|COPY|article|text|copy|draft|rewrite)|MORE|MORE TO COME|-30-|—30—|– ?30 ?–|- 30 -|30 ?-{1,2})[\s)\]*_/—–.-]*$`,
        String.raw`^[—–(-]+ ?(?:30|more|ends?|xxx|mf) ?[—–)-]+$|^(?:#\s?){2,}$|^ends$|^\(more\)$`,
        String.raw`^AP-[A-Z]{2}-\d|^\d{4} ?(?:GMT|EST|EDT)$|^\d{6}Z? [A-Z]{3}\b`,
        String.raw`^\(\(.+\)\)?$`,
        String.raw`^(?:\/?(?:PR ?Newswire|Business ?Wire|GLOBE ?NEWSWIRE)\/?)\b|^SOURCE:? \p{Lu}[\p{L} .&]+$`,
        String.raw`^\(?(?:With|For use with) (?:AP |related )?(?:[Pp]hotos?|[Pp]ictures?|[Gg]raphics?|BC-|story|stories)\b[^.]*\)?\.?$`,
        // For the make-up desk: what may be cut, where a story jumps, what goes beside it.
        String.raw`^[(\[]?(?:(?:[Bb]egin|[Ss]tart|[Ee]nd|BEGIN|START|END)(?:s|S)? (?:of |OF )?)?(?:[Oo]ptional|OPTIONAL) (?:trim|cut|add|end|TRIM|CUT|ADD|END)\b[^.]{0,20}[)\]]?$`,
        String.raw`^[(\[]?(?:(?:STORY|COPY|TEXT) )?(?:CAN|MAY|COULD) (?:END|BE (?:CUT|TRIMMED|HELD)) (?:HERE|FROM HERE|BELOW)[)\]]?$|^[(\[](?:(?:[Ss]tory|[Cc]opy) )?(?:can|may) (?:end|be (?:cut|trimmed)) (?:here|from here)[)\]]$`,
        String.raw`^[(\[]?(?:JUMP|TURN|TEASE|REFER|TRIM HERE|CUT HERE|NUT ?GRAF|INFO ?BOX|SIDE ?BAR|PULL ?OUT|FACT ?BOX|BOX ?OUT|BREAK ?OUT|READ ?OUT|BIO ?BOX|DROP ?HEAD|HED|SUBHED|DEK|TK)[)\]]?$`,
        String.raw`^[(\[]?(?:continued|CONTINUED|Continued|cont['’]?d\.?|Cont['’]?d\.?) (?:on|from|ON|FROM|On|From) (?:page |PAGE |Page )?[A-Z]?\d{1,3}[)\]]?$|^(?:(?:Please |PLEASE )?(?:[Ss]ee|SEE|[Tt]urn to|TURN TO) )(?:[A-Z]{3,}[A-Z -]*,? (?:on |ON )?(?:[Pp]age |PAGE |p\. ?)?[A-Z]?\d{1,3}|(?:[Pp]age|PAGE) [A-Z]?\d{1,3})$`,
        String.raw`^(?:Pls|PLS|pls)\b|^(?:(?:COPY|NIGHT|PHOTO|NEWS|CITY|WEB|SPORTS|DAY|FOREIGN|NATIONAL) ?)?DESKS?\s?[:—–-]|^(?:LEGAL|LAYOUT|PRODUCTION|DESIGN|SUBS|Subs|ONLINE|DIGITAL|MAKE-?UP)\s?: ?(?:pls|please|PLS|check|CHECK|hold|HOLD|note|NOTE)\b|^HFR\b`,
        String.raw`^(?:BUDGET(?: ?LINE)?|PULL ?QUOTE|INFO ?BOX|FACT ?BOX|SIDE ?BAR|BOX ?OUT|CUT ?LINE|Cut ?line|NUT ?GRAF|REFER|TEASER|DROP ?HEAD|READ ?OUT|HED|SUBHED|DEK|TAG ?LINE)\s?:`,
        String.raw`^[A-Z][A-Z\d._-]{3,}\b\W{0,6}\d{2,5} (?:words|wds|WORDS)\)?$`,
        '^(?:AP )?(?:PHOTOS?|GRAPHICS?|VIDEO|PIX|PICTURES?)(?: (?:AVAILABLE|ADVISORY|PLANNED|MOVED|TK))(?:$|[:. ])',
      ],
      'u',
    ),
  },
  { is: 'a caption', pattern: /^FILE(?: PHOTO)?\s?(?::|[–—-]\s)/ },
  {
    is: 'an agency sign-off',
    needs: /^(?:[(—–-].{1,60}|.{1,26}|.{1,30}[ ,]with .{1,30})$/,
    pattern: anyOf(
      [
        String.raw`^[(—–-]*\s?${AGENCY}(?:,? with (?:staff|agency|wire|additional)(?: [a-z]+)?)?\s?\)?\.?$`,
        String.raw`^\(${AGENCY}(?:\/${AGENCY})*\)$`,
      ],
      'u',
    ),
  },
]

/** What a wire sets after the last sentence of a paragraph: "… on Monday. -30-", "… on Monday. (ANI)". */
export const CLOSING_WIRE: LeftoverForm = {
  is: 'an agency sign-off',
  needs: /[.!?”"'’]\s?[#(—–-][^?!]{1,60}$|END(?:S)?-?$/,
  pattern: anyOf(
    [
      String.raw`(?<=[.!?”"'’]\s)(?:-30-|—30—|###|# # #|-more-|\(more\)|\(MORE\)|-?ENDS-?|\(ENDS?\)|-?END-?)$`,
      String.raw`(?<=[.!?”"'’]\s?)(?:\(${AGENCY}(?:[\/,] ?${AGENCY})*\)|[—–-]{1,2}\s?(?:with )?(?:${AGENCY}|agencies)(?:[\/,] ?${AGENCY})*)\.?$`,
    ],
    'u',
  ),
}

/** What a wire sets in front of a headline: "UPDATE 2-", "REFILE-". */
export const HEADLINE_TAG =
  /^(?:(?:UPDATE|WRAPUP|RPT|REFILE|CORRECTED|REPEAT|ADVISORY|URGENT|BREAKING(?: NEWS)?|FLASH|SNAP)(?: \d+)?(?:\s?[-–:|]\s?|\s—\s))+(?=\p{Lu})/u

/** Without such first words no sentence opens with a dateline: capitalised ones up to a bracket, or capitals and a dash. */
export const DATELINE_SUSPECT =
  /^(?:(?:[A-ZÀ-ž\d][^ (]* )*(?:[A-ZÀ-ž\d][^ (]*)?\((?:[A-Z]|dpa|iStock)[^()]*\)\s?[—–-]|[A-ZÀ-ž]{2}.*\s(?:[—–]|--))/

/** "EASTPORT, Maine (AP) — ", "(Reuters) - ", "LONDON, March 3 (Reuters) – " where a sentence may start. */
export const DATELINE = anyOf(
  [
    String.raw`^(?:\p{Lu}[\p{L}.'’]+(?:[ /-]\p{Lu}[\p{L}.'’]+){0,3}(?:, (?:\p{Lu}[\p{L}.]+)(?: \p{Lu}[\p{L}.]+)?(?: \d{1,2})?){0,2} ?)?\((?:${AGENCY}|[A-Z]{2,6}(?:[ .][A-Z]\w+)?|[A-Z]\w+(?: \w+)? (?:News|Press|Wire|Newswire|Service|Agency|Today|Post|Times|Tribune)|CNN(?: Business)?|WIRE|KSL\.com)\)\s?(?:[—–]|--?)\s?(?=[\p{Lu}“"‘'\d])`,
    String.raw`^(?:\p{Lu}{2,}[\p{Lu}.'’]*(?:[ -]\p{Lu}{2,}[\p{Lu}.'’]*){0,3}), (?:\p{Lu}[\p{L}.]+)(?: \p{Lu}\p{Ll}+)?(?: \d{1,2})?\s(?:[—–]|--)\s?(?=[\p{Lu}“"‘'\d])`,
  ],
  'u',
)

import { characterEntities } from 'character-entities'
import { hasForm } from './leftover.ts'

/** Something of a page, an editor or a program that stands where words should. */
export interface MarkupForm {
  /** What it is, in an editor's words. */
  is: string
  /** A cheap pattern without which the other cannot match. */
  needs?: RegExp
  /** Global. Named groups `open` and `close` around the words that stay; none where nothing stays. */
  pattern: RegExp
  /** What stands instead; nothing where absent. */
  insert?: (actual: string) => string
  /** Only a person knows what belongs there. */
  ask?: boolean
  /** Words and all are to go, but a person should see them first. */
  struck?: boolean
}

const TAGS =
  'p|br|b|i|em|strong|a|span|div|img|iframe|h[1-6]|ul|ol|li|table|thead|tbody|tr|td|th|figure|figcaption|blockquote|cite|sup|sub|u|s|small|big|center|font|hr|video|audio|source|embed|object|section|article|aside|header|footer|nav|main|strike|del|ins|code|pre|q|time|mark|button|input|form|label|svg|path|picture|meta|link|html|head|body|title|wbr|nobr|strike|tweet|quote'
const SHORTCODES =
  'gallery|playlist|youtube|vimeo|twitter|tweet|instagram|facebook|soundcloud|iframe|gist|pullquote|blockquote|toc|divider|spacer|ad|ads|adsense|nextpage|contact-form|wp_ad|googlead|img|b|i|u|br|columns?|row|dropcap'

const named = (name: string) => (Object.hasOwn(characterEntities, name) ? characterEntities[name] : undefined)

/** "&amp;quot;" is a mark twice over. An entity that no list knows stays as it is. */
function decodeEntity(actual: string): string {
  const [, hash, code = ''] = /^&(#x?)?(\w+);?/i.exec(actual.replace(/^&(?:amp;)+(?=[#\w])/i, '&')) ?? []
  const number = Number.parseInt(code, hash === '#' ? 10 : 16)
  const char = hash ? (number > 31 && number < 0x110000 ? String.fromCodePoint(number) : '') : named(code)
  return char === undefined
    ? actual
    : char.replace(/[\u00a0\u2002\u2003\u2009]/g, ' ').replace(/[\u00ad\u200b-\u200d]/g, '')
}

function decodePercent(actual: string): string {
  try {
    return decodeURIComponent(actual.replaceAll('=', '%'))
  } catch {
    return actual
  }
}

const unescapeUnicode = (actual: string) =>
  actual.replace(/\\u([\da-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/** Forms inside a text, tried in order; one that overlaps an earlier one is dropped. */
export const MARKUP_FORMS: readonly MarkupForm[] = [
  {
    is: 'HTML',
    needs: /</,
    pattern:
      /<(script|style|iframe|svg|noscript)\b[^<>]*>[\s\S]*?<\/\1>|<!--[\s\S]*?-->|<!doctype[^<>]*>|<\?(?:php|xml|=)[\s\S]*?\?>/gi,
  },
  {
    is: 'a struck-out stretch',
    needs: /~~|</,
    // Whoever struck it out meant it to go; what stands on may need a look.
    pattern: /~~(?=\S)[^~\n]{1,200}?~~|<(del|s|strike)>[^<>]*<\/\1>/g,
    struck: true,
  },
  {
    is: 'HTML',
    needs: /</,
    pattern: /<ref\b[^<>]*>[^<>]*<\/ref>|<ref\b[^<>]*\/>/gi,
  },
  {
    // Encoded once more, or set apart by a program.
    is: 'HTML',
    needs: /<|&lt;/i,
    pattern: new RegExp(
      String.raw`&lt;\/?(?:${TAGS})(?:\s[^&<>]{0,80})?\/?&gt;|< ?\/? ?(?:p|br|div|span|strong|em) \/?>|< ?\/ (?:p|br|div|span|strong|em) ?>`,
      'gi',
    ),
    insert: (tag) => (/^(?:<|&lt;)\s?(?:br|\/\s?(?:p|div|li|h\d))\b/i.test(tag) ? ' ' : ''),
  },
  { is: 'HTML', needs: /</, pattern: /(?:<br\s*\/?>\s*){2,}/gi, insert: () => ' ' },
  {
    is: 'HTML',
    needs: /</,
    pattern: new RegExp(String.raw`(?<open><(${TAGS})(?:\s[^<>]*)?>)[^<>]*(?<close><\/\2\s*>)`, 'gi'),
  },
  {
    is: 'HTML',
    needs: /</,
    pattern: new RegExp(
      String.raw`<\/?(?:${TAGS})(?:\s[^<>]*)?\/?>|<\/[a-z][\w:-]*>|<[a-z][\w:-]*(?:\s+[\w:-]+=(?:"[^"]*"|'[^']*'|[^\s<>]+))+\s*\/?>`,
      'gi',
    ),
    insert: (tag) => (/^<(?:br|\/p|\/div|\/li|\/h\d)\b/i.test(tag) ? ' ' : ''),
  },
  {
    is: 'an HTML entity',
    needs: /&/,
    pattern:
      /&(?:amp;)*(?:#\d{2,7}|#x[\da-f]{2,6}|[a-z][a-z\d]{1,30});|&(?:[lr][sd]quo|[mn]dash|nbsp|hellip|quot)(?![a-z]{0,8};)/gi,
    insert: decodeEntity,
  },
  {
    is: 'a template tag',
    needs: /[{%|#$]|\[[[o]/,
    pattern:
      /\{\{[^{}]*\}\}|\{%[^{}]*%\}|<%[^<>]*%>|\$\{[^{}]*\}|\*\|[A-Z_:]+\|\*|%%[A-Za-z_]+%%|\[\[[a-z_]+:[^\]]*\]\]|\[\[[+*~$][\w.]+\]\]|\{\$\w[^{}]*\}|#[A-Z]{3,}#|(?<![\w%])%[sd](?!\w)|\[object Object\]/g,
    ask: true,
  },
  {
    is: 'a piece of code',
    needs:
      /[{}]|\$\(|@font|:::|\b(?:window|document|googletag|dataLayer|console)\.|\b(?:var|let|const) \w+ ?=|-[a-z]+:/,
    pattern:
      /\{\s*["“][\w@-]+["”]\s*:[\s\S]*?\}+|(?:[.#][\w-]+(?: \w[\w-]*)*|@media[^{]*|(?<=^|\s)(?:body|div|span|img|p|a|h\d|table|t[dhr]|li|ul|ol|MsoNormal))\s*\{[^{}]*:[^{}]*\}|\$\([^()\n]*\)\.[^\n]*|@font-face\b[^\n]*|\{:?\s?[.#][\w-]+(?: [.#][\w-]+)*\}|^:{3,}\s?[\w-]*$|\b(?:window|document|googletag|dataLayer|console)\.[\w.]+(?:\s?=|\()[^\n]*|\bfunction\s?\w*\([^)]*\)\s*\{[\s\S]*?\}(?:\)\(\);?)?|(?<=^|\s)(?:var|let|const) \w+ ?= ?[^\s][^\n]*;|\b(?:font|margin|padding|text|background|line|border)-[a-z]+:\s?[^;\s][^;\n]{0,40};/g,
  },
  { is: 'a piece of code', needs: /base64/, pattern: /\bdata:image\/[\w+.-]+;base64,\S+/g },
  { is: 'a picture', needs: /!\[/, pattern: /!\[[^[\]\n]{0,200}\]\([^\s()]+\)/g },
  {
    is: 'a footnote mark',
    needs: /\[/,
    pattern: /(?<=[\p{L}\d.,;:!?”"’)\]]\s?)(?:\[\d{1,3}\]){2,}/gu,
  },
  {
    is: 'a wiki link',
    needs: /\[/,
    pattern: /(?<open>\[\[(?:[^[\]|\n]{1,80}\|)?)(?![A-Z_ ]+\]\])(?=[\p{L}\d“"])[^[\]|:\n]{1,80}(?<close>\]\])/gu,
  },
  { is: 'wiki markup', needs: /'{3}/, pattern: /(?<open>'{3,5})(?=[^\s'])[^'\n]{1,200}(?<close>'{3,5})/g },
  { is: 'wiki markup', needs: /==/, pattern: /^(?<open>={2,6}\s?)(?=[\p{L}\d])[^=\n]{1,80}?(?<close>\s?={2,6})$/gu },
  {
    is: 'a Markdown link',
    needs: /\[/,
    pattern:
      /(?<open>\[)[^[\]\n]{1,200}(?<close>\]\((?:https?:\/\/|mailto:|\/|#|www\.)[^\s()]*(?:\([^\s()]*\)[^\s()]*)*(?:\s["“][^"”]*["”])?\))/g,
  },
  {
    is: 'a Markdown link',
    needs: /\[/,
    pattern: /(?<open>\[)[^[\]\n]{1,200}(?<close>\]\[\d{0,3}\])|^\[[\w ^-]+\]:\s+\S+.*$/g,
  },
  {
    is: 'Markdown',
    needs: /\*\*/,
    pattern: /(?<![\p{L}\d*])(?<open>\*{2,3})(?=[^\s*])[^*\n]{1,300}?(?<=[^\s*])(?<close>\*{2,3})(?![\p{L}\d*])/gu,
  },
  {
    is: 'Markdown',
    needs: /__/,
    pattern: /(?<![\p{L}\d_])(?<open>__)(?![A-Z_]+__)(?=[^\s_])[^_\n]{1,300}?(?<=[^\s_])(?<close>__)(?![\p{L}\d_])/gu,
  },
  {
    is: 'Markdown',
    needs: /\*/,
    pattern:
      /(?<![\p{L}\d*])(?<open>\*)(?=[\p{L}\d“"‘'])[^*\n]{1,200}?(?<=[\p{L}\d.,;:!?”"’'])(?<close>\*)(?![\p{L}\d*])/gu,
  },
  {
    is: 'Markdown',
    needs: /_/,
    pattern:
      /(?<![\p{L}\d_/])(?<open>_)(?=[\p{L}\d“"‘'])[^_\n]{1,200}?(?<=[\p{L}\d.,;:!?”"’'])(?<close>_)(?![\p{L}\d_])/gu,
  },
  {
    is: 'Markdown',
    needs: /==/,
    pattern: /(?<open>==)(?=[^\s=])[^=\n]{1,200}?(?<close>==)/g,
  },
  {
    is: 'a garbled character',
    needs: /[`´]/,
    pattern: /(?<=\p{L})[`´](?=(?:t|s|re|ve|ll|d|m)(?![\p{L}\d]))/gu,
    insert: () => '’',
  },
  { is: 'Markdown', needs: /`/, pattern: /(?<!`)(?<open>`)(?=[^\s`'])[^`'\n]{1,120}(?<=\S)(?<close>`)(?!`)|^```\w*$/g },
  {
    is: 'Markdown',
    needs: /^[#>*-]/,
    pattern: /^#{2,6}\s*(?=\p{L})|^#\s+(?=\p{Lu})|^>\s+(?=[“"\p{L}])|^[-*]\s+\[[ xX]\]\s+/gu,
  },
  { is: 'Markdown', pattern: /^(?:-{3,}|={3,}|(?:- ){2,}-|\|?(?:\s?:?-{3,}:?\s?\|)+(?:\s?:?-{3,}:?\s?)?)$/g },
  { is: 'Markdown', pattern: /\\(?=[*_#[\]()`~>!'"“”‘’])/g },
  {
    is: 'a shortcode',
    needs: /\[/,
    pattern:
      /\[(?:img|embed)\][^[\]]*\[\/(?:img|embed)\]|\[([a-z][\w-]*)(?:\s[^[\]\n]*)?\]\s?https?:\/\/[^\s[\]]+\s?\[\/\1\]/gi,
  },
  {
    is: 'a shortcode',
    needs: /\[/,
    pattern: /(?<open>\[([a-z][\w-]*)(?:[=\s][^\]\n]*)?\])[^\n]*?(?<close>\[\/\2\])/gi,
  },
  { is: 'a shortcode', needs: /\[/, pattern: /\[\/?[a-z]+(?:_[a-z\d]+)+\/?\]/g },
  {
    is: 'a shortcode',
    needs: /\[/,
    pattern: new RegExp(
      String.raw`\[\/?[a-z][\w-]*(?:\s+[\w-]+=(?:"[^"]*"|“[^”]*”|”[^”]*”|'[^']*'|[^\s\]]+))+\s*\/?\]|\[\/[a-z][\w-]*\]|\[(?:${SHORTCODES})(?:\s+https?:\/\/[^\]]*|=[^\]]*|:[^\]]*)?\s*\/?\]`,
      'gi',
    ),
  },
  {
    is: 'a footnote mark',
    needs: /\[/,
    pattern:
      /(?<=[\p{L}\d.,;:!?”"’)\]])\[(?:\d{1,3}|\^\d{1,3}|edit|note \d+|citation needed|clarification needed|better source needed|who\?|when\?)\]/gu,
  },
  {
    is: 'a link of an embedded post',
    needs: /\bpic\.|t\.co\//,
    pattern:
      /(?:\bpic\.(?:twitter|x)\.com\/\w+|\b(?:https?:\/\/)?t\.co\/\w{6,})(?:\s+(?:pic\.(?:twitter|x)\.com\/\w+|(?:https?:\/\/)?t\.co\/\w{6,}))*/g,
  },
  {
    is: 'the foot of an embedded post',
    needs: /\(@/,
    pattern:
      /\b(?:A|An?)?\s?(?:[Pp]ost|photo|video|reel|story) (?:posted |shared )?by [^.\n]{2,80}?\(@[\w.]+\)(?: on \w+ \d{1,2}, \d{4}(?: at [\d:]+ ?[ap]m(?: [A-Z]{3})?)?)?\.?/g,
  },
  {
    is: 'the foot of an embedded post',
    needs: /this (?:post|photo|video|profile|reel|tweet|thread|content) on /,
    pattern:
      /\b(?:[Vv]iew|[Ss]ee|[Ww]atch) this (?:post|photo|video|profile|reel|tweet|thread|content) on (?:Instagram|Facebook|Twitter|X|TikTok|YouTube|Threads|Bluesky|LinkedIn)\b\.?/g,
  },
  { is: 'a garbled character', needs: /\\[uU]/, pattern: /(?:\\u[\da-f]{4})+/gi, insert: unescapeUnicode },
  {
    is: 'a garbled character',
    needs: /=9/,
    pattern: /(?<=\p{L})=9[1-7](?=\p{L}|\s|$)/gu,
    insert: (actual) => '‘’“”•–—'.charAt(Number(actual.slice(2)) - 1),
  },
  {
    is: 'a garbled character',
    needs: /%20/,
    pattern: /(?=%20[\p{L}\d])(?<=(?:^|\s)[\p{L}\d]{1,40}(?:%20[\p{L}\d]{1,40})*)%20/gu,
    insert: () => ' ',
  },
  { is: 'a line break of a program', pattern: /(?<=[.!?”"’])(?:\\[nrt])+/g, insert: () => ' ' },
  {
    is: 'a garbled character',
    needs: /[%=][2-9A-F]/,
    pattern: /(?<![\w/=&?%.-])(?:[\w ]*?)(?:%[2-9A-F][\dA-F]){2,}|(?:=[89A-F][\dA-F]){2,}/g,
    insert: decodePercent,
  },
  {
    is: 'a garbled character',
    needs: /[A-Za-zÀ-ỹ]\?[a-z]/,
    pattern: /(?<=\p{L}{2})\?(?=(?:t|s|re|ve|ll|d)(?![\p{L}\d]))/gu,
    insert: () => '’',
    ask: true,
  },
  {
    is: 'a piece of code',
    needs: /="/,
    pattern: /\b(?:style|class|href|src|srcset|width|height|data-[\w-]+)="[^"<>\n]*"/g,
  },
  { is: 'a character that was lost', pattern: /\ufffd+/g, ask: true },
]

/** Without one of these no form can match, and most paragraphs have none. */
export const MARKUP_SUSPECT =
  /[<&{}[\]*_#`´~\\%=>|\ufffd]|-{3}|^- -|\$\(|\b(?:pic\.|t\.co)|\(@|[Pp]ost(?:ed)? |this (?:post|photo|video|profile|reel|tweet|thread|content) on |\?\p{Ll}|data:image|-[a-z]+:\s?[^;\n]+;|'''|@font|:::|\b(?:window|document|googletag|dataLayer|console)\./u

/** What a whole line is, where nothing of it is of the story. */
export const markupLine = (line: string) => MARKUP_LINES.find((form) => hasForm(form, line.trim()))?.is

const MARKUP_LINES: readonly { is: string; needs?: RegExp; pattern: RegExp }[] = [
  {
    is: 'left from an embedded post',
    needs:
      /^[[(]?(?:(?:view|see|watch|read|original|embed(?:ded)?):? ?)?(?:the )?(?:post|tweet|video|photo|reel|thread)|^[[(]?(?:embed|view on|watch on)/i,
    pattern:
      /^[[(]?(?:(?:view|see|watch|read|original|embedded|embed)?:? ?(?:the )?(?:post|tweet|video|photo|reel|thread)s? (?:on|from|via)|embed(?:ded)?:?|tweet|posted (?:on|to)|view on|watch on) ?(?:the )?(?:x|twitter|facebook|instagram|youtube|tiktok|threads|truth social|bluesky|telegram|linkedin|tweet|post|video|content|map|graphic|chart|document|pdf)?(?: \((?:formerly|previously) .*\))?[\])]?\.?$/i,
  },
  {
    is: 'left from a player or an embed',
    needs:
      /unsupported|unavailable|no longer available|(?:not|n['’]t) (?:be )?(?:support|available|played|loaded|displayed)|hosted by|^to view|^(?:tap|click|press) to|caption$|this image$|^(?:play|watch) video/i,
    pattern:
      /^(?:media|video|audio|embedded content|this (?:content|video|audio|browser|feature)|your browser|the (?:video|media|content))\b.{0,60}\b(?:unsupported\b.*|not (?:be )?(?:supported|available|played|loaded)(?:[.!]?$| (?:on|in|by) (?:your|this)\b.*)|does(?:n['’]t| not) support\b.*|hosted by\b.*|could not be (?:loaded|played|displayed)\b.*|can(?:not|['’]t) be (?:loaded|played|displayed)\b.*)$|^to view this (?:video|content)\b.*|^(?:sorry, )?(?:this|the) (?:content|video|page|embed|tweet|post|photo|account)\b.{0,40}\b(?:unavailable|no longer available)\.?$|^(?:tap|click|press) to (?:play|unmute|enlarge|expand|zoom)\b.*$|^hide caption$|^toggle caption$|^enlarge this image$|^(?:play|watch) video\b.{0,20}$/i,
  },
  {
    is: 'the name of a file',
    pattern: /^(?:\S*\/)?[\w@%.+~-]+\.(?:jpe?g|png|gif|webp|svg|mp4|mov|mp3|docx?|pdf|indd|psd|html?)$/i,
  },
  { is: 'an empty item', pattern: /^[•·‣◦|^\\/]$/ },
  { is: 'a label of a wiki', pattern: /^\[(?:edit|hide|show|citation needed)\]$/i },
  { is: 'a bare address', pattern: /^https?:\/\/\S+$|^www\.\S+\/\S+$/i },
  {
    is: 'a piece of code',
    pattern:
      /^(?:(?:jQuery|\$|window|document|googletag|dataLayer|gtag|fbq|adsbygoogle|console)[\w.]*\s?[(=[]|(?:var|let|const) \w+ ?=|[(!]?function\b|@(?:media|import|font-face|keyframes)\b).*[;{})]$/,
  },
  { is: 'a piece of code', pattern: /^(?:undefined|null|NaN|true|false|\[object Object\]|[{}[\]();,]+|\}\)\(\);?)$/ },
]

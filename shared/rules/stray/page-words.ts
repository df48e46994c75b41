/** The names of networks and services that pages put buttons of. */
const NETWORKS =
  'facebook twitter instagram linkedin youtube tiktok pinterest reddit whatsapp tumblr snapchat flipboard bluesky mastodon vk stumbleupon disqus outbrain taboola'

/** Words that tell what a page is made of. In a story they stand in sentences; a line of nothing else is of a page. */
const PAGE =
  'subscribe subscriber subscribers subscribing subscribed subscription subscriptions newsletter newsletters unsubscribe login logout signup register registered registration account accounts profile password username inbox alerts notification notifications email emails e-mail e-mails mail print pin tweet tweets retweet share shares shared sharing comment comments commenting reply replies likes followers follow following permalink bookmark bookmarks copied download downloads app apps podcasts rss feed feeds menu search sitemap homepage advertise advertiser advertisers advertising advertisement advertisements advertorial adverts ads adchoices sponsored sponsor sponsors sponsorship promoted cookie cookies privacy preferences settings accessibility guidelines disclaimer disclosure reprints reprint permissions licensing copyright masthead impressum faq faqs gdpr dmca related trending recommended popular read watch listen click tap scroll skip embed gallery galleries slideshow photos videos donate join membership contribute unfollow archive archives corrections feedback tip tips contact contacts caption thumbnail reuse'

/** Words that stand between those. */
const PLAIN =
  "a an the of and or to for in on with by via from at as up out this that these those your our my us me you we it is are be not no yes more all any other most top new latest recent featured free daily weekly monthly now here today live next previous prev back close open opens window tab article articles story stories page pages post posts posted entry entries news site sites website web link links url button option options policy policies notice statement terms conditions use service services rights reserved choice choices center centre help about home hub see view show hide load loading full screen expand collapse add leave write send submit get join like find us go visit try start log sign enter your name address phone number required optional remember forgot cancel continue continues reading below above main content contents text size font copy save report video photo image images picture pictures graphic audio topics topic tags tag category categories section sections filed under posted edition editions editor editors editorial staff team author authors writer reporter media kit press jobs careers events directory releases release community forum forums discussion discussions conversation debate member members user users reader readers visitor public guest customer support faq powered play pause stop mute unmute replay transcript transcripts episodes episode mobile desktop digital online version view views viewed ratings rating votes vote score advert paid partner partners content provided personal information data do sell california interest based manage accept allow reject agree learn create sort oldest newest best first last ago hours hour minutes minute min mins days day weeks week months month years year am pm updated published edited modified et est edt gmt utc panel thanks thank submit submitting please valid be the one who what people also may might don't don’t miss you'll you’ll love it's it’s via into enable javascript browser tell think inquiries inquiry directory standards ethics code rules agreement agreements legal corporate company careers investor relations shop store gift magazine issue issues current subscribe toggle skip jump top bottom return group platform exclusive"

/** Of the first kind, those that no subhead is made of: enough when they are the whole line. */
const ALONE =
  'subscribe newsletter newsletters unsubscribe login logout signup register permalink tweet retweet share shares print reply replies copied adchoices advertisement advertisements advertise advertisers advertorial sponsored promoted sitemap rss menu faq faqs related trending recommended download downloads comments subscriptions subscription reprints masthead disclaimer loading impressum bookmark homepage likes followers'

const setOf = (words: string) => new Set(words.split(/\s+/))
const networks = setOf(NETWORKS)
const page = setOf(PAGE)
const known = setOf(`${PAGE} ${NETWORKS} ${PLAIN} x google pinit telegram threads messenger`)
const alone = setOf(ALONE)

const MOST_WORDS = 14
/** What may stand in a line of a page beside its words: the name of the paper or of a section. */
const MOST_NAMES = 3
/** After one of these a name may follow: "Follow Harbor Ledger", "Search Harbor Ledger". */
const COMMANDS = /^(?:follow|contact|subscribe|search|join|download|support|advertise|share|tweet|email|visit|tip)$/

/** What closes a turn of phrase: "Listen up", "Read all about it". */
const IDIOM = /^(?:up|down|out|off|last|it|all)$/

/** What stands between the names of networks. */
const JOINS = /^(?:on|via|and|or|the|to|x|google|telegram|threads|messenger|plus)$/

const NUMBER = /^[#+]?\d[\d.,:]*(?:k|m|st|nd|rd|th|h|d|am|pm)?$/

/** The words of a line as a page glues them: "AboutTermsPrivacy" is three, "4Comments" two. Names such as McDonald stay whole. */
function wordsOf(line: string): string[] {
  return line
    .replace(/\b(?:Ma?c|De|La|Le|Di|O['’])(?=\p{Lu})/gu, (part) => part.toLowerCase())
    .replace(/YouTube|LinkedIn|WhatsApp|TikTok|StumbleUpon|JavaScript/g, (name) => name.toLowerCase())
    .replace(/(?<=[\p{Ll}\d!?)])(?=\p{Lu}\p{Ll})|(?<=\d)(?=\p{L}{4})/gu, ' ')
    .split(/[\s|·•∙,/&:;()[\]»«›<>←→↓↑▼▶+*.!?…“”"–—-]+(?![\p{L}]*mails?\b)/u)
    .filter((word) => word !== '')
}

/** Whether a line is made of nothing but the words of a page, its buttons and its menus: "Share this story | Comments (4)". */
export function isPageLine(line: string): boolean {
  const words = wordsOf(line).filter((word) => !NUMBER.test(word.toLowerCase()))
  if (words.length === 0 || words.length > MOST_WORDS) return false
  const lower = words.map((word) => word.toLowerCase())
  const strong = lower.filter((word) => page.has(word))
  if (strong.length === 0) return lower.every((word) => networks.has(word) || JOINS.test(word))
  const [first = ''] = lower
  if (lower.length === 1) return alone.has(first) || networks.has(first)
  const strange = words.filter((_, at) => !known.has(lower[at] ?? ''))
  // "The app" and "No comment" are subheads.
  if (strong.length === 1 && (/^(?:the|an?|no|his|her|their)$/.test(first) || IDIOM.test(lower.at(-1) ?? '')))
    return false
  if (strange.length === 0) return true
  const named = strange.length <= MOST_NAMES && strange.every((word) => /^[\p{Lu}\d@]/u.test(word))
  return named && (COMMANDS.test(first) || strong.length > 1 + strange.length)
}

/** Words run together where a page had a gap: "InstagramGallery", "PrevPreviousNext". */
const GLUE = /(?<=\p{Ll}{3})(?=\p{Lu}\p{Ll}{2})/gu

/** Whether a line holds the labels of a page run together, and not only names that are written so ("YouTube"). */
export function isGlued(line: string): boolean {
  const tokens = line.split(/\s+/).filter((token) => !token.includes('.') && GLUE_ONCE.test(token))
  if (tokens.length === 0) return false
  const parts = tokens.map((token) => token.split(GLUE))
  const isLabelled = parts.flat().some((part) => part.length > 3 && known.has(part.toLowerCase()))
  return line.includes(' ') && (tokens.length > 2 || (isLabelled && parts.flat().length > 2))
}

const GLUE_ONCE = new RegExp(GLUE.source, 'u')

import { matches } from '#shared/text/matches.ts'
import { anyOf } from './leftover.ts'

/** What may stand in front of the word that tells the reader what to do: "If you like this, please", "Were you there?" */
const LEADS_IN =
  /^(?:(?:to|for|if|as|when|want|like|need|have|got|were|are|do|did|know|looking)\b[^.,?!]{1,90}[,?] )?(?:(?:please|and|also|just|simply|now|then|so|or|be sure to|make sure to|don['’]t forget to|click to) )*/i

/** What a page asks of its readers. */
const ACTS = new Set(
  'add allow answer ask bookmark browse cancel catch check chip click comment complete continue create discover discuss donate download drop e-mail email enjoy enter explore fill find follow fund get gift give go head hear help hit hop invest join keep learn leave let listen log look meet pitch play print rate read receive recommend register republish revisit save scroll see send share shop show sign sound stay start stick stop submit subscribe support swipe take tap tell test text translate try tune turn unlock upgrade view visit vote watch write'.split(
    ' ',
  ),
)
/** The same, where the first word alone is too common. */
const LONGER_ACT =
  /^(?:have your say|(?:call|message) us|(?:make|open|set up) (?:an?|your) (?:free )?(?:\w+ )?(?:account|profile))\b/i

/** What a page has beside the words of its stories. */
const THING =
  '(?:articles?|stor(?:y|ies)|coverage|reporting|journalism|reporters?|newsroom|crosswords?|puzzles?|quiz(?:zes)?|polls?|surveys?|podcasts?|episodes?|newsletters?|mailing lists?|comments?(?: section)?|accounts?|subscriptions?|memberships?|gift|live ?blogs?|live ?streams?|galler(?:y|ies)|slideshows?|videos?|photos|pictures|form|links?|pages?|(?:web)?sites?|homepage|apps?|round-?ups?|briefings?|digests?|updates?|alerts?|notifications?|explainers?|interviews?|archives?|guides?|series|e-?edition|bio|trackers?|calculators?|correspondents?|columnists?|experts?)'
/** The paper as it speaks of itself, and a thing of its. */
const OURS = new RegExp(String.raw`\bour (?:\S+ ){0,4}${THING}\b`, 'i')
/** A place on the page, and a thing that is there. */
const THERE = anyOf([
  String.raw`\b${THING}\b.*\b(?:here|below|above)\b(?! (?:zero|average|sea|the|freezing|normal|that|this|all|\$|\d))`,
  String.raw`\b(?:here|below) (?:for|to (?:read|see|watch|hear|join|sign|get|view|subscribe))\b.*\b${THING}\b`,
  String.raw`\bin the ${THING} (?:below|above)\b|^(?:click|go|head|look|see|tap) (?:here|below|above)\W*$`,
  String.raw`\b(?:stories|articles|videos|news|alerts)\b.* (?:on|in|via) (?:the|our) (?:\S+ ){0,3}app\W*$`,
  String.raw`\b(?:maps?|charts?|graphics?|tables?|clips?|players?) (?:below|above)(?:[.,:;)]|$| (?:to|for|or|if)\b)`,
  String.raw`^scroll (?:down |up )?(?:to (?:the (?:end|top|bottom|foot)|see|read|watch|view|find)|for)\b`,
])
/** The story as a thing of the page: it is listened to, saved, given away. */
const THIS_ONE =
  /^(?:(?:add|bookmark|e-?mail|gift|listen to|print|rate|save|send|share|discuss|translate|download|republish) (?:this|the)|(?:tell|send|recommend)\b.{0,20}\bfriends?\b.{0,10} this) (?:article|story|page|post|piece)\b|^share this (?:with|on)\b|^(?:send|write|submit) (?:us )?(?:an? |your )?letters? to the editor\b|^have your say(?:\W*$|\b.*\b(?:below|here|in the comments)\b)/i
/** All of what the page gives a part of. */
const IN_FULL =
  /^(?:catch|click|find|get|go|hear|listen|look|read|see|tune in|view|visit|watch)\b.*\b(?:the|our) (?:full|whole|complete|rest of the|extended|entire) (?:\S+ )?(?:stor(?:y|ies)|article|interview|coverage|report|episode|conversation|video|list|results|schedule|breakdown|statement|transcript|text|letter|recipe|documentary|study|document)\b/i
/** Where the news goes on: "Tune in to … at 10", "Stay with … for updates". */
const GOES_ON_ELSEWHERE =
  /^(?:stay (?:with|tuned|connected|up)|stick with|tune in|check back|keep (?:up|checking|an eye on)|follow \S+|watch \S+)\b.*\b(?:for (?:the )?(?:more(?! than)|latest|updates|further|continuing|live|breaking)|more on this|as (?:it|this|the story) (?:develops|unfolds|happens))\b/i
/** The reader is to write: "Drop us a line", "Get in touch". */
const TO_US =
  /^(?:drop|send|tell|write(?: to)?|e-?mail|text|call|message|show|give|let) us\b.*\b(?:your?|a line|a note|a message|a call|a shout|here|below|at|via|know|about|using|in confidence)\b|^(?:get|keep|stay) in touch(?: with us\b|\W*$)/i
/** What a reader is to pay for or to give. */
const PAYS = anyOf([
  String.raw`^(?:chip|pitch) in\b|^(?:support|help (?:us )?(?:support|fund|keep)|donate to|give to|invest in|fund) (?:[\w’-]+ ){0,3}(?:journalism|reporting|newsrooms?|news)\b`,
  String.raw`^unlock\b.*\b(?:stor(?:y|ies)|articles?|access|content|everything|all)\b|^(?:continue|keep) reading\b(?! and\b).{0,60}$`,
  String.raw`^(?:create|make|open|set up|register for|sign up for|log (?:in|on) to|sign in to) (?:an?|your) (?:free )?(?:\w+ )?(?:account|profile)\b(?=.*\b(?:sign in|log in|read|continue|comment|access|unlock|save)\b|\W*$)`,
  String.raw`^(?:try|get|read|start|enjoy)\b.{0,60}\bfree for (?:\d+|a|one|your first) \w+`,
  String.raw`\bcancel any ?time\b|\bfor (?:just |only |as little as )?[$£€]\d[\d.]*(?: a| per|\/)\s?(?:week|month|year)\b.*\b(?:access|stor(?:y|ies)|articles?|subscri|read)|\b(?:access|stor(?:y|ies)|articles?|subscri\w+|read\w*)\b.*\bfor (?:just |only |as little as )?[$£€]\d[\d.]*(?: a| per|\/)\s?(?:week|month|year)\b`,
])

/**
 * Whether a sentence or a line tells the reader what to do with the page or for the paper, whatever its words: an order,
 * and a thing that only a page has, told by "our", by "here" or "below", or as the rest of what is shown. Quoted words
 * should be left out of `text`.
 */
export function tellsReader(text: string): boolean {
  const order = text.slice(LEADS_IN.exec(text)?.[0].length ?? 0)
  const [first = ''] = /^[\w-]+/.exec(order) ?? []
  if (!ACTS.has(first.toLowerCase()) && !LONGER_ACT.test(order)) return false
  return [OURS, THERE, THIS_ONE, IN_FULL, GOES_ON_ELSEWHERE, TO_US, PAYS].some((form) => matches(form, order))
}

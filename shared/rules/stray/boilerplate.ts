import type { BlockReading, Reading } from '#shared/reading/reading.ts'
import { excerpt } from '#shared/rules/excerpt.ts'
import { inBlock } from '#shared/rules/in-block.ts'
import { isProse } from '#shared/rules/outside-quotes.ts'
import { type BlockFinding, defineRule, type StoryFinding } from '#shared/rules/rule.ts'
import { findDatelines } from './datelines.ts'
import { findLaterLines } from './later-lines.ts'
import type { Leftover } from './leftover.ts'
import { findOtherStories } from './other-stories.ts'
import { leftoverFinding, leftoversOf, wordCount } from './page-leftovers.ts'

const LINK: Leftover = 'a link to other stories'
const PAGE: Leftover = 'part of a web page'
/** A link under a heading is no single word. */
const FEWEST_LINK_WORDS = 4
/** The last paragraph of a story is not among these blocks: a shorter text is a note or a listing. */
const FEWEST_PROSE = 2

const isWhole = (block: BlockReading | undefined, findings: readonly BlockFinding[]) =>
  findings.some(({ start, end }) => start === 0 && end === block?.text.length)

/** A line over a list of links: "Related stories", "More on this:". */
const LIST_HEAD = /^(?:\S+\s+){0,4}\S+$|:$/

/** What may belong to a story where it stands: a label, a date, a score, a line of verse, a sentence. */
const MAY_BELONG = /^\p{Ll}|[:\d]|[.,;?!…”"’)]$/u

/**
 * Where the page begins behind the story: at the first line that is left over below its last paragraph; beyond the last block where
 * there is none. No subhead stands further down, since nothing follows it, and a list of the story stands above.
 */
function tailOf(blocks: readonly BlockReading[], whole: readonly boolean[]): number {
  const last = blocks.findLastIndex((block, index) => isProse(block) && !whole[index])
  const first = whole.findIndex((isLeft, index) => isLeft && index > last)
  return last >= FEWEST_PROSE && first >= 0 ? first : blocks.length
}

/** What only its neighbours give away: the links under "Related stories", a line between two that are left over, and those behind the story. */
function findNeighbours({ blocks }: Reading): StoryFinding[] {
  const found: StoryFinding[] = []
  const whole = blocks.map((block) => isWhole(block, leftoversOf(block)))
  const others = new Set(findOtherStories({ blocks }))
  const later = new Map(findLaterLines(blocks).map((line) => [line.block, line.is]))
  const tail = tailOf(blocks, whole)
  let inList = false
  blocks.forEach((block, index) => {
    const isOpen = block.kind !== 'heading' && block.display
    const [own] = leftoversOf(block)
    if (own) {
      inList = own.message.includes(LINK) && LIST_HEAD.test(block.text.trim())
      return
    }
    inList &&= isOpen && wordCount(block.text) >= FEWEST_LINK_WORDS
    const between = isOpen && whole[index - 1] && whole[index + 1]
    const behind = isOpen && index > tail && !MAY_BELONG.test(block.text.trim())
    const is = inList || others.has(index) ? LINK : (later.get(index) ?? (between || behind ? PAGE : undefined))
    if (!is) return
    const each = leftoverFinding(block, { start: 0, end: block.text.length }, is)
    const message = `“${excerpt(block.text)}” reads like the headline of another story.`
    found.push(inBlock({ grade: 'query', ...each, ...(is === LINK && { message }) }, index))
  })
  return found
}

function find(reading: Reading): StoryFinding[] {
  const inBlocks = reading.blocks.flatMap((block, index) => leftoversOf(block).map((each) => inBlock(each, index)))
  return [...inBlocks, ...findDatelines(reading), ...findNeighbours(reading)]
}

/** Lines of a page or a wire that are not part of the story. */
export const boilerplate = defineRule({
  id: 'stray/boilerplate',
  title: 'Left over from a page',
  grade: 'fix',
  scope: 'story',
  why: 'Copyright notices, promotions, share lines and credits come along when a story is copied from a page or a wire. They are not the story, and a notice may claim it for somebody else.',
  source: 'Reuters handbook on advisories and trash lines; desk practice',
  examples: {
    flag: [
      {
        text: 'The bridge is closed.\nCopyright 2023 Harbor Ledger Group. All rights reserved. No part of it may be used without leave.',
        flagged: ['Copyright 2023 Harbor Ledger Group. All rights reserved. No part of it may be used without leave.'],
        fixed: 'The bridge is closed.\n',
      },
      { text: '© 2021 The Harbor Ledger', flagged: ['© 2021 The Harbor Ledger'], fixed: '' },
      {
        text: 'The bridge is closed. Sign up for our weekly newsletter.',
        flagged: ['Sign up for our weekly newsletter.'],
        fixed: 'The bridge is closed.',
      },
      {
        text: 'Get the Harbor Brief in your inbox. Every morning, free.',
        flagged: ['Get the Harbor Brief in your inbox. Every morning, free.'],
        fixed: '',
      },
      { text: 'Read more: Ferry fares to rise in May', flagged: ['Read more: Ferry fares to rise in May'], fixed: '' },
      { text: 'Share on Facebook', flagged: ['Share on Facebook'], fixed: '' },
      { text: 'Advertisement', flagged: ['Advertisement'], fixed: '' },
      { text: '12 Comments', flagged: ['12 Comments'], fixed: '' },
      {
        text: 'By subscribing, you agree to our terms and privacy policy.',
        flagged: ['By subscribing, you agree to our terms and privacy policy.'],
        fixed: '',
      },
      {
        text: 'The old pier at dusk. (Photo by Ana Ruiz/Harbor Press)',
        flagged: ['(Photo by Ana Ruiz/Harbor Press)'],
        fixed: 'The old pier at dusk.',
      },
      {
        text: '(Reporting by Ana Ruiz; Editing by Dan Ives)',
        flagged: ['(Reporting by Ana Ruiz; Editing by Dan Ives)'],
        fixed: '',
      },
      {
        text: 'The council voted on Monday. The plan passed. Dan Ives contributed to this report. Ana Ruiz reported from Eastport.',
        flagged: ['Dan Ives contributed to this report.'],
        fixed: 'The council voted on Monday. The plan passed. Ana Ruiz reported from Eastport.',
      },
      {
        text: '(Adds mayor’s comment in paragraph 4)\nThe bridge is closed. -30-',
        flagged: ['(Adds mayor’s comment in paragraph 4)', '-30-'],
        fixed: '\nThe bridge is closed.',
      },
      {
        text: 'BC-US--Harbor Bridge, 2nd Ld-Writethru\nEDS: Updates with quotes; moves on general news wires.\nURGENT\n###',
        flagged: [
          'BC-US--Harbor Bridge, 2nd Ld-Writethru',
          'EDS: Updates with quotes; moves on general news wires.',
          'URGENT',
          '###',
        ],
        fixed: '\n\n\n',
      },
      {
        text: '# UPDATE 2-Harbor bridge closed after crack found',
        flagged: ['UPDATE 2-'],
        fixed: '# Harbor bridge closed after crack found',
      },
      {
        text: 'The bridge was closed on Monday after divers found a crack.\nIt carries 40,000 cars a day.\nEASTPORT, Maine (AP) — The harbor office said it would take a month to mend.',
        flagged: ['EASTPORT, Maine (AP) —'],
        fixed:
          'The bridge was closed on Monday after divers found a crack.\nIt carries 40,000 cars a day.\nThe harbor office said it would take a month to mend.',
      },
      {
        text: 'This article was originally published by The Harbor Ledger. It is used here with permission.',
        flagged: ['This article was originally published by The Harbor Ledger.'],
        fixed: 'It is used here with permission.',
      },
      {
        text: 'Home | News | Sport | Opinion\nSave this story | Log in | Comments (4)\nFacebookTwitterPrintReply\n5 min read',
        flagged: [
          'Home | News | Sport | Opinion',
          'Save this story | Log in | Comments (4)',
          'FacebookTwitterPrintReply',
          '5 min read',
        ],
        fixed: '\n\n\n',
      },
      {
        text: 'The bridge is closed. Have a news tip? E-mail our reporters at tips@harborledger.example. It opens in May.',
        flagged: ['Have a news tip? E-mail our reporters at tips@harborledger.example.'],
        fixed: 'The bridge is closed. It opens in May.',
      },
      {
        text: 'We use cookies to improve our site and to show you adverts.\nYou have read all of your free articles this month.',
        flagged: [
          'We use cookies to improve our site and to show you adverts.',
          'You have read all of your free articles this month.',
        ],
        fixed: '\n',
      },
      {
        text: 'The bridge was closed on Monday after divers found a crack in a pillar.\nFilm Star Marries Tennis Champion at Secret Lakeside Wedding\nThe harbor office said the pillar would be mended in May.',
        flagged: ['Film Star Marries Tennis Champion at Secret Lakeside Wedding'],
        fixed:
          'The bridge was closed on Monday after divers found a crack in a pillar.\n\nThe harbor office said the pillar would be mended in May.',
      },
      {
        text: 'The bridge is closed.\nRelated stories\nHarbor bridge crack was seen in 2021\nFerry fares rise as bridge shuts\nThe ferry runs every hour.',
        flagged: ['Related stories', 'Harbor bridge crack was seen in 2021', 'Ferry fares rise as bridge shuts'],
        fixed: 'The bridge is closed.\n\n\n\nThe ferry runs every hour.',
      },
      {
        text: 'The bridge is closed. Take our quiz: How well do you know the harbor? The ferry runs. Were you on it? Drop us a line at the desk.',
        flagged: ['Take our quiz: How well do you know the harbor?', 'Were you on it? Drop us a line at the desk.'],
        fixed: 'The bridge is closed. The ferry runs.',
      },
      {
        text: 'The bridge is closed. The ferry runs.\nOPINION: Close the ferry too\nBy Ana Ruiz\nWatch the interview in the video above.\nIt opens in May. It was shut in June.\n12\nNobody was hurt. It rained.',
        flagged: ['OPINION: Close the ferry too', 'By Ana Ruiz', 'Watch the interview in the video above.', '12'],
        fixed:
          'The bridge is closed. The ferry runs.\n\n\n\nIt opens in May. It was shut in June.\n\nNobody was hurt. It rained.',
      },
      {
        text: 'The bridge is closed. The ferry runs.\nCorrection: An earlier version of this story misspelled a name.\n(BEGIN OPTIONAL TRIM)\nIt opens in May. It rained.\nContinued on Page A6\nCopy link to article\n► Ferry fares to rise\nDan Harlow is a freelance writer in Lund.',
        flagged: [
          'Correction: An earlier version of this story misspelled a name.',
          '(BEGIN OPTIONAL TRIM)',
          'Continued on Page A6',
          'Copy link to article',
          '► Ferry fares to rise',
          'Dan Harlow is a freelance writer in Lund.',
        ],
        fixed: 'The bridge is closed. The ferry runs.\n\n\nIt opens in May. It rained.\n\n\n\n',
      },
      {
        text: 'The bridge is closed. The ferry runs.\nPls hold, legal is reading this one\nReturn to top\nPowered by PierPress\n>> Fares on the ferry to rise\nResearch: Jo Hartley and Dan Ives\nListen 3:40\nNobody was hurt. It rained.\nSpotted a mistake? Tell us.',
        flagged: [
          'Pls hold, legal is reading this one',
          'Return to top',
          'Powered by PierPress',
          '>> Fares on the ferry to rise',
          'Research: Jo Hartley and Dan Ives',
          'Listen 3:40',
          'Spotted a mistake? Tell us.',
        ],
        fixed: 'The bridge is closed. The ferry runs.\n\n\n\n\n\n\nNobody was hurt. It rained.\n',
      },
      {
        text: 'The bridge is closed. Our app shows each fare. It opens in May. It rained. Share on Facebook.\nSee the chart below for the tides. All photos remain the property of The Harbor Ledger. Members can read the log on our site.',
        flagged: [
          'Our app shows each fare.',
          'Share on Facebook.',
          'See the chart below for the tides. All photos remain the property of The Harbor Ledger. Members can read the log on our site.',
        ],
        fixed: 'The bridge is closed. It opens in May. It rained.\n',
      },
      {
        text: 'The bridge was closed on Monday after divers found a crack.\nIt carries 40,000 cars a day.\nNobody was hurt.\nSave for later\nHarbor and Quay\nFerry Log\nTides: noon',
        flagged: ['Save for later', 'Harbor and Quay', 'Ferry Log'],
        fixed:
          'The bridge was closed on Monday after divers found a crack.\nIt carries 40,000 cars a day.\nNobody was hurt.\n\n\n\nTides: noon',
      },
      {
        text: 'The bridge is closed. Try the Ledger free for 30 days. It opens in May. We rely on our readers to keep going. The ferry runs. Scroll down to see the pictures. It rained.\nDo you have a story for us? Call 555-0134 or write to desk@ledger.example.\nTo continue reading, choose a plan.\nStory by Ana Ruiz, photos by Dan Ives',
        flagged: [
          'Try the Ledger free for 30 days.',
          'We rely on our readers to keep going.',
          'Scroll down to see the pictures.',
          'Do you have a story for us? Call 555-0134 or write to desk@ledger.example.',
          'To continue reading, choose a plan.',
          'Story by Ana Ruiz, photos by Dan Ives',
        ],
        fixed: 'The bridge is closed. It opens in May. The ferry runs. It rained.\n\n\n',
      },
      {
        text: 'The bridge is closed.\n[Read more: the crack that shut a bridge]\nPREV STORY\nOriginally published May 5, 2026\nPhoto gallery: Inside the pier\nTap to see the full log\nSend a letter to the editor.\nReproduced by permission of the Ledger.',
        flagged: [
          '[Read more: the crack that shut a bridge]',
          'PREV STORY',
          'Originally published May 5, 2026',
          'Photo gallery: Inside the pier',
          'Tap to see the full log',
          'Send a letter to the editor.',
          'Reproduced by permission of the Ledger.',
        ],
        fixed: 'The bridge is closed.\n\n\n\n\n\n\n',
      },
      {
        text: 'The bridge is closed.\nSignup for our newsletter.\nMore: sign up for our newsletter.\nWe’d love to hear what you saw.\nReproduction, in whole or in part, is forbidden.\nThere was a problem saving your e-mail.\nLook below.\nMap: Harbor Office\nMade with Flourish\nVia: The Harbor Ledger\n1,200 follower\nA version of the above article first appeared in the Ledger.\nBusinessWire\nA-FERRY 400 words',
        flagged: [
          'Signup for our newsletter.',
          'More: sign up for our newsletter.',
          'We’d love to hear what you saw.',
          'Reproduction, in whole or in part, is forbidden.',
          'There was a problem saving your e-mail.',
          'Look below.',
          'Map: Harbor Office',
          'Made with Flourish',
          'Via: The Harbor Ledger',
          '1,200 follower',
          'A version of the above article first appeared in the Ledger.',
          'BusinessWire',
          'A-FERRY 400 words',
        ],
        fixed: 'The bridge is closed.\n\n\n\n\n\n\n\n\n\n\n\n\n',
      },
      {
        text: 'The bridge was closed on Monday after divers found a crack.\nIt carries 40,000 cars a day.\nTrains still run.\nEastport (dpa) - The harbor office said it would take a month to mend.',
        flagged: ['Eastport (dpa) -'],
        fixed:
          'The bridge was closed on Monday after divers found a crack.\nIt carries 40,000 cars a day.\nTrains still run.\nThe harbor office said it would take a month to mend.',
      },
      {
        text: 'The bridge is closed.\nCall us with your tips at 555-0134.\nSet up your free account to read on.\nTranslate this story.\nAna Dahl 2026-05-05, 10:30',
        flagged: [
          'Call us with your tips at 555-0134.',
          'Set up your free account to read on.',
          'Translate this story.',
          'Ana Dahl 2026-05-05, 10:30',
        ],
        fixed: 'The bridge is closed.\n\n\n\n',
      },
    ],
    pass: [
      'The bridge is old. It leaks.\nNewsletter war\nThe ferry runs. It rains.\nReply all\nNobody came. It was late.\nEnd of story\nIt rained. [Harlow laughed.] (It was late.)',
      'The tide turned at noon on Monday, an hour before the boat went out.\nNobody had seen the men since dawn.\nThe boat came back with both.\nWhat to take\nA radio\nA whistle',
      'The bridge is old. It leaks.\nListen up\nThe ferry runs. It rains.\nRead all about it\nNobody came. It was late.\nWhy trust matters\nIt rained. Read the chart below deck. Found an error in the log? That is how it began. Scroll through the log of 1924.',
      'All rights reserved to the crown were sold. Subscribe if you like, Harlow tells her pupils, but read. Keep reading and you find the clause.',
      '# The bridge\nThe bridge is old. It leaks.\nNo comment\nThe office is shut.\nComments from the quay\nIt rained.\nTop stories of 1926\nThe mill burned.\nBack to school\nIt opens in May.',
      'We use cookies in our trifle, said the chef, but you can use sponge.',
      'Visit the museum and see the map. Listen to the river below the mill. Watch for ice, and keep in touch with the office.',
      '# OPINION: Close the bridge\nBy Ana Ruiz\nThe bridge is old. It leaks.\nBy now it is shut. See the pier from above.',
      '# The bridge closes\nThe board wants it open again by spring.\nBy Ana Ruiz\nThe bridge is old. It leaks.',
      'The bridge is old. It leaks.\n1\nThe ferry runs. It rains.\n2\nNobody came. Dan Harlow is a writer in Lund, and Harlow knows.',
      'Download the app from the App Store, the city said.',
      'Copyright law protects the song, the court said. Copyright claims rose in 2023.',
      'The museum said all rights reserved to the family would end in 2030.',
      'Her newsletter has 40,000 readers. She asked them to sign up for the march.',
      'Residents can subscribe to flood alerts at the town hall, the council said.',
      '“Sign up for our newsletter,” the sign read. “Share on Facebook,” said another.',
      'The company makes money from advertisements. Its privacy policy is two pages long.',
      'More on the island oppose the plan than support it.',
      'Read more than a page, and the plan falls apart.',
      'The minister will share the report with parliament on Monday.',
      'Photo by photo, the police built their case.',
      '# Most read books of the year',
      'EASTPORT, Maine (AP) — The bridge was closed on Monday. It carries 40,000 cars a day.',
      'Anyone with information is asked to call the Eastport police at 555-0134. For tickets, email the church.',
      'You can sign up for our newsletter, the harbor office tells its visitors. It contributed to the report on the bridge.',
      'The site uses cookies to follow its readers, the court heard. Follow the river to the mill and you see why.',
      'Harlow is a reporter for The Harbor Ledger and was held for a month. She reported from Eastport all year.',
      'Search and rescue\nThe first boats left at noon.\nWhat happens next\nThe council meets in May.',
      'This article of the treaty was first published in 1902. The story was written by two clerks.',
      'MORE than 40 people came. The end of the story is sad. He read more in May. Sharing a flat costs less.',
      'The bridge was closed on Monday after divers found a crack in a pillar.\nDivers say the crack in the pillar grew\nThe harbor office said the pillar would be mended in May.',
    ],
  },
  run: find,
})

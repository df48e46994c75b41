import type { BlockReading, Reading } from '#shared/reading/reading.ts'
import { inBlock } from '#shared/rules/in-block.ts'
import { perBlock } from '#shared/rules/per-block.ts'
import { defineRule, type StoryFinding } from '#shared/rules/rule.ts'
import type { Edit } from '#shared/text/range.ts'
import { wordAround } from '#shared/text/word-around.ts'
import { hardSpaceEdits, invisibleEdits } from './invisible.ts'
import { markupOf } from './markup-findings.ts'
import { findMixedMarks } from './mixed-marks.ts'
import { isTakenOut } from './taken-out.ts'

/** A hard space or two between plain words do no harm that anybody would notice. */
const FEWEST_HARD_SPACES = 3

const invisibleOf = perBlock(({ text }) => invisibleEdits(text))
const hardSpacesOf = perBlock(({ text }) => hardSpaceEdits(text))

/** Characters that nobody sees: one finding for all of the story, since nobody wants to mend them one by one. */
function findUnseen(
  { blocks }: Reading,
  editsOf: (block: BlockReading) => Edit[],
  say: (count: number) => string,
  fewest = 1,
): StoryFinding[] {
  const edits = blocks.flatMap((block, index) => editsOf(block).map((edit) => ({ ...edit, block: index })))
  const [first] = edits
  // A wider gap is seen; what nobody sees is worth a flag where it comes in numbers.
  const isSeen = edits.some(({ start, end, insert }) => insert === '' || end - start > insert.length)
  if (!first || (!isSeen && edits.length < fewest)) return []
  const range = wordAround(blocks[first.block]?.text ?? '', first)
  return [
    {
      block: first.block,
      ...range,
      message: say(edits.length),
      fixes: [{ label: edits.length > 1 ? 'Mend them all' : 'Mend it', edits }],
    },
  ]
}

const sayInvisible = (count: number) =>
  count === 1 ? 'An invisible character stands here.' : `Invisible characters stand here and in ${places(count - 1)}.`
const sayHardSpace = (count: number) =>
  count === 1
    ? 'A hard space stands where a plain one belongs.'
    : `Hard spaces stand where plain ones belong, here and in ${places(count - 1)}.`
const places = (count: number) => (count === 1 ? 'one other place' : `${count} other places`)

function find(reading: Reading): StoryFinding[] {
  const inBlocks = reading.blocks.flatMap((block, index) =>
    markupOf(block)
      .filter((each) => !isTakenOut(block, each))
      .map((each) => inBlock(each, index)),
  )
  return [
    ...inBlocks,
    ...findUnseen(reading, invisibleOf, sayInvisible),
    ...findUnseen(reading, hardSpacesOf, sayHardSpace, FEWEST_HARD_SPACES),
    ...findMixedMarks(reading),
  ]
}

/** Markup, code and garbled characters that a conversion or a paste left in the words. */
export const leftoverMarkup = defineRule({
  id: 'stray/leftover-markup',
  title: 'Left over from a conversion',
  grade: 'fix',
  scope: 'story',
  why: 'Tags, Markdown, shortcodes and garbled or invisible characters come from a paste or a conversion. In print they show as they stand; on a page they break the line or the search.',
  source: 'Desk practice',
  examples: {
    flag: [
      {
        text: '<p>The <b>harbor</b> office is closed.<br>It opens in May.</p>',
        flagged: ['<p>', '<b>harbor</b>', '<br>', '</p>'],
        fixed: 'The harbor office is closed. It opens in May.',
      },
      {
        text: 'The <a href="https://harbor.example">ferry</a> costs &pound;3 &amp; runs&nbsp;daily.',
        flagged: ['<a href="https://harbor.example">ferry</a>', '&pound;', '&amp;', '&nbsp;'],
        fixed: 'The ferry costs £3 & runs daily.',
      },
      {
        text: '## What is known\nThe **harbor office** is *not* closed, says the [ferry log](https://harbor.example/log).\n---',
        flagged: ['## ', '**harbor office**', '*not*', '[ferry log](https://harbor.example/log)', '---'],
        fixed: 'What is known\nThe harbor office is not closed, says the ferry log.\n',
      },
      {
        text: '[caption id="attachment_41" align="left" width="300"]The old pier.[/caption] It was built in 1911. [gallery ids="4,7"]',
        flagged: [
          '[caption id="attachment_41" align="left" width="300"]The old pier.[/caption]',
          '[gallery ids="4,7"]',
        ],
        fixed: 'The old pier. It was built in 1911.',
      },
      {
        text: 'The pier is open again. pic.twitter.com/aB3xYz9\nA post shared by Harbor Office (@harboroffice)\nView this post on Instagram',
        flagged: [
          'pic.twitter.com/aB3xYz9',
          'A post shared by Harbor Office (@harboroffice)',
          'View this post on Instagram',
        ],
        fixed: 'The pier is open again.\n\n',
      },
      {
        text: 'The pier is open.\nPost on X (formerly Twitter)',
        flagged: ['Post on X (formerly Twitter)'],
        fixed: 'The pier is open.\n',
      },
      {
        text: 'It isnâ€™t the cafÃ© that closed, she said.',
        flagged: ['â€™', 'Ã©'],
        fixed: 'It isn’t the café that closed, she said.',
      },
      {
        text: 'The har\u00adbor office is\u200b closed.',
        flagged: ['har\u00adbor'],
        fixed: 'The harbor office is closed.',
      },
      {
        text: 'The harbor\u00a0office is  \u00a0closed until May\u00a05.',
        flagged: ['harbor\u00a0office'],
        fixed: 'The harbor office is closed until May\u00a05.',
      },
      {
        text: "The harbor’s office isn’t open.\nIt hasn't said why, and it won’t. The mayor’s out.",
        flagged: ["hasn't"],
        fixed: 'The harbor’s office isn’t open.\nIt hasn’t said why, and it won’t. The mayor’s out.',
      },
      {
        text: '“No,” she said. “Not yet,” he said.\n"Why not?" Nobody knew.',
        flagged: ['"Why'],
        fixed: '“No,” she said. “Not yet,” he said.\n“Why not?” Nobody knew.',
      },
      { text: 'Dear {{first_name}}, the pier is open.', flagged: ['{{first_name}}'] },
      {
        text: 'The pier is open.\n{"@type": "NewsArticle", "headline": "Pier"}\n.story p { color: #333; margin: 0 }\nwindow.ads = window.ads || [];',
        flagged: [
          '{"@type": "NewsArticle", "headline": "Pier"}',
          '.story p { color: #333; margin: 0 }',
          'window.ads = window.ads || [];',
        ],
        fixed: 'The pier is open.\n\n\n',
      },
      {
        text: 'The pier was built in 1911.[4] It don?t sink.',
        flagged: ['[4]', '?'],
        fixed: 'The pier was built in 1911. It don’t sink.',
      },
      {
        text: 'The pier is open.\nhttps://cdn.harbor.example/uploads/pier-2.jpg\nMedia playback is unsupported on your device',
        flagged: ['https://cdn.harbor.example/uploads/pier-2.jpg', 'Media playback is unsupported on your device'],
        fixed: 'The pier is open.\n\n',
      },
      {
        text: "<p><b>Copyright</b> and <ref>Log, p. 4</ref> tide.</p> It<br><br>rose. &lt;p&gt;It\\'s [[Pier|the pier]].[1][2] ![Pier](pier.jpg) [url=/a]Fares[/url] rose.",
        flagged: [
          '<p>',
          '<b>Copyright</b>',
          '<ref>Log, p. 4</ref>',
          '</p>',
          '<br><br>',
          '&lt;p&gt;',
          '\\',
          '[[Pier|the pier]]',
          '[1][2]',
          '![Pier](pier.jpg)',
          '[url=/a]Fares[/url]',
        ],
        fixed: "Copyright and tide. It rose. It's the pier. Fares rose.",
      },
      {
        text: 'The caf√© cost ¬£40 and wasn‚Äôt open ‚Ä¶ Don=92t ask.\n== History ==\n• \n{{ad}} [ad_slot] style="top:0"',
        flagged: ['√©', '¬£', '‚Äô', '‚Ä¶', '=92', '== History ==', '• ', '{{ad}}', '[ad_slot]', 'style="top:0"'],
        fixed: 'The café cost £40 and wasn’t open … Don’t ask.\nHistory\n\n{{ad}}',
      },
      {
        text: 'The mill is <del>shut</del> open. <?php the_ad(); ?> It ~~never~~ runs.\n[video width="4"]https://harbor.example/v/1[/video]\njQuery(document).ready(function($){ $(".ad").hide(); });\n::: info-box',
        flagged: [
          '<del>shut</del>',
          '<?php the_ad(); ?>',
          '~~never~~',
          '[video width="4"]https://harbor.example/v/1[/video]',
          'jQuery(document).ready(function($){ $(".ad").hide(); });',
          '::: info-box',
        ],
        fixed: 'The mill is open. It runs.\n\n\n',
      },
      {
        text: 'The mayorÕs plan failed, and it isnÕt back. ÒNo,Ó she said. He wrote Ã¢â‚¬Å“no.Ã¢â‚¬Â',
        flagged: ['Õ', 'Õ', 'Ò', 'Ó', 'Ã¢â‚¬Å“', 'Ã¢â‚¬Â'],
        fixed: 'The mayor’s plan failed, and it isn’t back. “No,” she said. He wrote “no.”',
      },
      {
        text: '“No,” she said. “Not yet,” he said.\n{"a": "b", "c": "d", "e": "f", "g": "h"}',
        flagged: ['{"a": "b", "c": "d", "e": "f", "g": "h"}'],
        fixed: '“No,” she said. “Not yet,” he said.\n',
      },
      {
        text: 'The pier is open. See this thread on Threads\nvar slot = 4;\n- - -',
        flagged: ['See this thread on Threads', 'var slot = 4;', '- - -'],
        fixed: 'The pier is open.\n\n',
      },
    ],
    pass: [
      'Òscar Ruiz sang in Órbigo, and José Ò. did not. The $ sign is old. It (the function) ended; the window was shut.',
      'The HTML tag <br> was new in 1993, and the <p> tag is older.',
      'If x < 5 and y > 3, the bridge holds. AT&T and Q&A; R&B was played. He wrote <ana@harbor.example>.',
      '“He told [the mayor] that [sic] it was done,” she said. The bill [H.R. 40] passed.',
      'He called it s*** and f**k. The rating is 4*. Prices* rose. (*before tax)',
      'The show was rated **** by The Ledger and *** by others. #HarborStrong trended. Issue # 5 sold out.',
      '* * *\n***\nThe second part began.',
      '- Rope\n- Tar\n* Nails\n> 40 people',
      'The CAFÉ’s “CAFÉ” in São Paulo; naïve, Ångström, Müller, Œuvre, £3, €5, 10 km, 50 °C.',
      'The harbor\u00a0office is closed.',
      'It is 10\u00a0km to the pier of Mr.\u00a0Osei, on May\u00a05. « Non », he said.',
      'The 6\' 2" keeper\'s gloves. "Yes," she said. It\'s 12" long.',
      'The file harbor_log_2020.txt and the user ana_ruiz_ were found. Snake_case is a style.',
      'Who left? said Harlow. See harbor.example/a?id=4&page=5 for more. It cost 5% or 20%.',
      'A post shared by thousands made him famous. He could not view this post on his phone.',
      'He said the video was not available. The windows are closed. The document was read aloud.',
      "It’s open, and so’s the pier.\nThat's 'all' that we've heard.",
      'سلام\u200cعلیکم 👩\u200d🚒',
      'The mayor (@mayorosei) posted a photo. The band played T.co and {braces}. In [1902] it sank.',
    ],
  },
  run: find,
})

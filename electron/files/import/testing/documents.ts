import {
  a,
  comment,
  flatDocument,
  h,
  list,
  note,
  p,
  picture,
  plain,
  span,
  table,
  textBox,
  tracked,
} from './flat-document.ts'

/** A document that is made to be converted by a real program and read again. */
export interface SourceDocument {
  name: string
  /** Flat OpenDocument text. */
  xml: string
  /** What is to be read of it, where the program's own plain text has not all of that: notes, boxes, tracked changes. */
  words?: string
}

/** Documents with all that a desk is sent: each has a kind of trouble of its own. */
export function sourceDocuments(): SourceDocument[] {
  return [
    { name: 'story', xml: flatDocument(story(), { header: 'Harbour desk, first edition' }) },
    { name: 'tables-and-notes', xml: flatDocument(tablesAndNotes()), words: TABLES_AND_NOTES },
    { name: 'scripts', xml: flatDocument(scripts()) },
    { name: 'changes', xml: flatDocument(changes()), words: CHANGES },
    { name: 'boxes', xml: flatDocument(boxes()), words: BOXES },
    { name: 'spaces', xml: flatDocument(spaces()) },
    { name: 'fields', xml: flatDocument(fields()) },
    { name: 'long', xml: flatDocument(long()) },
  ]
}

function story(): string {
  return [
    p('Night ferry stays in port after storm', 'Title'),
    p('Operator says repairs to the ramp will take until Thursday', 'Subtitle'),
    p('By Orla Venning'),
    p(
      `The night ferry between Skerrow and ${span('Bold', 'Port Amble')} will not sail before Thursday, its operator said, after a storm ${span('Italic', 'bent')} the loading ramp.`,
    ),
    p(
      `“We looked at it at first light and it was plain ${span('Bold', `we could ${span('Italic', 'not')}`)} load a single lorry,” said Tomas Reedle, the harbour master. The ${a('https://example.org/notice?id=7&lang=en', 'notice to passengers')} is on the pier.`,
    ),
    h(1, 'What passengers should do'),
    list('Bullets', [
      'Tickets stay valid for a week.',
      `Refunds are made ${span('Italic', 'at the counter')} only.`,
      `Call ${a('mailto:desk@example.org', 'the desk')} first.`,
    ]),
    h(2, 'In which order'),
    list('Numbers', ['Keep the ticket.', 'Fill in the form.', 'Wait for a letter.']),
    p('The harbour has had worse, and the harbour has always opened again by the week’s end.', 'Quotations'),
    p(plain('The ramp was built in 1987 & has been mended <twice> since — at a cost of £40,000.')),
    p('The bent ramp at Skerrow on Tuesday. Picture: Ines Calder', 'Caption'),
  ].join('')
}

const TABLES_AND_NOTES = `Council sets a smaller budget
The council voted 11 to 4 for a budget of €3.2 million.
Roads 1.2 down a tenth Schools 1.5 as before Harbour 0.5 ramp crane 0.4 0.1 both to be mended
Mayor Ute Lindqvist called it “tight but fair”.
First reading Second reading in June in public Vote
The next vote is due in March.
One member was away, and sent a letter. Elected in May, for four years. See the paper before the council.`

function tablesAndNotes(): string {
  return [
    p('Council sets a smaller budget', 'Title'),
    p(
      `The council voted 11 to 4${note('footnote', 'One member was away, and sent a letter.')} for a budget of €3.2 million.`,
    ),
    table([
      ['Roads', '1.2', `${span('Bold', 'down')} a tenth`],
      ['Schools', '1.5', 'as before'],
      [
        'Harbour',
        '0.5',
        table([
          ['ramp', 'crane'],
          ['0.4', '0.1'],
        ]) + p('both to be mended'),
      ],
    ]),
    p(
      `Mayor Ute Lindqvist${note('endnote', 'Elected in May, for four years.')} called it${note('footnote', `See ${a('https://example.org/budget', 'the paper')} before the council.`)} “tight but fair”.`,
    ),
    list('Numbers', ['First reading', `${p('Second reading')}${list('Bullets', ['in June', 'in public'])}`, 'Vote']),
    p('The next vote is due in March.'),
  ].join('')
}

function scripts(): string {
  return [
    p('Čeští fanoušci přijeli do Łodzi', 'Title'),
    p('Zürich, Kraków, São Paulo, Reykjavík, İstanbul: naïve façade, Ærø, œuvre, ßtraße, ŵ.'),
    p('Emoji 👩‍👩‍👧 and flags 🇳🇿, a thumb 👍🏽 and a rare 𝒜 letter.'),
    p('שלום עולם, said the sign; مرحبا بالعالم, said the next one.'),
    p('東京で記者会見が行われた。 한국어도 있습니다.'),
    p('Ελληνικά και Русский текст рядом.'),
    p(
      'Hard\u00a0spaces between 10\u00a0km and p.\u202f12, a non\u2011breaking hyphen, a soft\u00adhyphen, an ellipsis… and “quotes” ‘within’ «others».',
    ),
    p('½ of 20 °C is not 10 °C; x² + y² ≠ z³; 5′ 11″ → OK.'),
  ].join('')
}

const CHANGES = `School to open a week late
The school will open a week late, the head said.
Pupils will be told by letter.
A new roof is the reason.
It never rained in.`

function changes(): string {
  const edit = tracked()
  const body = [
    p('School to open a week late', 'Title'),
    p(
      `The school will open ${edit.deleted('two weeks')}${edit.inserted('a week')} late${edit.inserted(', the head said')}.`,
    ),
    p(`Pupils ${comment('How many?')}will be told by letter${edit.deleted(' and by telephone')}.`),
    p(`${edit.inserted('A new roof is the reason.')}`),
    p(`It ${span('Struck', 'never')} rained in.`),
  ]
  return edit.description() + body.join('')
}

const BOXES = `Museum finds a lost map
The map was behind a cupboard. It is from 1712.
In numbers Three metres wide, two high
The map, before it was cleaned
“I thought it was wallpaper,” the cleaner said.
Open daily from ten
It will hang in the hall.`

function boxes(): string {
  return [
    p('Museum finds a lost map', 'Title'),
    p(`The map was behind a cupboard.${textBox(p('In numbers'), p('Three metres wide, two high'))} It is from 1712.`),
    p(`${picture()}`),
    p('The map, before it was cleaned', 'Caption'),
    p(`“I thought it was wallpaper,” the cleaner said.${textBox(p(`Open ${span('Bold', 'daily')} from ten`))}`),
    p('It will hang in the hall.'),
  ].join('')
}

function spaces(): string {
  return [
    p('Spaces that count', 'Title'),
    p(''),
    p(`Two<text:s/> spaces, three<text:s text:c="2"/> spaces, a<text:tab/>tab and a<text:line-break/>line break.`),
    p(`  White   space
      in the file   is one.  `),
    p(''),
    p(`One ${span('Bold', ' spaced ')} word, and un${span('Italic', 'believ')}able.`),
    p('A verse<text:line-break/>of two lines<text:line-break/><text:line-break/>and one apart.'),
  ].join('')
}

function fields(): string {
  return [
    `<text:section text:name="Body">${p('Line reopens early', 'Title')}</text:section>`,
    p('Written by <text:author-name text:fixed="true">Ida Morrow</text:author-name>.'),
    p(
      'The <text:bookmark-start text:name="place"/>old line<text:bookmark-end text:name="place"/> runs again; see <text:bookmark-ref text:reference-format="text" text:ref-name="place">old line</text:bookmark-ref>.',
    ),
    p(
      `<text:a xlink:type="simple" xlink:href="#place">Back to the line</text:a> or <text:a xlink:type="simple" xlink:href="https://example.org/a%20b"><text:span text:style-name="Bold">bold</text:span> link</text:a>.`,
    ),
    p(`${plain('1 < 2 && "quotes" {braces} \\backslash')}`),
  ].join('')
}

function long(): string {
  const names = ['Reedle', 'Venning', 'Calder', 'Lindqvist', 'Morrow', 'Osei', 'Tanaka', 'Brontë']
  const paragraphs = Array.from({ length: 400 }, (_, index) => {
    const name = names[index % names.length] ?? ''
    const text = `Paragraph ${index}: “It is the ${index}th time,” ${name} said, ${span('Italic', `and item ${index * 7}`)} was read out, while ${span('Bold', `${index + 3} people`)} listened.`
    return index % 20 === 0 ? h(1 + (index % 3), `Part ${index}`) + p(text) : p(text)
  })
  return p('A long day at the inquiry', 'Title') + paragraphs.join('')
}

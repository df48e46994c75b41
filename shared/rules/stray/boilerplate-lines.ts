import { AGENCY, anyOf, type LeftoverForm, NETWORK } from './leftover.ts'

const THIS = '(?:this|the) (?:article|story|page|post|entry|news|video|photo|gallery|content)'
/** What closes a label: a colon, a dash or a bar. */
const MARK = String.raw`\s?(?:[:|>»]|[–—-]\s)`
const MONTH = String.raw`(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?`
const CLOCK = String.raw`\d{1,2}[:.]\d\d(?::\d\d)?\s?(?:[ap]\.?m\.?)?`
const ZONE = '(?:[ECMP][SD]?T|GMT|UTC|BST|IST|CET)'
const STOCK = '(?:[Ss]ubmitted|[Cc]ontributed|[Cc]ourtesy|[Hh]andout|[Ff]ile|[Ss]tock|[Ss]taff|[Ss]upplied|[Pp]rovided)'

/** The buttons of a page: what is done, and the part of the page that it is done to. */
const BUTTON =
  '^(?:copy|gift|hide|show|take|play|swipe|slide|tap|click|zoom|expand|enlarge|view|open|close|e-?mail|mail|save|print|listen|watch|reply|report|translate|jump|skip|load|share|send|vote)(?: (?:to|for|in|on|a|an|the|this|our|all|more|as|full|next|previous|\\d+))* (?:links?|articles?|stor(?:y|ies)|paragraphs?|pages?|photos?|images?|videos?|captions?|ads?|clipboard|friends?|colleagues?|poll|quiz|survey|slides?|gallery|menu|comments?|thread|replies|transcript|audio|episode|crossword|puzzle|expand|enlarge|zoom|full ?screen)(?: (?:to clipboard|as gift|below|here|now))*$'
/** The sections of a paper, as its menu has them. */
const SECTION =
  '(?:home|news|latest|most read|trending|sports?|weather|obituaries|obits|classifieds|e-?edition|opinions?|business|money|life(?:style)?|entertainment|politics|tech(?:nology)?|local|world|national|nation|us|uk|jobs|homes|cars|autos|travel|food|health|culture|arts|style|fashion|science|education|video|videos|photos|puzzles|games|podcasts|live|features|editorials?|contests|events|calendar|archives?|shop|more|menu|search|subscribe|letters|columns|columnists|markets|public notices)'

/** Forms of a whole line: a label, a button or a link, not a sentence. Asked only of lines that `isLine` lets through. */
export const LINE_FORMS: readonly LeftoverForm[] = [
  {
    is: 'a copyright notice',
    pattern: anyOf([
      String.raw`(?<![\wÀ-ɏ™√])©`,
      String.raw`^(?:images? |photos? )?copyright\b(?! (?:law|case|claim|office|act|infring|suit|trial))`,
      String.raw`^\(c\)\s`,
      String.raw`\ball rights reserved\b(?! (?:to|for|from|under)\b)`,
    ]),
  },
  {
    is: 'a link to other stories',
    needs:
      /^(?:read|see|watch|listen|view|hear|learn|explore|discover|also|next|now|to read|further|up next|what to|on (?:our|\S+\.)|elsewhere|look|recap|must|don['’]t miss|in (?:case|pictures|photos|video)|icymi|photos?|pictures|videos?|gallery|slideshow|podcast|prev|return to|go to|click|swipe|(?:\w+ )?more|our most|the most|most|(?:\d+ )?related|recommended|top|trending|you|readers|people|others|editor|latest|recent|popular|featured|today|keep|continue|from|around|across|back to|[^\w\s(“"‘'])|\bclick|\b(?:tap|press) |[»→>]$|\[[A-Z]/i,
    pattern: anyOf([
      String.raw`^(?:read|see|watch|listen|view|hear|learn|explore|discover) (?:more|next|also|on|this next|further|the (?:full|whole|original|latest|rest))\b`,
      String.raw`^(?:also|next|now) (?:read|see|watch|check out|on)\b`,
      String.raw`^to read the full\b`,
      String.raw`^(?:explore further|further reading|up next|next up\b|what to read next|on our radar|elsewhere on)`,
      `^(?:read|watch|listen|see|look|recap|must[- ]reads?|don['’]t miss|in (?:case you missed it|pictures|photos|video)|icymi|photos?|pictures|videos?|(?:photo |video )?gallery|slideshow|podcast|more|also|next|previous)(?: (?:live|now|more|next|also|this|here|below|above|up|article|story|post))*${MARK}`,
      `^(?:read|watch|listen|see|must[- ]reads?|don['’]t miss|in case you missed it|icymi|slideshow)(?: (?:live|now|more|next|this|here|below))*$`,
      String.raw`^watch live\b`,
      '^more (?:from|on|about|like) ',
      String.raw`^(?:\w+ )?more (?:stories|news|coverage|headlines|videos|top|photos|articles|reading)\b`,
      String.raw`^(?:our |the )?most (?:read|popular|viewed|shared|watched|commented|recent|discussed|e-?mailed)\b`,
      `^related(?:$|${MARK}| (?:posts?|articles?|stor(?:y|ies)|links?|news|coverage|topics?|tags?|content|roundup|reading|videos?|searches|jobs))`,
      String.raw`^\d+ related\b`,
      `^recommended(?:$|${MARK}| (?:for you|by(?:$| our| outbrain| taboola)|articles?|stories|reading|videos?))`,
      String.raw`^(?:top )?trending(?:$|${MARK}| (?:now|news|stories|topics|in|on|today|videos?|articles?)\b)`,
      String.raw`^(?:you|readers|people|others) (?:may|might|will|['’]ll)? ?(?:also )?(?:like[d]?|enjoy(?:ed)?|love[d]?|be interested|read|viewed)\b`,
      String.raw`^don['’]t miss\b`,
      `^editors?['’]?s? (?:picks?|choice)(?:$|:)`,
      String.raw`^(?:top|latest|recent|popular|featured|today['’]s) (?:stories|news|posts?|articles?|videos?|headlines|picks)\b(?! of (?:19|20)\d\d)`,
      String.raw`^(?:keep|continue) reading\b`,
      String.raw`^(?:»|>|→|▶|►|👉)\s?\S`,
      '^(?:more )?(?:from )?(?:around|across) the (?:web|internet|network)$|^(?:also|elsewhere) in the news$|^more (?:about|in):',
      String.raw`\b(?:click|tap|press) (?:here|below|through)\b|\bclicking here\b|^(?:click|tap|swipe) to `,
      String.raw`^(?:[«‹<-]\s?)?(?:prev(?:ious)?|next) (?:\w+ ){0,2}(?:post|article|story|page|news|video|slide)s?(?: ?[»›>-])?$`,
      '^(?:(?:back|return|go) to (?:the )?(?:top|gallery|home|start|all|main)|previous next|next prev)',
      String.raw`(?:\s»|\s→|\s>>)$`,
      String.raw`(?<=\S )\[(?:VIDEO|PHOTOS?|PICTURES|PICS|WATCH|INSIGHT|REACTION|ANALYSIS|COMMENT|OPINION|LIVE|MAP|POLL|REVEALED|GALLERY)\]\W*$`,
      String.raw`^(?:also )?on \S+\.(?:com|org|net|co\.\w\w)${MARK}`,
    ]),
  },
  { is: 'a link to other stories', pattern: /^More (?:in|at|by) [A-Z]\S*(?: [A-Z]\S*)*$/ },
  {
    is: 'a share line',
    needs: new RegExp(
      `^(?:(?:click|share|tweet|pin|print|save|send|post|like|follow|find|connect|join|watch|contact|call|message|subscribe|tell us|how to|about us|want to)\\b|${NETWORK})|\\bfollow @`,
      'i',
    ),
    pattern: anyOf([
      '^(?:share|tweet|pin|print|save|e-?mail|like|follow|find|connect|join)(?: us| me| him| her| them)?$',
      String.raw`^(?:click (?:here )?to )?(?:share|tweet|send|post|pin|save|e-?mail|print)\b.*(?:\bthis\b|\b(?:on|via|to|with) ${NETWORK}\b|:$|newsletter)`,
      String.raw`^(?:share|pin) (?:on|via|by)\b`,
      String.raw`^share\b.*\b(?:sharing options|your (?:thoughts|voice|story|photos|view))`,
      String.raw`^(?:like|follow|find|connect|join|watch|contact|email|call|message|subscribe)(?: to| with)? (?:us|me|our)\b`,
      String.raw`^(?:follow|find|connect|join|watch|subscribe)\b.*\b(?:on|via|to) ${NETWORK}\b`,
      String.raw`\bfollow @\w`,
      '^join the (?:conversation|discussion|debate|panel|community|team)',
      '^tell us what|^how to contact|^contact us|^about us|^want to join the discussion',
      String.raw`^(?:${NETWORK}[\s|·,/]*)+$`,
      `^share ${THIS}`,
    ]),
  },
  { is: 'a share line', pattern: /^(?:Unf|F)ollow(?: [A-Z][\wÀ-ɏ.]*){1,3}$|^FOLLOW(?: [A-Z][\w.]*){1,3}$/ },
  {
    is: 'a contact line',
    needs:
      /@|^(?:for|media|press|news|investor|contacts?|inquiries|enquiries|e-?mail|phone|tel|twitter|got|have|send|submit|share)\b/i,
    pattern: anyOf([
      String.raw`^by .{3,60}\S@\S+\.\w+$|^for (?:[\w-]+ ){0,2}(?:inquiries|enquiries|questions|permissions|reprints)\b.*\S+@\S+$`,
      `^(?:(?:media|press|news|investor) )?(?:contacts?|inquiries|enquiries|e-?mail|phone|tel|twitter)${MARK}`,
      String.raw`^(?:got|have|send|submit|share)\b.*\b(?:news |confidential |story )?tips?\b(?! (?:for|on|about|to))`,
      String.raw`^@\w+$`,
      String.raw`^\S+@\S+\.\w{2,}$`,
      String.raw`@\w+ \/ \d+ (?:minutes?|hours?|days?|weeks?)\b`,
    ]),
  },
  {
    is: 'a comment line',
    needs:
      /comment|^conversation|repl(?:y|ies)|shares|likes|reactions|views|votes|\b(?:log|sign) (?:in|out)|^register|^already|(?:says|said):$|rating/i,
    pattern: anyOf([
      String.raw`^[[(]?\s*[\d.,]+k? ?(?:more )?(?:comments?|replies|reply|shares|likes|reactions|views|votes)\b`,
      String.raw`\b[\d.,]+k? (?:comments?|likes|replies)(?: ?[-·|/]|\)?$)`,
      String.raw`^(?:no (?=.*comments)|(?:add|leave|post|view|show|see|read|load|loading|last|latest|recent|write|all|be the first to|report|submit|feature)\b).*\bcomment(?:s|ing)?\b`,
      String.raw`^conversation \(\d+\)$|^comments?(?:$|${MARK}|s? \(?\d| (?:on (?:this|the) (?:article|story|post)|are|have|off|closed|section|policy|from (?:our |other )?(?:readers|users|visitors)|below|sidebar))`,
      String.raw`\bcancel reply\b`,
      String.raw`^(?:log|sign) (?:in|out)\b|^register(?:$| log| now| to)|^already\b.*\b(?:log|sign) in|^(?:please )?(?:log|sign) in to\b`,
      String.raw`comments? powered by|commented on$|^in reply to\b|\bsays:$|\bpm said:$|\bam said:$`,
      String.raw`^(?:total )?rating:? \d+`,
    ]),
  },
  {
    is: 'a legal line',
    needs:
      /privacy|cookie|terms|guidelines|standards|policy|do not sell|agree|^i accept|choices|^legal|^accessibility|^(?:accept|reject|decline|allow|manage)|^got it|^not now|^no,? thanks|^maybe later|^regulated|^registered|^interest|^reprint|^licensing|^syndication/i,
    pattern: anyOf([
      String.raw`^(?:[|·•] ?)?(?:our |read our |your |legal information & |manage |accept (?:all )?)*(?:\w+ )?(?:privacy|cookies?|terms) (?:policy|policies|notice|statement|preferences|settings|centre|center|of (?:use|service)|&|and (?:conditions|privacy)|\|)`,
      String.raw`^(?:[|·•] ?)?(?:\w+ )?(?:community|editorial|advertising|pitch|submission|comment(?:ing)?) (?:guidelines|standards|policy)$`,
      '^terms$|^do not sell my|^(?:subscriber|user) agreement\\b|^(?:your )?(?:ad|data) ?choices$|^legal (?:notice|information)|^accessibility (?:help|statement)$',
      '^(?:your |california )?privacy (?:rights|choices)$(?<!^privacy rights)|^(?:strictly necessary|necessary|performance|functional|targeting|analytics|marketing|advertising|statistics|essential) cookies$|^(?:manage|accept)(?: all)? cookies|^manage choices$|^regulated by|^registered (?:in england|office|company|charity)|^allow \\w+ content\\W*$|^(?:accept|reject|decline|allow)(?: all)?(?: and (?:close|continue))?$|^(?:i (?:agree|accept)|got it|not now|no,? thanks|maybe later)[!.]?$|^interest[- ]based ads$|^(?:reprints?|licensing|syndication)(?: &| and| rights|$)',
    ]),
  },
  {
    is: 'an advertising line',
    needs:
      /advert|\bads?\b|^promo|sponsor|^presented|^brought|^supported|paid|message|^(?:a )?(?:content|word|from)|partner|^branded|^native|^commercial|association|terms apply|affiliate|navigation|continues|^continue|^scroll|^skip/i,
    pattern: anyOf([
      String.raw`^advert(?:is(?:e(?:ment|ments|rs?)?|ing)|orial)?(?:$| feature$|${MARK}| with (?:us|me)| on this| here| guidelines| (?:content )?from| will\b)`,
      String.raw`\badvertise with\b|\bwant to advertise\b`,
      String.raw`^(?:ad|promoted|sponsored|sponsors?|presented|brought to you|supported)(?:$|${MARK}| (?:by|links?|content|post|stories|feature)\b)`,
      String.raw`^paid (?:content|post|for by|partnership)|\bsponsored(?: by.{0,40}$|$|$)`,
      String.raw`^(?:a )?(?:message |content |word )?from (?:our|the) (?:sponsors?|partners?|advertisers?)|^sponsor(?: message|s$| this)|^(?:partner|branded|native|commercial) (?:content|feature|post|message)$|^in (?:paid )?(?:partnership|association) with .{2,40}$|\bthis ad\??$|^terms apply\b|^hide ads?$|^ad feedback$|^promo$|^our (?:affiliate|sponsors?|partners?)\b`,
      String.raw`^(?:toggle|skip to) navigation|^(?:story|article|post|text) continues\b|^continue reading the main story|^scroll (?:down )?(?:to|for)\b|^report this ad|^skip (?:to (?:main|content|navigation|next|the (?:main|content|end|next|top|article|comments|start))|ad|past)\b`,
    ]),
  },
  {
    is: 'a newsletter or app promotion',
    needs:
      /newsletter|subscri|sign[ -]?up|followers?|members?\b|inbox|alerts?|briefing|\bapps?\b|updates?|google play|\bour\b|e-?mail|date\b|informed|in touch|connected|support us|donat|^become|news\b|headlines|stories|community|patron|supporter/i,
    pattern: anyOf([
      String.raw`^(?:[^\s.,|]+ )*(?:\| )?newsletters?(?: \(.*\))?$(?<!^(?:the|a|his|her|their) newsletters?)`,
      String.raw`^newsletters?(?: sign[- ]?up| archives?| form)?\W*$`,
      String.raw`^subscribe\b|^sign[ -]?up(?:$|${MARK}| (?:now|today|here|free|with)\b)`,
      String.raw`^sign[ -]?up (?:for|to)\b.*\b(?:our|newsletters?|e-?mails?$|e-?mail (?:alerts?|updates?|list)|alerts?|updates?|briefings?|news|scoops?|stories|headlines|digest|membership|notifications?|inbox|receive)\b|^sign[ -]?up (?:for|to) (?:more|free)\b`,
      String.raw`^sign[ -]?up to get\b|^sign[ -]?up for\b.{0,40}:$`,
      String.raw`^[\d.,]+k? (?:subscribers?|followers?|members)\b`,
      String.raw`^(?:get|give|start|manage|renew|gift|your|free)\b.{0,20}\bsubscriptions?\b|^subscription (?:options|offers|services)`,
      String.raw`^(?:get|join|download|try|install|start|love|want|need|become|support|let|open|delivered)\b.*\b(?:newsletters?|inbox|(?:e-?mail|news|text) (?:alerts?|updates?)|(?:breaking|latest|daily|more|top) (?:\w+ )?(?:news|headlines|stories)|briefings?|app$|app store|google play|subscri\w+|our (?:\w+ )?(?:team|journalism|podcasts?|channel|sponsors?|app|community))\b`,
      String.raw`^(?:click here to )?(?:get|download) (?:the|our) .*\bapp\b|\b(?:android|iphone|ipad|mobile|news) app$`,
      String.raw`\bmore newsletters$|\bin your inbox\b|\bto your (?:e-?mail )?inbox\b`,
      '^(?:keep|stay) (?:up to date|updated|informed|in touch|connected)',
      String.raw`^(?:please )?enter (?:your|a valid) e-?mail|^your e-?mail\b|^e-?mail ?(?:\*|\(required\)|address)`,
      '^breaking news (?:e-?mails?|alerts?)$|^subscribers? only$',
      String.raw`^(?:support (?:us|our)\b|donate(?:$| now| today| here| to us)|make a donation|become a (?:member|patron|supporter))`,
    ]),
  },
  {
    is: 'a caption',
    pattern: anyOf(
      [
        String.raw`^(?:[Ii]mage|[Mm]edia|[Pp]hoto|[Vv]ideo|[Pp]icture) ?[Cc]aptions?(?![\p{Ll}])|^[Cc]aption$`,
        String.raw`^(?:File photo|PICTURED|Pictured)\s?(?:[:—–-]|\bof\b)`,
        String.raw`^[[(]?(?:[Ii]mage|[Pp]hoto|[Ss]lide|[Pp]icture|[Pp]age)? ?\d+ ?(?:of|\/) ?\d+[\])]?$|^(?:[Ii]mage|[Pp]hoto|[Ss]lide|[Pp]icture) \d+(?: ?\/ ?\d+)?$|^\(?\d+ (?:photos?|images|pictures|slides)\)?$`,
      ],
      'u',
    ),
  },
  {
    is: 'a picture credit',
    needs: new RegExp(
      String.raw`[Ii]mage|[Pp]hoto|[Pp]icture|[Ii]llustration|[Gg]raphic|[Vv]ideo|IMAGE|PHOTO|VIDEO|ILLUSTRATION|GRAPHIC|[Cc]redit|[Cc]ourtesy|[Ss]ource|SOURCE|[Vv]ia\b|\/|^(?:Chart|Map|Table|Data|Created|Made)|(?<!\w)(?:${AGENCY}|GETTY|ASSOCIATED PRESS)(?!\w)`,
    ),
    pattern: anyOf(
      [
        String.raw`^\(?(?:Image|Photo|Photograph|Picture|Illustration|Video|IMAGE|PHOTO|VIDEO)s?(?: [Cc]redits?| CREDIT| [Cc]ourtesy| [Vv]ia| [Ss]ource)?\s?: ?\p{Lu}`,
        String.raw`^\(?(?:Image|Photo|Picture|Illustration)s? ?(?:[Cc]redits?|[Cc]ourtesy|[Vv]ia|[Ss]ource)\b`,
        String.raw`^\[?\(?(?:(?:Featured |Lead |Main |Cover )?[Ii]mage|(?:Featured |Lead |Main |Cover )?[Pp]hoto|Photograph|Photography|Illustration|Graphic|Video)s? [Bb]y \p{Lu}|^(?:PHOTO|VIDEO|ILLUSTRATION|GRAPHIC)S? BY [A-Z]`,
        String.raw`^(?:Graphic|Chart|Map|Table|Infographic|Data)s?\s?: ?\p{Lu}|^(?:Created|Made) with \p{Lu}\w+$`,
        String.raw`^\(?[Cc]redits?\s?: ?\S|^\(?[Cc]ourtesy (?:of )?(?:the )?\p{Lu}|^\(?(?:Source|SOURCE|Via)\s?: ?\p{Lu}`,
        String.raw`(?:\/|[Vv]ia |\| ?| [-–] )${AGENCY}(?: (?:photo|file|pool|contributor))?\)?$`,
        String.raw`^\p{Lu}[\p{L}.'’ -]{3,40}, (?:AP|Associated Press|ASSOCIATED PRESS|Reuters|REUTERS|AFP|Bloomberg|USA TODAY Sports)$`,
        String.raw`^(?:\S+ ){0,7}(?:Getty Images|GETTY|Shutterstock|iStock|Alamy)\)?$`,
        String.raw`^${AGENCY}(?: (?:[Pp]hotos?|[Ii]mages?|[Pp]ictures?|[Ff]ile))?(?:$|\/)`,
        String.raw`^\p{Lu}[\p{L}.'’-]+ [\p{L}.'’ -]{2,30}\/\p{Lu}[\p{L}.'’& -]{1,30}$`,
        String.raw`\b${STOCK} (?:photo|image|picture|photograph|illustration|video|graphic)s?\.?$`,
      ],
      'u',
    ),
  },
  {
    is: 'part of a web page',
    needs:
      /^\(?(?:show|see|view|load|read|play|pause|replay|opens|report|flag|republish|reprint|license|print|save|cite|bookmark|enlarge|expand|open|skip|copy|gift|hide|take|swipe|slide|tap|click|zoom|close|e-?mail|mail|listen|watch|reply|translate|jump|share|send|vote|get the|text size|link|copied|why|how we|buy|order|image|latest|most read|trending|table of|contents|in this|\W*\d)|[>/]|^(?:home|news|sports?|weather|obit|classified|opinion|business|money|life|entertainment|politics|tech|local|world|nation|us\s|uk\s|jobs|cars|autos|travel|food|health|culture|arts|style|fashion|science|education|video|photos|puzzles|games|podcasts|live|features|editorial|contests|events|calendar|archive|shop|more|menu|search|subscribe|letters|column|markets|public|e-?edition)/i,
    pattern: anyOf([
      String.raw`^(?:show|see|view|load|read) (?:more|less|all)$|^(?:play|pause|replay) (?:video|audio|now)$|^\(?opens in (?:a )?new (?:window|tab)\)?$|^(?:report|flag) (?:an? )?(?:error|typo|mistake|ad|problem)$`,
      String.raw`^(?:link )?copied(?: to (?:the )?clipboard)?\W*$|^save (?:for later|to (?:my )?(?:list|library))|^(?:why (?:you can trust|to trust|trust our)|how we (?:verify|check|fact-check|rate|test|report)) .{1,30}$|^\d+ free (?:gift )?(?:articles?|stories) (?:remaining|left)|^(?:buy|order) (?:a |an |this )?(?:photo|print|picture|image|copy|copies)s?\b|^image$`,
      String.raw`^(?:republish|reprint|license|print|save|cite|bookmark) (?:this|the) (?:story|article|page|piece)$|^(?:enlarge|expand|view|open) (?:image|photo|gallery|slideshow)$|^skip (?:advert|ad|promotion)\w*|^loading\b\W*$`,
      BUTTON,
      String.raw`^(?:view|show|see|load) all(?: \(\d+\))?$|^get the data$|^text size\b.{0,12}$|^(?:table of )?contents$|^in this (?:article|story|post|section|guide)\b:?$|^jump to\b.{0,30}$|^\d{1,2}:\d\d ?\/ ?\d{1,2}:\d\d$|^(?:listen|play|watch) [(·•|-]? ?\d{1,2}:\d\d\)?$`,
      String.raw`^(?!(?:and|or)\b)[^.?!>/]{2,24}(?: [>/] [^.?!>/]{2,24}){2,}$`,
      String.raw`^(?:${SECTION}(?:\s+|$)){3,}$`,
    ]),
  },
  { is: 'part of a web page', pattern: /^(?:Powered|Hosted) by [A-Z][\w.-]+(?: [A-Z][\w.-]+)?$/ },
  {
    is: 'a label of a publishing system',
    pattern: anyOf([
      `^(?:tags?|tagged|topics?|keywords?|categor(?:y|ies)|filed (?:under|in|to)|posted (?:in|under|on|by)|published (?:in|by|under)|slug|kicker|standfirst|dek|deck|byline|dateline|lede|hed|sub-?hed|pull ?quote|info ?box|side ?bar|fact ?box|cut ?line|nut ?graf|word ?count|alt text|image alt|section|permalink|names in this (?:article|story)|topics in this (?:article|story))${MARK}|^(?:names|topics|people|places) in (?:this|the) (?:article|story)$`,
      String.raw`^(?:tags|filed under|posted (?:in|under|by))\b.{0,60}$`,
      String.raw`^\(?(?:word ?count:? ?)?\d{2,5} words\)?$|^\(?(?:total |final )?word ?count\s?:.{1,24}$`,
      String.raw`\bpermalink\b`,
    ]),
  },
  {
    is: 'a time stamp',
    needs: /\d|\bago\b|\btime\b/i,
    pattern: anyOf([
      String.raw`^(?:(?:last |first |originally )?(?:updated|published|posted|modified|edited)(?: on| at)?|time posted)\b ?:?.{0,12}\d`,
      String.raw`^\(?(?:about |posted )?(?:an?|one|two|\d+) ?(?:s|m|h|d|sec(?:ond)?|min(?:ute)?|hr?|hour|day|week|month|year)s? ago\b.{0,40}$`,
      String.raw`^(?:estimated |average )?(?:read(?:ing)?|listen(?:ing)?|watch) time\b`,
      String.raw`^\d+[- ]min(?:ute)?s?(?: read)?$|\b\d+[- ]min(?:ute)?s? read$`,
      String.raw`^(?:[^.?!]{0,40}[|,•·–—-]\s?)?(?:\w+day,? )?(?:${MONTH} \d{1,2}|\d{1,2} ${MONTH}),? \d{4}.{0,16}${CLOCK}(?: ?${ZONE})?`,
      String.raw`^(?:\w+day,? )?\d{4}-\d\d-\d\d(?:T| )\d\d:\d\d`,
      String.raw`^(?:[A-Za-zÀ-ỹ.’' -]{3,40} )?(?:\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{4}),? ${CLOCK}$`,
      String.raw`^${CLOCK} ${ZONE}\b.{0,30}$|\d\d:\d\d(?::\d\d)? ?(?:${ZONE})$`,
    ]),
  },
]

/** A sign in front of a link; in front of an item of a list stands a bullet. */
export const LINK_SIGN = /^(?:»|→|▶|►|👉|👇|↑|>{2,3}|[-=]{1,2}>)\s?\p{L}/u

const BETWEEN_ITEMS = /\s[·∙•»›]\s|\s?\|\s?/
const ITEM = /^[^.?!|·∙•]{1,60}$/

/** Whether a line is items set off by bars or dots: a menu, a trail, a row of buttons. No sentence holds such marks. */
export function isItems(line: string): boolean {
  const items = line.split(BETWEEN_ITEMS)
  return items.length > 1 && items.every((item) => ITEM.test(item))
}

/** A paragraph that opens with a picture sign is a post or an item of a newsletter. */
export const OPENS_WITH_EMOJI = /^(?![©®™\d#*])\p{Extended_Pictographic}/u

/** Credits that close a line or a caption, in brackets or bare. */
export const CLOSING_CREDITS: readonly LeftoverForm[] = [
  {
    is: 'a picture credit',
    needs:
      /[([][^()[\]]*(?:[Ii]mage|[Pp]hoto|[Pp]icture|[Ii]llustration|[Vv]ideo|[Ff]ile|[Cc]redit|[Cc]ourtesy|[Cc]opyright|[Ss]ource:|©|Getty|GETTY|\/)[^()[\]]*[)\]]\.?(?:\s(?:less|more))?$/,
    pattern: anyOf(
      [
        String.raw`\s*[([](?:(?:[Ii]mage|[Pp]hoto|[Pp]icture|[Pp]hotograph|[Ii]llustration|[Vv]ideo|[Ff]ile)s?\s*(?:[Bb]y\b|[Vv]ia\b|:)|(?:(?:[Ii]mage|[Pp]hoto|[Pp]icture|[Vv]ideo)s?\s*)?(?:[Cc]redit\s?:|[Cc]redit:?\s\p{Lu}|[Cc]ourtesy\b|[Cc]opyright\b|[Ss]ource:|©)|AP Photo|Reuters\/|REUTERS\/|Getty|GETTY)[^()[\]]*[)\]]\.?(?:\s(?:less|more))?$`,
        String.raw`\s*[([](?:\p{Lu}[\p{L}.'’-]* \p{Lu}[\p{L} .'’-]*\/|\p{Lu}[\p{L}.'’-]*\/(?=[^()]*\/))(?:[\p{L} .'’-]+\/)*\p{Lu}[\p{L} .'’-]*[)\]]\.?$`,
      ],
      'u',
    ),
  },
  {
    is: 'a picture credit',
    needs:
      /(?:[/|]|\bvia )[^/|]{1,60}$|[Cc]redit|CREDIT|(?:Photo|PHOTO|Image|IMAGE|Picture|Illustration|Video)[^:]{0,30}:|(?:Getty(?: Images)?|GETTY|Shutterstock|iStock|Alamy|Statista)$|(?:File|Stock|Courtesy|Handout|Submitted|Staff) photo/,
    pattern: anyOf(
      [
        String.raw`(?<=[.!?”]\s)\| ?\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){1,2}(?:,? \p{Lu}[\p{L} .'’-]{0,30})?$`,
        String.raw`(?<=[.!?”]\s?)(?:REUTERS\/|AP Photo\/|AFP\/|${AGENCY}\/)[\p{L} .'’-]+$`,
        String.raw`(?<=[.!?”]\s?)\p{Lu}[\p{L}.'’ -]{3,40}\s?(?:\/|\/\p{L}\+? via |,? via | \| )(?:[\p{L}+ ]+\/ ?|\p{L}\+? via )*${AGENCY}(?: file)?\.?$`,
        String.raw`(?<=\S \S+ .*\S)\s?(?:[–—-] ?)?(?:Credit|CREDIT|Photo(?:graph)?|PHOTO|Image|IMAGE|Picture|Illustration|Video)s?(?: [Cc]redit| [Cc]ourtesy)?\s?: ?\p{Lu}[\p{L}\p{N} .,'’&\/-]{1,60}(?<!\.)$`,
        String.raw`(?<=\p{Ll})Credit: ?\p{Lu}[^.]{1,60}$`,
        String.raw`(?<=[.!?”]\s)(?:Getty(?: Images)?|GETTY|Shutterstock|iStock|Alamy|Statista)$`,
        String.raw`(?<=[.!?”]\s)(?:File|Stock|Courtesy|Handout|Submitted|Staff) photo(?: by [\p{L} .'’-]+)?\.?$`,
      ],
      'u',
    ),
  },
]

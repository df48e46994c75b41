import { anyOf, type LeftoverForm, NETWORK } from './leftover.ts'

/** What a reader is told to do, after "please", "to stay informed," and the like. */
const DO = String.raw`^(?:(?:to|for|if|as|when|with|want|like|love|enjoy)\b[^.,?!]{1,90}[,?] )?(?:please |and |also |just |simply |be sure to |make sure to |don['’]t forget to |yes! |\S+: )?(?:click (?:here )?to )?`
const VERB = `(?:sign[ -]?up|subscribe|get|join|register|download|follow|start|receive|stay|keep|become|support|check|catch|select|activate|enter|let (?:us|our)|try|unlock|tap|add|listen|watch|see|read|find|create|buy|give|manage|upgrade|log ?in|sign ?in|turn on|enable|donate|enjoy|discover|explore|browse|access|share|send|never miss|don['’]t miss|opt in|choose|visit)`
/** What papers send, sell and keep: nothing that a reader is told to get in a report about others. */
const SERVICE = String.raw`(?:news ?letters?|inbox(?:es)?|(?:e-?mail|news|push|text|mobile|desktop|browser) (?:alerts?|updates?|briefings?|notifications?|digests?|lists?)|(?:daily|weekly|morning|evening|free) (?:briefings?|digests?|e-?mails?|updates?|rundown)|e-?mail (?:address|link)|(?:our|news|mobile|iphone|android|free) app|activation link|breaking (?:\w+ ){0,2}news|(?:latest|top|biggest) (?:[\w’-]+ ){0,2}(?:news|stories|headlines|updates|coverage|scoops)|subscri(?:bers?|ptions?|bing)|(?:unlimited|full|exclusive) access|premium (?:content|articles|stories)|rss feed|ad[- ]?block\w*|your (?:[\w’-]+ ){0,2}inbox|our (?:[\w’-]+ ){0,2}(?:inbox|e-?mails?|apps?|podcasts?|channels?|team|journalism|sponsors?|community|reporting|coverage|website|web ?site|site|page|facebook|twitter|instagram|youtube|whatsapp|telegram))`
/** What a paper calls its own, beside a word to the reader. */
const OURS = String.raw`\bour (?:[\w’-]+ ){0,3}(?:newsletters?|(?:web ?)?site|apps?|work is (?=only|made)|podcasts?|channels?|journalism|journalists|reporters|reporting|newsroom|coverage|subscribers|sponsors?|privacy|terms|cookies?|advertisers|e-?mails?|comments?|commenting|community|stories|tips?|editors|readers|page|feed)\b`
const YOU = String.raw`\b(?:you|your|you['’](?:re|ll|ve|d)|yourself)\b`
/** "Ana Ruiz, Dan Ives and Jo Hartley of The Harbor Ledger": capitalised words and what joins them. */
const NAME = String.raw`(?:[A-ZÀ-Þ][\wÀ-ɏ.'’-]*|and|at|of|for|the|de|van|von|&)`
const NAMES = `${NAME}(?:,? ${NAME})*`
/** The piece speaks of itself. */
const THIS_PIECE =
  '(?:(?:an?|the) )?(?:(?:earlier|longer|previous|shorter|slightly different|abridged) )?(?:(?:versions?|parts?|portions?) of )?(?:this|the above|the preceding) (?:article|story|piece|post|column|essay|excerpt|interview|op-ed|commentary|content|feature|dispatch)(?! of )'

/** Forms of a sentence, which may stand in a line with others. Asked only outside quotation marks. */
export const SENTENCE_FORMS: readonly LeftoverForm[] = [
  {
    is: 'a copyright notice',
    needs:
      /©|\(c\)|copyright|rights reserved|trade ?mark|^(?:this|the|these|no|any)\b.*\bbe .*(?:permission|consent|redistribut|reproduc|publish)|^(?:any )?(?:unauthori[sz]ed )?(?:re(?:production|publication|distribution)|use|distribution|copying)\b|is (?:available|licensed|published) under|^(?:re(?:printed|published|posted|produced)|used|distributed|excerpted) |property of/i,
    pattern: anyOf([
      String.raw`(?<![\wÀ-ɏ\u0300-\u036f™√])©(?![a-z])`,
      String.raw`^(?:copyright|\(c\))(?: \(c\))? (?:by )?(?:19|20)\d\d\b`,
      String.raw`^\(?all rights reserved\b(?! (?:to|for|from|under)\b)|^[^.]{0,80}, all rights reserved\.?$|\ball rights reserved\.?$`,
      String.raw`^(?:this|the|these|no|any)\b.{0,30}\b(?:material|content|article|document|story|work|part|report|page|site|information|photo\w*|image\w*|text|report)s?\b.{0,60}\b(?:may|must|can)(?: ?not)? be (?:published|reproduced|broadcast|rewritten|redistributed|distributed|republished|copied|transmitted|reprinted|used)\b.*(?:permission|consent|redistributed|reproduced|publish)`,
      '^this (?:document|article|material|work|content|story) is (?:subject to|protected by) copyright|^all (?:content|material|text|images|photo\\w*)s?\\b.{0,50}\\b(?:is|are|remains?) the (?:\\w+ )?property of\\b',
      String.raw`^(?:any )?(?:unauthori[sz]ed )?(?:reproduction|republication|redistribution|(?:use|distribution|copying) (?:of (?:this|the) (?:material|content|site|article|story|text)|without))\b.{0,60}\b(?:prohibited|forbidden|permission)`,
      String.raw`^(?:text|content|this (?:article|work|content|story)) is (?:available|licensed|published) under\b`,
      String.raw`\bis a (?:registered )?trade ?mark of\b.{0,60}$`,
      String.raw`^(?:re(?:printed|published|posted|produced)|used|distributed|excerpted) (?:(?:with|by) (?:the )?(?:kind )?permission|under (?:an? |the )?(?:\w+ ){0,2}(?:licen[cs]e|agreement|creative commons)|courtesy of)\b`,
    ]),
  },
  {
    is: 'a newsletter or app promotion',
    needs:
      /^(?:\S+:|(?:please|and|also|just|simply|be sure|make sure|don|yes|to|for|if|as|when|with|want|like|love|enjoy|looking|interested|ready|tired|need|click|sign[ -]?(?:in|up)|subscribe|get|join|register|download|follow|start|receive|stay|keep|become|support|check|catch|select|activate|enter|let|try|unlock|tap|add|listen|watch|see|read|find|create|buy|give|manage|upgrade|log ?in|turn on|enable|donate|discover|explore|browse|access|share|send|never|opt|choose|visit)\b).*(?:letter|inbox|alert|update|brief|notif|digest|list|rundown|e-?mail|\bapp|activation|breaking|latest|biggest|\btop\b|subscri|access|premium|rss|block|\bour\b)/i,
    pattern: new RegExp(
      `^(?=.*\\b${SERVICE}\\b)(?:${DO}${VERB}\\b|^(?:love|like|want|need|looking for|interested in|ready for|tired of)\\b.*\\?)`,
      'i',
    ),
  },
  {
    is: 'a newsletter or app promotion',
    needs:
      /newsletter|news letter|subscri|inbox|^to (?:continue|keep|finish) reading|^already subscri|^never miss|rel(?:y|ies) on |depends? on |^our |^(?:members|readers) can |^support (?:local|independent|our|quality|nonprofit|trusted|real)\b|^become an? |(?:log|sign) in\b|like you\b|sign[ -]?up|\bapps?\b|^please |opt(?:ed)? (?:out|in)\b|free (?:articles?|stories)|limit\b|already an? |error (?:has )?occ|went wrong|^(?:please )?(?:try again|reload|refresh)|^you need to enable|in your (?:region|country|area|location)|^be the first|^thanks? |^there was an? |^this (?:article|story|content|video|feature|post) is|^(?:want|need) more|^if you (?:enjoy|like|love|value)|^(?:please )?(?:consider|help us|support us)|^join |^for more |e-?mails?\b|(?:is|are) your\b|^no longer|^click |reached your|receive (?:an?|the|our)\b|your (?:[\w’-]+ ){0,2}(?:phone|device|door)|app store|google play/i,
    pattern: anyOf([
      String.raw`^${VERB} .{0,60}\bsubscri(?:be|bing)\b`,
      String.raw`^(?:get|download|try) the (?:[\w’-]+ ){0,2}app\b(?! store)|^please (?:check|tick|select|enter|confirm|verify|provide)\b.{0,60}\b(?:box|subscri\S+|e-?mail|address|opt[ -]in)\b`,
      String.raw`^(?:please )?subscribe\b|^support (?:local|independent|our|quality|nonprofit|trusted|real)\b.{0,30}\b(?:journalism|news|newsroom|reporting)\b|^become an? (?:member|subscriber|supporter|patron)(?:$|[.!]| (?:today|now|here|(?:for|from) (?:as|just|only)|and (?:support|get|help|enjoy)))|^(?:please )?(?:log|sign) in (?:(?:to (?:continue|read|comment|view|access|save|follow|post|reply|your account))|or|here|now)\b|\b(?:readers|people) like you\b`,
      String.raw`^to (?:continue|keep|finish) reading(?:,| (?:this|the (?:article|story|rest))\b)|^already subscribed\b|^(?:we|our \w+)\b.*\b(?:rely|relies|depends?) on (?:our |the )?(?:readers|subscribers|supporters)\b`,
      String.raw`^our (?:[\w’-]+ ){0,3}(?:newsletter|app|podcast|live ?blog|e-?mail|briefing|e-?edition)s? (?:is|are|has|have|shows?|lists?|lands?|brings?|covers?|goes|comes|arrives?|will|can|keeps?|delivers?)\b|^(?:subscribers|members|readers) can (?:also )?(?:read|see|watch|listen|find|get|access|join|comment|download|view)\b.*\b(?:our|here|below|in the app)\b|^never miss (?:an?|another|the) (?:story|beat|update|thing|article|headline|episode|minute|deal)\b.{0,30}$`,
      String.raw`^click to (?:subscribe|join|follow)|^sign up\b.*\b(?:here|to get|for (?:free|our)|for the (?:[\w’-]+ ){0,3}(?:newsletter|list|briefing|digest|update)s?)\b`,
      `^(?:you|you['’]ve) (?:(?:have )?(?:successfully )?(?:received this e-?mail|been (?:successfully )?subscribed|subscribed))`,
      String.raw`\byou (?:can|may|will|must) (?:also )?(?:unsubscribe|opt out (?:at any|by clicking|of (?:these|our|receiving|all) )|receive (?:a|an|the|our)\b.{0,30}\b(?:e-?mails?|link|newsletter))`,
      String.raw`^(?:no longer interested|click here to unsubscribe)|^an e-?mail (?:with|has been|was)\b.{0,60}\b(?:your (?:e-?mail|inbox|address)|activation|verification|confirmation)|^(?:oops[,!.]? )?(?:an? (?:unknown |unexpected )?error (?:has )?occurred|something went wrong)\b|^(?:please )?(?:try again|reload|refresh)\b|^you need to enable\b|\b(?:video|content|page|article|feature|service|player) is (?:not |un|no longer )?available in your (?:region|country|area|location)\b|^be the first to (?:know|hear|comment)\b|^(?:thanks|thank you) for (?:reading|watching|listening|following)\b.{0,40}$|^there was an? (?:error|issue|problem) (?:processing|loading|submitting|saving|signing|with your)\b`,
      String.raw`^this (?:article|story|content|video|feature|post) is (?:exclusive to|for|only for|only available to|available only to|reserved for|free for|exclusively for)\b.*\b(?:subscribers|members|readers)`,
      String.raw`^you(?: have|['’]ve)\b.{0,30}\b(?:free (?:articles?|stories)|(?:article|story|monthly|reading|weekly) limit|reached your)\b|^already an? (?:\w+ )?(?:subscriber|member)\?`,
      String.raw`^(?:want|need) more\b.{0,40}\b(?:news|stories|like this|coverage|updates|from us)\b|^if you (?:enjoy(?:ed)?|like[d]?|love[d]?|value) (?:this (?:article|story|post|piece|newsletter|content|video)|our|what we)\b`,
      String.raw`^(?:please )?(?:consider|help us(?: by)?|support us(?: by)?)\b.{0,40}\b(?:subscrib|becoming an? (?:member|subscriber|supporter|patron)|(?:donat|support|contribut)\w+ (?:to )?(?:us|our|today|this|here|now))`,
      String.raw`^(?:join|join over|join the) [\d,]+\+? .*(?:subscribers|readers|professionals|(?:people|members|others|visitors)\b.*\b(?:newsletter|e-?mail|inbox|receiv))`,
      String.raw`^for more (?:[\w’-]+ ){0,3}(?:news|stories|coverage|updates|newsletters?|articles|content|videos|on this|like this|from)\b.{0,60}\b(?:visit|check out|click|follow|subscribe|sign up|see|go to|read|download|head|tune)`,
      String.raw`\b(?:our|free|daily|weekly|this)\b.{0,30}\bnewsletters?\b.*${YOU}|${YOU}.*\b(?:our|free|daily|weekly|this)\b.{0,30}\bnewsletters?\b`,
      String.raw`\b(?:delivered|straight|directly?|sent)\b.{0,40}\b(?:your|you)\b.{0,20}(?:inbox|e-?mail)|\b(?:news|stories|headlines|e-?mails?)\b.{0,60}\byour inbox\b`,
      '^(?:thanks?|thank you) (?:you )?for (?:subscribing|signing up|registering|contacting|your (?:subscription|interest|submission|feedback|comment))',
      String.raw`^[^,.]{2,60}\b(?:is|are) your\b[^.]{0,60}\b(?:newsletters?|(?:source|destination) (?:for|of) (?:\w+ )?(?:news|stories))\b`,
    ]),
  },
  {
    is: 'a link to other stories',
    needs:
      /\b(?:click|tap|press)|\b(?:here|link)\b|^(?:read|see|watch|listen|view|find|get|go|head|look|you can|related|also|more)\b/i,
    pattern: anyOf([
      String.raw`^click (?:here|below|on|through|to|the|this)\b|^(?:tap|press) (?:here|below|the (?:button|link|icon|arrow|image|photo))\b|\bclick(?:ing)? here\b`,
      String.raw`^(?:read|see|watch|listen to|view|find|get) (?:the )?(?:full|whole|original|rest of the|complete|more)\b.{0,60}\b(?:here|article|story|report|post|interview|on (?:our|the) (?:web)?site|below|at \S+\.\w{2,})\b`,
      String.raw`^(?:you can )?(?:read|find|see) (?:more|all) (?:of|from|about|on|stories)\b.{0,60}\b(?:here|our)\b`,
      String.raw`^read (?:more|on|next)(?: here)?[.:…]*$|^read more (?:about|from|on|stories|at|in)\b.{0,60}$`,
      String.raw`\bcan be (?:read|viewed|downloaded|watched|listened to|heard|accessed)(?: in full)? here\W*$|\bat (?:this|the) link(?: (?:below|above))?\W*$|^(?:go|head|look|see) (?:here|below)\W*$`,
    ]),
  },
  {
    is: 'a link to other stories',
    pattern:
      /^(?:Related|RELATED|Also [Rr]ead|ALSO READ|Read [Aa]lso|See [Aa]lso|SEE ALSO|Watch|WATCH|More|MORE): (?=[\p{Lu}\d“"‘'])/u,
  },
  {
    is: 'a share line',
    needs:
      /^(?:you can |also |continue to |on twitter: )*(?:follow|like|find|join|connect|contact|e-?mail|tweet|post|pin|message|dm|share|subscribe|catch up|stay up)\b|\byou can (?:also )?(?:continue to )?(?:follow|find|reach|contact)\b|^this (?:story|article|post) has been/i,
    pattern: anyOf([
      String.raw`^(?:you can )?(?:also )?(?:continue to )?(?:follow|like|find|join|connect with|contact|e-?mail|tweet|message|dm) (?:us|him|her|them|me|it|the (?:author|writer|reporter|team)|[\wÀ-ɏ.'’ -]{2,40} on \S+).*(?:\b(?:on|at|via) (?:the )?${NETWORK}\b|@\w)`,
      String.raw`\byou can (?:also )?(?:continue to )?(?:follow|(?:find|reach|contact) (?:him|her|me|us|them))\b.*(?:\b(?:on|at|via) ${NETWORK}\b|@\w)`,
      String.raw`^(?:catch up|stay up)\b.*\bfollow us\b|^(?:on twitter: )?follow\b.*\bon (?:the )?${NETWORK}\b.*(?:@|\band\b)|^follow \S.{1,60}\bon ${NETWORK}\b[^.]{0,40}\.?$`,
      String.raw`^(?:like|follow|share|tweet|subscribe)(?:,? (?:and |or )?(?:like|follow|share|tweet|subscribe))+\b(?! alike)`,
      String.raw`^(?:share|tweet|post|pin)(?: (?:it|this))? (?:on|to|via) ${NETWORK}\W*$`,
      String.raw`^share (?:this|the) (?:story|page|post|article)\b.{0,60}$|^share (?:this|your|the)\b.{0,60}\b(?:with (?:your )?(?:friends|us)|below|in the comments|on ${NETWORK})\b.{0,20}$`,
      String.raw`^(?:join|join in) the (?:conversation|discussion|debate)\b`,
      String.raw`^this (?:story|article|post) has been (?:shared|viewed|read) [\d,]+ times`,
    ]),
  },
  {
    is: 'a contact line',
    needs:
      /^(?:do you |have you )?(?:have|got|know|were you|are you|spotted|noticed|found|seen|see|spot)\b.*\?|in confidence|@|\b(?:submit|send) .{0,30}\btips?\b|^tip |^for (?:media|press|reprint|licensing|editorial|advertising)|^(?:please |send|e-?mail|submit|share|text|write|contact|call|reach|message)\b|^we(?:['’]| want| would)|^if you have|^(?:twitter|phone|follow)\s?:|be (?:reached|contacted|followed|e-?mailed|found)|hear from you/i,
    pattern: anyOf([
      String.raw`^(?:do you )?(?:have|got|know)\b.{0,40}\b(?:a |any |an? \S+ |the )(?:(?:news|confidential|story|hot) )?(?:tips?|scoop|stor(?:y|ies) (?:ideas?|tips?|to (?:share|tell)|for us|we)|feedback|corrections?)\b[^,]{0,30}\?|^(?:do you )?(?:have|got) (?:a |any )?(?:questions?|comments?)(?: or \w+)?(?: for us| about (?:this|our) \w+)?\?`,
      String.raw`^(?:please )?(?:send|e-?mail|submit|share|text|send in)(?: us| me)? (?:your |the |a |any )?(?:(?:news|story|confidential) )?(?:tips?\b.*(?:@|\bus\b|\bour\b|\bhere\b|\bvia\b)|(?:feedback|news|stories|scoops|corrections)\b.*@|(?:comments?|questions?|feedback|suggestions?|photos?|videos?|stor(?:y|ies)|thoughts|pictures)\b.*\b(?:us|our)\b)`,
      String.raw`^(?:please )?(?:write to|contact|reach|e-?mail|message|send) (?:him|her|them|us|me|the (?:reporter|author|writer)|(?:staff )?(?:reporter|writer)\b.{0,40})\b.*\S@\S+\.\w`,
      String.raw`^(?:please )?(?:contact|call|text|reach|e-?mail|write to|message) (?:us|our|the (?:newsroom|news ?desk|reporter|author|writer|editors?|news tips?))\b`,
      String.raw`^(?:have|were|are) you (?:been )?(?:affected|impacted) by\b[^?]{0,80}\?|^(?:e-?mail|write|call|message)(?: us)? in confidence\b|^(?:have you )?(?:spotted|noticed|found|seen|see|spot) (?:an? |any )(?:errors?|mistakes?|typos?|inaccurac\w+)(?: (?:in|on|with) (?:this|our)\b[^?]{0,30})?\?`,
      String.raw`^we(?: want| would (?:like|love)|['’]d (?:like|love)|['’]re (?:eager|keen)) to hear\b|\bwe want to hear from you\b`,
      String.raw`^(?:he|she|they) (?:can|may) be (?:reached|contacted|followed|e-?mailed)\b.*(?:@|\d{3}[-.]\d{4}|\bon ${NETWORK}\b)|^(?!the |an? |it )[\wÀ-ɏ.'’ -]{2,40} (?:can|may) be (?:reached|contacted|e-?mailed) (?:at|via|on|by e-?mail at) \S+@`,
      String.raw`^(?:e-?mail|text|message|call|contact|write)(?: to)? (?:\S+@\S+\.\w+|\d[\d-]{5,}) (?:with|to (?:share|send|submit)) (?:your |any |a )?(?:news |story )?(?:tips?|stor(?:y|ies)|ideas|feedback|comments|corrections|photos)\b|^for (?:media|press|reprint|licensing|editorial|advertising)(?: \w+)? ?(?:inquiries|enquiries|questions|requests|permissions),? (?:please )?(?:contact|e-?mail|call|write)\b`,
      String.raw`^send (?:(?:us|news|your|story|confidential) ){0,2}tips?\b|\bsend (?:us|your) (?:news |story )?tips?\b|\b(?:submit|send) (?:a |your )?(?:news |confidential |story )?tips?\b|^tip (?:us|line)\b`,
      String.raw`^if you have\b.{0,80}\b(?:contact (?:us|our|the (?:reporter|author|newsroom|editors?))|let us know|(?:e-?mail|write to|call|reach) us|get in touch with (?:us|our))\b`,
      String.raw`^(?:twitter|e-?mail|phone|follow)\s?: ?(?:@|\S+@|\d)`,
    ]),
  },
  {
    // "Contact Ana Ruiz at …" is about the writer; "Contact the church at …" is a service of the story.
    is: 'a contact line',
    needs: /@/,
    pattern:
      /^(?:Please )?(?:[Ww]rite to|[Cc]ontact|[Rr]each|E-?mail|[Mm]essage) (?:[A-ZÀ-Þ][\wÀ-ɏ.'’-]+ ){1,4}(?:(?:at|via|on):? )?\S+@\S+\.\w/,
  },
  {
    is: 'a legal line',
    needs:
      /^by \w+ing\b.*\b(?:you|I)\b|\b(?:I|you) (?:have read and )?agree to|recaptcha|acceptance of|\bterms (?:of (?:service|use|sale)|and conditions)|privacy|responsible for|^registered |use of this |^this (?:web ?site|newspaper|site)\b|cookie|data protection|^please (?:read|review|see|note|agree|enable|turn on)\b|personal (?:data|information)|^(?:further|more) information|^you (?:may|can) (?:revoke|withdraw|change|update|manage)|javascript|(?:market|stock|quotes?) data|substitute for|^(?:the )?(?:views?|opinions?) expressed|information(?:al)? purposes/i,
    pattern: anyOf([
      String.raw`^by (?:signing|subscribing|continuing|using|clicking|submitting|registering|entering|creating|providing|leaving|accepting|checking|joining|logging|browsing|visiting)\b.*\b(?:you|I)(?: also| hereby)? (?:agree|accept|consent|acknowledge|confirm|are agreeing|certify|understand)`,
      String.raw`\b(?:I|you)(?: have read and)? agree to (?:the|our|allow|receive)\b.{0,60}\b(?:terms|privacy|policy|agreement|rules|conditions|collect)`,
      String.raw`\bprotected by recaptcha\b|\bconstitutes (?:your )?acceptance of\b|\bterms (?:of (?:service|use|sale)|and conditions) apply\b|^privacy (?:notice|policy)\s?:|\b(?:is|are) not responsible for (?:the )?content (?:of|on) (?:external|other|third)|^this (?:web ?site|newspaper|site)\b.*\b(?:members? of|regulated by|complies)\b|^registered (?:in england|office)\b|^(?:your )?use of this (?:web ?)?site\b`,
      String.raw`\b(?:we|our|this (?:web ?)?site|our partners)\b.{0,60}\bcookies\b|^these cookies\b|\bcookies\b.{0,60}\b(?:on|from) (?:our|this) (?:web ?)?site\b|^(?:please )?(?:accept|enable|manage|allow|disable|reject)\b.{0,20}\bcookies\b`,
      String.raw`^please (?:read|review|see|note|agree)\b.*\b(?:terms|privacy policy|guidelines|policy)\b`,
      String.raw`\bprivacy (?:policy|notice)\b.*\bterms\b|\bterms of (?:service|use)\b.*\bprivacy\b|\b(?:our|your) (?:\S+ )?(?:privacy|cookie|data protection)\b|\bcalifornia privacy\b`,
      String.raw`\b(?:our|your) (?:privacy|personal data|personal information)\b.{0,80}\b(?:we|site|policy|process)`,
      String.raw`^(?:further|more) information (?:on|about) (?:data|cookies|privacy)\b|^you (?:may|can) (?:revoke|withdraw|change|update|manage)\b.{0,20}\b(?:consent|your (?:cookie|privacy|e-?mail|ad|notification) (?:settings|preferences))\b`,
      String.raw`^(?:please )?(?:enable|turn on)\b.{0,20}\b(?:javascript|cookies)\b|\bjavascript (?:is )?(?:disabled|required)\b|\brequires? javascript\b`,
      String.raw`^(?:all )?(?:market|stock|quotes?) data (?:is |are )?(?:delayed|provided)\b|\bis not (?:intended )?(?:as )?a substitute for (?:informed |professional )?medical\b`,
      String.raw`^(?:the )?(?:views?|opinions?) expressed (?:in|here|by|on|are)\b.*\b(?:authors?|writers?|contributors?|own|not (?:necessarily )?(?:reflect|represent|those))`,
      String.raw`^(?:the|all|this) (?:content|information)\b.{0,80}\b(?:for )?(?:general )?information(?:al)? purposes only\b`,
    ]),
  },
  {
    is: 'an advertising line',
    needs:
      /may (?:earn|make|receive|get)|responsibly|^terms .{0,16}apply|^(?:18|21)\+|^this is (?:an? )?(?:sponsored|paid|promoted|partner|branded)|affiliate|ad ?block|on advertising|by the advertiser|^advertisement will|these partnerships|^(?:if|when) you (?:buy|purchase|make|click)|^(?:this|the) (?:article|story|content|post|video|episode|series|page|newsletter)\b.{0,48}\b(?:sponsored|paid for|brought to you|underwritten|made possible|presented|supported)|^(?:all )?products?\b|time of/i,
    pattern: anyOf([
      String.raw`\bmay (?:earn|make) (?:money|revenue|a (?:small )?(?:cut|share))\b.*\b(?:links?|purchases?|sales?)\b|^this is (?:an? )?(?:sponsored|paid|promoted|partner|branded)(?: (?:content|post|article|message|feature|story))\b|^(?:please )?(?:gamble|bet) responsibly\b|^(?:18|21)\+ ?(?:only\b|[.|;]|$)|^terms (?:and conditions )?apply\.?$`,
      String.raw`\bmay (?:earn|receive|get|make)\b.{0,40}\b(?:commissions?|percentage|fee|share of the sale|portion of)\b|\b(?:earns?|receives?) (?:an )?affiliate commissions?\b`,
      String.raw`\baffiliate (?:links?|partnerships?|relationships?|programs?|commissions?)\b`,
      String.raw`\b(?:disable|turn off|pause|whitelist)\b.{0,40}\bad ?block|\brel(?:y|ies) on advertising\b.*\b(?:journalism|us|our)\b|^these partnerships do not influence`,
      String.raw`^(?:if|when) you (?:buy|purchase|make a purchase|click)\b.{0,60}\b(?:through|via|using|from|on) (?:one of )?(?:our|these|this|the|my|any)\b.{0,20}\b(?:links?|(?<=(?:our|this|these) .{0,20})(?:post|article|site|page|story))\b`,
      String.raw`^(?:this|the) (?:article|story|content|post|video|episode|series|page|newsletter)\b.{0,40}\b(?:is|was|are) (?:sponsored|paid for|brought to you|underwritten|made possible|presented|supported)\b`,
      String.raw`^(?:all )?(?:prices?|details|information|figures|times)\b.{0,20}\bcorrect at (?:the )?time of (?:publication|publishing|writing|going|print|posting)`,
      String.raw`\bpaid for by the advertiser\b|^advertisement will\b|^(?:products?|all products)\b.{0,40}\b(?:are|is) (?:independently )?(?:selected|recommended|chosen|reviewed)\b.{0,60}\b(?:our|editors|team)`,
    ]),
  },
  {
    is: 'a comment line',
    needs:
      /comments|^(?:your|all|user|reader)?\s?comment|^(?:if you|you (?:must|need|have)|please|in order)\b.*comment|comment (?:section|thread|policy)|leave (?:us )?a comment|notify me|^(?:save|remember) my|please (?:abide|follow|respect|review)|e-?mail address|let us know|sound off|^tell us|reserves? the right/i,
    pattern: anyOf([
      String.raw`^(?:if you would like|you must|please|you need|you have|in order)\b(?=.*\b(?:log|logged|login|sign|signed|register|account|click|terms)\b).*\bcomments?\b`,
      String.raw`^(?:your|all|user|reader)?\s?comments?(?: on this (?:story|article|post))? (?:will be|are|may be|is|have been|must be|should be)\b.{0,30}\b(?:moderated|subject to|closed|disabled|turned off)\b|^(?:your|all) comments? (?:will be|may be|must be|are) .{0,20}\b(?:reviewed|published|removed)\b`,
      String.raw`\bmoderates? (?:all )?comments\b|\bcomment (?:section|threads?|policy)\b.{0,60}\b(?:close|right|rules|review)|\breserves? the right to (?:remove|edit|delete|close|moderate) (?:\S+ ){0,4}(?:comments?|posts?|content|submissions?)\b`,
      String.raw`^(?:abusive|offensive|profane|inappropriate)\b.*\bcomments\b|^notify me\b|^(?:save|remember) my (?:name|details|e-?mail)\b`,
      String.raw`\bplease (?:abide by|follow|respect|review)\b.{0,40}\b(?:guidelines|rules|polic)|^your comment\b|\byour e-?mail address will not be\b`,
      String.raw`^(?:let us know (?:what you think|in the comments|below)|sound off|leave (?:us )?a comment|tell us (?:in|what|your|below))\b.{0,60}$|\bin the comments(?: (?:section|below))?[.!?]?$`,
    ]),
  },
  {
    is: 'a note to readers',
    needs: /\byou.*\bour\b|\bour\b.*\byou|^we and our\b/i,
    pattern: anyOf([String.raw`^we and our (?:[\w-]+ ){0,2}partners\b`, `${YOU}.*${OURS}|${OURS}.*${YOU}`]),
  },
  {
    is: 'a line about where it was published',
    needs:
      /(?<=^|of |the )(?:this|above|preceding) (?:article|story|piece|post|column|essay|excerpt|interview|op-ed|commentary|content|feature|dispatch)\b|^this report by|distributed by|^the author|^about the|does not (?:necessarily )?re|^(?:originally|first) |^(?:re-?published|re-?printed|syndicated|cross-?posted|translated|adapted|excerpted)\b/i,
    pattern: anyOf([
      String.raw`^${THIS_PIECE}\b.{0,80}\b(?:originally|first|previously|initially|also) (?:appeared|published|ran|posted|aired|printed|broadcast|written)\b`,
      String.raw`^(?:this|the above) (?:article|story|column|essay|excerpt|interview|op-ed|commentary|content)\b.{0,20}\b(?:was (?:re)?published|is (?:re)?published|is adapted|was adapted|was excerpted|is reprinted|is excerpted|is syndicated|was reprinted|is part of|was produced|is produced|was co-published|was reported|was supported|was funded|was translated|was provided|comes? (?:from|to you)|is from)\b`,
      String.raw`^this (?:report|story|article) by .{2,60} was first published\b|^(?:press release )?distributed by .{2,60}$|^the author is an?\b|^about the (?:author|writer|reporter)s?\b|^this (?:column|article|piece|essay) does not (?:necessarily )?(?:reflect|represent)\b`,
      String.raw`^(?:originally|first) (?:published|posted|appeared) (?:by|in|on|at)\b[^,]{1,60}$|^this (?:article|story|piece|post) was written (?:by|for)\b`,
      String.raw`^(?:re-?published|re-?printed|syndicated|cross-?posted|translated|adapted|excerpted)\b.{0,30}\b(?:from|with|by|courtesy|via)\b[^,]{0,60}$`,
    ]),
  },
  {
    is: 'a line about where it was published',
    needs:
      /^(?:.{0,30} of )?[Tt]his (?:article|story|column|essay|excerpt|interview|op-ed|commentary) (?:also )?(?:appear|ran)/,
    pattern:
      /^(?:(?:An?|The) )?(?:\w+ )?(?:versions? of )?[Tt]his (?:article|story|column|essay|excerpt|interview|op-ed|commentary) (?:also )?(?:appeared|appears|ran) (?:in|on) (?:print|[Pp]age|(?:the )?[A-Z])/,
  },
  {
    is: 'a note of the editors',
    needs:
      /(?<=^|of )this (?:article|story|post|report|piece|column|page|headline|caption)\b|note\s?[:—–-]|^(?:correct|clarif|updat)/i,
    pattern: anyOf([
      String.raw`^(?:an? )?(?:earlier|previous|initial|original|prior) (?:version|edition|report)s? of this (?:article|story|post|report|piece|column|page|headline|caption)\b|^this (?:article|story|post|report|piece|column|page)(?:['’]s headline)? (?:was|has been|is) (?:(?:last|since|also) )?(?:updated|amended|corrected|edited|clarified|modified|changed)\b|^(?:editor['’]?s?['’]?|author['’]?s|publisher['’]?s) note\s?[:—–-]|^(?:correction|clarification|update)s?(?: \(.{1,30}\))?\s?[:—–-] (?:an?|this|the|in|on|our|we)\b`,
    ]),
  },
  {
    is: 'a line about updates',
    needs:
      /^(?:a )?developing|^we(?:['’]ll| will) |^this (?:page|is a|story|article|post|live ?blog) |^(?:please )?(?:check|come) back|^more |refresh /i,
    pattern: anyOf([
      String.raw`^(?:a )?developing (?:story|news|situation)\b|^developing\s?[,:—–-]|^we(?:['’]ll| will) (?:bring you|have more|keep you|update (?:this|you))\b|^this page was (?:last )?(?:updated|modified)\b`,
      String.raw`^this is a (?:breaking|developing) (?:news|story|situation)\b|^(?:please )?(?:check|come) back (?:for|later|soon|here|often)\b|^more (?:details )?to (?:come|follow)\b|^more (?:on this (?:story|breaking)|details|updates)\b.*\b(?:as (?:we|it|they|soon)|when|soon|later|shortly)\b|^(?:please )?refresh (?:this|the) page\b|^this (?:story|article|page|post|live ?blog) (?:will be|is being) updated\b`,
    ]),
  },
  {
    is: 'a reporting credit',
    needs:
      /contributed|^(?:compiled|from)\b|^by .{3,40} from |^\W*(?:with|additional|contributing|further|original|reporting|research|files|writing|contributions?|assistance|reports?|material)\b/i,
    pattern: anyOf([
      String.raw`^(?:the )?(?:associated press|reuters|ap|afp|bloomberg|wire services|news services)(?: (?:also|staff|writers?))? contributed\.?$|^(?:compiled )?(?:by .{3,40} )?from (?:staff|wire|news|agency)(?:(?:,|,? and|,? &)? (?:staff|wire|news|agency|service))* (?:reports?|services?|sources|dispatches)\.?$`,
      String.raw`\bcontributed (?:to this (?:report|story|article|piece|post|column|dispatch|analysis)|reporting|research)\b[^.]{0,80}\.?$`,
      String.raw`^\(?(?:with (?:inputs?|agencies|reports?|pti|ani|agency|wire)\b.{0,40})\)?$`,
    ]),
  },
  {
    // "Additional reporting by Dan Ives", with nothing behind the names: "Reporting by the paper led to an inquiry" is prose.
    is: 'a reporting credit',
    needs:
      /^\W*(?:\w+ ){0,2}(?:files|reporting|assistance|contributions?|reports?|inputs?|material|research|writing|written|produced|reported|illustrated|filmed|photographed|designed|graphics?|production|edit(?:ing|ed)|compiled|translated|photography|words|text|story)(?: (?:was provided )?(?:by|from)|:) /i,
    pattern: new RegExp(
      String.raw`^[—–-]?\s?\(?(?:[Ww]ith (?:additional |further )?(?:files|reporting|assistance|contributions?|reports?|inputs?|material|research)|(?:Additional |Contributing |Further |Original )?(?:Words|Text|Story|[Rr]eporting|[Rr]esearch|[Ww]riting|Written|Produced|Reported|Illustrated|Filmed|Photographed|Designed|[Gg]raphics?|[Pp]roduction|[Ee]dit(?:ing|ed)|[Cc]ompiled|[Tt]ranslated|[Pp]hotography))(?: (?:was provided )?(?:by|from)|:) (?:.*(?:by|from|:) )?${NAMES}(?:[,;] [a-z]+ by ${NAMES}| in ${NAMES}|(?: \w+)? (?:team|desk|staff))?[).]*$`,
    ),
  },
  {
    is: 'an agency sign-off',
    needs: /\b(?:reporting|writing|compiled|edit(?:ing|ed)|graphics?|production) by |standards\s?:/i,
    pattern: anyOf([
      String.raw`^\(?(?:additional )?(?:reporting|writing|compiled) by .*[;.,]? ?(?:editing|additional (?:reporting|writing)|writing) by `,
      String.raw`^our standards\s?:`,
    ]),
  },
  {
    is: 'a caption',
    needs:
      /^(?:in )?this .*(?:photo|image|picture|frame|illustration)|^(?:an? )?(?:stock|file|undated|handout) |^an artist/i,
    pattern: anyOf([
      String.raw`^(?:in )?this (?:[^.]{0,30}, )?(?:(?:undated|recent|combination|combo|aerial|handout|satellite|archive|\w+\.? \d{1,2}(?:, \d{4})?,?) ){0,2}(?:file |frame |handout |still )?(?:photo(?:graph)?|image|picture|video frame|frame grab|illustration),? (?:provided|released|taken from|made available|supplied|obtained|shows|posted)\b`,
      String.raw`^in this (?:undated|combination|\w+\.? \d{1,2}(?:, \d{4})?,?|file|aerial|handout|archive) (?:file )?(?:photo|image|picture)\b|^this .{0,40}\bfile photo\b`,
      String.raw`^(?:a |an )?(?:stock|file|undated|handout) (?:photo|image|photograph|picture|illustration) (?:of|shows|shows?ing)\b`,
      String.raw`^an artist['’]s (?:concept|illustration|impression|rendering) of\b`,
    ]),
  },
]

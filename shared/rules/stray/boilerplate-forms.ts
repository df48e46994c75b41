/** What a leftover is, in an editor's words. */
export type Leftover =
  | 'a copyright notice'
  | 'a newsletter or app promotion'
  | 'a link to other stories'
  | 'a share line'
  | 'a comment line'
  | 'a legal line'
  | 'an advertising line'
  | 'a picture credit'
  | 'an agency sign-off'

interface Form {
  is: Leftover
  pattern: RegExp
}

const SITE = String.raw`(?:facebook|twitter|x|instagram|linkedin|youtube|tiktok|pinterest|reddit|whatsapp|telegram|tumblr|snapchat|flipboard|google\+|threads|bluesky|mastodon|vk|messenger|e-?mail)`
const THIS = '(?:this|the) (?:article|story|page|post|entry|news|video|photo|gallery|content)'
const SERVICE = String.raw`(?:news ?letters?|inbox|(?:e-?mail|news|push|text) (?:alerts?|updates?|briefings?|notifications?|list)|our (?:daily|weekly|free|morning|evening|e-?mails?|emails|apps?|podcasts?|channel|team|journalism|sponsors?)|mobile app|app store|google play|news app|membership|subscri\w+|activation link|breaking news|latest news)`

/** Forms of a whole line: a label or a link, not a sentence. Asked only of short lines that no full stop closes. */
export const LINE_FORMS: readonly Form[] = [
  { is: 'a copyright notice', pattern: /©|^(?:image |photo )?copyright\b/i },
  {
    is: 'a link to other stories',
    pattern:
      /^(?:read (?:more|next|also|on)\b|to read the full\b|more (?:from|on|about|in|like) |more (?:stories|news|coverage|headlines|videos|top)\b|most (?:read|popular|viewed|shared|watched|commented|recent)\b|related(?:$|:| (?:posts?|articles?|stor(?:y|ies)|links?|news|coverage|topics?|tags?|content|roundup|reading|video))|recommended(?:$|:| (?:for|articles?|stories|reading|videos?))|trending(?:$|:| (?:now|news|stories|topics|in|on|today|videos?)\b)|you (?:may|might) (?:also )?(?:like|enjoy|be interested)|don['’]t miss|must[- ]reads?|editors?['’]?s? (?:picks?|choice)|see also|also (?:read|see)\b|watch(?: live| now| more| next)?:|watch live\b|listen(?: now)?:|photos?:|video:|gallery:|(?:top|latest|recent|popular|featured) (?:stories|news|posts?|articles?|videos?)\b|up next|what to read next|further reading|(?:keep|continue) reading|click here\b|(?:previous|next) (?:post|article|story)|previous next|back to (?:top|gallery|home)|previous$|next$)/i,
  },
  {
    is: 'a share line',
    pattern: new RegExp(
      String.raw`^(?:(?:share|tweet|pin|print|save|e-?mail|like|follow|find|connect|join)(?: us| me| him| her| them)?$|(?:click (?:here )?to )?(?:share|tweet|send|post|pin|save|e-?mail|print)\b.*(?:\bthis\b|\b(?:on|via|to|with) ${SITE}\b|:$|newsletter)|(?:share|pin) (?:on|via|by)\b|(?:like|follow|find|connect|join|watch|contact|email|call|message|subscribe)(?: to| with)? (?:us|me|our)\b|(?:follow|find|connect|join|watch|subscribe)\b.*\b(?:on|via|to) ${SITE}\b|follow @|join the (?:conversation|discussion|debate|panel)|tell us what|how to contact|contact us|about us|want to join the discussion|(?:${SITE}[\s|·,/]*)+$|share ${THIS})`,
      'i',
    ),
  },
  {
    is: 'a comment line',
    pattern:
      /^\[?\s*\d+ (?:more )?(?:comments?|replies|reply|shares)\b|^(?:no|add|leave|post|view|show|see|read|load|last|write|all|be the first to)\b.*\bcomments?\b|^comments?(?:$|:| \(?\d| (?:on|are|have|off|closed|section))|\bcancel reply\b|^(?:log|sign) (?:in|out)\b|^register(?:$| log| now| to)|^already (?:have|a)\b.*(?:log|sign) in|comments? powered by|commented on$|^in reply to/i,
  },
  {
    is: 'a legal line',
    pattern:
      /^(?:[|·•] ?)?(?:our |read our |legal information & )?(?:privacy|cookies?|terms) (?:policy|notice|statement|preferences|settings|centre|center|of (?:use|service)|&|and (?:conditions|privacy)|\|)|^(?:[|·•] ?)?(?:community|editorial|advertising|pitch|submission|comment(?:ing)?) guidelines$|^terms$|^do not sell my|^(?:subscriber|user) agreement\b|^(?:your )?(?:ad|data) ?choices$|^legal (?:notice|information)|^accessibility (?:help|statement)$/i,
  },
  {
    is: 'an advertising line',
    pattern:
      /^advertis(?:e(?:ment|ments)?|ing)(?:$|:| [–—-] | with (?:us|me)| on this| here| guidelines)|\badvertise with\b|\bwant to advertise\b|^(?:ad|advert|promoted|sponsored)(?:$|:| (?:by|links?|content|post|stories|feature))|^paid (?:content|post|for by)|\bsponsored(?: by$|$)|^(?:a )?(?:message )?from our (?:sponsors?|partners?)|^sponsor(?: message|s$| this)|^our (?:affiliate|sponsors?|partners?)\b|^(?:story|article) continues\b|^continue reading the main story|^scroll (?:down )?(?:to|for)\b|^report this ad|^skip (?:to|ad)\b/i,
  },
  {
    is: 'a newsletter or app promotion',
    pattern: new RegExp(
      String.raw`^(?:the |our |most |daily |weekly |more |sponsor |free |e-?mail |\w+ )*(?:\| )?newsletters?$|^(?:subscribe|sign[ -]?up)(?:$|:| (?:now|today|here|free|with)\b)|^subscribe (?:to|for)\b|^sign[ -]?up (?:for|to) (?:our|free|more|updates|alerts|e-?mails?|.*\b${SERVICE})|^subscription (?:options|offers)|^newsletters? (?:sign|privacy)|^(?:get|join|download|try|install|start|love|want|need|become|support|let|open)\b.*\b${SERVICE}|^(?:click here to )?(?:get|download) (?:the|our) .*\bapp\b|^(?:privacy policy \| )?more newsletters|^(?:keep|stay) (?:up to date|updated|informed|in touch|connected)|^enter your e-?mail`,
      'i',
    ),
  },
  {
    is: 'a picture credit',
    pattern:
      /^\(?(?:image|photo|photograph|picture|illustration|video)s?(?: credit| courtesy| via)?\s?: ?\p{Lu}|^\(?(?:image|photo|picture) (?:credits?|courtesy|via)\b|^\(?(?:photo|photograph|illustration|graphic|video)s? by \p{Lu}|^courtesy (?:of )?\p{Lu}|(?:\/|via )(?:Getty Images|Reuters|AFP|AP|Shutterstock)\)?$|(?:Getty Images|Shutterstock)\)?$|^(?:AP|AFP|Getty|Reuters|EPA|PA|Shutterstock)(?: (?:photo|images?|pictures?))?(?:$|\/)/iu,
  },
]

/** Forms of a sentence, which may stand in a line with others. Asked only outside quotation marks. */
export const SENTENCE_FORMS: readonly Form[] = [
  {
    is: 'a copyright notice',
    pattern:
      /^(?:(?:all )?(?:contents?|images?|photos?|text)\s+)?(?:copyright\s*)?©|^(?:copyright|\(c\))(?: ©| \(c\))? (?:by )?(?:19|20)\d\d\b|^\(?all rights reserved\b|^[^.]{0,80}, all rights reserved\.?$|^(?:this|the|these|no|any)\b.{0,80}\b(?:may|must|can)(?: ?not)? be (?:published|reproduced|broadcast|rewritten|redistributed|distributed|republished|copied|transmitted)\b.*(?:permission|consent|redistributed|reproduced|publish)|^this (?:document|article|material|work|content) is (?:subject to|protected by) copyright|^reproduction\b.*(?:prohibited|permission)/i,
  },
  {
    is: 'a newsletter or app promotion',
    pattern: new RegExp(
      String.raw`^(?:please |click (?:here )?to |to |want .*\? ?)?(?:sign[ -]?up|subscribe|get|join|register|download|follow|start your day|don['’]t miss|receive|stay|keep up|become|support|check out|check your|check the|catch up|select|activate|enter|let our|love)\b.*\b(?:${SERVICE}|(?:our|your) (?:\w+ ){0,2}(?:inbox|email|phone|device))|^click to (?:subscribe|join|follow)|^(?:you|you['’]ve) (?:received this e-?mail|(?:have )?been (?:successfully )?subscribed)|^(?:no longer interested|click here to unsubscribe)|^(?:an email with|there was an error processing) |^this (?:article|story|content) is (?:exclusive to|for|only available to|reserved for)\b.*\b(?:subscribers|members)|^want more\b|^need more\b|^if you (?:enjoy(?:ed)?|like[d]?|love[d]?) (?:this|our)|^(?:please )?(?:consider|help us by) (?:subscribing|donating|supporting)|^(?:join|join over|join the) [\d,]+\+? .*(?:subscribers|readers|professionals|people)|^sign up\b.*\b(?:here|to get|for (?:free|our|the))\b`,
      'i',
    ),
  },
  {
    is: 'a share line',
    pattern: new RegExp(
      String.raw`^(?:you can )?(?:follow|like|find|join|connect with|contact|e-?mail|tweet|message) (?:us|him|her|them|me|the (?:author|writer|reporter)|.{2,40}@\w+).*(?:\b(?:on|at|via) ${SITE}\b|@\w)|^(?:catch up|stay up)\b.*\bfollow us\b|^follow\b.*\bon ${SITE}\b.*(?:@|\band\b)|^have a (?:news )?tip\?|^(?:got|have) (?:a|any) (?:tips?|story|question|comments?)\b.*\?|^(?:send|e-?mail) (?:us |your |the )?(?:tips?|comments?|questions?|feedback|suggestions?)\b|^write to\b.*@|^we want to hear\b|\bcan be (?:reached|contacted|followed)\b.*@|\b(?:may|can) be reached at\b|^(?:view|see) this (?:post|photo|video) on\b|^a post shared by\b`,
      'i',
    ),
  },
  {
    is: 'a legal line',
    pattern:
      /^by (?:signing|subscribing|continuing|using|clicking|submitting|registering|entering|creating|providing)\b.*\b(?:you|I) (?:agree|accept|consent|acknowledge|confirm|are agreeing)|\bprotected by recaptcha\b|^(?:we|this (?:web ?)?site|our (?:web ?)?site) uses? cookies|\bconstitutes acceptance of\b|^please (?:read|review|see) .*\b(?:terms|privacy policy)\b|\bprivacy policy\b.*\bterms\b|\bterms of (?:service|use)\b.*\bprivacy policy\b|^(?:your|all) comments? (?:will be|are|may be) (?:reviewed|moderated|subject)|^(?:further|more) information (?:on|about) (?:data|cookies|privacy)\b|^you (?:may|can) (?:revoke|withdraw) (?:this|your) consent|^notify me\b/i,
  },
  {
    is: 'an advertising line',
    pattern:
      /\bmay (?:earn|receive|get)\b.{0,30}\bcommissions?\b|\b(?:uses?|contains?|has|have) affiliate (?:links?|partnerships?)|\bdisable your ad ?blocker\b|\brel(?:y|ies) on advertising\b.*\b(?:journalism|us|our)\b|^these partnerships do not influence/i,
  },
  {
    is: 'a comment line',
    pattern:
      /^(?:if you would like|you must|please|you need|you have)\b(?=.*\b(?:log|logged|sign|signed|register)\b).*\bcomments?\b/i,
  },
  {
    is: 'an agency sign-off',
    pattern:
      /^\(?(?:additional )?(?:reporting|writing) by .*;? (?:editing|additional (?:reporting|writing)|writing) by |^\(?(?:editing|additional reporting) by \p{Lu}/iu,
  },
]

/** A credit in brackets at the end of a caption. */
export const CLOSING_CREDIT =
  /\s*[([](?:(?:image|photo|picture|photograph|illustration|video|file)?s?\s*(?:credit|courtesy|copyright|by|via|:|©)|AP Photo|Reuters\/|REUTERS\/|Getty)[^()[\]]*[)\]]\.?$|(?<=[.!?”]) (?:REUTERS\/|AP Photo\/|AFP\/)[\p{L} .'’-]+$/iu

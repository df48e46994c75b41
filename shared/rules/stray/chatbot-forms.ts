import { anyOf, type LeftoverForm } from './leftover.ts'

/** What a piece of a chat is, in an editor's words. */
export type ChatLeftover =
  | 'the opening of a chatbot’s answer'
  | 'a chatbot’s remark on its work'
  | 'an offer of a chatbot'
  | 'an apology of a chatbot'
  | 'a chatbot’s word about itself'
  | 'an instruction to a chatbot'
  | 'a label of a chatbot’s answer'
  | 'an alternative left in'
  | 'a button of a chatbot'

export type ChatForm = Pick<LeftoverForm, 'needs' | 'pattern'> & {
  is: ChatLeftover
  /** Beside these in the paragraph the words may be of the story. */
  unless?: RegExp
  /** Where the words may be of the story all the same, or the sentence holds something of it: ask. */
  ask?: true
}

/** What chatbots are asked to write and rewrite. */
const PIECE =
  '(?:articles?|stor(?:y|ies)|drafts?|rewrites?|paragraphs?|passages?|headlines?|sub-?head(?:line|ing|er)?s?|sub-?titles?|titles?|ledes?|leads?|intros?|introductions?|copy|captions?|tweets?|posts?|press releases?|news (?:report|piece|brief|item)s?|op-?eds?|teasers?|standfirsts?|summar(?:y|ies)|transcript|translation|meta descriptions?|pull ?quotes?|nut ?grafs?|article text|version)'
const REWORKED =
  '(?:re-?written|revised|re-?worded|re-?phrased|paraphrased|edited|copy-?edited|proof-?read|polished|refined|improved|shortened|condensed|trimmed|tightened|expanded|updated|corrected|cleaned[- ]up|simplified|translated|summari[sz]ed|re-?worked|optimi[sz]ed|formatted|fact-?checked|enhanced|final|complete)'
const OTHER =
  '(?:alternat(?:iv)?es?|additional|suggested|possible|potential|proposed|optional|catchy|seo(?:-\\w+)?|punchier|shorter|different)'
const REWORK =
  '(?:re-?write|re-?phrase|re-?word|paraphrase|summari[sz]e|proof-?read|copy-?edit|translate|shorten|condense|revise|polish|expand|simplify|tighten|edit|improve)'
const YES =
  "(?:sure(?: thing)?|certainly|of course|absolutely|got it|understood|no problem|okay|ok|great(?: question)?|happy to help|my pleasure|you['’]re (?:absolutely )?right|good (?:question|catch))"
const HERE = "(?:here(?:['’]s| is| are)|below (?:is|are|you['’]ll find)|(?:the )?following (?:is|are)|this is)"
const COUNT = '(?:\\d+|two|three|four|five|six|seven|eight|nine|ten|some|a few|several)'
/** What is said of a text, and of no bill, car or coat. */
const OF_TEXT =
  '(?:quotes?|quotations?|tone|facts|structure|length|style|wording|grammar|flow|clarity|readability|concision|word count|sentences?|paragraphs?|meaning|jargon|transitions?|active voice|lead|lede|headline|repetitions?|redundan\\w+|concise|neutral|professional|engaging|readable|natural|accessible|shorter|tighter|clearer|crisper|simpler|smoother|language|journalis\\w+|news|AP style|original|words)'
/** What the machine was given to work on. */
const GIVEN =
  '(?:the (?:provided|given|supplied|source|input|original) (?:text|article|information|document|passage|content|transcript|context|material)s?|the (?:text|article|information|document|passage|content|transcript|context|material)s? (?:you (?:have )?(?:provided|supplied|shared|pasted|gave|sent)|(?:provided|supplied|shared|pasted)(?! (?:by|to|in|for|with|from|on|at|during)\\b)))'
const ASK = '(?:please |now |can you |could you )?(?:please )?'
/** Forms of a sentence, asked outside quotation marks only. A match that ends in a colon ends there. */
export const CHAT_SENTENCES: readonly ChatForm[] = [
  {
    is: 'the opening of a chatbot’s answer',
    needs:
      /^(?:[a-z’' ]{2,30}[,!.] )?(?:thanks|thank you) for |^let['’]s |^I(?:['’]d| would|['’]ll)? (?:suggest|recommend|propose) /i,
    pattern: anyOf([
      `^(?:${YES}[,!.] )?(?:thanks|thank you) for (?:sharing|providing|sending|uploading|pasting) (?:\\w+ ){0,2}(?:draft|text|article|transcript|details|context|clarification|document)\\b`,
      `^let['’]s (?:now )?(?:${REWORK}|rework|restructure|refine|punch up) (?:(?:this|it)(?:[:.]| (?:up|to|so|with|for|into|by)\\b)|(?:this|the) ${PIECE}\\b)`,
      `^I(?:['’]d| would|['’]ll)? (?:suggest|recommend|propose) (?:the following|this) (?:\\w+ )?(?:${PIECE}|wording|edits?|revisions?|phrasing)\\b`,
    ]),
  },
  {
    is: 'a chatbot’s remark on its work',
    needs:
      /\bI\b.{0,20} (?:re|para|edit|copy|proof|polish|improv|short|condens|trim|tight|expand|updat|correct|clean|simpl|translat|summar|optim|format|fact|enhanc|kept|add|chang|fix|adjust|maintain|preserv|includ|ensur|made|avoid|used|final|complete)|^(?:please )?note\b|^(?:overall,? )?this (?:version|rewrite|draft|revision)|^these (?:headlines|subheads|options|versions|titles|suggestions)|^in this re\w+ (?:version|article|draft)|^(?:here you go|in (?:summary|conclusion)|overall|to (?:summari[sz]e|conclude))\b|^[([]?note: |^discl(?:aimer|osure): |^the (?:article|story|text|piece|draft) has|^(?:this|the) (?:[\w-]+(?:ed|ten)|[\w-]+[ -]up|proof-?read|new|final|complete) (?:version|article|draft|text|copy|paragraph|piece|headline)|^(?:key |main )?(?:changes|edits|improvements|revisions)\b|^(?:here|below|(?:the )?following|this is).{1,60} of .{0,30}(?:changes|edits|revisions|improvements)|^this \w+ (?:was|is|has been) (?:generated|created|written|produced)|^in this (?:edited|updated|condensed)|\d[- ]words?|^please (?:double|verify|confirm|review|fact)/i,
    pattern: anyOf([
      `^I(?:['’]ve| have) (?:\\w+ )?${REWORKED} (?:it|this|them)\\b`,
      `^(?:${YES}[!,.—–-]+ )?(?:I['’]ve|I have|I) (?:also |now |slightly |carefully )?(?:${REWORKED}|kept|removed|added|changed|fixed|adjusted|maintained|preserved|restructured|included|ensured|retained|made|avoided|used)\\b.{0,60}\\b(?:${PIECE}|text|quotes?|typos?|errors?|repetition|redundan\\w+|transitions?|tone|facts|structure|length|style|wording|grammar|flow|clarity|readability|word count|sentences|original|meaning|placeholders?|to (?:be|make|sound) (?:more|less|clearer))\\b`,
      `^(?:this|the) (?:${REWORKED}|new) (?:version|article|draft|text|copy|paragraph|piece|headline) (?:keeps|maintains|retains|preserves|improves|removes|uses|avoids|focuses|emphasi[sz]es|now (?:reads|includes)|should)\\b.*\\b${OF_TEXT}\\b`,
      `^(?:overall,? )?this (?:version|rewrite|draft|revision) (?:keeps|maintains|retains|preserves|improves|removes|uses|avoids|focuses|emphasi[sz]es|aims)\\b.*\\b${OF_TEXT}\\b`,
      '^(?:overall,? )?this (?:version|rewrite|draft|revision) is (?:(?:now|also|much|slightly|a bit|more|less|about|under) )*(?:concise|neutral|professional|engaging|readable|natural|accessible|shorter|tighter|clearer|crisper|simpler|smoother|formal|written (?:in|to|for)|\\d+ words(?! longer| shorter))\\b',
      `^(?:here you go[!.,—–-]+ )?the (?:article|story|text|piece|draft) has been ${REWORKED} (?:in|to|for|as|into|with)\\b`,
      '^(?:in (?:summary|conclusion)|overall|to (?:summari[sz]e|conclude)),? this (?:article|text|passage|piece) (?:has |have |also )?(?:highlight|show|shed|discuss|emphasi|underscore|explore|describe|provide|illustrate|examine|demonstrate|offer)\\w*\\b|^in (?:summary|conclusion),? the (?:article|text|passage) (?:highlight|show|discuss|emphasi|underscore|explore|describe|provide|illustrate|examine)\\w*\\b',
      '^(?:please )?note(?: that|:) .{0,40}\\b(?:quotes?|quotations|names?|details|figures?|numbers?|statistics|data|sources?|dates?)\\b.{0,40}\\b(?:invented|fabricated|fictional|fictitious|hypothetical|placeholders?|illustrative|made[- ]up|for illustration|be (?:verified|checked|confirmed|updated|replaced)|before publi\\w+)\\b',
      `^${HERE} (?:an?|the) (?:\\w+ ){0,3}(?:breakdown|summary|list|overview) of (?:the |my )?(?:\\w+ )?(?:changes|edits|revisions|improvements)\\b`,
      '^in this (?:rewritten|revised|edited|updated|reworked|condensed) (?:version|article|draft)\\b|^these (?:headlines|subheads|options|versions|titles|suggestions) (?:aim|are designed|highlight|focus|balance|keep|capture|should)\\b',
      '^(?:(?:disclaimer|disclosure): )?this (?:response|answer|text|content|article|summary|story) (?:was|is|has been) (?:generated|created|written|produced) (?:by|with|using)(?: the (?:help|aid|assistance) of)? (?:an? )?(?:ai|artificial|chatgpt|copilot|gemini|claude|large)\\b',
      '^(?:key |main )?(?:changes|edits|improvements|revisions) (?:made|include)\\b',
      '^(?:the above|this) (?:text|version|draft|rewrite|revision) (?:is|runs|comes|totals?|contains)\\b.{0,30}\\b\\d{2,4}[- ]words?\\b(?! (?:\\w+er|more) than the (?!original))|^(?:that|this) (?:brings|keeps|takes) (?:it|the (?:total|piece|article|word count|count|text))\\b.{0,30}\\b\\d{2,4} words\\b',
      '^please (?:double-?check|verify|confirm|review|fact-?check)\\b.{0,60}\\b(?:before publi\\w+|names and|quotes)\\b',
      '^[([]?note: (?:I|this (?:version|draft|article|text)|word count|the (?:above|original|rewritten|following))\\b',
      '^(?:please )?note that (?:I|this (?:version|draft|rewrite|is a (?:fictional|hypothetical|draft|sample)))\\b',
    ]),
  },
  {
    is: 'an offer of a chatbot',
    needs:
      /^(?:would (?:you|it)|do you want|shall I|should (?:I|you)|may I|can I|want |(?:if|in case) you(?:['’]d)?(?: would)? (?:like|want|need|prefer|wish|have)|(?:please )?feel free|I(?:['’]d| would|['’]m| am)? (?:can|could|be happy|happy|be glad)|(?:I )?(?:hope|trust) (?:this|that|these|you)|is there anything|(?:what|how) (?:else )?(?:can|may) I|anything else|(?:I['’]m )?happy to|once (?:you|I)|(?:just )?say the word|it (?:looks|seems|appears) (?:like|that) your?|if (?:the|this) |(?:do )?you (?:can )?(?:let|tell) me|please (?:provide|share|paste|send|upload|supply))\b|\blet me know\b/i,
    pattern: anyOf([
      '^(?:would you (?:like|prefer)|do you want|would it help)\\b.{0,20}\\b(?:me to|for me to|if I|an? (?:\\w+ )?(?:shorter|longer|different|formal|neutral|informal|version|tone|draft))\\b.*\\?$',
      `^(?:do you want|would you like) (?:this|it) (?:in|as|for|with)\\b.{0,40}\\b(?:style|tone|version|format|voice|english)\\b.*\\?$`,
      `^if (?:the (?:tone|length|style|lead|headline)|this (?:version|draft))\\b.*\\bI can\\b`,
      `^(?:shall|should|may|can) I (?:also |now )?(?:${REWORK}|help (?:with|you (?:with|write|edit))|prepare|adjust|make|create|provide|continue|proceed|add|turn|draft|generate|format|tailor|go ahead)\\b.*\\?$`,
      '^want me to\\b.*\\?$|^(?:do you )?want (?:an?|the) (?:\\w+ ){0,4}(?:version|draft|rewrite|headline|caption|summary|lede|(?:\\w+er|different|alternative) (?:lead|intro))\\b.*\\?$',
      '\\b(?:and|or|then|just) let me know (?:if|whether|which|what) (?:you|any|there|this|it|more)\\b|^(?:please |just )?let me know (?:if|whether|how|what|which|when|should|and I)\\b',
      `^(?:if|in case|should) you(?:['’]d)?(?: would)? (?:like|want|need|prefer|wish|have)\\b.*\\b(?:I can|I could|I['’]ll|I will|I['’]m happy|I am happy|I['’]d be|I would be|let me know|just (?:ask|say|tell|let)|feel free)\\b`,
      '^(?:please )?feel free to (?:ask|let me|reach out|request|swap|reorder|rearrange|rephrase|trim|adjust|modify|edit|replace|copy|tweak|provide|share any|customi[sz]e)\\b',
      `^I(?:['’]d| would|['’]m| am)? (?:can|could|be happy to|happy to|be glad to)(?: also)? (?:${REWORK}|adjust|provide|create|generate|help you|tailor|turn|convert|format|draft|suggest|write|add|make)\\b`,
      '^(?:I )?(?:hope|trust) (?:this|that|these)(?: (?:\\w+ ){0,2})?(?:helps?|works for you|is helpful|meets your|fits your|captures|is what you)\\b|^(?:I )?hope you (?:find this|like (?:it|this)|enjoy (?:it|this))\\b',
      "^is there anything (?:else )?(?:you|I)\\b|^(?:what|how) (?:else )?(?:can|may) I (?:help|assist)\\b|^anything else (?:you|I)\\b|^(?:I['’]m )?happy to (?:(?:adapt|shorten|expand|rework|rewrite|edit) (?:this|it)|adjust|revise|tweak|refine|make (?:any )?changes)\\b",
      `^please (?:provide|share|paste|send|upload|supply)(?: me)?(?: with)? (?:the|your|more)\\b.{0,30}\\b(?:text|article|draft|${PIECE}|details|information|context)\\b.{0,60}$`,
      `^once (?:you|I have)\\b.{0,60}\\bI(?: can|['’]ll| will)\\b|^it (?:looks|seems|appears) (?:like|that) (?:you|your (?:message|prompt|text|article))\\b|^I(?:['’]d| would) be (?:happy|glad) to (?:help|assist|do)\\b`,
      "^(?:just )?say the word\\b.*\\bI(?:['’]ll| can| will)\\b",
      '^(?:do )?you (?:can )?(?:let me know|tell me) (?:if|which)\\b',
    ]),
  },
  {
    is: 'an apology of a chatbot',
    needs:
      /^(?:I(?:['’]m| am)? (?:sorry|apolog|can|unable|not able|do not|don|currently|still)|sorry|my apolog|apolog|(?:unfortunately|however),? (?:but )?I\b|you['’]re (?:absolutely )?right|thank you for (?:pointing|catching|providing))/i,
    pattern: anyOf([
      "^(?:I['’]m|I am|my apologies|apologies|sorry),? (?:sorry,? )?but (?:I|as an)\\b.{0,20}\\b(?:can(?:not|['’]t)|am (?:not able|unable) to|['’]m (?:not able|unable) to|won['’]t) (?:fulfil\\w*|assist|comply|help|provide|complete|generate|create|write|produce|engage|continue|discuss|share|access|browse|verify|do that|answer)\\b|^(?:I['’]m|I am) sorry,? but I do(?:n['’]t| not) have (?:access|real-time|information|the ability)\\b",
      "^(?:sorry|apologies|unfortunately),? (?:but )?I (?:can(?:not|['’]t)|am unable to|won['’]t be able to) (?:help|assist|do that|provide|continue|complete|verify|access)\\b",
      '^(?:I )?apolog(?:i[sz]e|ies) for (?:the|any|that|my|this) (?:confusion|misunderstanding|error|mistake|oversight|inconvenience|earlier|previous|repetition)\\b',
      "^(?:unfortunately,? |however,? )?I(?: am|['’]m)?(?: currently| still)? (?:can(?:not|['’]t)|unable to|not able to) (?:fulfil\\w*|assist|comply|help with (?:that|this)|provide (?:real|the|any|you|that|a)|browse|access (?:the|real|external|live|current|that|this|links?|urls?|websites?)|verify (?:the|this|real|current)|generate|search|open (?:links|urls)|continue with)\\b",
      "^(?:unfortunately,? |however,? )?I (?:do(?:n['’]t| not) have)(?: (?:direct|real-time|the|any))? (?:access to|ability to|information (?:on|about|after|beyond)|real-time|browsing|up-to-date|personal (?:opinions|beliefs|experiences|feelings))\\b",
      "^you['’]re (?:absolutely )?right(?:,|!|\\.| to)(?: (?:I|that|thank|and I|my)|$)",
      '^thank you for (?:pointing (?:that|this) out|catching (?:that|this)|providing the)\\b',
    ]),
  },
  {
    is: 'a chatbot’s word about itself',
    needs:
      /language model|\bmy (?:knowledge|training|last|latest|most recent|current|data|update|cut-?off)|^(?:based on|according to) my |\bAI\b|artificial intelligence|^I(?: am|['’]m) (?:chatgpt|claude|gemini|copilot|grok)/i,
    pattern: anyOf([
      '\\bas an? (?:ai|artificial intelligence|(?:large )?language model)(?: language)?(?: model| assistant| chatbot| system)?(?:,| trained\\b| (?:created|developed|designed|built) (?:by|to)\\b).{0,40}\\bI\\b',
      '^as an? (?:ai|artificial intelligence)(?: language)? (?:model|assistant|chatbot)\\b|^as a (?:large )?language model\\b',
      '\\b(?:as of|up to|until|since|after|beyond|before) my (?:last|latest|most recent|current)? ?(?:knowledge|training|data)? ?(?:update|cut-?off|training|data|knowledge)\\b',
      '^(?:based on|according to) my (?:\\w+ )?(?:knowledge|training|data|information)\\b',
      '\\bmy (?:knowledge|training)(?: data)?(?: only)? (?:cut-?off|extends|ends|goes|is limited|does not|data|update)\\b',
      "^I(?: am|['’]m) (?:(?:just |only )?an? (?:ai|artificial intelligence|(?:large )?language model)|chatgpt|claude|gemini|copilot|grok)\\b",
    ]),
  },
  {
    is: 'a chatbot’s remark on its work',
    ask: true,
    // A law has a text too.
    unless:
      /\b(?:bills?|laws?|treat(?:y|ies)|deal|accord|letter|resolution|agreement|code|constitution|contract|clause|motion|statute|act)\b/i,
    needs:
      /(?:provided|given|supplied|source|input|original) (?:text|article|information|document|passage|content|transcript|context|material)|(?:text|article|information|document|passage|content|transcript|context|material)s? (?:you )?(?:have )?(?:provided|supplied|shared|pasted|gave|sent)|^the (?:article|text|passage) d/i,
    pattern: anyOf([
      `^(?:according to|based on|as per) ${GIVEN}\\b|^from ${GIVEN},|^${GIVEN} (?:does not|did not|do not|doesn['’]t|didn['’]t) (?:specify|mention|state|provide|include|say|indicate|contain|name|give|explain)\\b|\\bin ${GIVEN}\\W*$`,
      "^the (?:article|text|passage) (?:does not|doesn['’]t|did not) (?:specify|mention|state|provide|indicate|say|name|include)\\b",
    ]),
  },
  {
    is: 'an instruction to a chatbot',
    ask: true,
    pattern:
      /^(?:use|write in|keep to|prefer) (?:short|simple|plain|clear|active|concise|everyday)\b.{0,30}\b(?:sentences|language|paragraphs|voice|words|english)\b/i,
  },
  {
    is: 'an instruction to a chatbot',
    ask: true,
    needs: /quotes?\b|headlines?\b|sub-?heads?\b|lede\b|dateline|byline|nut ?graf|bullet|standfirst|translate/i,
    pattern:
      /^(?:now |please |then )*(?:add|cut|remove|drop|keep|move|include|insert|change|convert|put|turn) (?:in |back )?(?:the|an?|all(?: the)?|more|some|another|my|both|two|three) (?:\w+ ){0,2}(?:quotes?|headlines?|sub-?heads?|lede|dateline|byline|nut ?graf|bullet points?|standfirst)\b(?! (?:of|rates?)\b)|^(?:please |now )?translate (?:this |it |the \w+ )?(?:in)?to (?:English|French|German|Spanish|Welsh|Irish|Gaelic|Italian|Polish|Arabic|Chinese|Dutch|Portuguese)\W*$/i,
  },
  {
    is: 'an offer of a chatbot',
    ask: true,
    needs: /^(?:would you|do you|should I|shall I|can I|may I|is there)\b.*\?$/i,
    pattern: new RegExp(
      `^(?:would you (?:like|prefer)|do you (?:want|need)|(?:should|shall|can|may) I|is there an?)\\b.{0,40} (?:an?|the|this|any|some|more|another|two|three)(?: [\\w-]+){0,3} (?:${PIECE}|quotes|tone|wording|limit|count|changes|edits)\\b.{0,40}\\?$`,
      'i',
    ),
  },
  {
    is: 'a chatbot’s remark on its work',
    ask: true,
    needs: /^this is an? [fhsmi]|^does th/i,
    pattern:
      /^this is an? (?:fictional|hypothetical|sample|mock|illustrative) (?:example|article|story|draft|text)\b|^does (?:this|that) (?:work for you|look (?:ok|okay|good|right)|read better)\?$/i,
  },
  {
    is: 'a chatbot’s remark on its work',
    pattern: /^you can (?:now )?(?:copy|paste|drop)\b.*\b(?:this|it|the (?:text|article|above))\b.*\b(?:your|into)\b/i,
  },
  {
    is: 'an instruction to a chatbot',
    needs:
      /^(?:please|now|can you|could you|re-?write|re-?phrase|re-?word|paraphrase|summari[sz]e|proof-?read|copy-?edit|translate|shorten|condense|revise|polish|expand|simplify|tighten|edit|improve) /i,
    pattern: anyOf([
      `^${ASK}${REWORK} (?:this|the following|the above|the below|it|my)(?: \\w+){0,3}? (?:${PIECE}|text|report|content|email|interview|notes|in (?:\\w+ ){0,3}(?:words|style|tone|english|bullets?|points|sentences|paragraphs)|to (?:make|be|about|under|\\d+))\\b`,
      `^${ASK}${REWORK} (?:in|to|into|under|as) (?:about |under )?(?:\\d+ words|an? \\w+ (?:style|tone)|ap style|the (?:style|tone|voice) of)\\b`,
      `^${ASK}${REWORK} (?:this|the (?:text|article|story|paragraph|passage|draft))(?:$|[:.?]$| (?:below|above|so|in (?:a|an|the|ap|\\d+)|to (?:be|make|sound|under|\\d+)|as (?:a|an|if)|for (?:a|an|the|clarity)|into|using|without)\\b)`,
    ]),
  },
  {
    is: 'an instruction to a chatbot',
    needs: /^(?:please |can you |could you )*(?:write|generate|create|draft|give me|provide|suggest|come up|turn)\b/i,
    pattern: anyOf([
      `^(?:please |can you |could you )(?:please )?(?:write|generate|create|draft|give me|provide|suggest|come up with)\\b.{0,60}\\b(?:${PIECE}|headlines?|words|text)\\b`,
      `^(?:write|generate|create|draft|give me|suggest|come up with)\\b.{0,40}\\b(?:\\d+[- ]words?\\b|${COUNT} (?:\\w+ ){0,2}(?:headlines|subheads|titles|tweets|captions)\\b)`,
      `^(?:write|generate|create|draft|turn (?:this|the following) into) (?:an?|the) (?:\\w+ ){0,3}${PIECE} (?:about|on|based on|from|using|for|in the style)\\b`,
    ]),
  },
  {
    is: 'an instruction to a chatbot',
    needs:
      /^(?:you are|act as|your (?:task|job|goal|role)|use|write in|adopt|maintain|keep|make|limit|cut|trim|restrict|do not|don['’]t|avoid|never|output|return|respond|reply|answer|here(?:['’]s| is) the)\b/i,
    pattern: anyOf([
      '^you are (?:an? )?(?:helpful|professional|experienced|expert|senior|skilled|seasoned|ai|world-class|veteran)\\b.{0,40}\\b(?:assistant|editor|journalist|writer|reporter|copywriter)\\b',
      `^act as an? (?:\\w+ ){0,3}(?:editor|journalist|writer|reporter|expert|assistant|copywriter|linguist|translator)\\b|^your (?:task|job|goal|role) is to (?:${REWORK}|write|create|produce|generate|draft)\\b`,
      '^(?:use|write in|adopt|maintain|keep) (?:an?|the)? ?(?:\\w+,? ){0,3}(?:neutral|professional|formal|journalistic|conversational|objective|ap|active|news)(?:[ ,]+\\w+){0,3} (?:tone|style|voice)\\b',
      '^make (?:it|this|the (?:text|article|headline|lede|story|tone)) (?:a (?:bit|little) )?(?:shorter|longer|more|less|sound|punchier|clearer|simpler|snappier|stronger|seo)\\b',
      '^(?:keep|limit|cut|trim|restrict) (?:it|this|the \\w+|your \\w+|everything) (?:under|to|within|below|at|down to|around) (?:about )?\\d+ (?:words|characters|paragraphs|sentences)\\b',
      "^(?:do not|don['’]t|avoid|never) (?:include|use|using|add|change|mention|invent|alter)\\b.{0,60}\\b(?:headlines?|quotes|quotation|markdown|bullet|emojis?|explanations?|jargon|passive|em[- ]dash(?:es)?|hashtags|facts|commentary|preamble)\\b",
      '^(?:output|return|respond|reply|answer) (?:only|with only|just|in (?:json|markdown|plain))\\b|^output format\\b',
      "^(?:here is|here['’]s) the (?:text|article|original|source|transcript|draft) (?:to (?:rewrite|edit|summari[sz]e)|for you to|I (?:want|need)|you (?:need|should))\\b",
    ]),
  },
]

/** Forms of a whole line that is a label or a button. */
export const CHAT_LINES: readonly ChatForm[] = [
  {
    is: 'a button of a chatbot',
    pattern:
      /^(?:(?:chatgpt|you|copilot|gemini|claude|assistant|ai assistant) said:?|chatgpt can make mistakes\b.*|regenerate(?: response)?|copy code|continue generating|stop generating|new chat|thought for .{1,20}|searched (?:the web|\d+ sites?)|was this response (?:better|helpful)\b.*|ask (?:chatgpt|copilot|gemini|claude|anything)|message (?:chatgpt|copilot|gemini|claude)|here you go[:!.]?|(?:knowledge|training) cut-?off\b.*|[[(]?continued in (?:the )?next (?:message|response|reply)[\])]?|(?:response|answer|result):|good response|bad response|ask (?:a |me a )?follow[- ]?up(?: questions?)?|show drafts|show thinking|reasoned for .{1,20}|thinking(?:\.\.\.|…)|copy|edit|retry|(?:sources?|citations)\s?:?(?:\s*\[\d+\])+|(?:ai|gemini|copilot)-generated content may be incorrect\.?)$/i,
  },
  {
    is: 'a label of a chatbot’s answer',
    needs: anyOf([
      `^[*#\\s\\d.)]*(?:${OTHER}|${REWORKED}|${COUNT}) `,
      '^[*#\\s]*(?:news |key |main |summary of |images? |photo|social|seo|meta|title|focus|url|primary|target|reading|tone|word count|changes|edits|improvements|revisions|prompt|user|assistant|system|chatgpt|output|instruction|explanation|option|version|alternative|variation|draft|headline|sub-?|lede|lead|intro|nut|body|closing|article|story|copy|text|caption|tweet|hashtag|keyword|pull|teaser)',
    ]),
    pattern: anyOf([
      `^[*#\\s\\d.)]*(?:(?:${OTHER}|${REWORKED}|${COUNT}) )+(?:\\w+ )?(?:${PIECE}|hashtags|tags|keywords)(?: (?:options?|ideas?|suggestions?|alternatives?))?(?: \\(.*\\)| for .{1,40})?\\s?:?[*\\s]*$(?<=:[*\\s]*)`,
      `^[*#\\s]*(?:${REWORKED}|${OTHER}) (?:${PIECE}|hashtags|tags|keywords)(?: ?\\(.{1,40}\\))?:`,
      '^[*#\\s]*(?:news )?(?:headline|title|sub-?head(?:line|ing)?|sub-?title|lede|(?:image |photo )?caption|tweet|social(?: media)?(?: post)?|hashtag|keyword|pull ?quote|teaser|photo|image)s? (?:options?|ideas?|suggestions?|alternatives?|variations?|prompts?)(?:\\s?:|[*\\s]*$)',
      '^[*#\\s]*(?:seo (?:title|headline|keywords?|description|slug)|meta ?(?:title|description|keywords?)|title tag|focus key(?:word|phrase)|url slug|image prompt|primary keyword|target (?:keyword|audience)|reading (?:level|time)|tone|word count target)s?\\s?:',
      '^[*#\\s]*(?:key |main |summary of )?(?:changes|edits|improvements|revisions)(?: made)?\\s?:[*\\s]*$|^[*#\\s]*summary of (?:changes|edits|revisions)\\s?:',
      `^[*#\\s]*(?:article|story|draft|copy|text|body|version) \\((?:approx\\.? |about |around |~)?\\d+ words\\)\\s?:?[*\\s]*$|^[*#\\s]*${REWORKED} (?:in|for|as|to|with) .{3,40}:[*\\s]*$|^[*#\\s]*(?:lede|lead|intro|nut ?graf|body|closing)\\s?:[*\\s]*$`,
      '^[*#\\s]*(?:prompt|user|assistant|system(?: prompt)?|chatgpt|output|instructions?|explanation)\\s?:',
      '^[*#\\s]*(?:option|version|alternative|variation|draft|headline) (?:\\d|[A-D]|one|two|three)\\b(?: \\(.{1,40}\\))?\\s?(?:[:–—-]|$)',
    ]),
  },
  {
    is: 'a label of a chatbot’s answer',
    ask: true,
    pattern: new RegExp(`^[*#\\s]*${REWORKED} (?:article|version|draft|copy|text|story)[*\\s]*$`, 'i'),
  },
  {
    is: 'a label of a chatbot’s answer',
    ask: true,
    pattern:
      /^[*#\s]*(?:key (?:points?|takeaways?|facts|details|highlights)|(?:main )?takeaways?|tl;?dr|summary|(?:quick |executive |article )summary|headline|sub-?head(?:line|ing)?|title|sub-?title|body|article|introduction|hashtags)\s?:[*\s]*(?:$|\S)|^[*#\s]*(?:key (?:points?|takeaways?)|tl;?dr)[*\s]*$/i,
  },
]

/** One of a list of alternatives: numbered, bulleted or in quotation marks. */
export const CHAT_OPTION = /^[*\s]*(?:\d{1,2}[.)]|[-•*–]|["“'‘]|[A-D][.)]|(?:option|headline) \d)/i
/** A label that such a list follows. */
export const OFFERS_OPTIONS =
  /\b(?:headlines|sub-?head(?:line|ing)?s|titles|ledes|captions|tweets|options?|ideas?|suggestions?|alternatives?|variations?|hashtags|keywords|changes|edits|improvements)\b[^:]*:?[*\s]*$/i

/** Marks that chat tools set for sources, with what stands instead. */
export const CHAT_TOKENS: readonly { pattern: RegExp; insert?: (actual: string) => string }[] = [
  {
    pattern:
      /[\ue200-\ue20f]*(?<![A-Za-z])(?:(?:file)?cite|navlist|entity|url|image_group|video)?[\ue200-\ue20f]*turn\d+[a-z]+\d+(?:(?:[\ue200-\ue20f,;\s]|cite)*turn\d+[a-z]+\d+)*[\ue200-\ue20f]*/g,
  },
  { pattern: /[\ue200-\ue20f]?(?:file)?cite[\ue200-\ue20f]+[^\s\ue200-\ue20f]*[\ue200-\ue20f]?/g },
  { pattern: /:?contentReference\[[^\]]*\](?:\{[^}]*\})?|\[oaicite:[^\]]*\](?:\{[^}]*\})?|\boaicite:\d+/g },
  { pattern: /\[?\boai_citation[:‡†,][^\])\s]*\]?(?:\([^)\s]*\))?/g },
  { pattern: /\[\d{1,3}†[^\]\n]{0,60}\]/g },
  { pattern: /【(?=[^】\n]{0,80}(?:\d|†|‡|source))[^】\n]{0,80}】/g },
  {
    pattern:
      /\[cite(?:_start|_end)?(?::[^\]]*)?\]|\[(?:web|source|ref|citation|attached_file|file|doc|search|cite|page)s?[:_ ]\s?\d+(?:(?:, ?| ?[-–] ?)(?:(?:web|source|ref|cite)[:_ ]?)?\d+)*\]/g,
  },
  { pattern: /<\/?(?:grok:|grok-|antml|oai|think|ask_followup)[^<>]*>|\(?\{"attribution":\{[^\n]*?\}\}\)?/g },
  {
    pattern:
      /[?&](?:utm_source=(?:chatgpt|openai|copilot|perplexity|claude|gemini|grok)[\w.%-]*|referrer=grok\.com)(?:&(?=\w))?/g,
    insert: (actual) => (actual.endsWith('&') ? actual.charAt(0) : ''),
  },
  {
    pattern:
      /(?:\b(?:[\w-]+\.)+(?:com|org|net|gov|edu|co\.uk)\+\d{1,2}(?!\d))+|(?:(?<!\p{L})\p{Lu}[\p{L}.]{1,24}(?: \p{Lu}[\p{L}.]+){0,3}\+\d){2,}/gu,
  },
]

/** Without one of these there is no mark of a source. */
export const TOKEN_SUSPECT =
  /turn\d|\boai|contentReference|【|†|\[(?:cit(?:e|ation)|web|source|ref|doc|file|search|attached|page)|utm_source|referrer=|\+\d|<\/?(?:grok|antml|oai|think|ask_followup)|"attribution"|[\ue200-\ue20f]/

import type { Reading } from '#shared/reading/reading.ts'
import { inBlock } from '#shared/rules/in-block.ts'
import { defineRule, type StoryFinding } from '#shared/rules/rule.ts'
import { chatFinding, chatOf, isShort } from './chat-leftovers.ts'
import { CHAT_OPTION, OFFERS_OPTIONS } from './chatbot-forms.ts'

/** The lines of a list of alternatives, under a label that offers them. */
function findOptions({ blocks }: Reading): StoryFinding[] {
  const found: StoryFinding[] = []
  let inList = false
  blocks.forEach((block, index) => {
    const own = chatOf(block)
    if (own.length > 0) {
      inList = own.some(({ end }) => end === block.text.length) && OFFERS_OPTIONS.test(block.text)
      return
    }
    inList &&= (block.kind === 'list-item' || CHAT_OPTION.test(block.text)) && isShort(block.text)
    if (inList)
      found.push(inBlock(chatFinding(block, { start: 0, end: block.text.length }, 'an alternative left in'), index))
  })
  return found
}

/** What a chat with a writing tool leaves in a draft: openers, offers, labels, instructions and marks of sources. */
export const chatbot = defineRule({
  id: 'stray/chatbot',
  title: 'Left over from a chat',
  grade: 'fix',
  scope: 'story',
  why: 'The words around a chatbot’s answer were never meant for readers; papers have had to apologise for printing them. This looks for set phrases and marks only and says nothing about who wrote the rest.',
  source: 'Desk practice; Wikipedia: Signs of AI writing',
  examples: {
    flag: [
      {
        text: 'Sure! Here is the rewritten article:\nThe bridge was closed on Monday.\nLet me know if you would like it shorter.',
        flagged: ['Sure! Here is the rewritten article:', 'Let me know if you would like it shorter.'],
        fixed: '\nThe bridge was closed on Monday.\n',
      },
      {
        text: 'Here’s a polished version of the story: The bridge was closed on Monday.',
        flagged: ['Here’s a polished version of the story:'],
        fixed: 'The bridge was closed on Monday.',
      },
      {
        text: 'The bridge was closed on Monday. It opens in May. Would you like me to add a quote?',
        flagged: ['Would you like me to add a quote?'],
        fixed: 'The bridge was closed on Monday. It opens in May.',
      },
      {
        text: 'As an AI language model, I cannot check this. The bridge was closed on Monday.',
        flagged: ['As an AI language model, I cannot check this.'],
        fixed: 'The bridge was closed on Monday.',
      },
      {
        text: 'The ferry was still running as of my last knowledge update.\nI’m sorry, but I can’t provide live figures.',
        flagged: [
          'The ferry was still running as of my last knowledge update.',
          'I’m sorry, but I can’t provide live figures.',
        ],
        fixed: '\n',
      },
      {
        text: 'The bridge was closed on Monday.\nHere are two additional subheads:\n1. Cracks below the water\n2. “A month at least”\nIt opens in May.',
        flagged: ['Here are two additional subheads:', '1. Cracks below the water', '2. “A month at least”'],
        fixed: 'The bridge was closed on Monday.\n\n\n\nIt opens in May.',
      },
      {
        text: 'Headline options:\n- Bridge shut after crack is found\n- Harbor bridge closed\nThe bridge was closed on Monday.',
        flagged: ['Headline options:', '- Bridge shut after crack is found', '- Harbor bridge closed'],
        fixed: '\n\n\nThe bridge was closed on Monday.',
      },
      {
        text: 'Key points:\nSummary: The bridge was closed on Monday.',
        flagged: ['Key points:', 'Summary:'],
        fixed: '\nThe bridge was closed on Monday.',
      },
      {
        text: 'It was built in 1911 citeturn0search0 and widened in 1950.【4†source】 It is 90 metres long. [oaicite:2]',
        flagged: ['citeturn0search0', '【4†source】', '[oaicite:2]'],
        fixed: 'It was built in 1911 and widened in 1950. It is 90 metres long.',
      },
      {
        text: 'The log is at https://harbor.example/log?utm_source=chatgpt.com and https://harbor.example/a?utm_source=openai&b=2.',
        flagged: ['?utm_source=chatgpt.com', '?utm_source=openai&'],
        fixed: 'The log is at https://harbor.example/log and https://harbor.example/a?b=2.',
      },
      {
        text: 'Rewrite the following press release in a neutral tone. Keep it under 200 words.\nThe bridge was closed on Monday.',
        flagged: ['Rewrite the following press release in a neutral tone. Keep it under 200 words.'],
        fixed: '\nThe bridge was closed on Monday.',
      },
      {
        text: 'The bridge opens in May. I have kept all of the quotes and tightened the lead. This version is shorter and clearer.',
        flagged: ['I have kept all of the quotes and tightened the lead. This version is shorter and clearer.'],
        fixed: 'The bridge opens in May.',
      },
      {
        text: 'Here is a 300-word version:\nThe bridge was closed on Monday. The provided text does not say why. Just say the word and I’ll trim it.\nNote: The quotes above are invented and should be verified.\nRevised version',
        flagged: [
          'Here is a 300-word version:',
          'The provided text does not say why. Just say the word and I’ll trim it.',
          'Note: The quotes above are invented and should be verified.',
          'Revised version',
        ],
        fixed: '\nThe bridge was closed on Monday.\n\n',
      },
      {
        text: 'The bridge was closed on Monday.\nIn conclusion, this article sheds light on bridges.\nBased on my knowledge, it is old.',
        flagged: ['In conclusion, this article sheds light on bridges.', 'Based on my knowledge, it is old.'],
        fixed: 'The bridge was closed on Monday.\n\n',
      },
      {
        text: 'Great, thanks for sharing the draft! Here’s my pass at it:\nThe bridge was closed on Monday.\nThe above text is 298 words.\nDo you want this in a lighter tone?\nPlease double-check the names and figures before publishing.\nSources: [1] [2]',
        flagged: [
          'Great, thanks for sharing the draft! Here’s my pass at it:',
          'The above text is 298 words.',
          'Do you want this in a lighter tone?',
          'Please double-check the names and figures before publishing.',
          'Sources: [1] [2]',
        ],
        fixed: '\nThe bridge was closed on Monday.\n\n\n\n',
      },
      {
        text: 'Got it. Rewriting with the mayor removed:\nThe bridge was closed on Monday.\nNow add a quote from the mayor.\nIf you need it shorter, just say so.\nI’d suggest the following rewrite:',
        flagged: [
          'Got it. Rewriting with the mayor removed:',
          'Now add a quote from the mayor.',
          'If you need it shorter, just say so.',
          'I’d suggest the following rewrite:',
        ],
        fixed: '\nThe bridge was closed on Monday.\n\n\n',
      },
      {
        text: 'Here you go! A cleaner version:\nThe bridge was closed on Monday.\nShould I also write a headline?\nYou can now copy and paste this into your CMS.\nTranslate into Welsh.\nSummary of edits: merged two paragraphs.',
        flagged: [
          'Here you go! A cleaner version:',
          'Should I also write a headline?',
          'You can now copy and paste this into your CMS.',
          'Translate into Welsh.',
          'Summary of edits: merged two paragraphs.',
        ],
        fixed: '\nThe bridge was closed on Monday.\n\n\n\n',
      },
      {
        text: 'Sure — here you go.\nThe bridge was closed on Monday.\nWould you like the quotes moved up?\nIf the tone is too formal, I can loosen it.\nDoes this work for you?\nThis is a fictional example; names have been invented.',
        flagged: [
          'Sure — here you go.',
          'Would you like the quotes moved up?',
          'If the tone is too formal, I can loosen it.',
          'Does this work for you?',
          'This is a fictional example; names have been invented.',
        ],
        fixed: '\nThe bridge was closed on Monday.\n\n\n\n',
      },
      {
        text: 'The bridge was closed on Monday.\nGot it, thanks for sharing the draft.\nThe final version keeps the quotes.\nBelow is a summary of the changes.\nDisclosure: this article was written with the help of AI.\nIt looks like your message was cut off.\nAccording to my internal data, the bridge is closed.',
        flagged: [
          'Got it, thanks for sharing the draft.',
          'The final version keeps the quotes.',
          'Below is a summary of the changes.',
          'Disclosure: this article was written with the help of AI.',
          'It looks like your message was cut off.',
          'According to my internal data, the bridge is closed.',
        ],
        fixed: 'The bridge was closed on Monday.\n\n\n\n\n\n',
      },
    ],
    pass: [
      'Should I post the letter? Cut the headline rate, the union urged. From the original document we know his age. The source text did not survive. This version is 40 words longer than the bill. Translate into Welsh: the task took a year.',
      'Of course, here is where the first pier stood. Based on the information provided by the clerk, it is old.',
      'The law is short. The text does not mention dogs. Thank you for the bridge, they sang. The count is 298 votes.',
      'The revised text keeps the quotas. This version is more costly, and this draft keeps the tax. In conclusion, this shows little.',
      'Can I help you? That is what clerks are taught to say. Say the word and the band will play. The text of the law does not mention dogs.',
      '“As an AI language model, I have no opinion,” the chatbot answered. “Would you like me to write a poem?” it asked.',
      'The chatbot apologised for the confusion and offered to rewrite the speech. It had no access to live news.',
      'Here is the full list of winners:\nHere is the revised timetable:\nHere are the key points of the deal:',
      'Let me know what you find, the mayor told the divers. I hope this helps the town, she said.',
      'Sure, the bridge is old. Of course it leaks. Certainly, few expected it to fall.',
      'The revised version of the bill keeps the old pier. This is the updated version of the plan that failed in May.',
      'Would you like to live to 120? Feel free to bring a friend. Make it a habit to look up.',
      'Do not use the bridge, police said. Keep the oven under 200 degrees. Use a sharp knife and a light hand.',
      'The council will rewrite the rules. Edit the photo on your phone before you send it.',
      'If you want to vote, you can register at the town hall until May 5.',
      'As an artificial intelligence company, Harlow Labs must file a report. It trains a large language model on court records.',
      'The headline options that the paper tried are kept in a museum. Its editors chose the third.',
      'The race was decided at turn 10. The site was called The Source: Harbor. Apple TV+ and Disney+ bid for it.',
      '1. Rope\n2. Tar\nThe list was short.',
    ],
  },
  run: (reading) => [
    ...reading.blocks.flatMap((block, index) => chatOf(block).map((each) => inBlock(each, index))),
    ...findOptions(reading),
  ],
})

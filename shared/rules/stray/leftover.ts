import { matches } from '#shared/text/matches.ts'

/** What a leftover line or sentence is, in an editor's words. */
export type Leftover =
  | 'a copyright notice'
  | 'a newsletter or app promotion'
  | 'a link to other stories'
  | 'a share line'
  | 'a contact line'
  | 'a comment line'
  | 'a legal line'
  | 'an advertising line'
  | 'a picture credit'
  | 'a caption'
  | 'a reporting credit'
  | 'a byline'
  | 'a note about the writer'
  | 'an agency sign-off'
  | 'a wire advisory'
  | 'a line about where it was published'
  | 'a line about updates'
  | 'a note to readers'
  | 'a note of the editors'
  | 'a label of a publishing system'
  | 'a time stamp'
  | 'part of a web page'

/** A form of a leftover. `pattern` is tested on a trimmed line or on one sentence. */
export interface LeftoverForm {
  is: Leftover
  /** A cheap pattern without which the other cannot match, since long patterns are dear to compile and few texts need them. */
  needs?: RegExp
  pattern: RegExp
}

/** Whether a text has a form. */
export function hasForm({ needs, pattern }: Pick<LeftoverForm, 'needs' | 'pattern'>, text: string): boolean {
  return (needs === undefined || matches(needs, text)) && matches(pattern, text)
}

/** What a house may want to keep or to set elsewhere on the page: worth a look, never taken out without asking. */
export const KEPT_BY_SOME: ReadonlySet<Leftover> = new Set<Leftover>([
  'a picture credit',
  'a caption',
  'a reporting credit',
  'a byline',
  'a note about the writer',
  'a note of the editors',
  'an agency sign-off',
  'a line about updates',
])

/** One pattern out of alternatives, which stand a line each so that they can be read. */
export function anyOf(alternatives: readonly string[], flags = 'i'): RegExp {
  return new RegExp(alternatives.join('|'), flags)
}

/** The names of networks, as an alternation. */
export const NETWORK = String.raw`(?:facebook|twitter|x|instagram|linkedin|youtube|tiktok|pinterest|reddit|whatsapp|telegram|tumblr|snapchat|flipboard|google(?:\+|\splus|\snews)?|threads|bluesky|mastodon|vk|messenger|apple\s(?:news|podcasts)|spotify|soundcloud|e-?mail)`

/** The names of agencies and picture libraries, as an alternation. */
export const AGENCY = String.raw`(?:AP|A\.P\.|The\sAssociated\sPress|Associated\sPress|Reuters|REUTERS|AFP|Agence\sFrance-Presse|Getty(?:\sImages)?|GETTY(?:\sIMAGES)?|EPA(?:-EFE)?|EFE|PA(?:\s(?:Images|Wire|Media))?|Press\sAssociation|UPI|dpa|DPA|ANSA|AAP|TASS|PTI|ANI|IANS|Xinhua|Kyodo|Yonhap|Anadolu|Bloomberg|Shutterstock|iStock(?:photo)?|Alamy|Corbis|Rex(?:\sFeatures)?|Zuma(?:\sPress)?|Sipa(?:\sUSA)?|Adobe\sStock|Unsplash|Pexels|Pixabay|Flickr|Wikimedia(?:\sCommons)?|Creative\sCommons|NurPhoto|Redux|Magnum|Polaris|USA\sTODAY\sSports|Canadian\sPress|Statista)`

/** "Download the app, the city said.": somebody is reported, whatever the words before it look like. */
export const REPORTED =
  /[,”"] [^,]*(?<!\bjust )\b(?:said|says?|told|tells?|added|wrote|asked|announced|urge[sd]|warn(?:ed|s)|argue[sd]|replied|insist(?:ed|s)|advise[sd]|according to)\b[^,]*$|, (?:said [^,]{2,40}|[^,]{2,40} (?:(?:said|says|wrote)(?: [^,]{2,30})?|(?:tells|told) [^,]{2,40})),/

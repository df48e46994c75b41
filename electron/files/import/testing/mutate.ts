import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** Numbers that look like chance and are the same for the same seed: below `limit`, whole. */
export type Chance = (limit: number) => number

/** Mulberry32. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000) * limit)
  }
}

/** The bytes of a file with something wrong in them. `other` is another file, a piece of which may get into it. */
export function mutate(bytes: Uint8Array, other: Uint8Array, chance: Chance): Uint8Array {
  // Half of the packed ones are changed inside: outside, the check sums find nearly everything.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && chance(2) === 0) return mutatePart(bytes, chance)
  let mutated = bytes
  for (let times = 1 + chance(4); times > 0; times--) mutated = pick(BYTES, chance)(mutated, other, chance)
  return mutated
}

type ByteChange = (bytes: Uint8Array, other: Uint8Array, chance: Chance) => Uint8Array

const BYTES: readonly ByteChange[] = [
  function flipBits(bytes, _other, chance) {
    const flipped = Uint8Array.from(bytes)
    for (let times = 1 + chance(20); times > 0; times--) {
      const at = chance(flipped.length)
      flipped[at] = (flipped[at] ?? 0) ^ (1 << chance(8))
    }
    return flipped
  },
  (bytes, _other, chance) => bytes.subarray(0, chance(bytes.length)),
  (bytes, _other, chance) => bytes.subarray(chance(bytes.length)),
  function splice(bytes, other, chance) {
    const at = chance(bytes.length)
    const from = chance(other.length)
    return Buffer.concat([bytes.subarray(0, at), other.subarray(from, from + chance(2000)), bytes.subarray(at)])
  },
  function repeat(bytes, _other, chance) {
    const from = chance(bytes.length)
    const chunk = bytes.subarray(from, from + 1 + chance(200))
    return Buffer.concat([
      bytes.subarray(0, from),
      ...Array.from({ length: 1 + chance(30) }, () => chunk),
      bytes.subarray(from),
    ])
  },
  function cutOut(bytes, _other, chance) {
    const from = chance(bytes.length)
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + chance(500))])
  },
  function insert(bytes, _other, chance) {
    const at = chance(bytes.length)
    return Buffer.concat([bytes.subarray(0, at), Buffer.from(pick(HOSTILE, chance), 'latin1'), bytes.subarray(at)])
  },
]

/** Pieces that have broken readers of these formats before. */
const HOSTILE: readonly string[] = [
  '\0\0\0\0',
  '\xff\xfe',
  '\xed\xa0\x80',
  '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>',
  '<!DOCTYPE d SYSTEM "file:///etc/hostname">',
  '&b;&#0;&#xD800;&#x110000;',
  '<![CDATA[',
  ']]>',
  '<!--',
  '<script>x()</script><img src="https://example.org/x.png" onerror="x()">',
  '<w:p>'.repeat(600),
  '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(40),
  '<w:t>',
  '</w:p></w:body>',
  '<text:list><text:list-item>'.repeat(300),
  '<text:s text:c="99999999"/>',
  '<text:s text:c="-5"/>',
  'w:val="-99999999999999999999"',
  ' xmlns:w="urn:other" ',
  '{'.repeat(3000),
  '}'.repeat(50),
  '\\u-70000?\\u55357?\\u99999999?',
  '\\bin99999999 ',
  '\\bin-1 ',
  "\\'zz\\'",
  '\\uc99999\\u8217',
  '{\\*\\shppict{\\pict',
  '{\\field{\\*\\fldinst HYPERLINK "javascript:x()"}{\\fldrslt ',
  '{\\footnote {\\footnote {\\footnote ',
  "{\\fonttbl{\\f0\\fcharset128 ;}}\\f0\\'81",
  'Content-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\n'.repeat(60),
  'Content-Transfer-Encoding: base64\r\n',
  'Subject: =?utf-8?B?////?= =?nonsense?Q?=FF?=\r\n',
  '<div>'.repeat(2000),
  '# '.repeat(500),
  '['.repeat(2000),
  '> '.repeat(1000),
  '*_'.repeat(500),
  '---\n',
]

/** Changes one part of a zip file and packs it again, so that the reader gets past the check sums. */
function mutatePart(bytes: Uint8Array, chance: Chance): Uint8Array {
  const parts = unzipSync(bytes)
  const names = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/.test(name))
  const main = names.find((name) => /(?:document|content)\.xml$/.test(name))
  const name = main !== undefined && chance(3) > 0 ? main : pick(names, chance)
  let text = strFromU8(parts[name] ?? new Uint8Array())
  for (let times = 1 + chance(3); times > 0; times--) text = pick(TEXTS, chance)(text, chance)
  parts[name] = strToU8(text)
  if (chance(20) === 0) delete parts[pick(names, chance)]
  return zipSync(parts, { level: 1 })
}

type TextChange = (text: string, chance: Chance) => string

const TEXTS: readonly TextChange[] = [
  function insert(text, chance) {
    const at = chance(text.length)
    return text.slice(0, at) + pick(HOSTILE, chance) + text.slice(at)
  },
  function insertBetween(text, chance) {
    const at = tagAt(text, chance)
    return text.slice(0, at) + pick(HOSTILE, chance) + text.slice(at)
  },
  function dropTag(text, chance) {
    const at = tagAt(text, chance)
    const end = text.indexOf('>', at)
    return end < 0 ? text : text.slice(0, at) + text.slice(end + 1)
  },
  function renameTag(text, chance) {
    const [, name = 'w:t'] = /<\/?([\w:]+)/.exec(text.slice(tagAt(text, chance))) ?? []
    const [, other = 'w:p'] = /<\/?([\w:]+)/.exec(text.slice(tagAt(text, chance))) ?? []
    return text.replaceAll(new RegExp(`(</?)${name}(?=[\\s/>])`, 'g'), `$1${other}`)
  },
  function repeatElement(text, chance) {
    const from = tagAt(text, chance)
    const to = text.indexOf('<', from + 1 + chance(300))
    return to < 0 ? text : text.slice(0, to) + text.slice(from, to).repeat(1 + chance(20)) + text.slice(to)
  },
  function nest(text, chance) {
    const [tag = '<w:p>'] = /<[\w:]+(?: [^>]*[^/])?>/.exec(text.slice(tagAt(text, chance))) ?? []
    const name = /[\w:]+/.exec(tag)?.[0] ?? 'w:p'
    const times = 1 + chance(1200)
    const at = tagAt(text, chance)
    return `${text.slice(0, at)}${tag.repeat(times)}x${`</${name}>`.repeat(times)}${text.slice(at)}`
  },
  function changeValue(text, chance) {
    const values = [...text.matchAll(/="[^"]*"/g)]
    const value = values[chance(values.length)]
    if (!value) return text
    const put = pick(['', '0', '-1', 'NaN', '9'.repeat(30), 'é\u{1f6a2}', '../../../etc/passwd', 'rId1'], chance)
    return `${text.slice(0, value.index)}="${put}"${text.slice(value.index + value[0].length)}`
  },
  (text, chance) => text.slice(0, chance(text.length)),
]

function tagAt(text: string, chance: Chance): number {
  return Math.max(0, text.indexOf('<', chance(text.length)))
}

function pick<T>(all: readonly T[], chance: Chance): T {
  const picked = all[chance(all.length)]
  if (picked === undefined) throw new RangeError('there is nothing to pick from')
  return picked
}

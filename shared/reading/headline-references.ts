import { byPlace } from './people.ts'
import type { BlockReading, Person, Word } from './reading.ts'

/**
 * Adds the references in headlines where every word is capitalised, so that capitals tell no names: a surname of the cast
 * that one person only has, with the given name where it stands before.
 */
export function addHeadlineReferences(cast: readonly Person[], blocks: readonly BlockReading[]) {
  if (!blocks.some(({ capitals }) => capitals)) return
  const families = new Map<string, Person | undefined>()
  for (const person of cast) {
    const family = person.surname.toLowerCase()
    families.set(family, families.has(family) ? undefined : person)
  }
  blocks.forEach(({ capitals, text, sentences }, block) => {
    if (!capitals) return
    for (const { words } of sentences)
      words.forEach((word, index) => {
        const name = bare(word)
        const person = families.get(name.toLowerCase())
        if (!person) return
        const before = words[index - 1]
        const given = before && person.given && bare(before).toLowerCase() === person.given.toLowerCase()
        // "Long Road Ahead" is no reference to Ida Long.
        if (
          !given &&
          (/^(?:an?|the)$/i.test(before?.text ?? '') || (word.tag !== 'PROPN' && name !== name.toUpperCase()))
        )
          return
        const start = given ? before.start : word.start
        const end = word.start + name.length
        person.mentions.push({
          block,
          start,
          end,
          text: text.slice(start, end),
          name: text.slice(start, end),
          form: given ? 'full' : 'surname',
          quoted: false,
          display: true,
        })
        person.mentions.sort(byPlace)
      })
  })
}

function bare({ text }: Word): string {
  return text.replace(/[’']s?$/i, '')
}

import type { z } from 'zod'
import { type House, houseStyle, settings, valuesOf } from './house-style.ts'

/** What the text of a style file says: a house style, or in one sentence for people why it is none. */
export type ReadHouse = { house: House; problem?: never } | { house?: never; problem: string }

/** Reads the text of a style file, which is one JSON object of settings. `name` is how the person knows the file. */
export function parseHouse(text: string, name: string): ReadHouse {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { problem: noHouse(name, 'it is not JSON') }
  }
  const parsed = houseStyle.safeParse(value, { reportInput: true })
  return parsed.success ? { house: parsed.data } : { problem: sentenceOf(parsed.error.issues[0], name) }
}

/** The text of a style file: a setting a line, always in the same order, so that two files can be compared. */
export function writeHouse(house: House): string {
  return `${JSON.stringify(house, [...settings], 2)}\n`
}

function sentenceOf(issue: z.core.$ZodIssue | undefined, name: string): string {
  if (issue?.code === 'unrecognized_keys')
    return `“${name}” has a setting ${JSON.stringify(issue.keys[0])}, which there is not. There are ${settings.join(', ')}.`
  const setting = settings.find((known) => known === issue?.path[0])
  if (!setting) return noHouse(name, 'it is not one JSON object')
  const allowed = valuesOf(setting).map((value) => JSON.stringify(value))
  return `In “${name}” ${setting} is ${JSON.stringify(issue?.input)}: make it ${allowed.join(' or ')}, or leave it out.`
}

function noHouse(name: string, why: string): string {
  return `“${name}” is not a house style: ${why}. Write it like this: {"${settings[0]}": "${valuesOf('courtesyTitles')[0]}"}.`
}

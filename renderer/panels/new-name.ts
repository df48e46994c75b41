/** A name that nobody of the cast has: the name itself, or with a number behind it. */
export function newName(name: string, taken: readonly string[]): string {
  if (!taken.includes(name)) return name
  let number = 2
  while (taken.includes(`${name} (${number})`)) number += 1
  return `${name} (${number})`
}

/** A name as it was typed, or as the cast has it where that differs in capitals only. */
export function knownName(typed: string, names: readonly string[]): string {
  return names.find((name) => name.toLowerCase() === typed.toLowerCase()) ?? typed
}

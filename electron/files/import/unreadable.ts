import type { ErrorCode } from '#shared/api/contract.ts'

/** Why the bytes of a file are not read. `predicate` is the sentence for people without its subject, which is the file's name. */
export class Unreadable extends Error {
  readonly code: ErrorCode
  readonly predicate: string
  constructor(code: ErrorCode, predicate: string) {
    super(predicate)
    this.name = 'Unreadable'
    this.code = code
    this.predicate = predicate
  }
}

/** What is said of a file that is not whole. `what` is what is wrong with it. */
export function damaged(what: string): Unreadable {
  return new Unreadable(
    'damaged',
    `is damaged: ${what}. Open it in the program it came from and save it again, or open another copy.`,
  )
}

/** What is said of a file that unpacks to more than is read. */
export function tooMuch(): Unreadable {
  return new Unreadable(
    'too-large',
    'unpacks to more than Blue Pencil reads. Split it into smaller files, or paste its words into the window.',
  )
}

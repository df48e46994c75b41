/** Where a command reads and writes, so that tests need no process. */
export interface Io {
  /** Bytes of standard input. */
  input: AsyncIterable<Uint8Array>
  /** Writes to standard output; resolves when more can be taken. */
  out: (text: string) => Promise<void>
  /** Writes a message for the person to standard error. */
  err: (text: string) => Promise<void>
}

/** 0: nothing at or above `--fail-on`; 1: something; 2: the program could not do its work. */
export type ExitStatus = 0 | 1 | 2

/** The command line makes no sense; `message` is one sentence that says what to write instead. */
export class UsageError extends Error {}

import { resolve } from 'node:path'
import { z } from 'zod'

/** What a second start hands to the first: the absolute path of the file to open, if there is one. */
export const secondStart = z.object({ file: z.string().nullable() })
export type SecondStart = z.infer<typeof secondStart>

/**
 * The absolute path of the file that a command line names, or null. `argv` begins with the program; an app that is not
 * packaged has its own folder next, after any switches.
 */
export function fileOfArguments(argv: readonly string[], cwd: string, isPackaged: boolean): string | null {
  const [first, second] = argv.slice(1).filter((argument) => argument !== '' && !argument.startsWith('-'))
  const file = isPackaged ? first : second
  return file === undefined ? null : resolve(cwd, file)
}

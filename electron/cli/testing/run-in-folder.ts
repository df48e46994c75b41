import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCommandLine } from '#electron/cli/run-command-line.ts'

/** A folder of drafts, and the command line run in it with nothing but strings for streams. */
export interface CommandFolder {
  path: (name: string) => string
  read: (name: string) => Promise<string>
  names: () => Promise<string[]>
  run: (
    args: string[],
    input?: readonly (string | Uint8Array)[],
  ) => Promise<{ status: number; out: string; err: string }>
  remove: () => Promise<void>
}

export async function createCommandFolder(files: Record<string, string | Uint8Array>): Promise<CommandFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'blue-pencil-'))
  const path = (name: string) => join(folder, name)
  for (const [name, content] of Object.entries(files)) await writeFile(path(name), content)
  return {
    path,
    read: (name) => readFile(path(name), 'utf8'),
    names: async () => (await readdir(folder)).sort(),
    remove: () => rm(folder, { recursive: true, force: true }),
    async run(args, input = []) {
      let out = ''
      let err = ''
      const io = {
        input: (async function* () {
          for (const chunk of input) yield Buffer.from(chunk)
        })(),
        out: async (text: string) => {
          out += text
        },
        err: async (text: string) => {
          err += text
        },
      }
      const status = await runCommandLine(args, io, '1.2.3')
      return { status, out, err }
    },
  }
}

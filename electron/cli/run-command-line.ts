import { HostError } from '#shared/api/contract.ts'
import { checkCommand } from './check-command.ts'
import { exportCommand } from './export-command.ts'
import { fixCommand } from './fix-command.ts'
import { help } from './help.ts'
import { type ExitStatus, type Io, UsageError } from './io.ts'
import { rulesCommand } from './rules-command.ts'

const commands = { check: checkCommand, fix: fixCommand, export: exportCommand, rules: rulesCommand }

/** Runs the bluepencil command. What goes wrong in the person's world is one sentence on `io.err` and status 2. */
export async function runCommandLine(args: string[], io: Io, version: string): Promise<ExitStatus> {
  const [first, ...rest] = args
  try {
    if (first === '--version') {
      await io.out(`${version}\n`)
      return 0
    }
    if (first === '--help' || first === 'help') {
      await io.out(help.program)
      return 0
    }
    if (!isCommand(first)) {
      throw new UsageError(first === undefined ? 'Name a command.' : `There is no command “${first}”.`)
    }
    if (isHelp(rest)) {
      await io.out(help[first])
      return 0
    }
    return await commands[first](rest, io)
  } catch (problem) {
    if (problem instanceof UsageError) {
      const more = isCommand(first) ? `bluepencil ${first} --help` : 'bluepencil --help'
      await io.err(`${problem.message}\n“${more}” says more.\n`)
      return 2
    }
    if (!(problem instanceof HostError)) throw problem
    await io.err(`${problem.message}\n`)
    return 2
  }
}

function isCommand(name: string | undefined): name is keyof typeof commands {
  return name !== undefined && Object.hasOwn(commands, name)
}

/** After `--` there are only names of files. */
function isHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--')
  return (end < 0 ? args : args.slice(0, end)).includes('--help')
}

import { parseArgs } from 'node:util'
import { describeError } from '../app/describeError.ts'
import { endHeldProcess } from '../app/endHeldProcess.ts'
import { AppError, toFault } from '../contract/faults.ts'
import type { Command } from './commands/Command.ts'
import { doctor } from './commands/doctor.ts'
import { importFiles } from './commands/import.ts'
import { list } from './commands/list.ts'
import { recognise } from './commands/recognise.ts'
import { resume } from './commands/resume.ts'
import { serve } from './commands/serve.ts'
import { UsageError, usage } from './usage.ts'

const commands: Record<string, Command> = { recognise, import: importFiles, resume, list, serve, doctor }

function parse(command: Command, args: string[]) {
  try {
    return parseArgs({ args, options: command.options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

async function run([name, ...args]: string[]): Promise<number> {
  if (name === '--help' || name === 'help') {
    console.log(usage)
    return 0
  }
  if (name === undefined || !Object.hasOwn(commands, name)) throw new UsageError(`There is no command "${name ?? ''}".`)
  const command = commands[name] as Command
  const { values, positionals } = parse(command, args)
  const [fewest, most] = command.files
  if (positionals.length < fewest) throw new UsageError('A FILE is needed.')
  if (positionals.length > most) throw new UsageError(`"${positionals[most]}" is one argument too many.`)
  return command.run(positionals, values as Parameters<Command['run']>[1], (text) => process.stdout.write(`${text}\n`))
}

try {
  process.exitCode = await run(process.argv.slice(2))
} catch (error) {
  if (error instanceof UsageError) process.stderr.write(`${error.message}\n\n${usage}\n`)
  else if (error instanceof AppError) process.stderr.write(`${error.code}: ${error.message}\n`)
  else process.stderr.write(`${toFault(error).message}\n${describeError(error)}\n`)
  process.exitCode = error instanceof UsageError ? 2 : 1
}
endHeldProcess()

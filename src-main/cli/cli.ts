import { parseArgs } from 'node:util'
import { describeError } from '../app/describeError.ts'
import { endHeldProcess } from '../app/endHeldProcess.ts'
import { AppError, toFault } from '../contract/faults.ts'
import { printable } from '../plainNode/printable.ts'
import type { Command } from './commands/Command.ts'
import { UsageError, usage } from './usage.ts'

/** Each is loaded when it is asked for: none needs what all of them need. */
const commands: Record<string, () => Promise<Command>> = {
  recognise: async () => (await import('./commands/recognise.ts')).recognise,
  import: async () => (await import('./commands/import.ts')).importFiles,
  export: async () => (await import('./commands/export.ts')).exportFile,
  searchable: async () => (await import('./commands/searchable.ts')).searchable,
  resume: async () => (await import('./commands/resume.ts')).resume,
  list: async () => (await import('./commands/list.ts')).list,
  duplicates: async () => (await import('./commands/duplicates.ts')).duplicates,
  serve: async () => (await import('./commands/serve.ts')).serve,
  backup: async () => (await import('./commands/backup.ts')).backup,
  restore: async () => (await import('./commands/restore.ts')).restore,
  doctor: async () => (await import('./commands/doctor.ts')).doctor,
}

function parse(command: Command, args: string[]) {
  try {
    return parseArgs({ args, options: command.options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

async function run([name, ...args]: string[]): Promise<number> {
  if (name === 'help' || [name, ...args].includes('--help')) {
    console.log(usage)
    return 0
  }
  const load = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!load) throw new UsageError(`There is no command "${name ?? ''}".`)
  const command = await load()
  const { values, positionals } = parse(command, args)
  const [fewest, most] = command.files
  if (positionals.length < fewest) throw new UsageError('A FILE is needed.')
  if (positionals.length > most) throw new UsageError(`"${positionals[most]}" is one argument too many.`)
  return command.run(positionals, values as Parameters<Command['run']>[1], (text) =>
    process.stdout.write(`${printable(text)}\n`),
  )
}

try {
  process.exitCode = await run(process.argv.slice(2))
} catch (error) {
  if (error instanceof UsageError) process.stderr.write(`${printable(error.message)}\n\n${usage}\n`)
  else if (error instanceof AppError) process.stderr.write(`${printable(`${error.code}: ${error.message}`)}\n`)
  else process.stderr.write(`${toFault(error).message}\n${printable(describeError(error))}\n`)
  process.exitCode = error instanceof UsageError ? 2 : 1
}
endHeldProcess()

import { setTimeout } from 'node:timers/promises'
import type { App } from '../../app/createApp.ts'
import type { BackupView, RepairChoice, RepairView } from '../../contract/backupCalls.ts'
import { AppError } from '../../contract/faults.ts'
import { UsageError } from '../usage.ts'
import { inWords } from './backup.ts'
import type { Command, Values } from './Command.ts'
import { countsInWords } from './countsInWords.ts'
import { type Ask, withLibrary } from './withApp.ts'

/** Waits until it is known what can be read of a damaged library; null for one that is open. */
async function repairOf(ask: Ask): Promise<RepairView | null> {
  for (;;) {
    const view = await ask('repair.get', undefined)
    if (view?.salvage.state !== 'working') return view
    await setTimeout(50)
  }
}

/** Damage that opening the library does not meet; null if there is none. */
async function beginIfDamaged(wanted: RepairChoice | 'newest', ask: Ask, app: App): Promise<RepairView | null> {
  if (wanted === 'newest' || wanted.what === 'backup') return null
  const findings = await app.examine()
  if (!findings.some(({ check, problems }) => check === 'database' && problems.length > 0)) return null
  await ask('repair.begin', undefined)
  return repairOf(ask)
}

function chosen([name]: readonly string[], values: Values): RepairChoice | 'newest' | undefined {
  const choices = [name !== undefined, values.salvaged === true, values.empty === true].filter(Boolean)
  if (choices.length > 1) throw new UsageError('One of ID, --salvaged and --empty is enough.')
  if (values.salvaged) return { what: 'salvaged' }
  if (values.empty) return { what: 'empty' }
  if (name === undefined || name === 'newest') return name
  return { what: 'backup', id: name }
}

function newestOf(backups: readonly BackupView[]): RepairChoice {
  const newest = backups.find(({ problems }) => problems === 0)
  if (!newest) throw new AppError('NOT_FOUND', 'There is no sound backup.')
  return { what: 'backup', id: newest.id }
}

async function restoreSound(ask: Ask, choice: RepairChoice) {
  if (choice.what !== 'backup')
    throw new AppError('CONFLICT', 'The library is open and sound; only a backup can take its place.')
  const { now, backup } = await ask('backups.compare', { id: choice.id })
  await ask('backups.restore', { id: choice.id })
  return { before: now, after: backup.counts }
}

/** What there is to choose from, and how each is named. */
function offers(repair: RepairView | null, backups: readonly BackupView[]): string[] {
  const { salvage, fault } = repair ?? {}
  return [
    ...(fault ? [`${fault.code}: ${fault.message}`] : []),
    ...(salvage?.state === 'found'
      ? [
          `--salvaged: what can be read of the damaged file: ${countsInWords(salvage.counts)}`,
          ...(salvage.lost.length > 0 ? [`  not whole: ${salvage.lost.join(', ')}`] : []),
        ]
      : []),
    ...(salvage?.state === 'none' ? ['Nothing can be read of the damaged file.'] : []),
    ...backups.map(inWords),
    ...(repair ? ['--empty: a new library beside the documents'] : []),
    backups.length > 0 ? 'Name one of them (or newest) to restore it.' : 'There are no backups.',
  ]
}

export const restore: Command = {
  options: {
    json: { type: 'boolean' },
    data: { type: 'string' },
    salvaged: { type: 'boolean' },
    empty: { type: 'boolean' },
  },
  files: [0, 1],
  run: (names, values, print) => {
    const wanted = chosen(names, values)
    return withLibrary(values, async (ask, app) => {
      const repair = (await repairOf(ask)) ?? (wanted !== undefined ? await beginIfDamaged(wanted, ask, app) : null)
      const backups = repair ? repair.backups : (await ask('backups.list', undefined)).backups
      if (wanted === undefined) {
        const salvage = repair?.salvage.state === 'found' ? repair.salvage : null
        const told = { damaged: repair?.fault ?? null, salvage, backups }
        print(values.json ? JSON.stringify(told) : offers(repair, backups).join('\n'))
        return repair ? 1 : 0
      }
      const choice = wanted === 'newest' ? newestOf(backups) : wanted
      if (!repair) {
        const { before, after } = await restoreSound(ask, choice)
        const words = `The library had ${countsInWords(before)};\nnow it has ${countsInWords(after)}.`
        print(values.json ? JSON.stringify({ restored: choice, before, after }) : words)
        return 0
      }
      await ask('repair.choose', choice)
      const banks = await ask('banks.list', undefined)
      const questions = banks.reduce((sum, bank) => sum + bank.questions, 0)
      const words = `The library is open again: ${banks.length} banks, ${questions} questions. What was damaged was set aside.`
      print(values.json ? JSON.stringify({ restored: choice, banks: banks.length, questions }) : words)
      return 0
    })
  },
}

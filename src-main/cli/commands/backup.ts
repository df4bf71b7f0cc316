import type { BackupView } from '../../contract/backupCalls.ts'
import { UsageError } from '../usage.ts'
import type { Command } from './Command.ts'
import { countsInWords } from './countsInWords.ts'
import { withLibrary } from './withApp.ts'

export const inWords = ({ id, why, place, size, counts, problems, missing }: BackupView): string =>
  [
    `${id}: ${why}${place === 'second' ? ', second folder' : ''}, ${(size / 1e6).toFixed(1)} MB, ${countsInWords(counts)}`,
    problems > 0 ? `  damaged: ${problems} problems` : '',
    missing > 0 ? `  ${missing} files were missing in the library` : '',
  ]
    .filter((line) => line !== '')
    .join('\n')

export const backup: Command = {
  options: {
    json: { type: 'boolean' },
    data: { type: 'string' },
    list: { type: 'boolean' },
    verify: { type: 'boolean' },
    second: { type: 'string' },
  },
  files: [0, 0],
  run: (_, values, print) => {
    if (values.list && values.verify) throw new UsageError('--list and --verify are two things.')
    return withLibrary(values, async (ask, app) => {
      if (typeof values.second === 'string')
        await ask('backups.setSecond', { folder: values.second === 'none' ? null : values.second })
      if (!values.list && !values.verify) await app.backUp()
      const { backups, second } = await ask('backups.list', undefined)
      const shown: BackupView[] = []
      for (const view of values.list || values.verify ? backups : backups.slice(0, 1))
        shown.push(values.verify ? await ask('backups.verify', { id: view.id }) : view)
      const words = [
        ...shown.map(inWords),
        ...(second ? [`second folder: ${second.folder}${second.isLate ? ', not reached for a week' : ''}`] : []),
      ]
      print(values.json ? JSON.stringify({ backups: shown, second }) : words.join('\n') || 'There are no backups.')
      return shown.every(({ problems }) => problems === 0) ? 0 : 1
    })
  },
}

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../contract/faults.ts'
import type { Command } from './Command.ts'
import { dataDirOf, withApp } from './withApp.ts'

export const doctor: Command = {
  options: { json: { type: 'boolean' }, data: { type: 'string' } },
  files: [0, 0],
  async run(_, values, print) {
    if (!existsSync(join(dataDirOf(values), 'library.sqlite')))
      throw new AppError('NOT_FOUND', `There is no library in ${dataDirOf(values)}.`)
    return withApp(values, async (_ask, app) => {
      const findings = await app.examine()
      const isSound = findings.every(({ problems }) => problems.length === 0)
      const words = findings.map(({ check, problems }) => [
        `${check}: ${problems.length || 'no'} problems`,
        ...problems,
      ])
      print(values.json ? JSON.stringify({ sound: isSound, findings }) : words.flat().join('\n'))
      return isSound ? 0 : 1
    })
  },
}

import type { Command } from './Command.ts'
import { withApp } from './withApp.ts'

export const doctor: Command = {
  options: { json: { type: 'boolean' }, data: { type: 'string' } },
  files: [0, 0],
  run: (_, values, print) =>
    withApp(values, async (_ask, app) => {
      const findings = await app.examine()
      const isSound = findings.every(({ problems }) => problems.length === 0)
      const words = findings.map(({ check, problems }) => [
        `${check}: ${problems.length || 'no'} problems`,
        ...problems,
      ])
      print(values.json ? JSON.stringify({ sound: isSound, findings }) : words.flat().join('\n'))
      return isSound ? 0 : 1
    }),
}

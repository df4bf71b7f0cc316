import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { App } from '../../app/createApp.ts'
import { AppError } from '../../contract/faults.ts'
import type { Command } from './Command.ts'
import { dataDirOf, withLibrary } from './withApp.ts'

const hasLibrary = (dataDir: string) =>
  ['library.sqlite', 'documents', 'backups'].some((part) => existsSync(join(dataDir, part)))

/** undefined: the file is damaged, which only a restore mends. */
async function mendOr(app: App): Promise<Awaited<ReturnType<App['mend']>> | undefined> {
  try {
    return await app.mend()
  } catch (error) {
    if (!/^SQLITE_(?:CORRUPT|NOTADB)/.test(String((error as { code?: unknown }).code ?? ''))) throw error
    return undefined
  }
}

export const doctor: Command = {
  options: { json: { type: 'boolean' }, data: { type: 'string' }, fix: { type: 'boolean' } },
  files: [0, 0],
  async run(_, values, print) {
    const dataDir = dataDirOf(values)
    if (!hasLibrary(dataDir)) throw new AppError('NOT_FOUND', `There is no library in ${dataDir}.`)
    return withLibrary(values, async (ask, app) => {
      let isDamaged = (await ask('repair.get', undefined)) !== null
      const mended = values.fix && !isDamaged ? await mendOr(app) : undefined
      if (values.fix && !mended) isDamaged = true
      const { done, findings } = mended ?? { done: undefined, findings: await app.examine() }
      const isSound = findings.every(({ problems }) => problems.length === 0)
      const words = [
        ...(done?.map((line) => `mended: ${line}`) ?? []),
        ...findings.flatMap(({ check, problems }) => [`${check}: ${problems.length || 'no'} problems`, ...problems]),
        ...(isDamaged ? [`qquiz restore --data ${dataDir} shows what can take its place.`] : []),
      ]
      print(
        values.json ? JSON.stringify({ sound: isSound, findings, ...(done && { mended: done }) }) : words.join('\n'),
      )
      return isSound ? 0 : 1
    })
  },
}

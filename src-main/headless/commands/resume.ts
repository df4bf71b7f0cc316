import { awaitImports, importInWords, printedImport } from './awaitImports.ts'
import type { Command } from './Command.ts'
import { withApp } from './withApp.ts'

export const resume: Command = {
  options: { json: { type: 'boolean' }, data: { type: 'string' } },
  files: [0, 0],
  run: (_, values, print) =>
    withApp(values, async (ask, app) => {
      app.start()
      const unfinished = (await ask('imports.list', {})).filter(
        ({ state }) => state === 'queued' || state === 'running',
      )
      const views = await awaitImports(
        ask,
        unfinished.map(({ id }) => id),
      )
      const words = views.map(importInWords)
      print(
        values.json ? JSON.stringify({ imports: views.map(printedImport) }) : words.join('\n') || 'Nothing was left.',
      )
      return views.every(({ state }) => state === 'done') ? 0 : 1
    }),
}

import type { ImportView } from '../../contract/importCalls.ts'
import { askAboutImports, isInterrupted } from './askAboutImport.ts'
import { awaitImports, importInWords, printedImport } from './awaitImports.ts'
import type { Command } from './Command.ts'
import { type Ask, withApp } from './withApp.ts'

/** Imports about which a script's model was asked without coming to the end. */
async function interruptedAsking(ask: Ask): Promise<ImportView[]> {
  const unfinished = (await ask('assist.list', {})).filter(isInterrupted)
  return Promise.all([...new Set(unfinished.map(({ importId }) => importId))].map((id) => ask('imports.get', { id })))
}

export const resume: Command = {
  options: { json: { type: 'boolean' }, model: { type: 'boolean' }, data: { type: 'string' } },
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
        app,
      )
      const asked = values.model ? await askAboutImports(ask, await interruptedAsking(ask)) : new Map()
      const isAsked = [...asked.values()].every(({ model }) => model.state === 'done')
      const words = views.map(importInWords)
      print(
        values.json ? JSON.stringify({ imports: views.map(printedImport) }) : words.join('\n') || 'Nothing was left.',
      )
      return isAsked && views.every(({ state }) => state === 'done') ? 0 : 1
    }),
}

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { differences, libraryRows, lost } from '../support/editing/libraryRows.ts'
import { RandomEditor } from '../support/editing/RandomEditor.ts'
import { problemsOf, studiedLibrary, turnAll } from '../support/editing/studiedLibrary.ts'
import { killsOf, timeToKill } from '../support/kills.ts'
import { momentOf, seeds } from '../support/rounds.ts'
import { root } from '../support/run/runCommand.ts'

const actions = 500
const minute = 60_000

test.each(seeds(1, 40))(
  '500 random acts, all undone, leave the library as it was, and all redone as it became (seed %i)',
  { timeout: 300_000 },
  async (seed) => {
    const library = await studiedLibrary()
    try {
      const until = (await library.ask('changes.list', { limit: 1 })).nextUndo?.id ?? 0
      const before = libraryRows(library.dataDir)
      const editor = new RandomEditor((name, input) => library.ask(name, input), seed)
      const done = new Set<string>()
      for (let action = 0; action < actions; action++) {
        library.now = (library.now ?? 0) + minute
        done.add(await editor.act())
      }
      expect([...editor.names].filter((name) => !done.has(name))).toEqual([])
      const became = libraryRows(library.dataDir)
      expect(await problemsOf(library)).toEqual([])
      const undone = await turnAll(library, 'undo', until)
      expect(undone).toBeGreaterThan(actions / 3)
      const after = libraryRows(library.dataDir)
      expect(differences(before, after)).toEqual([])
      expect(lost(before, after)).toEqual([])
      expect(await problemsOf(library)).toEqual([])
      await library.close()
      expect(await turnAll(library, 'redo', until)).toBe(undone)
      expect(differences(became, libraryRows(library.dataDir))).toEqual([])
      expect(await problemsOf(library)).toEqual([])
    } finally {
      await library.remove()
    }
  },
)

/** Resolves when so many acts are done, or the process has ended. */
function acted(child: ChildProcess, acts: number): Promise<void> {
  return new Promise((resolve) => {
    let left = acts
    child.on('message', () => {
      left--
      if (left <= 0) resolve()
    })
    child.on('exit', () => resolve())
  })
}

test('killed while it edits, undoes and redoes, the library can be undone to what it was, and redone to what it had become', {
  timeout: timeToKill(killsOf('edits')),
}, async () => {
  const library = await studiedLibrary()
  const script = join(root, 'test/support/editing/randomEditorProcess.ts')
  const kills = killsOf('edits')
  try {
    const until = (await library.ask('changes.list', { limit: 1 })).nextUndo?.id ?? 0
    const before = libraryRows(library.dataDir)
    let turned = 0
    for (const [round, seed] of seeds(kills, kills).entries()) {
      await library.close()
      const child = spawn(process.execPath, [script, library.dataDir, String(seed), String(until)], {
        cwd: root,
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      })
      await acted(child, 5 + Math.floor(momentOf(round, kills, 15)))
      await setTimeout(Math.random() * 60)
      expect(child.exitCode).toBeNull()
      child.kill('SIGKILL')
      await once(child, 'exit')
      library.app.start()
      for (const { id } of await library.ask('imports.list', {})) await library.ended(id)
      expect(await problemsOf(library)).toEqual([])
      await turnAll(library, 'redo', until)
      const became = libraryRows(library.dataDir)
      turned += await turnAll(library, 'undo', until)
      const after = libraryRows(library.dataDir)
      expect(differences(before, after), `seed ${seed}`).toEqual([])
      expect(lost(before, after)).toEqual([])
      await turnAll(library, 'redo', until)
      expect(differences(became, libraryRows(library.dataDir)), `seed ${seed}`).toEqual([])
      expect(await problemsOf(library)).toEqual([])
    }
    expect(turned).toBeGreaterThan(kills)
  } finally {
    await library.remove()
  }
})

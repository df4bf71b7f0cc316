import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import { type Build, isStale } from './isStale.ts'
import { root } from './root.ts'
import { runBuildTool } from './runBuildTool.ts'

const folder = 'out/headless'
const programs = ['cli.js', 'start.js', 'readerProcess.js', 'keeperProcess.js']
const day = 86_400_000

/** The programs for plain Node: the command line, `npm start` the process that reads documents and the one that keeps backups. */
const headlessBuild: Build = {
  sources: ['src-main', 'package.json', 'package-lock.json', 'tsconfig.json'],
  outputs: programs.map((name) => `${folder}/${name}`),
}

/** Returns the path of a built program. */
export const headlessProgram = (name: 'cli' | 'start' | 'readerProcess' | 'keeperProcess'): string =>
  join(root, folder, `${name}.js`)

/** Builds the programs if a source is newer. Throws with all that the build said if it fails. */
export async function buildHeadlessIfStale(say: (sentence: string) => void): Promise<void> {
  if (!isStale(headlessBuild, root)) return
  say('Building QQuiz; this takes a moment and is only done when something changed.')
  const startedAt = new Date()
  mkdirSync(join(root, folder), { recursive: true })
  const built = mkdtempSync(join(root, 'out/headless-'))
  try {
    const config = ['--config', 'src-main/plainNode/headless.vite.config.ts', '--configLoader', 'native']
    await runBuildTool('vite/bin/vite.js', ['build', ...config, '--outDir', built, '--logLevel', 'warn'])
    putInPlace(built, startedAt)
  } finally {
    rmSync(built, { recursive: true, force: true })
  }
}

/**
 * Renames file by file, the programs last: whoever starts meanwhile finds the old build or the new one, never a half. The
 * other files carry a hash of their content in their name; those of earlier builds stay for a day, for programs that run.
 */
function putInPlace(built: string, startedAt: Date): void {
  const names = readdirSync(built)
  const parts = names.filter((name) => !programs.includes(name))
  for (const name of [...parts, ...programs]) {
    // as old as what it was made of: a source that changed during the build is newer
    utimesSync(join(built, name), startedAt, startedAt)
    renameSync(join(built, name), join(root, folder, name))
  }
  for (const name of readdirSync(join(root, folder)).filter((old) => !names.includes(old))) {
    const path = join(root, folder, name)
    if (Date.now() - statSync(path).mtimeMs > day) rmSync(path, { force: true })
  }
}

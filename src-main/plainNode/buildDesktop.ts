import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Build, isStale } from './isStale.ts'
import { root } from './root.ts'
import { runBuildTool } from './runBuildTool.ts'

/** The program for Electron, and the page, which the HTTP host serves as well. */
export const desktopBuild: Build = {
  sources: ['src-main', 'src-preload', 'src-renderer', 'electron.vite.config.ts', 'package.json', 'tsconfig.json'],
  outputs: ['out/main/main.js', 'out/main/readerProcess.js', 'out/preload/preload.cjs', 'out/renderer/index.html'],
}

const build = () => runBuildTool('electron-vite/bin/electron-vite.js', ['build', '--logLevel', 'warn'])

/** Builds the program if need be. Throws with all that the build said if it fails. */
export async function buildIfStale(say: (sentence: string) => void): Promise<void> {
  if (!isStale(desktopBuild, root)) return
  say('Building QQuiz; this takes a few seconds and is only done when something changed.')
  await build()
}

/** Builds the program if a part of it is not there at all: enough where the person did not ask for the newest. */
export async function buildIfMissing(say: (sentence: string) => void): Promise<void> {
  if (desktopBuild.outputs.every((path) => existsSync(join(root, path)))) return
  say('Building QQuiz; this takes a few seconds and is only done once.')
  await build()
}

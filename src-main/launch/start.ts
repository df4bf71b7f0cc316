import { once } from 'node:events'
import { describeError } from '../app/describeError.ts'
import { endHeldProcess } from '../app/endHeldProcess.ts'
import { AppError } from '../contract/faults.ts'
import { settleDataFolder } from '../dataFolder/settleDataFolder.ts'
import { startHttpHost } from '../http/httpHost.ts'
import { buildIfStale } from '../plainNode/buildDesktop.ts'
import { openBrowser } from '../plainNode/openBrowser.ts'
import { stderrLog } from '../plainNode/projectPorts.ts'
import { wrapperGone } from '../plainNode/wrapperGone.ts'
import { downloadElectron, findElectron } from './electronRuntime.ts'
import { runElectron } from './runElectron.ts'
import { usualDataDir } from './usualDataDir.ts'

// `npm start`: the program in its own window; where that cannot be had, the same program in a browser.

const say = (sentence: string) => void process.stderr.write(`${sentence}\n`)

const mendings = {
  noDisplay:
    'There is no display here, so QQuiz cannot open its window (set DISPLAY or WAYLAND_DISPLAY to have one) and is served to a browser on this machine instead.',
  noDownload:
    'The Electron runtime could not be downloaded, so QQuiz opens in your browser instead of its own window; to get the window, connect to the internet or set ELECTRON_MIRROR to a mirror of its releases, and run npm start again.',
  noStart:
    'Electron could not start on this system (its message is above), so QQuiz opens in your browser instead of its own window; mend what it names and run npm start again.',
}

const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY)

/** The exit code of the program, or why it did not run in Electron. */
async function tryElectron(): Promise<number | keyof typeof mendings> {
  if (!hasDisplay()) return 'noDisplay'
  const electron = findElectron() ?? (await downloadElectron(say))
  if (!electron) return 'noDownload'
  return (await runElectron(electron, process.argv.slice(2))) ?? 'noStart'
}

async function serveToBrowser(): Promise<number> {
  const linkUsed = (next: string) => say(`For another browser: ${next}`)
  const isNamed = Boolean(process.env.QQUIZ_DATA)
  const dataFolder = await settleDataFolder({ usual: usualDataDir(), isNamed, log: stderrLog })
  const host = await startHttpHost({ dataDir: dataFolder.dataDir, dataFolder, linkUsed })
  const { url } = host
  process.stdout.write(`${url}\n`)
  if (!openBrowser(url)) say('Open this link in a browser; Ctrl-C ends QQuiz.')
  else say('Ctrl-C ends QQuiz.')
  const told = ['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => once(process, signal))
  await Promise.race([...told, wrapperGone(new AbortController().signal)])
  await host.close()
  return 0
}

try {
  await buildIfStale(say)
  const ended = await tryElectron()
  if (typeof ended === 'string') say(mendings[ended])
  process.exitCode = typeof ended === 'string' ? await serveToBrowser() : ended
} catch (error) {
  say(error instanceof AppError ? `${error.code}: ${error.message}` : describeError(error))
  process.exitCode = 1
}
endHeldProcess()

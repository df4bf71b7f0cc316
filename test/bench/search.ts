import { setImmediate } from 'node:timers/promises'
import type Database from 'better-sqlite3'
import type { TestLibrary } from '../support/library/TestLibrary.ts'
import { besideReference, type Measure, median, percentile, spreadOf, type Taken, taken } from './Measure.ts'
import { stallOf, type Watched, watched } from './watched.ts'

/** One of each kind; the words are those of `seedHistory.ts`. `like`: what a scan would look for. */
export const kinds: readonly { kind: string; texts: readonly string[]; like: string }[] = [
  { kind: 'one Chinese character', texts: ['锁', '栈', '堆', '表'], like: '锁' },
  { kind: 'two Chinese characters', texts: ['进程', '管程', '内核', '驱动'], like: '进程' },
  { kind: 'a Chinese phrase', texts: ['"操作系统中的信号量"', '"与互斥锁"'], like: '操作系统中的信号量' },
  { kind: 'an English word', texts: ['semaphore', 'deadlock', 'interrupt', 'quorum'], like: 'semaphore' },
  { kind: 'two words in any order', texts: ['mutex process', 'journal lease', 'cache heap'], like: 'mutex' },
  {
    kind: 'an English phrase',
    texts: ['"a semaphore and a"', '"statements about a timer"'],
    like: 'a semaphore and a',
  },
  { kind: 'a slip of one letter', texts: ['semaphroe', 'dedlock', 'schedulr'], like: 'semaphore' },
  { kind: 'both scripts', texts: ['owns 调度器', '信号 segment'], like: '调度器' },
  { kind: 'a number', texts: ['4711', '第8151题'], like: '4711' },
  { kind: 'a word and filters', texts: ['kernel type:single wrong>0', '内核 type:multiple is:due'], like: 'kernel' },
  { kind: 'filters alone', texts: ['is:due type:single', 'tag:"tag 10"', 'wrong>2'], like: 'single' },
]

const rounds = 5

/** What the index takes on the disk, beside the text that it finds. */
function indexSize(bare: Database.Database): Measure {
  const [index = 0, text = 0] = bare
    .prepare(
      `SELECT (SELECT sum(pgsize) FROM dbstat WHERE name LIKE 'question_search%'),
        (SELECT sum(octet_length(stem) + coalesce(octet_length(explanation), 0) + coalesce(octet_length(section), 0)) FROM question)
        + (SELECT sum(octet_length(o.value ->> 'text')) FROM question q, json_each(q.options) o)`,
    )
    .raw()
    .get() as number[]
  const reference = { what: 'the text of the questions', value: text / 1e6 }
  return { name: 'index of words', unit: 'MB', value: index / 1e6, reference, ratioBound: 0.6 }
}

/** Searches as one types them, the first page of all banks, each beside a scan by LIKE over the same texts. */
export async function benchSearch(library: TestLibrary, bare: Database.Database): Promise<Measure[]> {
  const scan = bare.prepare(
    'SELECT count(*) FROM question WHERE stem LIKE @like OR options LIKE @like OR explanation LIKE @like OR section LIKE @like',
  )
  const measures: Measure[] = []
  for (const { kind, texts, like } of kinds) {
    const each: number[] = []
    const ours: Taken[] = []
    const theirs: Taken[] = []
    const seen: Watched[] = []
    for (let round = 0; round <= rounds; round++) {
      const all: Taken[] = []
      const { result: _, ...watchedAll } = await watched(async () => {
        for (const text of texts) {
          all.push(await taken(() => library.ask('questions.list', { offset: 0, limit: 50, text })))
          await setImmediate()
        }
      })
      const scanned = await taken(() => scan.get({ like: `%${like}%` }))
      if (round === 0) continue
      seen.push(watchedAll)
      each.push(...all.map(({ ms }) => ms))
      ours.push({ ms: 0, cpuMs: all.reduce((sum, { cpuMs }) => sum + cpuMs, 0) / all.length })
      theirs.push(scanned)
    }
    measures.push({
      name: `search, ${kind}, p95`,
      ...besideReference(ours, { what: 'a scan by LIKE', theirs }),
      ...{ value: percentile(each, 0.95), spread: spreadOf(each), bound: 15, ...stallOf(seen) },
      note: `median ${median(each).toFixed(1)} ms`,
    })
  }
  return [...measures, indexSize(bare)]
}

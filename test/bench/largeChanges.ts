import { misreadPaper } from '../support/desk/misreadPapers.ts'
import { TestLibrary } from '../support/library/TestLibrary.ts'
import { asDocument } from '../support/renewals/asDocument.ts'
import { Dice } from '../support/renewals/Dice.ts'
import { randomBank } from '../support/renewals/randomBank.ts'
import { revise } from '../support/renewals/revise.ts'
import type { Measure } from './Measure.ts'
import { questionsTxt } from './questionsFiles.ts'
import { longestHeld, watched } from './watched.ts'
import { withProcesses } from './withProcesses.ts'

/** What it takes at once, and how long the main thread is held meanwhile. */
async function once(name: string, work: () => Promise<unknown>): Promise<Measure[]> {
  const { ms, stallMs, megabytes } = await watched(work)
  const measure: Measure = { name, unit: 'ms', value: ms, stallMs, megabytes }
  return [measure, longestHeld(measure)]
}

async function undoneAndRedone(library: TestLibrary, what: string): Promise<Measure[]> {
  const [change] = (await library.ask('changes.list', { limit: 1 })).changes
  const id = change?.id ?? 0
  return [
    ...(await once(`${what} undone`, () => library.ask('changes.undo', { id }))),
    ...(await once(`${what} redone`, () => library.ask('changes.redo', { id }))),
  ]
}

async function withLibrary(work: (library: TestLibrary) => Promise<Measure[]>): Promise<Measure[]> {
  const library = new TestLibrary()
  try {
    await withProcesses(library)
    return await work(library)
  } finally {
    await library.remove()
  }
}

/** An import, and its key that comes later, each taken back and made again. */
const benchUndo = (questions: number): Promise<Measure[]> =>
  withLibrary(async (library) => {
    const told = questions.toLocaleString('en')
    const text = new TextDecoder().decode(questionsTxt(questions))
    const paper = new TextEncoder().encode(text.replaceAll(/^Answer: .*\n/gm, ''))
    const { bank } = await library.importBytes(paper, { newBank: 'Bench' }, 'paper.txt')
    const undone = await undoneAndRedone(library, `import of ${told} questions`)
    const key = new TextEncoder().encode(text)
    const given = await once(`answers given to ${told} questions by a later document`, async () => {
      const { completed } = await library.importBytes(key, { bankId: bank.id }, 'key.txt')
      if (completed !== questions) throw new Error(`${completed} of ${questions} questions were completed`)
    })
    return [...undone, ...given, ...(await undoneAndRedone(library, `answers of ${told} questions`))]
  })

/** A third of a bank edited, a tenth moved, gone and new: matched, applied, taken back and made again. */
const benchRenewal = (questions: number): Promise<Measure[]> =>
  withLibrary(async (library) => {
    const dice = new Dice(1)
    const bank = randomBank(dice, questions)
    const newer = revise(dice, bank, { edited: 0.3, moved: 0.1, gone: 0.1, fresh: 0.1 })
    library.app.start()
    const drop = async (bytes: Uint8Array<ArrayBuffer>, name: string) => {
      const { id } = await library.ask('imports.add', {
        target: { newBank: 'Bench' },
        ...{ name, bytes, whenNewer: 'hold' },
      })
      return library.ended(id)
    }
    await drop(asDocument(bank), 'bank 2024.json')
    const { id, renews } = await drop(asDocument(newer), 'bank 2025.json')
    if (!renews) throw new Error('the newer version was not known as one')
    const told = `a newer version of ${questions.toLocaleString('en')} questions`
    return [
      ...(await once(`${told} matched`, () => library.ask('renewals.get', { id }))),
      ...(await once(`${told} applied`, () => library.ask('renewals.apply', { id, picks: {} }))),
      ...(await undoneAndRedone(library, told)),
    ]
  })

/** As many questions tagged, moved and removed as a person selects at once. */
const benchEdits = (questions: number): Promise<Measure[]> =>
  withLibrary(async (library) => {
    const { bank } = await library.importBytes(questionsTxt(questions), { newBank: 'Bench' }, 'bench.txt')
    const { id: bankId } = await library.ask('banks.add', { name: 'Other' })
    const ids = [...(await library.ask('questions.ids', { bankId: bank.id }))]
    const told = `${questions.toLocaleString('en')} questions`
    return [
      ...(await once(`${told} tagged`, () => library.ask('questions.set', { ids, set: { addTags: ['bench'] } }))),
      ...(await once(`${told} moved`, () => library.ask('questions.move', { ids, bankId }))),
      ...(await once(`${told} removed`, () => library.ask('questions.remove', { ids }))),
    ]
  })

/** A paper that is read badly, mended group by group as the desk shows them. */
const benchDesk = (questions: number): Promise<Measure[]> =>
  withLibrary(async (library) => {
    const { text } = misreadPaper('lettersOnButtons', questions)
    const { id } = await library.importText(text, { newBank: 'Bench' })
    const open = () => library.ask('desk.open', { id })
    const { result, ms, stallMs, megabytes } = await watched(open)
    const paper = `${questions.toLocaleString('en')} questions`
    const measures: Measure[] = [{ name: `the desk of ${paper} opened`, unit: 'ms', value: ms, stallMs, megabytes }]
    for (let { groups } = result; ; { groups } = await open()) {
      const group = groups.find(({ canMend }) => canMend)
      if (!group) return measures
      const told = `a group of ${group.questionIds.length.toLocaleString('en')} mended at the desk, ${group.cause}`
      measures.push(...(await once(told, () => library.ask('desk.mend', { id, group: group.key }))))
    }
  })

/** Changes of thousands of questions at once: none may hold the thread. */
export const benchLargeChanges = async (size: {
  undone: number
  renewed: number
  edited: number
  mended: number
}): Promise<Measure[]> => [
  ...(await benchUndo(size.undone)),
  ...(await benchRenewal(size.renewed)),
  ...(await benchEdits(size.edited)),
  ...(await benchDesk(size.mended)),
]

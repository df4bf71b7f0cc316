import { live } from '../exports/randomLibrary.ts'
import { TestLibrary } from '../library/TestLibrary.ts'

/** A library that somebody has studied with: three imports, practices, an exam, mistakes, a plan. */
export async function studiedLibrary(): Promise<TestLibrary> {
  const library = new TestLibrary()
  library.monotonic = 0
  const imports = [0, 1, 2].map((bank) => ({ kind: 'import' as const, bank, first: 1 + bank * 8, count: 6 }))
  const practice = { kind: 'practise' as const, bank: null, limit: 5, finish: true, study: false }
  await live(library, [
    ...imports,
    // the same questions in two banks
    { kind: 'import', bank: 1, first: 2, count: 4 },
    { ...practice, answers: [0, 1, 2, 1, 0] },
    { ...practice, answers: [1, 0, 3, 4, 2], finish: false },
    { kind: 'annotate', question: 3, text: '记', tag: '易错', bookmarked: true, reason: true },
    { kind: 'exam', bank: 1, questions: 4, handIn: true, blueprint: true },
    { kind: 'decide', out: true },
    { kind: 'plan', bank: 0, ahead: 20 },
  ])
  return library
}

/** Undoes or redoes until nothing is left to, or the changes up to this one. Returns how many. */
export async function turnAll(library: TestLibrary, direction: 'undo' | 'redo', until: number): Promise<number> {
  for (let turned = 0; ; turned++) {
    const { nextUndo, nextRedo } = await library.ask('changes.list', { limit: 1 })
    const next = direction === 'undo' ? nextUndo : nextRedo
    if (!next || (direction === 'undo' && next.id <= until)) return turned
    await library.ask(`changes.${direction}`, {})
  }
}

/** What the doctor finds wrong. */
export const problemsOf = async (library: TestLibrary): Promise<string[]> =>
  (await library.app.examine()).flatMap(({ check, problems }) => problems.map((problem) => `${check}: ${problem}`))

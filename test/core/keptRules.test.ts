import { afterEach, beforeEach, expect, test } from 'vitest'
import { type MisreadLayout, misreadPaper } from '../support/desk/misreadPapers.ts'
import { TestLibrary } from '../support/library/TestLibrary.ts'

let library: TestLibrary
beforeEach(() => {
  library = new TestLibrary()
})
afterEach(() => library.remove())

const importPaper = async (layout: MisreadLayout, seed: number, count = 40) =>
  library.importText(misreadPaper(layout, count, seed).text, { newBank: `Paper ${seed}` }, `${layout}${seed}.txt`)

/** Mends a paper by its groups and keeps the rules. */
async function keepFrom(layout: MisreadLayout, seed: number) {
  const { id } = await importPaper(layout, seed)
  for (;;) {
    const group = (await library.ask('desk.open', { id })).groups.find(({ canMend }) => canMend)
    if (!group) return library.ask('rules.keep', { id })
    await library.ask('desk.mend', { id, group: group.key })
  }
}

const shown = async (importId: number) => {
  const { bank } = await library.ask('imports.get', { id: importId })
  const { questions } = await library.ask('questions.list', { bankId: bank.id, limit: 500 })
  return questions.map(({ stem, options, key }) => ({ stem, options, key }))
}

test('rules that are kept are offered when the next such document comes, and mend it as one change, undone by one', async () => {
  const kept = await keepFrom('badges', 1)
  expect(kept).toMatchObject({ name: 'badges1.txt', steps: [{ except: [] }] })
  const { id } = await importPaper('badges', 2, 60)
  const before = await shown(id)
  const [offer, ...others] = await library.ask('rules.offers', { id })
  expect(others).toEqual([])
  expect(offer).toMatchObject({ kept, changed: 60, doubtful: 0 })
  expect(await shown(id)).toEqual(before)
  expect(await library.ask('rules.apply', { id, keptId: kept.id })).toEqual({ changed: 60 })
  expect(await library.ask('imports.get', { id })).toMatchObject({ doubtful: 0, recognised: 60 })
  expect(await library.ask('rules.offers', { id })).toEqual([])
  await library.ask('changes.undo', {})
  expect(await shown(id)).toEqual(before)
  expect(await library.ask('rules.offers', { id })).toEqual([offer])
})

test('rules of several steps are applied in their order as one change', async () => {
  const kept = await keepFrom('lettersOnButtons', 1)
  expect(kept.steps.length).toBeGreaterThan(1)
  const { id } = await importPaper('lettersOnButtons', 2)
  await library.ask('rules.apply', { id, keptId: kept.id })
  expect(await library.ask('imports.get', { id })).toMatchObject({ doubtful: 0, recognised: 40 })
  const [latest] = (await library.ask('changes.list', { limit: 1 })).changes
  expect(latest).toMatchObject({ kind: 'mendQuestions', detail: { count: 40 } })
})

test('a document of another kind, and one that is read by the rules already, are offered nothing', async () => {
  await keepFrom('badges', 1)
  const { id } = await importPaper('circles', 2)
  expect(await library.ask('rules.offers', { id })).toEqual([])
  const [first] = (await library.ask('imports.list', {})).filter(({ document }) => document.name === 'badges1.txt')
  expect(await library.ask('rules.offers', { id: first?.id ?? 0 })).toEqual([])
})

test('a document of the kind that is read well without them is offered nothing', async () => {
  await keepFrom('badges', 1)
  const sound = misreadPaper('badges', 40, 3).text.replaceAll(/^>> ([A-D]) << .*$/gm, '答案：$1')
  const { id, doubtful } = await library.importText(sound, { newBank: 'Sound' })
  expect(doubtful).toBe(0)
  expect(await library.ask('rules.offers', { id })).toEqual([])
})

test('keeping and removing are changes that can be undone, also after a restart', async () => {
  const kept = await keepFrom('badges', 1)
  expect(await library.ask('rules.list', undefined)).toEqual([kept])
  await library.ask('rules.forget', { id: kept.id })
  expect(await library.ask('rules.list', undefined)).toEqual([])
  await library.close()
  await library.ask('changes.undo', {})
  expect(await library.ask('rules.list', undefined)).toEqual([kept])
  await library.ask('changes.undo', {})
  expect(await library.ask('rules.list', undefined)).toEqual([])
})

test('kept again they are the same; those that go on from them take their place', async () => {
  const kept = await keepFrom('badges', 1)
  const { id } = await importPaper('badges', 2)
  await library.ask('rules.apply', { id, keptId: kept.id })
  expect(await library.ask('rules.keep', { id })).toEqual(kept)
  await library.ask('desk.learn', { id, steps: [{ rules: [{ role: 'nothing', form: '本页广告' }] }] })
  const longer = await library.ask('rules.keep', { id })
  expect(longer.steps).toHaveLength(kept.steps.length + 1)
  expect(await library.ask('rules.list', undefined)).toEqual([longer])
})

test('an import without rules has none to keep', async () => {
  const { id } = await importPaper('badges', 1)
  await expect(library.ask('rules.keep', { id })).rejects.toMatchObject({ code: 'CONFLICT' })
})

test('the same document imported again is read by what was taught of it', async () => {
  await keepFrom('circles', 1)
  const again = await importPaper('circles', 1)
  expect(again).toMatchObject({ doubtful: 0, recognised: 40 })
})

test('a document read again with other columns is read by its rules again', async () => {
  const cells = (texts: readonly string[]) => `<tr>${texts.map((text) => `<td>${text}</td>`).join('')}</tr>`
  const rows = Array.from({ length: 12 }, (_, at) => [`Is ${at} even?`, 'yes', 'no', at % 2 === 0 ? 'A' : 'B', 'noise'])
  const table = `<table>${[['Question', 'A', 'B', 'Answer', 'Explanation'], ...rows].map(cells).join('')}</table>`
  const bytes = new TextEncoder().encode(`<html><body>${table}</body></html>`)
  const { id } = await library.importBytes(bytes, { newBank: 'Table' }, 'table.html')
  await library.ask('desk.learn', { id, steps: [{ rules: [{ role: 'nothing', form: 'noise' }] }] })
  const [sheet] = await library.ask('imports.tables', { id })
  if (!sheet) throw new Error('the table was not read as one')
  const { headerRow, columns } = sheet
  const anew = await library.ask('imports.reread', {
    id,
    columns: [{ sheet: sheet.sheet, headerRow, columns: [...columns] }],
  })
  await library.ended(anew.id)
  expect(await library.ask('desk.rules', { id: anew.id })).toMatchObject([{ rules: [{ form: 'noise' }] }])
})

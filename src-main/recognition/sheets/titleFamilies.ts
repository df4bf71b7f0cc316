import type { ColumnRole } from '../../contract/columnMapping.ts'
import { roleOfTitle } from './columnRoles.ts'

const counted = /^(.*?)[\s_.#(-]*(?:(\d{1,2})|([a-hA-H]))\)?$/

const longestTitle = 100

/**
 * What titles say in words that nobody knows: two or more neighbours with one word and a count from 1 or A on ("svar_1",
 * "svar_2") are options; what is known to say nothing of the question (points, dates) is left out.
 */
export function rolesByFamily(titles: readonly string[]): ReadonlyMap<number, ColumnRole> {
  const roles = new Map<number, ColumnRole>()
  let run: { word: string; places: number[] } = { word: '', places: [] }
  const close = () => {
    if (run.places.length >= 2) for (const at of run.places) roles.set(at, 'option')
    run = { word: '', places: [] }
  }
  for (const [at, title] of titles.entries()) {
    const [, word = '', number, letter] =
      (title.length > longestTitle ? null : counted.exec(title.normalize('NFKC').trim())) ?? []
    const place = number ? Number(number) : letter ? letter.toUpperCase().charCodeAt(0) - 64 : 0
    if (word === '' || word !== run.word || place !== run.places.length + 1) close()
    if (word !== '' && place === run.places.length + 1) run = { word, places: [...run.places, at] }
    const { role, weight } = roleOfTitle(title)
    if (role === 'ignored' && weight > 0) roles.set(at, 'ignored')
  }
  close()
  return roles
}

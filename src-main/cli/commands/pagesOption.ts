import { UsageError } from '../usage.ts'

/** Reads "3", "1-20" or "1-4,9", pages from 1, as what tells whether a page from 0 is meant; all are where nothing is said. */
export function pagesOption(value: string | boolean | undefined): (page: number) => boolean {
  if (typeof value !== 'string') return () => true
  const ranges = value.split(',').map((range) => {
    const [, from = '', to = from] = /^(\d+)(?:-(\d+))?$/.exec(range.trim()) ?? []
    if (from === '' || Number(from) < 1 || Number(to) < Number(from))
      throw new UsageError(`--pages takes pages like 1-20 or 3,5-7, not ${value}`)
    return { from: Number(from), to: Number(to) }
  })
  return (page) => ranges.some(({ from, to }) => page + 1 >= from && page + 1 <= to)
}

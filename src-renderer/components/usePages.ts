import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'

type PageQuery<Page> = { queryKey: readonly unknown[]; queryFn: () => Promise<Page> }

export type Pages<Row> = {
  /** undefined while its page is under way. */
  row: (index: number) => Row | undefined
  /** Asks for the pages that hold these rows. */
  show: (first: number, last: number) => void
}

/** A long list that is fetched in pages, only those that are looked at. */
export function usePages<Page, Row>(
  pageSize: number,
  query: (offset: number) => PageQuery<Page>,
  rowsOf: (page: Page) => readonly Row[],
): Pages<Row> {
  const [[from, to], setRange] = useState<readonly [number, number]>([0, 0])
  const numbers = Array.from({ length: to - from + 1 }, (_, index) => from + index)
  const pages = useQueries({ queries: numbers.map((page) => query(page * pageSize)) })
  return {
    row: (index) => {
      const page = pages[Math.floor(index / pageSize) - from]?.data
      return page === undefined ? undefined : rowsOf(page)[index % pageSize]
    },
    show: (first, last) => {
      const next = [Math.floor(first / pageSize), Math.floor(last / pageSize)] as const
      setRange((range) => (range[0] === next[0] && range[1] === next[1] ? range : next))
    },
  }
}

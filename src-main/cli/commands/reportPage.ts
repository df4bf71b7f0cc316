/** Says on standard error which page is being read from its pixels. */
export const reportPage = (done: number, of: number): void =>
  console.error(`Reading page ${done + 1} of ${of} from its picture; a page takes some ten seconds.`)

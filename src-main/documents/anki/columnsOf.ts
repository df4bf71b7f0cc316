export type Column = { name: string; isRowid: boolean }

/** The columns that `CREATE TABLE` declares, in the order in which rows store them. */
export function columnsOf(statement: string): { columns: Column[]; hasRowid: boolean } {
  const sql = statement.replace(/\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/|--[^\n]*/g, ' ')
  const body = sql.slice(sql.indexOf('(') + 1, sql.lastIndexOf(')'))
  const hasRowid = !/\bwithout\s+rowid\b/i.test(sql.slice(sql.lastIndexOf(')')))
  const parts = splitAtCommas(body)
  const columns = parts
    .filter((part) => !/^(?:primary|unique|check|foreign|constraint)\b/i.test(part))
    .map((part) => ({ name: nameOf(part), isRowid: /^\S+\s+integer\b.*\bprimary\s+key\b/is.test(part) }))
  const key = /^primary\s+key\s*\(([^()]*)\)/i.exec(parts.find((part) => /^primary\b/i.test(part)) ?? '')?.[1]
  if (hasRowid || key === undefined) return { columns, hasRowid }
  const first = key.split(',').map((part) => nameOf(part.trim()))
  const place = ({ name }: Column) => (first.includes(name) ? first.indexOf(name) : first.length)
  return { columns: columns.sort((a, b) => place(a) - place(b)), hasRowid }
}

const nameOf = (part: string): string =>
  (/^(?:"([^"]*)"|`([^`]*)`|\[([^\]]*)\]|(\w+))/.exec(part) ?? []).slice(1).find(Boolean) ?? ''

/** Commas within brackets part nothing. */
function splitAtCommas(text: string): string[] {
  const parts: string[] = []
  let [depth, from] = [0, 0]
  for (let at = 0; at <= text.length; at++) {
    if (text[at] === '(') depth++
    else if (text[at] === ')') depth--
    else if (at === text.length || (text[at] === ',' && depth === 0)) {
      parts.push(text.slice(from, at).trim())
      from = at + 1
    }
  }
  return parts.filter((part) => part !== '')
}

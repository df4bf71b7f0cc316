/** What the `#` lines at the head of a text that Anki exports say. Columns from 0. Source: docs.ankiweb.net "Text files". */
export type AnkiTextHead = {
  separator: string
  isHtml: boolean
  /** Names of the columns, if they are said. */
  names: readonly string[]
  /** Columns that hold no field of the note: tags, decks, kinds, ids. */
  other: ReadonlySet<number>
  deck: string
  /** How many lines the head has. */
  lines: number
}

const separators: Readonly<Record<string, string>> = {
  tab: '\t',
  comma: ',',
  semicolon: ';',
  pipe: '|',
  colon: ':',
  space: ' ',
}

const directive = /^#(separator|html|columns|notetype|deck|tags|guid|(?:notetype|deck|tags|guid) column):(.*)$/i

/** undefined for a text that has no such head. */
export function ankiTextHead(lines: readonly string[]): AnkiTextHead | undefined {
  const end = lines.findIndex((line) => !directive.test(line))
  const head = lines.slice(0, end < 0 ? lines.length : end).map((line) => directive.exec(line))
  if (head.length === 0) return undefined
  const value = (name: string) => head.find((line) => line?.[1]?.toLowerCase() === name)?.[2]?.trim()
  const said = value('separator')?.toLowerCase() ?? 'tab'
  const separator = (Object.hasOwn(separators, said) ? separators[said] : [...said][0]) ?? '\t'
  const other = head.flatMap((line) => (/ column$/i.test(line?.[1] ?? '') ? [Number(line?.[2]) - 1] : []))
  return {
    separator,
    isHtml: value('html')?.toLowerCase() !== 'false',
    names: value('columns')?.split(separator) ?? [],
    other: new Set(other),
    deck: (value('deck') ?? '').split('::').join(' / '),
    lines: head.length,
  }
}

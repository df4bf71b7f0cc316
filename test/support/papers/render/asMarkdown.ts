import { type Line, mergedRuns, type Run, type SheetPart } from '../layout/Sheet.ts'
import { shownLabel } from './asText.ts'

const markdownRun = ({ text, bold, highlight, underline, colour, code, picture }: Run): string => {
  if (picture) return '![](images/figure.png)'
  if (code) return `\`${text}\``
  const [, lead = '', body = '', tail = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? []
  if (body === '') return text
  if (bold) return `${lead}**${body}**${tail}`
  if (highlight) return `${lead}<mark>${body}</mark>${tail}`
  if (underline) return `${lead}<u>${body}</u>${tail}`
  if (colour) return `${lead}<font color="red">${body}</font>${tail}`
  return text
}

const markdownLine = ({ runs, indent, heading, auto }: Line): string => {
  const text = mergedRuns(runs).map(markdownRun).join('')
  if (heading) return `${'#'.repeat(heading)} ${text}`
  if (!auto) return `${'    '.repeat(indent)}${text}`
  // Markdown counts with numbers only; the options of a question are a list within the list of questions
  const label = shownLabel({ ...auto, format: auto.format === 'bullet' ? 'bullet' : 'decimal', ends: '.' })
  return `${auto.list === 'questions' ? '' : '    '}${label}${text}`
}

/** Renders a sheet as Markdown. `isLoose`: each line a paragraph of its own, else the line breaks are kept by two spaces. */
export function asMarkdown(sheet: readonly SheetPart[], isLoose: boolean): string {
  const lines = sheet.flatMap((part) => linesOf(part, isLoose))
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`
}

function linesOf(part: SheetPart, isLoose: boolean): string[] {
  switch (part.kind) {
    case 'line':
      return part.heading
        ? ['', markdownLine(part), '']
        : isLoose
          ? [markdownLine({ ...part, indent: 0 }), '']
          : [`${markdownLine(part)}  `]
    case 'blank':
      return ['']
    case 'rule':
      return ['', '---', '']
    case 'code':
      return ['', '```', ...part.lines, '```', '']
    case 'details':
      return [
        '',
        '<details>',
        `<summary>${part.summary}</summary>`,
        '',
        ...part.lines.flatMap((each) => [markdownLine(each), '']),
        '</details>',
        '',
      ]
    case 'table': {
      const [head = [], ...rest] = part.rows
      const row = (cells: readonly string[]) =>
        `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', '<br>')).join(' | ')} |`
      return ['', row(head), row(head.map(() => '---')), ...rest.map(row), '']
    }
  }
}

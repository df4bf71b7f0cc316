import { homedir } from 'node:os'

/** Keys of models, tokens, and passwords in addresses, however they came into the text. */
const secrets = [
  /\b(?:sk|pk|key|ghp|xox[a-z])[-_][\w-]{8,200}/gi,
  /\bBearer +[^\s"']{8,400}/gi,
  /:\/\/[^\s/@]{1,200}@/g,
]

const isOfError = (line: string) => line.startsWith('    at ') || line.startsWith('caused by ')

/** What the database quotes of what it was given, and a parser of what it read: questions and answers, in the worst case. */
function withoutQuotations(text: string): string {
  let isQuoting = false
  const lines = text.split('\n').flatMap((line) => {
    if (isQuoting && !isOfError(line)) return []
    isQuoting = line.startsWith('params: ')
    if (isQuoting) return ['params: [quoted]']
    return line.endsWith('is not valid JSON') ? `${line.slice(0, line.indexOf(','))} [quoted]` : line
  })
  return lines.join('\n')
}

/** Returns the text of an error as it may stand in a log: without keys, quotations and the person's own folder. */
export function withoutSecrets(text: string): string {
  const hidden = secrets.reduce((rest, pattern) => rest.replace(pattern, '[secret]'), withoutQuotations(text))
  const home = homedir()
  return home.length > 2 ? hidden.replaceAll(home, '~') : hidden
}

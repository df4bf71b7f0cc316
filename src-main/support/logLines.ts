import { z } from 'zod'

const lineOfLog = z.looseObject({
  time: z.string(),
  level: z.string(),
  message: z.string(),
  error: z.string().optional(),
})
type LineOfLog = z.infer<typeof lineOfLog>

/** Fields that the program itself fills in, with words and numbers of its own. */
const ownFields = ['call', 'code', 'job', 'kind', 'attempt', 'type', 'exitCode'] as const
const ownWord = /^[\w.-]{1,40}$/
const mostLines = 200

/** Returns the newest lines of a log, each as the little that may be told of it. What is no line of ours is left out. */
export function logLines(log: string): string[] {
  return log
    .split('\n')
    .flatMap((line) => toldOf(line) ?? [])
    .slice(-mostLines)
}

function toldOf(line: string): string[] | undefined {
  try {
    const read = lineOfLog.parse(JSON.parse(line))
    return [`${read.time} ${read.level} ${sentenceOf(read)}${fieldsOf(read)}`, ...errorsOf(read.error ?? '')]
  } catch {
    return undefined
  }
}

/** A sentence of the program is a line of plain words. */
const sentenceOf = ({ message }: LineOfLog) =>
  /^[\w .,:'()-]{1,120}$/.test(message) ? message : '(no sentence of the program)'

const fieldsOf = (line: LineOfLog) =>
  ownFields.flatMap((name) => (ownWord.test(String(line[name] ?? '')) ? [` ${name}=${line[name]}`] : [])).join('')

/** The names of an error and of its causes, and where in the program each arose: names of files without their folders. */
function errorsOf(error: string): string[] {
  return error.split('\n').flatMap((line) => {
    const name = /^(?:caused by )?([A-Za-z]{0,60}(?:Error|Exception))\b/.exec(line)?.[1]
    if (name) return [`    ${name}`]
    const frame = /^ {4}at (?:(?:async )?([\w.$#<>]{1,80}) )?\(?[^)]*?([\w.@-]{1,80}:\d{1,7}:\d{1,7})\)?$/.exec(line)
    return frame ? [`      at ${frame[1] ?? ''} ${frame[2]}`.replace('at  ', 'at ')] : []
  })
}

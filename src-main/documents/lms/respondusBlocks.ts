import type { Block } from '../SourceDocument.ts'
import { matchingQuestions } from '../teaching/matchingQuestions.ts'
import { type StatedQuestion, statedBlocks } from '../teaching/statedBlocks.ts'

/** A line of a file of Respondus or ExamSoft, with its place. */
export type PlacedLine = Pick<Block, 'text' | 'anchor'>

type Draft = {
  type: string
  number: string
  anchor: Block['anchor']
  stem: string
  options: { label: string; text: string; isRight: boolean; feedback: string }[]
  explanation: string
}

const typeLine = /^\s*Type:\s*(MC|MA|MR|TF|T\/F|FIB|FMB|F|ESS|ES|E|MT|M|O|S|J)\b(?=\s|$)/i
const optionLine = /^\s*(?:(\*)\s*)?([a-z])[.)]\s+(.*)/is
const settingLine =
  /^\s*(?:Title|Points|Category|Categories|Folder|Difficulty|Topic|Objective|Randomize|Weight|Question Weight)\s*:/i

/** Whether the lines are of that form: types that are said, or feedback signs, beside right options with a star. */
export const isRespondus = (lines: readonly string[]): boolean =>
  lines.some((line) => /^\s*\*\s*[a-z][.)]\s/i.test(line)) &&
  lines.some((line) => /^\s*\d+[.)]\s/.test(line)) &&
  (lines.some((line) => typeLine.test(line)) || lines.some((line) => /^\s*[@~] \S/.test(line)))

/** Questions as Respondus and ExamSoft import them. Source: their guides to plain text and RTF. */
export function respondusBlocks(lines: readonly PlacedLine[]): Block[] {
  // ExamSoft puts the rationale behind the stem
  const isExamSoft = lines.some(({ text }) => /^\s*(?:Folder|Categor(?:y|ies))\s*:/i.test(text))
  const drafts: Draft[] = []
  const keys = new Map<string, string>()
  let type = ''
  let isKey = false
  let goesOn: ((text: string) => void) | undefined
  for (const { text: line, anchor } of lines) {
    const draft = drafts.at(-1)
    const said = typeLine.exec(line)?.[1]
    const question = /^\s*(\d+)[.)]\s*(.*)/s.exec(line)
    const option = optionLine.exec(line)
    const note = /^\s*([@~]|\.{3})\s+(.*)/s.exec(line)
    if (/^\s*Answers?\s*(?::\s*)?$/i.test(line)) isKey = true
    else if (isKey && question) keys.set(question[1] ?? '', question[2] ?? '')
    else if (said !== undefined) {
      type = said.toUpperCase()
      goesOn = undefined
    } else if (settingLine.test(line)) goesOn = undefined
    else if (question) {
      const [stem = '', rationale = ''] = isExamSoft ? (question[2] ?? '').split(/~(.*)/s) : [question[2]]
      const next: Draft = { type, number: question[1] ?? '', anchor, stem, options: [], explanation: rationale.trim() }
      drafts.push(next)
      type = ''
      goesOn = (more) => {
        next.stem += `\n${more}`
      }
    } else if (option && draft) {
      const own = {
        label: option[2]?.toUpperCase() ?? '',
        text: option[3] ?? '',
        isRight: option[1] === '*',
        feedback: '',
      }
      draft.options.push(own)
      goesOn = (more) => {
        own.text += `\n${more}`
      }
    } else if (note && draft) goesOn = takeNote(draft, note[1] ?? '', note[2] ?? '')
    else if (line.trim() === '') goesOn = draft && draft.options.length === 0 ? goesOn : undefined
    else goesOn?.(line.trim())
  }
  return drafts.flatMap((draft) => {
    const stated = questionsOf(withKey(draft, keys.get(draft.number)))
    return stated.flatMap((one) => [
      ...statedBlocks(one, draft.anchor),
      { kind: 'paragraph' as const, text: '', anchor: draft.anchor },
    ])
  })
}

/** Before the options a note explains; behind one it is about that one. Mixed files have the "..." of text2qti, too. */
function takeNote(draft: Draft, sign: string, text: string): ((more: string) => void) | undefined {
  const option = draft.options.at(-1)
  if (!option) {
    draft.explanation = [draft.explanation, text].filter(Boolean).join('\n')
    return (more) => {
      draft.explanation += `\n${more}`
    }
  }
  if (sign !== '~') option.feedback = text
  return undefined
}

const withKey = (draft: Draft, key: string | undefined): Draft =>
  key === undefined
    ? draft
    : {
        ...draft,
        options: draft.options.map((option) => ({ ...option, isRight: key.toUpperCase().includes(option.label) })),
      }

function questionsOf({ type, stem, options, explanation }: Draft): StatedQuestion[] {
  const right = options.filter(({ isRight }) => isRight)
  const told = [explanation, ...right.map(({ feedback }) => feedback)].filter(Boolean).join('\n')
  const base = { stem: stem.trim(), options: [], key: [], alternatives: [], ...(told && { explanation: told }) }
  const texts = options.map(({ text }) => text)
  if (/^(?:F|FIB|S)$/.test(type))
    return [{ ...base, type: 'fillIn', key: texts.slice(0, 1), alternatives: [texts.slice(1)] }]
  if (/^(?:E|ES|ESS)$/.test(type) || options.length === 0)
    return [{ ...base, type: 'shortAnswer', key: texts.slice(0, 1) }]
  if (/^(?:MT|M)$/.test(type) && texts.every((text) => text.includes('='))) {
    const pairs = texts.map((text) => ({
      left: (text.split('=')[0] ?? '').trim(),
      right: text.slice(text.indexOf('=') + 1).trim(),
    }))
    return matchingQuestions({ stem: base.stem, pairs, ...(told && { explanation: told }) })
  }
  const isSeveral = right.length > 1 || /^M[AR]$/.test(type)
  const shown = options.map(({ text, isRight }) => ({ text, isRight }))
  return [{ ...base, type: isSeveral ? 'multiple' : 'single', options: shown }]
}

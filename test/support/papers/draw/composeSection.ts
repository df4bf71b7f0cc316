import type { PaperStyle } from '../axes/paperAxes.ts'
import type { Style } from '../axes/styleAxes.ts'
import {
  type ComposedGroup,
  composeCloze,
  composeMatching,
  composePassage,
  composeShared,
  composeWordBank,
} from '../content/composeGroup.ts'
import { type ContentKind, composeQuestion, type QuestionDraw } from '../content/composeQuestion.ts'
import type { Twist } from '../content/twists.ts'
import type { Language } from '../languages/Language.ts'
import { replaceBlanks } from '../layout/stemParts.ts'
import type { Group, PaperQuestion, SectionDraw } from '../Paper.ts'
import { letterLabels } from './rules/Rule.ts'

export type ComposedSection = { questions: readonly PaperQuestion[]; groups: readonly Group[] }

const mixedTypes = ['single', 'multiple', 'trueFalse', 'single'] as const
const counts = { four: 4, three: 3, five: 5, two: 2, six: 6, eight: 8 }

/** Composes the questions of a section. Stems do not repeat in a paper: `asked` holds those that it has. */
export function composeSection(
  language: Language,
  section: SectionDraw,
  style: Style,
  format: PaperStyle['format'],
  asked: Set<string>,
): ComposedSection {
  const draws = section.questions.map((draw) => ({
    ...draw,
    twist: canHave(draw.twist, style, format) ? draw.twist : ('none' as const),
    optionCount: style.optionCount === 'varying' ? draw.optionCount : counts[style.optionCount],
  }))
  switch (section.kind) {
    case 'passage': {
      const questions = draws.map((draw) => composeFresh(language, 'single', draw, asked))
      const groups = chunks(draws, 3).map((chunk, nth) => ({
        at: nth * 3,
        count: chunk.length,
        passage: composePassage(language, chunk[0]?.pick ?? 0),
        shared: [],
      }))
      return { questions, groups }
    }
    case 'sharedOptions':
      return joined(draws, 3, asked, (chunk) => composeShared(language, chunk))
    case 'matching':
      return joined(draws.slice(0, 5), 5, asked, (chunk) => composeMatching(language, chunk))
    case 'cloze':
      return joined(draws, 20, undefined, (chunk) => composeCloze(language, chunk))
    case 'wordBank':
      return joined(draws, 20, asked, (chunk) => composeWordBank(language, chunk))
    case 'mixed':
      return {
        questions: draws.map((draw) => composeFresh(language, mixedTypes[draw.alsoRight % 4] ?? 'single', draw, asked)),
        groups: [],
      }
    default: {
      const { kind } = section
      return { questions: draws.map((draw) => composeFresh(language, kind, draw, asked)), groups: [] }
    }
  }
}

/** Statements are counted otherwise than the options that combine them: nobody can tell "③①②③" apart. */
const countsLikeStatements: readonly Style['optionLabel'][] = [
  'circled',
  'roman',
  'digitDot',
  'digitParen',
  'digitParens',
]

function canHave(twist: Twist, style: Style, format: PaperStyle['format']): boolean {
  if (twist === 'pictures') return canHavePictures(style, format)
  return (twist !== 'statements' && twist !== 'ordering') || !countsLikeStatements.includes(style.optionLabel)
}

/** Pictures need a format that holds them, and letters that an answer can name. */
const canHavePictures = (style: Style, format: PaperStyle['format']) =>
  ['docx', 'html', 'md'].includes(format) &&
  style.answerForm === 'letter' &&
  style.answerPlace !== 'onlyRight' &&
  (style.optionLabel === 'auto' || letterLabels.some((label) => label === style.optionLabel))

const stemOf = (stem: readonly string[]) => replaceBlanks(stem, () => '').join('\n')

/** A question that was already asked is drawn anew from the next number. */
function composeFresh(language: Language, kind: ContentKind, drawn: QuestionDraw, asked: Set<string>): PaperQuestion {
  const least = kind === 'multiple' ? 3 : 2
  for (let tries = 0; ; tries++) {
    // short lists, such as those of terms, may run out
    const draw = {
      ...drawn,
      pick: drawn.pick + tries,
      optionCount: Math.max(least, drawn.optionCount),
      ...(tries > 40 ? { twist: 'none' as const } : {}),
    }
    const composed = composeQuestion(language, kind, draw)
    const stem = stemOf([...composed.stem, ...(composed.after ?? [])])
    if (asked.has(stem) && tries < 200) continue
    asked.add(stem)
    return { ...composed, draw }
  }
}

/** Parts of a size, none of one value alone. */
function chunks<Value>(values: readonly Value[], size: number): Value[][] {
  const parts = Array.from({ length: Math.ceil(values.length / size) }, (_, nth) =>
    values.slice(nth * size, (nth + 1) * size),
  )
  const last = parts.at(-1)
  if (parts.length < 2 || last?.length !== 1) return parts
  return [...parts.slice(0, -2), [...(parts.at(-2) ?? []), ...last]]
}

function joined(
  draws: readonly QuestionDraw[],
  size: number,
  asked: Set<string> | undefined,
  compose: (chunk: readonly QuestionDraw[]) => ComposedGroup,
): ComposedSection {
  const questions: PaperQuestion[] = []
  const groups: Group[] = []
  for (const chunk of chunks(draws, size)) {
    const group = compose(chunk)
    const fresh = group.questions
      .map((question, nth) => ({ question, draw: chunk[nth] ?? chunk[0] }))
      .filter(({ question }) => !asked?.has(stemOf(question.stem)))
    for (const { question } of fresh) asked?.add(stemOf(question.stem))
    if (fresh.length === 0) continue
    groups.push({ at: questions.length, count: fresh.length, passage: group.passage, shared: group.shared })
    questions.push(...fresh.flatMap(({ question, draw }) => (draw ? [{ ...question, draw }] : [])))
  }
  return { questions, groups }
}

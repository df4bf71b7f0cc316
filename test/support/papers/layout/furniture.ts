import type { Paper, Section } from '../Paper.ts'
import { numbered } from './numberWords.ts'
import { type Line, line } from './Sheet.ts'

/** Returns lines behind a question that carry nothing of it: buttons, adverts, page numbers. */
export function furniture({ language, style, words }: Paper, section: Section, index: number): Line[] {
  const one = (texts: readonly string[]) => line(numbered(texts[words % texts.length] ?? '', 1 + index))
  const { buttons } = section.style
  const hasButtons = buttons === 'everyQuestion' || (buttons === 'someQuestions' && index % 3 === 1)
  const hasPage =
    (style.pageLines === 'some' && index % 5 === 3) ||
    (style.pageLines === 'heads' && style.format !== 'pdf' && index % 6 === 5)
  return [
    ...(hasButtons ? [one(language.buttons)] : []),
    ...(buttons === 'userLines' ? [one(language.userLines)] : []),
    ...(style.adverts === 'some' && index % 4 === 2 ? [one(language.adverts)] : []),
    ...(hasPage ? [one(language.pageLines)] : []),
  ]
}

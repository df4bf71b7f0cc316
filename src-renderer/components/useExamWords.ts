import { useTranslation } from 'react-i18next'
import type { PointRange } from '../../src-main/contract/examCalls.ts'
import { useFormat } from './useFormat.ts'

/** Points and their ranges in words. */
export function useExamWords() {
  const { t } = useTranslation()
  const format = useFormat()
  const between = (min: string, max: string) => (min === max ? min : t('exams.report.range', { min, max }))
  return {
    /** "42 points" */
    worth: (points: number) => t('exams.points', { count: points, text: format.number(points) }),
    /** "31.5", or "31.5 to 36" while something is ungraded. */
    points: ({ min, max }: PointRange) => between(format.number(min), format.number(max)),
    percent: ({ min, max, of }: PointRange) => between(format.percent(of && min / of), format.percent(of && max / of)),
  }
}

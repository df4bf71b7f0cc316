import { useTranslation } from 'react-i18next'
import { type Day, daysBetween } from '../../../../src-main/contract/days.ts'
import type { PlanView, TodaysShare, TodaysTask } from '../../../../src-main/contract/planCalls.ts'
import { useDays } from '../../../components/useDays.ts'
import { useFormat } from '../../../components/useFormat.ts'

/** Nothing is certain before an exam. */
const mostExpected = 0.99

/** A plan in words. */
export function usePlanWords() {
  const { t } = useTranslation()
  const format = useFormat()
  const days = useDays()
  const minutes = (count: number) => {
    const [hours, rest] = [Math.floor(count / 60), Math.round(count % 60)]
    return hours > 0
      ? t('plan.hours', { hours, minutes: rest })
      : t('plan.minutes', { minutes: Math.max(1, Math.round(count)) })
  }
  const covered = (seenOn: Day, today: Day) =>
    seenOn === today ? t('plan.coveredToday') : t('plan.covered', { day: days.long(seenOn) })
  const about = (count: number) => t('plan.about', { time: minutes(count) })
  const partsOf = ({ reviews, fresh, again }: Pick<PlanView['today'], 'reviews' | 'fresh' | 'again'>): string[] =>
    [
      reviews > 0 && t('plan.reviews', { count: reviews }),
      fresh > 0 && t('plan.fresh', { count: fresh }),
      again > 0 && t('plan.again', { count: again }),
    ].filter((part) => part !== false)
  const exam = (examDay: Day | null, today: Day, says: 'examOn' | 'examIn'): string => {
    if (examDay === null) return t('plan.daily')
    const [day, count] = [days.long(examDay), daysBetween(today, examDay)]
    if (count < 0) return t('plan.over', { day })
    return count === 0 ? t('plan.examToday') : t(`plan.${says}`, { day, count })
  }
  return {
    /** Over all banks, in one line. */
    task: (task: TodaysTask): string => {
      if (task.questions > 0)
        return [t('common.questions', { count: task.questions }), about(task.minutes)].join(t('plan.and'))
      if (task.isDayOff) return t('plan.dayOff')
      // what nobody planned is not done because something was answered
      const isDone = task.isBegun && task.shares.some(({ isPlanned }) => isPlanned)
      return t(isDone ? 'plan.done' : 'plan.nothingDue')
    },
    about,
    /** The day alone, for where the days left stand beside it. */
    examOn: (examDay: Day | null, today: Day): string => exam(examDay, today, 'examOn'),
    exam: ({ plan, day }: PlanView): string => exam(plan?.examDay ?? null, day, 'examIn'),
    parts: (shares: readonly Pick<TodaysShare, 'today'>[]): string[] => {
      const sum = (part: 'reviews' | 'fresh' | 'again') => shares.reduce((all, { today }) => all + today[part], 0)
      return partsOf({ reviews: sum('reviews'), fresh: sum('fresh'), again: sum('again') })
    },
    today: ({ today, isDayOff, minutesSpent }: Pick<PlanView, 'today' | 'isDayOff' | 'minutesSpent'>): string => {
      if (isDayOff) return t('plan.dayOff')
      if (today.reviews + today.fresh + today.again === 0) {
        if (today.left > 0) return t('plan.timeUp', { count: today.left })
        return minutesSpent > 0 ? t('plan.done') : t('plan.nothing')
      }
      return [...partsOf(today), about(today.minutes)].join(t('plan.and'))
    },
    outlook: ({ exam, unseen, day }: PlanView): { recall: string; coverage?: { text: string; isShort: boolean } } => {
      if (!exam) return { recall: '' }
      const recall = t('plan.recall', {
        planned: format.percent(Math.min(mostExpected, exam.recallPlanned)),
        stopped: format.percent(Math.min(mostExpected, exam.recallIfStopped)),
      })
      if (unseen === 0) return { recall }
      if (exam.allSeenOn !== null) return { recall, coverage: { text: covered(exam.allSeenOn, day), isShort: false } }
      const [needed, there] = [minutes(exam.minutesToSeeAll), minutes(exam.minutesLeft)]
      const text = exam.minutesToSeeAll > exam.minutesLeft ? t('plan.tooShort', { needed, there }) : t('plan.notAll')
      return { recall, coverage: { text, isShort: true } }
    },
  }
}

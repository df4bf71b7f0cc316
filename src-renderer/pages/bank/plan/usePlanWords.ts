import { useTranslation } from 'react-i18next'
import type { Day } from '../../../../src-main/contract/days.ts'
import type { PlanView, TodaysTask } from '../../../../src-main/contract/planCalls.ts'
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
  return {
    /** Over all banks, in one line. */
    task: (task: TodaysTask): string => {
      if (task.questions > 0)
        return [t('common.questions', { count: task.questions }), about(task.minutes)].join(t('plan.and'))
      if (task.isDayOff) return t('plan.dayOff')
      return t(task.isBegun ? 'plan.done' : 'plan.nothing')
    },
    exam: ({ exam, plan }: PlanView): string => {
      if (!exam) return plan?.examDay ? t('plan.over', { day: days.long(plan.examDay) }) : t('plan.daily')
      const day = days.long(exam.examDay)
      return exam.daysLeft === 0 ? t('plan.examToday') : t('plan.examIn', { day, count: exam.daysLeft })
    },
    today: ({ today, isDayOff, minutesSpent }: PlanView): string => {
      if (isDayOff) return t('plan.dayOff')
      if (today.reviews + today.fresh + today.again === 0) {
        if (today.left > 0) return t('plan.timeUp', { count: today.left })
        return minutesSpent > 0 ? t('plan.done') : t('plan.nothing')
      }
      const parts = [
        today.reviews > 0 && t('plan.reviews', { count: today.reviews }),
        today.fresh > 0 && t('plan.fresh', { count: today.fresh }),
        today.again > 0 && t('plan.again', { count: today.again }),
        about(today.minutes),
      ]
      return parts.filter((part) => part !== false).join(t('plan.and'))
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

import type { Period } from '../../../src-main/contract/statisticsCalls.ts'
import { useCall } from '../../bridge/useCall.ts'

/** All that the page shows, each part as it comes. */
export function useStatistics(bankId: number | undefined, days: Period) {
  const today = useCall('statistics.today', { bankId })
  const topics = useCall('statistics.topics', { bankId, days })
  const calendar = useCall('statistics.calendar', { bankId })
  const due = useCall('statistics.due', { bankId })
  const retention = useCall('statistics.retention', { bankId, days })
  const exams = useCall('statistics.exams', { bankId })
  const all = [today, topics, calendar, due, retention, exams]
  const streak = today.value?.streak
  return {
    values: {
      today: today.value,
      topics: topics.value,
      calendar: calendar.value,
      due: due.value,
      retention: retention.value,
      exams: exams.value,
    },
    fault: all.find(({ fault }) => fault)?.fault,
    reload: () => {
      for (const answer of all) answer.reload()
    },
    /** Nothing was ever done. */
    isEmpty: streak?.longest === 0,
  }
}

import { useEffect } from 'react'
import { dayAt } from '../../../src-main/contract/days.ts'
import type { Period } from '../../../src-main/contract/statisticsCalls.ts'
import { queryClient } from '../../bridge/queryClient.ts'
import { useCall } from '../../bridge/useCall.ts'
import { useNow } from '../../components/useNow.ts'

/** No event tells of a new day: what was counted for the old one is asked for again. */
function useNewDay() {
  const day = dayAt(useNow(60_000))
  useEffect(() => {
    void day
    void queryClient.invalidateQueries({ predicate: ({ queryKey }) => String(queryKey[0]).startsWith('statistics.') })
  }, [day])
}

/** All that the page shows, each part as it comes. */
export function useStatistics(bankId: number | undefined, days: Period) {
  useNewDay()
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

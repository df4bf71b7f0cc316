import { useTranslation } from 'react-i18next'
import type { AssistTask, PlannedRequest } from '../../../../src-main/contract/assistCalls.ts'
import { CheckField } from '../../../components/CheckField.tsx'
import { useFormat } from '../../../components/useFormat.ts'
import { allTasks, partsOf } from './tasks.ts'

type TaskChoiceProps = {
  requests: readonly PlannedRequest[]
  chosen: readonly AssistTask[]
  onChange: (tasks: readonly AssistTask[]) => void
}

export function TaskChoice({ requests, chosen, onChange }: TaskChoiceProps) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-medium">{t('asking.dialog.what')}</legend>
      <div className="grid gap-x-6 gap-y-1 text-sm sm:grid-cols-2">
        {allTasks.map((task) => {
          const parts = partsOf(requests, task)
          return (
            <CheckField
              key={task}
              label={`${t(`asking.dialog.tasks.${task}`)} (${format.number(parts)})`}
              checked={chosen.includes(task)}
              disabled={parts === 0}
              onChange={(isChosen) => onChange(isChosen ? [...chosen, task] : chosen.filter((other) => other !== task))}
            />
          )
        })}
      </div>
    </fieldset>
  )
}

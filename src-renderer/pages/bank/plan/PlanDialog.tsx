import { useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanView } from '../../../../src-main/contract/planCalls.ts'
import { useAction } from '../../../bridge/useAction.ts'
import { Button } from '../../../components/Button.tsx'
import { CheckField } from '../../../components/CheckField.tsx'
import { FaultNotice } from '../../../components/FaultNotice.tsx'
import { Modal } from '../../../components/Modal.tsx'
import { Stepper } from '../../../components/Stepper.tsx'
import { TextField } from '../../../components/TextField.tsx'
import { useDays } from '../../../components/useDays.ts'

/** Monday first, as the weeks of students go. */
const week = [1, 2, 3, 4, 5, 6, 0]

/** The date of the exam and the time there is for it. */
export function PlanDialog({ view, onClose }: { view: PlanView; onClose: () => void }) {
  const { t } = useTranslation()
  const days = useDays()
  const daysId = useId()
  const date = useRef<HTMLInputElement>(null)
  const [examDay, setExamDay] = useState(view.plan?.examDay ?? '')
  const [minutesADay, setMinutes] = useState(view.plan?.minutesADay ?? 30)
  const [daysOff, setDaysOff] = useState<readonly number[]>(view.plan?.daysOff ?? [])
  const save = useAction('plan.set', onClose)
  const clear = useAction('plan.clear', onClose)
  const isPast = examDay !== '' && examDay < view.day
  const toggle = (day: number, off: boolean) =>
    setDaysOff(off ? [...daysOff, day].sort((a, b) => a - b) : daysOff.filter((each) => each !== day))
  const fault = save.fault ?? clear.fault
  return (
    <Modal
      open
      onClose={onClose}
      title={t('plan.title')}
      text={t('plan.text')}
      focus={date}
      actions={
        <>
          {view.plan && (
            <Button look="ghost" className="mr-auto" onClick={() => void clear.run({ bankId: view.bankId })}>
              {t('plan.remove')}
            </Button>
          )}
          <Button onClick={onClose}>{t('common.cancel')}</Button>
          <Button
            look="primary"
            disabled={isPast || save.pending}
            onClick={() =>
              void save.run({
                bankId: view.bankId,
                examDay: examDay === '' ? null : examDay,
                minutesADay,
                daysOff: [...daysOff],
              })
            }
          >
            {t('common.save')}
          </Button>
        </>
      }
    >
      <div className="space-y-5">
        <TextField
          ref={date}
          type="date"
          label={t('plan.examDay')}
          value={examDay}
          min={view.day}
          problem={isPast ? t('plan.past') : undefined}
          hint={t('plan.examDayHint')}
          onChange={(event) => setExamDay(event.target.value)}
        />
        <div className="flex flex-wrap items-center justify-between gap-3">
          <span className="text-sm font-medium">{t('plan.minutesADay')}</span>
          <Stepper
            label={t('plan.minutesADay')}
            value={minutesADay}
            min={1}
            max={1440}
            step={5}
            onChange={setMinutes}
          />
        </div>
        <fieldset aria-labelledby={daysId}>
          <legend id={daysId} className="mb-2 text-sm font-medium">
            {t('plan.daysOff')}
          </legend>
          <div className="flex flex-wrap gap-x-5 gap-y-1">
            {week.map((day) => (
              <CheckField
                key={day}
                label={days.weekdayNamed(day)}
                checked={daysOff.includes(day)}
                disabled={daysOff.length === 6 && !daysOff.includes(day)}
                onChange={(off) => toggle(day, off)}
              />
            ))}
          </div>
        </fieldset>
        {fault && <FaultNotice fault={fault} />}
      </div>
    </Modal>
  )
}

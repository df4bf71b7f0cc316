import { Download } from 'lucide-react'
import { type ChangeEvent, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RuleStep } from '../../../src-main/contract/readingRules.ts'
import { useAction } from '../../bridge/useAction.ts'
import { useCall } from '../../bridge/useCall.ts'
import { Button } from '../../components/Button.tsx'
import { FaultNotice } from '../../components/FaultNotice.tsx'
import { KeepRules } from './KeepRules.tsx'
import { StepLines } from './StepLines.tsx'

/** As docs/reading-rules.md has it: what belongs to one document alone is left out. */
function fileOf(steps: readonly RuleStep[]): string {
  const lasting = steps
    .filter(({ only, rules }) => only === undefined && rules.length > 0)
    .map(({ rules }) => ({ rules }))
  return `${JSON.stringify({ qquizRules: 1, steps: lasting }, null, 2)}\n`
}

/** The steps in a file of rules; undefined for any other file. What they hold is checked by the core. */
function stepsOf(text: string): RuleStep[] | undefined {
  try {
    const { qquizRules, steps } = JSON.parse(text)
    return qquizRules === 1 && Array.isArray(steps) ? steps : undefined
  } catch {
    return undefined
  }
}

type RulesPanelProps = { importId: number; name: string; onLearnt: () => void }

/** The rules that the document is read by: to look at, to keep for others like it, and to use those of another. */
export function RulesPanel({ importId, name, onLearnt }: RulesPanelProps) {
  const { t } = useTranslation()
  const rules = useCall('desk.rules', { id: importId })
  const learn = useAction('desk.learn')
  const input = useRef<HTMLInputElement>(null)
  const [isOther, setOther] = useState(false)
  const steps = rules.value ?? []
  const save = () => {
    const address = URL.createObjectURL(new Blob([fileOf(steps)], { type: 'application/json' }))
    const link = Object.assign(document.createElement('a'), { href: address, download: `${name}.rules.json` })
    link.click()
    URL.revokeObjectURL(address)
  }
  const use = async (event: ChangeEvent<HTMLInputElement>) => {
    const [file] = event.target.files ?? []
    const read = file && stepsOf(await file.text())
    event.target.value = ''
    setOther(file !== undefined && read === undefined)
    if (!read?.length) return
    await learn.run({ id: importId, steps: read })
    onLearnt()
  }
  return (
    <section
      aria-label={t('review.rules.title')}
      className="mt-6 rounded-xl border border-line px-4 py-3 text-sm sm:px-5"
    >
      <h2 className="font-medium">{t('review.rules.title')}</h2>
      <p className="text-muted">{steps.length === 0 ? t('review.rules.none') : t('review.rules.text')}</p>
      <div className="mt-2 empty:hidden">
        <StepLines steps={steps} />
      </div>
      {learn.fault && <FaultNotice fault={learn.fault} />}
      {isOther && (
        <p role="alert" className="mt-2 text-bad">
          {t('review.rules.other')}
        </p>
      )}
      <div className="mt-3 flex flex-wrap gap-2">
        <KeepRules importId={importId} steps={steps} />
        {steps.length > 0 && (
          <Button size="small" onClick={save}>
            <Download aria-hidden />
            {t('review.rules.save')}
          </Button>
        )}
        <Button size="small" disabled={learn.pending} onClick={() => input.current?.click()}>
          {t('review.rules.use')}
        </Button>
        <input
          ref={input}
          type="file"
          accept=".json"
          hidden
          aria-label={t('review.rules.use')}
          onChange={(event) => void use(event)}
        />
      </div>
    </section>
  )
}

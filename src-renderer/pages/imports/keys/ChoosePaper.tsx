import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { KeyPaper } from '../../../../src-main/contract/importCalls.ts'
import { Button } from '../../../components/Button.tsx'
import { SelectField } from '../../../components/SelectField.tsx'

type ChoosePaperProps = {
  papers: readonly KeyPaper[]
  /** None is offered above. */
  isFirst: boolean
  isBusy: boolean
  onGive: (paper: number) => void
}

/** Any other paper, for who knows better than the numbers. */
export function ChoosePaper({ papers, isFirst, isBusy, onGive }: ChoosePaperProps) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState(0)
  const choices = papers.map(({ importId, name, open }) => ({
    value: importId,
    label: t('answerKey.open', { name, count: open }),
  }))
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 text-sm">
      <span className="text-muted">{t(isFirst ? 'answerKey.isIt' : 'answerKey.other')}</span>
      <SelectField
        label={t('answerKey.paper')}
        value={chosen}
        choices={[{ value: 0, label: t('answerKey.choose') }, ...choices]}
        onChange={setChosen}
      />
      {chosen !== 0 && (
        <Button size="small" disabled={isBusy} onClick={() => onGive(chosen)}>
          {t('answerKey.giveAll')}
        </Button>
      )}
    </div>
  )
}

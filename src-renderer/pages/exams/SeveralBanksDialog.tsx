import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BankSummary } from '../../../src-main/contract/bankCalls.ts'
import { CheckChips } from '../../components/CheckChips.tsx'
import { Modal } from '../../components/Modal.tsx'
import { useFormat } from '../../components/useFormat.ts'
import { StartExam } from '../../starting/StartExam.tsx'

/** A mock exam over as many banks as one wants, begun at once. */
export function SeveralBanksDialog({ banks, onClose }: { banks: readonly BankSummary[]; onClose: () => void }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [chosen, setChosen] = useState(() => banks.filter(({ isArchived }) => !isArchived).map(({ id }) => id))
  return (
    <Modal open wide onClose={onClose} title={t('exams.several.title')} text={t('exams.several.text')}>
      <div className="space-y-5">
        <CheckChips
          label={t('exams.several.banks')}
          chips={banks.map(({ id, name, questions }) => ({ value: id, label: name, count: format.number(questions) }))}
          chosen={chosen}
          onChange={setChosen}
        />
        {chosen.length > 0 ? (
          <StartExam key={chosen.join()} set={{ bankIds: chosen }} order="random" shuffleOptions={false} />
        ) : (
          <p className="text-sm text-muted">{t('exams.several.none')}</p>
        )}
      </div>
    </Modal>
  )
}

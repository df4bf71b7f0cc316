import { useTranslation } from 'react-i18next'
import type { DeskFields } from '../../../src-main/contract/deskCalls.ts'
import { OptionList } from '../../components/question/OptionList.tsx'
import { useAnswerWords } from '../../components/question/useAnswerWords.ts'
import { RichText } from '../../components/RichText.tsx'

/** A question as it was read, or as it would be: type, stem, options, answer, explanation. */
export function FieldsBody({ fields }: { fields: DeskFields }) {
  const { t } = useTranslation()
  const words = useAnswerWords()
  const { type, stem, options, key, explanation } = fields
  return (
    <>
      <p className="text-xs text-muted">{t(`types.${type}`)}</p>
      <RichText text={stem} className="block" />
      <OptionList options={options} rightLabels={key?.kind === 'options' ? key.labels : []} />
      <div className="mt-1.5 flex gap-x-2.5">
        <span className="shrink-0 text-muted">{t('bank.answer')}</span>
        {key ? (
          <RichText text={words.key(key)} className="min-w-0 font-medium text-good" />
        ) : (
          <span className="text-warn">{t('bank.noAnswer')}</span>
        )}
      </div>
      {explanation && (
        <div className="mt-1 flex gap-x-2.5">
          <span className="shrink-0 text-muted">{t('bank.explanation')}</span>
          <RichText text={explanation} className="min-w-0" />
        </div>
      )}
    </>
  )
}

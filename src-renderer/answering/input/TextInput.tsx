import { useTranslation } from 'react-i18next'
import type { AskedQuestion } from '../../../src-main/contract/practiceCalls.ts'
import { RichText } from '../../components/RichText.tsx'
import type { Draft } from './draft.ts'

type TextInputProps = { asked: AskedQuestion; draft: Draft; onChange: (draft: Draft) => void }

/** A written answer; once submitted, beside the reference answer to compare. */
export function TextInput({ asked, draft, onChange }: TextInputProps) {
  const { t } = useTranslation()
  const { attempt } = asked
  if (attempt) {
    const response = attempt.response.kind === 'text' ? attempt.response.text : ''
    const reference = attempt.key?.kind === 'text' ? attempt.key.text : null
    return (
      <div className="grid gap-4 sm:grid-cols-2">
        <Side title={t('practice.yourAnswer')} text={response} />
        {reference && <Side title={t('practice.reference')} text={reference} right />}
      </div>
    )
  }
  return (
    <label className="block text-sm text-muted">
      {t('practice.answerHere')}
      <textarea
        value={draft.kind === 'text' ? draft.text : ''}
        maxLength={100_000}
        rows={6}
        onChange={(event) => onChange({ kind: 'text', text: event.target.value })}
        className="mt-1 block field-sizing-content max-h-[50vh] min-h-40 w-full rounded-xl border border-edge bg-surface px-4 py-3 text-base text-ink"
      />
    </label>
  )
}

const Side = ({ title, text, right }: { title: string; text: string; right?: boolean }) => (
  <section className={right ? 'rounded-xl bg-good-soft px-4 py-3' : 'rounded-xl bg-sunken px-4 py-3'}>
    <h2 className={right ? 'mb-1 text-sm text-good' : 'mb-1 text-sm text-muted'}>{title}</h2>
    <RichText text={text} />
  </section>
)

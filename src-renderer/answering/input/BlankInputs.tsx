import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { AskedQuestion } from '../../../src-main/contract/practiceCalls.ts'
import type { Verdict } from '../../../src-main/contract/questionTypes.ts'
import { cx } from '../../components/cx.ts'
import { RichText } from '../../components/RichText.tsx'
import type { Draft } from './draft.ts'

type BlankInputsProps = { asked: AskedQuestion; draft: Draft; onChange: (draft: Draft) => void }

const frames: Record<Verdict, string> = {
  correct: 'border-good bg-good-soft',
  partial: 'border-line bg-sunken',
  incorrect: 'border-bad bg-bad-soft',
  ungraded: 'border-line bg-sunken',
}

/** Enter goes to the next blank that is still empty; where there is none it is left to submit. */
function toNextEmpty(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.currentTarget.readOnly) return
  const fields = [...(event.currentTarget.form?.querySelectorAll('input') ?? [])]
  const next = fields.slice(fields.indexOf(event.currentTarget) + 1).find((field) => field.value.trim() === '')
  if (!next) return
  event.preventDefault()
  next.focus()
}

/** One field a blank; once answered, what is accepted stands below each. */
export function BlankInputs({ asked, draft, onChange }: BlankInputsProps) {
  const { t } = useTranslation()
  const { attempt } = asked
  const given = attempt ? attempt.response : draft
  const texts = given.kind === 'blanks' ? given.blanks : []
  const blanks = texts.map((text, place) => ({ text, place }))
  const accepted = attempt?.key?.kind === 'blanks' ? attempt.key.blanks : []
  return (
    <form className="space-y-4" onSubmit={(event) => event.preventDefault()}>
      {blanks.map(({ text, place }) => (
        <div key={place}>
          <label className="block text-sm text-muted">
            {t('practice.blank', { index: place + 1 })}
            <input
              type="text"
              value={text}
              readOnly={attempt !== null}
              maxLength={10_000}
              autoComplete="off"
              spellCheck={false}
              onKeyDown={toNextEmpty}
              onChange={(event) => onChange({ kind: 'blanks', blanks: texts.with(place, event.target.value) })}
              className={cx(
                'mt-1 block h-11 w-full rounded-xl border px-4 text-base text-ink',
                attempt ? frames[attempt.verdict] : 'border-edge bg-surface',
              )}
            />
          </label>
          <Accepted alternatives={accepted[place]} />
        </div>
      ))}
    </form>
  )
}

function Accepted({ alternatives }: { alternatives: readonly string[] | undefined }) {
  const { t } = useTranslation()
  if (!alternatives) return null
  return (
    <p className="mt-1.5 text-good">
      <span className="text-sm">{t('practice.rightAnswer')}</span>{' '}
      <RichText text={alternatives.join(' / ')} className="font-medium" />
    </p>
  )
}

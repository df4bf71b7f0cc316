import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { DeskFields } from '../../../src-main/contract/deskCalls.ts'
import { FieldsBody } from './FieldsBody.tsx'

type BeforeAfterProps = {
  number: string | null
  /** null: there was no such question, or there is none any more. */
  before: DeskFields | null
  /** The one below, which is joined to it. */
  andBefore?: DeskFields | undefined
  after: DeskFields | null
  /** What is split off from it. */
  andAfter?: DeskFields | undefined
  /** Pictures that it has then and had not. */
  pictures?: ReactNode
  /** What can be decided about it. */
  choice?: ReactNode
}

/** A question before a mending and after, side by side. */
export function BeforeAfter({ number, before, andBefore, after, andAfter, pictures, choice }: BeforeAfterProps) {
  const { t } = useTranslation()
  return (
    <section className="rounded-lg border border-line text-sm">
      <div className="flex flex-wrap items-center justify-between gap-x-4 px-3 pt-2">
        <h3 className="font-medium">
          {number === null ? t('review.exampleWithout') : t('review.example', { number })}
        </h3>
        {choice}
      </div>
      <div className="grid gap-px @xl:grid-cols-2">
        {before && (
          <div className="min-w-0 px-3 py-2">
            {after && <p className="text-xs font-medium text-muted">{t('review.before')}</p>}
            <FieldsBody fields={before} />
            {andBefore && <Other fields={andBefore} />}
          </div>
        )}
        {after && (
          <div className="min-w-0 bg-sunken px-3 py-2">
            <p className="text-xs font-medium text-muted">{t('review.after')}</p>
            <FieldsBody fields={after} />
            {pictures}
            {andAfter && <Other fields={andAfter} />}
          </div>
        )}
      </div>
    </section>
  )
}

const Other = ({ fields }: { fields: DeskFields }) => (
  <div className="mt-3 border-t border-line pt-2">
    <FieldsBody fields={fields} />
  </div>
)

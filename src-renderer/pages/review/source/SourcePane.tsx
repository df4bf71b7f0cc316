import { useTranslation } from 'react-i18next'
import type { TableReading } from '../../../../src-main/contract/columnMapping.ts'
import { useCall } from '../../../bridge/useCall.ts'
import { FaultNotice } from '../../../components/FaultNotice.tsx'
import { Segmented } from '../../../components/Segmented.tsx'
import { OriginalNotice } from '../../../question/OriginalNotice.tsx'
import { LinesView } from './LinesView.tsx'
import { LookView } from './LookView.tsx'
import { RoleBar } from './RoleBar.tsx'
import type { Teaching } from './useTeaching.ts'

const sourceLooks = ['look', 'lines'] as const
export type SourceLook = (typeof sourceLooks)[number]

type SourcePaneProps = {
  importId: number
  tables: readonly TableReading[]
  /** The question that is looked at, and the block that is led to. */
  questionId: number | undefined
  block: number | undefined
  teaching: Teaching
  look: SourceLook
  onLook: (look: SourceLook) => void
  onQuestion: (questionId: number) => void
  /** Begins a question with the marked line; undefined: no line of a question is. */
  onSplit: (() => void) | undefined
  onBind: () => void
}

/** The document as it looks, or line by line. */
export function SourcePane({ look, onLook, teaching, onQuestion, onSplit, onBind, ...shown }: SourcePaneProps) {
  const { t } = useTranslation()
  const source = useCall('desk.source', { id: shown.importId })
  const isSound = (useCall('imports.original', { id: shown.importId }).value?.state ?? 'sound') === 'sound'
  return (
    <div className="flex h-full flex-col">
      <div className="mb-2 flex flex-wrap items-center gap-2">
        <Segmented
          label={t('review.source.view')}
          value={look}
          segments={sourceLooks.map((value) => ({ value, label: t(`review.source.views.${value}`) }))}
          onChange={onLook}
        />
        {look === 'lines' && <RoleBar teaching={teaching} onSplit={onSplit} onBind={onBind} />}
      </div>
      <OriginalNotice importId={shown.importId} />
      {source.fault && <FaultNotice fault={source.fault} onRetry={source.reload} />}
      {look === 'lines' && <LinesView {...shown} teaching={teaching} onQuestion={onQuestion} />}
      {look === 'look' && source.value && (
        <LookView
          key={isSound ? 'sound' : 'altered'}
          {...shown}
          source={source.value}
          teaching={teaching}
          onQuestion={onQuestion}
        />
      )}
      {/* below: what was clicked stays under the pointer */}
      {look === 'look' && teaching.selected.size > 0 && (
        <div className="sticky bottom-2 z-10 mt-2 rounded-xl border border-line bg-surface p-2 shadow-float">
          <RoleBar teaching={teaching} onSplit={onSplit} onBind={onBind} />
        </div>
      )}
    </div>
  )
}

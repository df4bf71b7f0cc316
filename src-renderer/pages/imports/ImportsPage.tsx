import { FileInput } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportView } from '../../../src-main/contract/importCalls.ts'
import { useCall } from '../../bridge/useCall.ts'
import { EmptyState } from '../../components/EmptyState.tsx'
import { FaultNotice } from '../../components/FaultNotice.tsx'
import { PageHeader } from '../../components/PageHeader.tsx'
import { isUnderWay } from '../../shell/importProgress.ts'
import { ChooseFiles, ChooseFolder } from '../../uploads/ChooseFiles.tsx'
import { useUploads } from '../../uploads/uploads.ts'
import { ImportCard } from './ImportCard.tsx'
import { QueueHead } from './QueueHead.tsx'
import { UploadCard } from './UploadCard.tsx'

/** Those under way in the order in which they are read, then what was refused, then what is over, the latest first. */
function inOrder(imports: readonly ImportView[]) {
  const underWay = imports.filter(isUnderWay).reverse()
  const running = underWay.filter(({ state }) => state === 'running')
  const waiting = underWay.filter(({ state }) => state !== 'running')
  return { underWay: [...running, ...waiting], over: imports.filter((entry) => !isUnderWay(entry)) }
}

/** What is being read, what came of it, and what was refused. */
export function ImportsPage() {
  const { t } = useTranslation()
  const uploads = useUploads()
  const imports = useCall('imports.list', {})
  const assists = useCall('assist.list', {}).value ?? []
  const isEmpty = uploads.length === 0 && imports.value?.length === 0
  const { underWay, over } = inOrder(imports.value ?? [])
  const cardOf = (entry: ImportView) => (
    <ImportCard key={entry.id} entry={entry} assists={assists.filter(({ importId }) => importId === entry.id)} />
  )
  const cardsOfUploads = (isRefused: boolean): ReactNode =>
    uploads
      .filter(({ fault }) => (fault !== null) === isRefused)
      .map((upload) => <UploadCard key={`upload-${upload.key}`} upload={upload} />)
  const actions = (
    <>
      <ChooseFolder look="ghost" />
      <ChooseFiles label={t('drop.choose')} />
    </>
  )
  return (
    <>
      <PageHeader title={t('imports.title')} actions={actions} />
      {imports.fault && <FaultNotice fault={imports.fault} onRetry={imports.reload} />}
      {isEmpty && (
        <EmptyState icon={<FileInput aria-hidden />} title={t('imports.emptyTitle')} text={t('imports.emptyText')} />
      )}
      <QueueHead over={over} />
      <ul className="space-y-3">
        {underWay.map(cardOf)}
        {cardsOfUploads(false)}
        {cardsOfUploads(true)}
        {over.map(cardOf)}
      </ul>
    </>
  )
}

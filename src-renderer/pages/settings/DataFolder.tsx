import { FolderOpen, FolderOutput } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AppInfo } from '../../../src-main/contract/appCalls.ts'
import { useAction } from '../../bridge/useAction.ts'
import { useCall } from '../../bridge/useCall.ts'
import { Button } from '../../components/Button.tsx'
import { CopyButton } from '../../components/CopyButton.tsx'
import { FaultNotice } from '../../components/FaultNotice.tsx'
import { keepInfo } from './keepInfo.ts'
import { MoveDialog } from './MoveDialog.tsx'

/** Where everything is, how to get there, and how to have it elsewhere. */
export function DataFolder() {
  const { t } = useTranslation()
  const [moving, setMoving] = useState(false)
  const info = useCall('app.info').value
  const open = useAction('app.openDataDir')
  if (!info) return null
  const { dataDir, data } = info
  return (
    <section className="mt-10">
      <h2 className="text-sm font-medium text-muted">{t('data.title')}</h2>
      <p className="mt-1 mb-3 text-sm text-muted">{t('data.text')}</p>
      <div className="rounded-xl border border-line bg-surface px-5 py-4">
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
          <div className="flex min-w-0 items-center gap-2">
            <span className="min-w-0 font-mono text-sm break-all select-text">{dataDir}</span>
            <CopyButton text={dataDir} />
          </div>
          <div className="flex flex-wrap gap-2">
            {data.canOpen && (
              <Button size="small" disabled={open.pending} onClick={() => void open.run()}>
                <FolderOpen aria-hidden />
                {t('data.open')}
              </Button>
            )}
            {data.canMove && data.movesTo === null && (
              <Button size="small" onClick={() => setMoving(true)}>
                <FolderOutput aria-hidden />
                {t('data.move')}
              </Button>
            )}
          </div>
        </div>
        {!data.canMove && <p className="mt-2 text-sm text-muted">{t('data.fixed')}</p>}
        {open.fault && <FaultNotice fault={open.fault} />}
        <Moves info={info} />
      </div>
      {moving && <MoveDialog canChoose={data.canChoose} onClose={() => setMoving(false)} />}
    </section>
  )
}

/** What is to come of a move, what hindered it, and what it left. */
function Moves({ info: { data } }: { info: AppInfo }) {
  const { t } = useTranslation()
  const keep = useAction('app.keepData', keepInfo)
  const restart = useAction('app.restart')
  const removeOld = useAction('app.removeOldData', keepInfo)
  const fault = keep.fault ?? restart.fault ?? removeOld.fault
  return (
    <>
      {data.moveFault && (
        <div className="mt-3">
          <p className="mb-1.5 text-sm text-bad">{t('data.failed')}</p>
          <FaultNotice fault={data.moveFault} />
        </div>
      )}
      {data.movesTo !== null && (
        <Note text={t('data.pending', { folder: data.movesTo })}>
          <Button size="small" look="ghost" disabled={keep.pending} onClick={() => void keep.run()}>
            {t('data.keep')}
          </Button>
          {data.canRestart && (
            <Button size="small" look="primary" disabled={restart.pending} onClick={() => void restart.run()}>
              {t('data.restart')}
            </Button>
          )}
        </Note>
      )}
      {data.movedFrom !== null && data.movesTo === null && (
        <Note text={t('data.old', { folder: data.movedFrom })}>
          <Button size="small" disabled={removeOld.pending} onClick={() => void removeOld.run()}>
            {t('data.removeOld')}
          </Button>
        </Note>
      )}
      {fault && (
        <div className="mt-3">
          <FaultNotice fault={fault} />
        </div>
      )}
    </>
  )
}

const Note = ({ text, children }: { text: string; children: ReactNode }) => (
  <div role="status" className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line pt-3 text-sm">
    <p className="min-w-0 flex-1 basis-64 break-words">{text}</p>
    <div className="flex flex-wrap gap-2">{children}</div>
  </div>
)

import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Fault } from '../../src-main/contract/faults.ts'
import { faultOf } from '../bridge/callMain.ts'
import type { Action } from '../bridge/useAction.ts'
import { Button } from '../components/Button.tsx'
import { FaultNotice } from '../components/FaultNotice.tsx'
import { bytesOf } from '../uploads/uploads.ts'

/** An archive is no backup, but may be all that somebody has. */
export function FromArchive({ choose, isNeeded }: { choose: Action<'repair.choose'>; isNeeded: boolean }) {
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement>(null)
  const [fault, setFault] = useState<Fault>()
  const begin = async (file: File) => {
    setFault(undefined)
    try {
      void choose.run({ what: 'archive', name: file.name, bytes: await bytesOf(file) })
    } catch (error) {
      setFault(faultOf(error))
    }
  }
  return (
    <div className="mt-6 space-y-2">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
        <Button
          size="small"
          look={isNeeded ? 'secondary' : 'ghost'}
          disabled={choose.pending}
          onClick={() => input.current?.click()}
        >
          {t('repair.fromArchive')}
        </Button>
        {t('repair.fromArchiveText')}
        <input
          ref={input}
          type="file"
          accept=".qquiz"
          hidden
          onChange={(event) => {
            const [file] = event.target.files ?? []
            if (file) void begin(file)
            event.target.value = ''
          }}
        />
      </p>
      {fault && <FaultNotice fault={fault} />}
    </div>
  )
}

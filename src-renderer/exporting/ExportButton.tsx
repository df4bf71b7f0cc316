import { Download } from 'lucide-react'
import { type ComponentProps, type ReactNode, useState } from 'react'
import { Button } from '../components/Button.tsx'
import { ExportDialog, type ExportDialogProps } from './ExportDialog.tsx'
import { usePrintKey } from './usePrintKey.ts'

type ExportButtonProps = Pick<ExportDialogProps, 'what' | 'name'> &
  Pick<ComponentProps<typeof Button>, 'look' | 'size'> & {
    label: ReactNode
    /** It is what the page is about: the key for printing opens it, too. */
    isOfPage?: boolean
  }

export function ExportButton({ what, name, label, look, size, isOfPage = false }: ExportButtonProps) {
  const [open, setOpen] = useState<'button' | 'key'>()
  usePrintKey(isOfPage, () => setOpen('key'))
  return (
    <>
      <Button look={look} size={size} onClick={() => setOpen('button')}>
        <Download aria-hidden />
        {label}
      </Button>
      {open && <ExportDialog what={what} name={name} toPaper={open === 'key'} onClose={() => setOpen(undefined)} />}
    </>
  )
}

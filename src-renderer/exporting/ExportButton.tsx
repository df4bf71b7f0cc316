import { Download } from 'lucide-react'
import { type ComponentProps, type ReactNode, useState } from 'react'
import { Button } from '../components/Button.tsx'
import { ExportDialog, type ExportDialogProps } from './ExportDialog.tsx'

type ExportButtonProps = Pick<ExportDialogProps, 'what' | 'name'> &
  Pick<ComponentProps<typeof Button>, 'look' | 'size'> & { label: ReactNode }

export function ExportButton({ what, name, label, look, size }: ExportButtonProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button look={look} size={size} onClick={() => setOpen(true)}>
        <Download aria-hidden />
        {label}
      </Button>
      {isOpen && <ExportDialog what={what} name={name} onClose={() => setOpen(false)} />}
    </>
  )
}

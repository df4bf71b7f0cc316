import { FilePlus2 } from 'lucide-react'
import { type ComponentProps, type ReactNode, useRef } from 'react'
import { Button } from '../components/Button.tsx'
import type { UploadTarget } from './uploads.ts'
import { useUpload } from './useUpload.ts'

type ChooseFilesProps = Pick<ComponentProps<typeof Button>, 'look' | 'size'> & {
  label: ReactNode
  target?: UploadTarget
}

/** For those who do not drag. No filter by ending: what a file is, its content says. */
export function ChooseFiles({ label, target, look, size }: ChooseFilesProps) {
  const input = useRef<HTMLInputElement>(null)
  const upload = useUpload()
  return (
    <>
      <Button look={look} size={size} onClick={() => input.current?.click()}>
        <FilePlus2 aria-hidden />
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={(event) => {
          upload([...(event.target.files ?? [])], target)
          event.target.value = ''
        }}
      />
    </>
  )
}

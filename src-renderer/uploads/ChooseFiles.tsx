import { FilePlus2, FolderPlus } from 'lucide-react'
import { type ComponentProps, type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../components/Button.tsx'
import { documentsIn } from './filesOfDrop.ts'
import type { UploadTarget } from './uploads.ts'
import { useUpload } from './useUpload.ts'

type Look = Pick<ComponentProps<typeof Button>, 'look' | 'size'>
type ChooseFilesProps = Look & { label: ReactNode; target?: UploadTarget }

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
          upload({ files: [...(event.target.files ?? [])], folder: undefined, leftOut: 0 }, target)
          event.target.value = ''
        }}
      />
    </>
  )
}

/** The documents of a folder and of those within it. */
export function ChooseFolder(look: Look) {
  const { t } = useTranslation()
  const input = useRef<HTMLInputElement | null>(null)
  const upload = useUpload()
  return (
    <>
      <Button {...look} onClick={() => input.current?.click()}>
        <FolderPlus aria-hidden />
        {t('drop.folder')}
      </Button>
      <input
        ref={(drawn) => {
          input.current = drawn
          if (drawn) drawn.webkitdirectory = true
        }}
        type="file"
        hidden
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          const folder = files[0]?.webkitRelativePath.split('/')[0]
          if (files.length > 0) upload(documentsIn(folder ?? '', files), undefined)
          event.target.value = ''
        }}
      />
    </>
  )
}

import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../components/Button.tsx'
import { Modal } from '../components/Modal.tsx'
import { TextField } from '../components/TextField.tsx'
import { bankNameOf } from './bankNameOf.ts'
import { PictureOrder } from './PictureOrder.tsx'
import { asOneDocument, type Gathered, gathered } from './pictures.ts'

/** Asks of several pictures whether they are the pages of one document, and in which order. */
export function PicturesDialog() {
  const asked = gathered.use()
  return asked && <Asking asked={asked} />
}

function Asking({ asked: { pictures: came, take } }: { asked: Gathered }) {
  const { t } = useTranslation()
  const [pictures, setPictures] = useState(came)
  const [name, setName] = useState(bankNameOf(came[0]?.name ?? ''))
  const [isPacking, setPacking] = useState(false)
  const [isUnreadable, setUnreadable] = useState(false)
  const close = () => gathered.set(undefined)
  const each = () => {
    close()
    take(pictures)
  }
  const asOne = async () => {
    setPacking(true)
    try {
      const document = await asOneDocument(pictures, name.trim() || bankNameOf(''))
      close()
      take([document])
    } catch {
      setPacking(false)
      setUnreadable(true)
    }
  }
  return (
    <Modal
      open
      wide
      onClose={close}
      title={t('scans.pictures', { count: pictures.length })}
      text={t('scans.picturesText')}
      actions={
        <>
          <Button disabled={isPacking} onClick={each}>
            {t('scans.oneEach')}
          </Button>
          <Button look="primary" disabled={isPacking} onClick={() => void asOne()}>
            {t('scans.oneDocument')}
          </Button>
        </>
      }
    >
      <TextField
        label={t('scans.name')}
        value={name}
        maxLength={100}
        onChange={(event) => setName(event.target.value)}
        problem={isUnreadable ? t('faults.FILE_UNREADABLE.title') : undefined}
      />
      <PictureOrder pictures={pictures} onOrder={setPictures} />
    </Modal>
  )
}

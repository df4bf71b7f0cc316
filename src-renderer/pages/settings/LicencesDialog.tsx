import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Modal } from '../../components/Modal.tsx'
import { Spinner } from '../../components/Spinner.tsx'

type Licence = { name: string; version: string; licence: string; text: string }

/** Made with the page, of all packages that are in the program. */
async function readLicences(): Promise<readonly Licence[]> {
  const response = await fetch('licences.json')
  return response.json()
}

export function LicencesDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const [licences, setLicences] = useState<readonly Licence[] | 'missing' | undefined>()
  useEffect(() => {
    readLicences().then(setLicences, () => setLicences('missing'))
  }, [])
  return (
    <Modal open wide onClose={onClose} title={t('settings.support.licencesTitle')}>
      {licences === undefined && <Spinner />}
      {licences === 'missing' && <p className="text-sm text-bad">{t('settings.support.licencesMissing')}</p>}
      {Array.isArray(licences) && (
        <ul className="divide-y divide-line">
          {licences.map(({ name, version, licence, text }) => (
            <li key={`${name} ${version}`}>
              <details>
                <summary className="py-2.5 text-sm">
                  <span className="font-medium">{name}</span> <span className="text-muted">{version}</span>
                  <span className="float-right text-muted">{licence}</span>
                </summary>
                <pre className="mb-3 font-sans text-sm whitespace-pre-wrap break-words text-muted select-text">
                  {text}
                </pre>
              </details>
            </li>
          ))}
        </ul>
      )}
    </Modal>
  )
}

import { useTranslation } from 'react-i18next'
import { Modal } from '../../components/Modal.tsx'
import { submitKeys } from './submitKeys.ts'

const keys = [
  { name: 'option', keys: ['1–9', 'A–Z'] },
  { name: 'truth', keys: ['1 / 2', 'T / F'] },
  { name: 'enter', keys: ['Enter'] },
  { name: 'textEnter', keys: [submitKeys] },
  { name: 'grade', keys: ['1 / 2 / 3'] },
  { name: 'arrows', keys: ['←', '→'] },
  { name: 'leave', keys: ['Esc'] },
  { name: 'help', keys: ['?'] },
] as const

export function KeysDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  return (
    <Modal open onClose={onClose} title={t('practice.keys')}>
      <dl className="divide-y divide-line">
        {keys.map((entry) => (
          <div key={entry.name} className="flex items-center justify-between gap-6 py-2.5">
            <dt className="text-sm">{t(`practice.keyList.${entry.name}`)}</dt>
            <dd className="flex shrink-0 gap-1.5">
              {entry.keys.map((key) => (
                <kbd key={key} className="rounded-md bg-sunken px-2 py-1 font-sans text-xs font-medium">
                  {key}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}

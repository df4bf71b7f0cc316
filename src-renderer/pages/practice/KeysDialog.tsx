import { useTranslation } from 'react-i18next'
import type { PracticeMode } from '../../../src-main/contract/practiceCalls.ts'
import { Modal } from '../../components/Modal.tsx'
import { toolKeys } from './practiceKey.ts'
import { submitKeys } from './submitKeys.ts'

const answering = [
  { name: 'option', keys: ['1–9', 'A–Z'] },
  { name: 'cross', keys: ['Shift + A–Z'] },
  { name: 'truth', keys: ['1 / 2', 'T / F'] },
  { name: 'enter', keys: ['Enter'] },
  { name: 'textEnter', keys: [submitKeys] },
  { name: 'grade', keys: ['1 / 2 / 3'] },
] as const

const reading = [
  { name: 'onward', keys: ['Enter', '␣'] },
  { name: 'reveal', keys: ['V'] },
] as const

const always = [
  { name: 'arrows', keys: ['←', '→'] },
  { name: 'bookmark', keys: [toolKeys.bookmark] },
  { name: 'note', keys: [toolKeys.note] },
  { name: 'source', keys: [toolKeys.source] },
  { name: 'edit', keys: [toolKeys.edit] },
  { name: 'report', keys: [toolKeys.report] },
  { name: 'leave', keys: ['Esc'] },
  { name: 'help', keys: ['?'] },
] as const

export function KeysDialog({ mode, onClose }: { mode: PracticeMode; onClose: () => void }) {
  const { t } = useTranslation()
  const entries = [...(mode === 'study' ? reading : []), ...answering, ...always]
  return (
    <Modal open onClose={onClose} title={t('practice.keys')} text={t('practice.keysWhileWriting')}>
      <dl className="divide-y divide-line">
        {entries.map((entry) => (
          <div key={entry.name} className="flex items-center justify-between gap-6 py-1.5">
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

import { useTranslation } from 'react-i18next'
import type { PracticeMode } from '../../../src-main/contract/practiceCalls.ts'
import { KeysDialog } from '../../answering/KeysDialog.tsx'
import { listenKey, toolKeys } from '../../answering/keys/questionKey.ts'
import { submitKeys } from '../../answering/keys/submitKeys.ts'

/** Called as the button that it presses calls it. */
const space = ' '

const answering = [
  { name: 'option', keys: ['1–9', 'A–Z'] },
  { name: 'strikeOut', keys: ['Shift + A–Z'] },
  { name: 'truth', keys: ['1 / 2', 'T / F'] },
  { name: 'enter', keys: ['Enter'] },
  { name: 'textEnter', keys: [submitKeys] },
  { name: 'grade', keys: ['1 / 2 / 3'] },
  { name: 'rate', keys: ['1–4'] },
  { name: 'reason', keys: ['1–6'] },
] as const

const cards = [
  { name: 'turn', keys: [space, 'Enter'] },
  { name: 'recall', keys: ['1–4'] },
] as const

const reading = [
  { name: 'onward', keys: ['Enter', space] },
  { name: 'reveal', keys: ['V'] },
] as const

const always = [
  { name: 'arrows', keys: ['←', '→'] },
  { name: 'listen', keys: [listenKey] },
  { name: 'bookmark', keys: [toolKeys.bookmark] },
  { name: 'note', keys: [toolKeys.note] },
  { name: 'source', keys: [toolKeys.source] },
  { name: 'edit', keys: [toolKeys.edit] },
  { name: 'report', keys: [toolKeys.report] },
  { name: 'leave', keys: ['Esc'] },
  { name: 'help', keys: ['?'] },
] as const

export function PracticeKeysDialog({ mode, onClose }: { mode: PracticeMode; onClose: () => void }) {
  const { t } = useTranslation()
  const entries =
    mode === 'cards' ? [...cards, ...always] : [...(mode === 'study' ? reading : []), ...answering, ...always]
  return (
    <KeysDialog
      title={t('practice.keys')}
      text={t('practice.keysWhileWriting')}
      entries={entries.map(({ name, keys }) => ({
        name: t(`practice.keyList.${name}`),
        keys: keys.map((key) => (key === space ? t('cards.space') : key)),
      }))}
      onClose={onClose}
    />
  )
}

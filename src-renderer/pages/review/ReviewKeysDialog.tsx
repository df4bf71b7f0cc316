import { useTranslation } from 'react-i18next'
import { KeysDialog } from '../../answering/KeysDialog.tsx'

export function ReviewKeysDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const entries = [
    { name: t('review.help.next'), keys: ['N', '→'] },
    { name: t('review.help.previous'), keys: ['P', '←'] },
    { name: t('review.help.accept'), keys: ['Enter'] },
    { name: t('review.help.acceptGroup'), keys: ['Shift+Enter'] },
    { name: t('review.help.mend'), keys: ['M'] },
    { name: t('review.help.group'), keys: [']', '['] },
    { name: t('review.help.type'), keys: ['1–5'] },
    { name: t('review.help.key'), keys: ['A–H'] },
    { name: t('review.help.edit'), keys: ['I'] },
    { name: t('review.help.merge'), keys: ['U'] },
    { name: t('review.help.split'), keys: ['S'] },
    { name: t('review.help.source'), keys: ['O'] },
    { name: t('review.help.look'), keys: ['V'] },
    { name: t('review.help.lines'), keys: ['↑', '↓', 'Shift+↓', 'Space'] },
    { name: t('review.help.role'), keys: ['1–9'] },
    { name: t('review.help.teach'), keys: ['M', 'M'] },
    { name: t('review.help.bind'), keys: ['L'] },
    { name: t('review.undo'), keys: ['Ctrl+Z'] },
    { name: t('review.redo'), keys: ['Ctrl+Shift+Z'] },
    { name: t('review.help.help'), keys: ['?'] },
  ]
  return <KeysDialog title={t('review.help.title')} entries={entries} onClose={onClose} />
}

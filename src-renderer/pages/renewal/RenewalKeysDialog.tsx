import { useTranslation } from 'react-i18next'
import { KeysDialog } from '../../answering/KeysDialog.tsx'

export function RenewalKeysDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation()
  const entries = [
    { name: t('renewal.help.next'), keys: ['N'] },
    { name: t('renewal.help.previous'), keys: ['P'] },
    { name: t('renewal.help.take'), keys: ['T'] },
    { name: t('renewal.help.keep'), keys: ['K'] },
    { name: t('renewal.help.takeAll'), keys: ['Shift+T'] },
    { name: t('renewal.help.keepAll'), keys: ['Shift+K'] },
    { name: t('renewal.help.apart'), keys: ['X'] },
    { name: t('renewal.help.kinds'), keys: [']', '['] },
    { name: t('renewal.help.apply'), keys: ['Ctrl+Enter'] },
    { name: t('renewal.help.undo'), keys: ['Ctrl+Z', 'Ctrl+Shift+Z'] },
    { name: t('renewal.help.help'), keys: ['?'] },
  ]
  return <KeysDialog title={t('renewal.help.title')} entries={entries} onClose={onClose} />
}

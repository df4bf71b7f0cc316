import {
  BookX,
  CalendarCheck2,
  ChartNoAxesColumn,
  ClipboardCheck,
  CopyCheck,
  DatabaseBackup,
  FileDiff,
  FileInput,
  History,
  Library,
  ListTree,
  Moon,
  Play,
  Plus,
  Redo2,
  Settings2,
  Sun,
  SunMoon,
  Undo2,
} from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { themes } from '../../../src-main/contract/choices.ts'
import type { Fault } from '../../../src-main/contract/faults.ts'
import type { FoundSection } from '../../../src-main/contract/questionCalls.ts'
import { useAction } from '../../bridge/useAction.ts'
import { useCall } from '../../bridge/useCall.ts'
import { useTurn } from '../../changes/useTurn.ts'
import { notify } from '../../components/Toaster.tsx'
import { isRenewal } from '../../shell/openCount.ts'
import { toList } from '../bank/toList.ts'

/** Something to go to, or to do. */
export type PaletteEntry = { key: string; name: string; about: string; icon: ReactNode } & (
  | { href: string; state?: unknown }
  | { act: () => void }
)

/** Of banks whose names hold what was typed. */
const mostBanks = 6

const themeIcons = { system: <SunMoon />, light: <Sun />, dark: <Moon /> }

/**
 * Returns the entries whose names hold each word of the text: what can be reached by it is there at once, sections a moment later.
 * `fault`: why what was chosen last could not be done.
 */
export function usePalette(
  text: string,
  addBank: () => void,
): { entries: readonly PaletteEntry[]; fault: Fault | undefined } {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const banks = useCall('banks.list').value ?? []
  const renewing = (useCall('imports.list', {}).value ?? []).filter(isRenewal)
  const sections = useCall('questions.sections', { text }).value ?? []
  const go = ({ id }: { id: number }) => navigate(`/practice/${id}`)
  const startMistakes = useAction('practice.start', go)
  const startToday = useAction('practice.start', go, ({ code }) => {
    if (code === 'NOT_FOUND') notify({ title: t('search.startToday'), text: t('plan.nothing') })
  })
  const update = useAction('settings.update')
  // there one sees how far it is
  const backUp = useAction('backups.make', () => navigate('/settings'))
  const { undo, redo } = useTurn()
  const page = (href: string, name: string, icon: ReactNode): PaletteEntry => ({
    ...{ key: href, href, name, icon },
    about: t('search.kinds.page'),
  })
  const action = (name: string, icon: ReactNode, act: () => void): PaletteEntry => ({
    ...{ key: name, name, icon, act },
    about: t('search.kinds.action'),
  })
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  const isNamed = ({ name }: { name: string }) => words.every((word) => name.toLowerCase().includes(word))
  const notToday = startToday.fault?.code === 'NOT_FOUND' ? undefined : startToday.fault
  const fault = startMistakes.fault ?? notToday ?? update.fault ?? backUp.fault
  if (words.length === 0) return { entries: [], fault }
  const fixed = [
    page('/', t('nav.today'), <CalendarCheck2 />),
    page('/banks', t('nav.library'), <Library />),
    page('/imports', t('nav.imports'), <FileInput />),
    ...renewing.map(({ id, document }) =>
      page(
        `/imports/${id}/renewal`,
        t('common.pair', { label: t('renewal.look'), value: document.name }),
        <FileDiff />,
      ),
    ),
    page('/mistakes', t('nav.mistakes'), <BookX />),
    page('/exams', t('nav.exams'), <ClipboardCheck />),
    page('/statistics', t('nav.statistics'), <ChartNoAxesColumn />),
    page('/duplicates', t('duplicates.title'), <CopyCheck />),
    page('/changes', t('changes.title'), <History />),
    page('/settings', t('nav.settings'), <Settings2 />),
    action(t('search.startToday'), <Play />, () => void startToday.run({ scope: 'plan' })),
    ...(banks.some(({ mistakes }) => mistakes > 0)
      ? [action(t('search.startMistakes'), <Play />, () => void startMistakes.run({ scope: 'mistakes' }))]
      : []),
    action(t('library.addBank'), <Plus />, addBank),
    action(t('changes.undo'), <Undo2 />, () => void undo()),
    action(t('changes.redo'), <Redo2 />, () => void redo()),
    action(t('backups.now'), <DatabaseBackup />, () => void backUp.run()),
    ...themes.map((theme) =>
      action(
        t('common.pair', { label: t('settings.theme'), value: t(`settings.themes.${theme}`) }),
        themeIcons[theme],
        () => void update.run({ theme }),
      ),
    ),
  ]
  const named = banks.filter(isNamed).slice(0, mostBanks)
  /** A section of all that its bank holds, and named like it, would be the same entry twice. */
  const isItsBank = (one: FoundSection) =>
    named.some(({ id, name, questions }) => id === one.bankId && name === one.section && questions === one.questions)
  const entries = [
    ...fixed.filter(isNamed),
    ...named.map(({ id, name, questions }) => ({
      ...{ key: `bank ${id}`, href: `/banks/${id}`, name, icon: <Library /> },
      about: t('common.questions', { count: questions }),
    })),
    ...sections
      .filter((one) => !isItsBank(one))
      .map(({ bankId, bankName, section, questions }) => ({
        ...{ key: `${bankId} ${section}`, href: `/banks/${bankId}`, name: section, icon: <ListTree /> },
        about: `${bankName}, ${t('common.questions', { count: questions })}`,
        state: toList({ section }),
      })),
  ]
  return { entries, fault }
}

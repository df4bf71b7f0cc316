import type { Handlers } from '../contract/calls.ts'
import type { supportCalls } from '../contract/supportCalls.ts'
import type { Downloads } from '../exports/Downloads.ts'
import type { Ports } from '../ports.ts'
import type { Updates } from './Updates.ts'
import { type ReportPorts, writeReport } from './writeReport.ts'

type SavingPorts = ReportPorts & Pick<Ports, 'saveFile'> & { downloads: Downloads }

/** What there is of a library that cannot be opened, too. */
export const reportHandlers = (ports: SavingPorts): Handlers<'support.report' | 'support.saveReport'> => ({
  'support.report': async () => ({ text: await writeReport(ports) }),
  'support.saveReport': async ({ text }) => {
    const name = `QQuiz-report-${new Date(ports.now()).toISOString().slice(0, 10)}.txt`
    const bytes = new TextEncoder().encode(text)
    if (ports.saveFile) return { name, address: null, saved: await ports.saveFile(name, bytes) }
    return { name, address: `/export/${ports.downloads.add({ name, mime: 'text/plain', bytes })}`, saved: false }
  },
})

export const supportHandlers = ({
  updates,
  ...ports
}: SavingPorts & { updates: Updates }): Handlers<keyof typeof supportCalls> => ({
  ...reportHandlers(ports),
  'updates.get': () => updates.state,
})

import { findElectron } from '../src-main/launch/electronRuntime.ts'
import { runBuild, runChecks } from './support/run/checks.ts'
import { provideBrowser } from './support/run/provideBrowser.ts'
import { provideDisplay } from './support/run/provideDisplay.ts'
import { provideKeyring } from './support/run/provideKeyring.ts'
import { runTests, skipTests } from './support/run/runTests.ts'
import { inWords, type Tally, total } from './support/run/Tally.ts'

// `npm test`: everything there is, with what the machine lacks fetched or skipped loudly. The last line counts.

async function runEverything(): Promise<Tally[]> {
  const [built, browser, hasKeyring] = await Promise.all([runBuild(), provideBrowser(), provideKeyring()])
  if (!hasKeyring) console.log('!!! The keyring tests are skipped: no D-Bus session, gnome-keyring or libsecret here.')
  const env = { ...process.env, QQUIZ_KEYRING: hasKeyring ? '1' : '', ...(browser ? { QQUIZ_BROWSER: browser } : {}) }
  const noBrowser = 'no Chrome, Chromium or Edge, and none could be had. Set QQUIZ_BROWSER to one.'
  // one run, so that web tests, which mostly wait, share the cores with those that compute, and with the checks
  const [checked, tested] = await Promise.all([
    runChecks(),
    runTests(browser ? ['unit', 'core', 'web'] : ['unit', 'core'], env),
  ])
  return [
    built,
    ...checked,
    tested,
    ...(browser ? [] : [await skipTests('web', noBrowser)]),
    await runTests(['desktop'], env, findElectron() ? await provideDisplay() : []),
  ]
}

const startedAt = Date.now()
const tallies = await runEverything().catch((error: unknown): Tally[] => {
  console.error(error)
  return [{ passed: 0, failed: 1, skipped: 0 }]
})
const tally = total(tallies)
console.log(`\nThe whole took ${((Date.now() - startedAt) / 1000).toFixed(0)} s.`)
console.log(inWords(tally))
process.exitCode = tally.failed > 0 ? 1 : 0

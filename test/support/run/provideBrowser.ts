import { join } from 'node:path'
import { chromium } from 'playwright'
import { findBrowser, headlessShell, isWithoutWindows } from '../browser.ts'
import { install } from './apt.ts'
import { root, runNode } from './runCommand.ts'

async function canLaunch(executablePath: string): Promise<boolean> {
  try {
    const browser = await chromium.launch({ executablePath })
    await browser.close()
    return true
  } catch (error) {
    console.log(`${executablePath} cannot be used: ${String(error).split('\n')[0]}`)
    return false
  }
}

async function findUsable(): Promise<string | undefined> {
  const found = findBrowser()
  return found && (await canLaunch(found)) ? found : undefined
}

/**
 * A browser that was seen to start. One without windows is got on Debian even where a full one is: it runs the same tests
 * with half the CPU. Else one that is there, else Playwright's, else Debian's full one.
 */
export async function provideBrowser(): Promise<string | undefined> {
  const present = await findUsable()
  if (present && (isWithoutWindows(present) || process.env.QQUIZ_BROWSER)) return present
  if (await install([headlessShell])) return findUsable()
  if (present) return present
  console.log(
    'No usable browser found; getting one with "playwright install --only-shell chromium". This is only done once.',
  )
  await runNode(join(root, 'node_modules/playwright/cli.js'), ['install', '--only-shell', 'chromium'])
  const downloaded = await findUsable()
  if (downloaded) return downloaded
  return (await install(['chromium'])) ? findUsable() : undefined
}

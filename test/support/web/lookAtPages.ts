import type { Page } from 'playwright'
import { expect } from 'vitest'
import { accessibilityFaults } from './accessibilityFaults.ts'
import { type Language, overflow, speak, type Theme, turnTo } from './appearance.ts'
import { outlineOf, storeOutline, unlikeStored } from './outlines.ts'
import { takePicture } from './takePicture.ts'

/**
 * `npm run screenshots` takes pictures of every page, in both languages with questions in them. `npm test` goes the same way
 * once, takes none, and puts each page into both languages on the spot.
 */
export const isTakingPictures = process.env.QQUIZ_SCREENSHOTS === '1'
export const screenshotsFolder = 'test-results/screenshots'

/** The pages that README and guide show, in the language of their questions. */
const inDocs = ['today', 'practice-result', 'source', 'exam-sitting', 'statistics']

/** The screens whose layout and colours are compared with how they were when pictures were last taken. */
const compared = ['today', 'library', 'bank', 'desk', 'new-question', 'practice-result', 'exam-sitting', 'statistics']

const widths = {
  desktop: { width: 1280, height: 800 },
  phone: { width: 390, height: 844 },
  narrowest: { width: 320, height: 640 },
}
type Width = keyof typeof widths

/** Looks at a page as it stands, under its name. `hasOpenList`: what an open list hides, axe would find fault with. */
export type Look = (name: string, options?: { hasOpenList?: boolean }) => Promise<void>

/**
 * Looks at pages in both themes and at each width: nothing can be scrolled sideways, and axe finds nothing. Each look begins
 * as the one before ended, since changing theme or language costs more than all else. `language`: that of the page now.
 */
export function lookAtPages(page: Page, language: Language): Look {
  let theme: Theme = 'light'
  let spoken = language

  async function at(name: string, width: Width) {
    await page.setViewportSize(widths[width])
    const message = `${name} in ${spoken} at ${width} width`
    await expect.poll(() => overflow(page), { message }).toBeLessThanOrEqual(0)
    if (compared.includes(name) && width !== 'narrowest') await compare(`${name} ${width}`)
    if (isTakingPictures && width !== 'narrowest')
      await takePicture(page, `${screenshotsFolder}/${name}-${spoken}-${width}-${theme}.png`)
    if (isTakingPictures && width === 'desktop' && theme === 'light' && inDocs.includes(name))
      await takePicture(page, `docs/screenshots/${name}-${spoken}.webp`)
  }

  async function compare(screen: string) {
    if (isTakingPictures) storeOutline(screen, await outlineOf(page))
    else await expect.poll(async () => unlikeStored(screen, await outlineOf(page)), { message: screen }).toEqual([])
  }

  async function turn() {
    theme = theme === 'light' ? 'dark' : 'light'
    await turnTo(page, theme)
    if (isTakingPictures) return
    spoken = spoken === 'en' ? 'zh' : 'en'
    await speak(page, spoken)
  }

  /** What screen readers are told does not depend on the theme, nor colours on the language: each is looked at once. */
  const check = async (name: string, rules?: string[]) =>
    expect(await accessibilityFaults(page, rules), `${name} in ${spoken}, ${theme}`).toEqual([])

  return async (name, { hasOpenList = false } = {}) => {
    const isChecked = !isTakingPictures && !hasOpenList
    await page.mouse.move(0, 0) // nothing is under the pointer
    await at(name, 'desktop')
    if (isChecked && spoken === 'en') await check(name)
    await at(name, 'phone')
    await turn()
    await at(name, 'phone')
    await at(name, 'narrowest')
    await at(name, 'desktop')
    if (isChecked) await check(name, spoken === 'en' ? undefined : ['color-contrast'])
  }
}

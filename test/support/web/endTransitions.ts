import type { Page } from 'playwright'

/** Half way from one theme to the other a colour is neither. What turns for ever goes on. */
export const endTransitions = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const animation of document.getAnimations())
      if (animation.effect?.getTiming().iterations !== Number.POSITIVE_INFINITY) animation.finish()
  })

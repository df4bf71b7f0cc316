import { dayAt } from '../../src-main/contract/days.ts'

const lookEvery = 60_000

/** Looks at the clock instead of setting a timer for the end of the day: that would stand while the machine sleeps. */
export function onNewDay(act: () => void): void {
  let day = dayAt(Date.now())
  setInterval(() => {
    const today = dayAt(Date.now())
    if (today === day) return
    day = today
    act()
  }, lookEvery)
}

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { root } from '../run/runCommand.ts'

const file = join(root, 'test/web/outlines.json')

/** What of a screen is compared: blocks by where they stand, controls by how high they are; both by their colours. */
const parts = {
  block: { nav: 'nav', main: 'main', dialog: '[role=dialog]', section: 'main section', article: 'main article' },
  control: { button: 'main button', field: 'main input:not([type=radio], [type=checkbox])' },
}
const mostOfAKind = 4

/** How far a block may stand elsewhere, and a control be higher, in pixels: letters of another machine are wider. */
const far = { block: 12, control: 5 }

type Part = { left?: number; width?: number; height?: number; ground: string; ink: string }
/** `tokens`: the colours that the page has names for. */
type Seen = { parts: Record<string, Part>; tokens: Record<string, string> }
/** Colours by their names: which of these it is, the theme decides. */
type Stored = Omit<Part, 'ground' | 'ink'> & { ground: string[]; ink: string[] }
type Outlines = Record<string, Record<string, Stored>>

const stored: Outlines = JSON.parse(readFileSync(file, 'utf8'))

/** Returns the parts of the screen as they are. Costs a few milliseconds. */
export const outlineOf = (page: Page): Promise<Seen> =>
  page.evaluate(
    ([{ block, control }, most]) => {
      const style = getComputedStyle(document.documentElement)
      const probe = document.createElement('i')
      document.body.append(probe)
      const tokens: Record<string, string> = {}
      for (const rule of [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]))
        if (rule instanceof CSSStyleRule && rule.selectorText === ':root')
          for (const name of rule.style) {
            if (!name.startsWith('--') || !/^(#|rgb)/.test(style.getPropertyValue(name).trim())) continue
            probe.style.color = `var(${name})`
            tokens[name.slice(2)] = getComputedStyle(probe).color
          }
      probe.remove()
      const clear = 'rgba(0, 0, 0, 0)'
      const groundOf = (element: Element | null): string => {
        if (!element) return clear
        const { backgroundColor } = getComputedStyle(element)
        return backgroundColor === clear ? groundOf(element.parentElement) : backgroundColor
      }
      const found: Record<string, Part> = {}
      const add = (name: string, selector: string, isBlock: boolean) => {
        const shown = [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility())
        for (const [at, element] of shown.slice(0, most).entries()) {
          const { left, width, height } = element.getBoundingClientRect()
          const place = isBlock ? { left: Math.round(left), width: Math.round(width) } : { height: Math.round(height) }
          found[`${name} ${at + 1}`] = { ...place, ground: groundOf(element), ink: getComputedStyle(element).color }
        }
      }
      for (const [name, selector] of Object.entries(block)) add(name, selector, true)
      for (const [name, selector] of Object.entries(control)) add(name, selector, false)
      return { parts: found, tokens }
    },
    [parts, mostOfAKind] as const,
  )

const namesOf = (colour: string, tokens: Seen['tokens']): string[] =>
  Object.keys(tokens).filter((name) => tokens[name] === colour)

/** Says what of a screen is not as it is stored under its name. */
export function unlikeStored(name: string, { parts: seen, tokens }: Seen): string[] {
  const screen = stored[name]
  if (!screen) return [`${name} is not stored: npm run screenshots stores it`]
  return Object.entries(screen).flatMap(([part, was]) => {
    const is = seen[part]
    if (!is) return [`${name}: ${part} is gone`]
    const kind = was.height === undefined ? 'block' : 'control'
    const places = (['left', 'width', 'height'] as const).filter(
      (side) => Math.abs((was[side] ?? 0) - (is[side] ?? 0)) > far[kind],
    )
    const colours = (['ground', 'ink'] as const).filter(
      (side) => was[side].length > 0 && !was[side].some((token) => tokens[token] === is[side]),
    )
    return [...places, ...colours].map((side) => `${name}: ${part} has ${side} ${is[side]}, not ${was[side]}`)
  })
}

const taken: Outlines = {}

/** Stores a screen as it is; of what is taken of it again, in another theme, the names of its colours are those of both. */
export function storeOutline(name: string, { parts: seen, tokens }: Seen): void {
  const before = taken[name]
  const both = (known: string[] | undefined, names: string[]) => known?.filter((one) => names.includes(one)) ?? names
  taken[name] = Object.fromEntries(
    Object.entries(seen).flatMap(([part, { ground, ink, ...place }]): [string, Stored][] => {
      const known = before?.[part]
      if (before && !known) return []
      const colours = {
        ground: both(known?.ground, namesOf(ground, tokens)),
        ink: both(known?.ink, namesOf(ink, tokens)),
      }
      return [[part, { ...(known ?? place), ...colours }]]
    }),
  )
  const all = Object.entries({ ...stored, ...taken }).map(([screen, each]) => {
    const rows = Object.entries(each).map(([part, is]) => `  ${JSON.stringify(part)}: ${JSON.stringify(is)}`)
    return ` ${JSON.stringify(screen)}: {\n${rows.join(',\n')}\n }`
  })
  writeFileSync(file, `{\n${all.join(',\n')}\n}\n`)
}

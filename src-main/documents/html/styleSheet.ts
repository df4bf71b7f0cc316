import type { Look } from '../lineBuilder.ts'
import { lookOfCss } from './tagLook.ts'

/** The looks that a page's own rules give to `tag`, `.class` and `tag.class`; other selectors are passed over. */
export type StyleSheet = ReadonlyMap<string, Look>

export function readStyleSheet(css: string): StyleSheet {
  const rules = new Map<string, Look>()
  for (const { selectors, body } of rulesIn(withoutComments(css))) {
    const look = lookOfCss(body)
    if (Object.keys(look).length === 0) continue
    for (const selector of selectors.split(',')) {
      const key = selector.trim().toLowerCase()
      if (/^[\w-]*(?:\.[\w-]+)?$/.test(key)) {
        rules.set(key, { ...rules.get(key), ...look })
      }
    }
  }
  return rules
}

/** Selectors, and the braces behind them that hold no others. */
function* rulesIn(css: string): Generator<{ selectors: string; body: string }> {
  let selectors = ''
  let [before, isOpen] = [0, false]
  for (const { 0: brace, index } of css.matchAll(/[{}]/g)) {
    if (brace === '}' && isOpen) yield { selectors, body: css.slice(before, index) }
    if (brace === '{') selectors = css.slice(before, index)
    isOpen = brace === '{'
    before = index + 1
  }
}

function withoutComments(css: string): string {
  const kept: string[] = []
  let at = 0
  for (;;) {
    const start = css.indexOf('/*', at)
    const end = start < 0 ? -1 : css.indexOf('*/', start + 2)
    if (end < 0) return kept.join('') + css.slice(at)
    kept.push(css.slice(at, start))
    at = end + 2
  }
}

export function styledLook(sheet: StyleSheet, tag: string, classes: string | undefined): Look {
  if (sheet.size === 0) return {}
  const names = (classes ?? '')
    .toLowerCase()
    .split(/\s+/)
    .filter((name) => name !== '')
  const keys = [tag, ...names.flatMap((name) => [`.${name}`, `${tag}.${name}`])]
  return Object.assign({}, ...keys.map((key) => sheet.get(key) ?? {}))
}

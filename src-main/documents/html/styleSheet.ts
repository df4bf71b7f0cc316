import type { Look } from '../lineBuilder.ts'
import { lookOfCss } from './tagLook.ts'

/** The looks that a page's own rules give to `tag`, `.class` and `tag.class`; other selectors are passed over. */
export type StyleSheet = ReadonlyMap<string, Look>

export function readStyleSheet(css: string): StyleSheet {
  const rules = new Map<string, Look>()
  for (const [, selectors = '', body = ''] of css.replace(/\/\*[\s\S]*?\*\//g, '').matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    const look = lookOfCss(body)
    if (Object.keys(look).length === 0) continue
    for (const selector of selectors.split(','))
      if (/^\s*[\w-]*(?:\.[\w-]+)?\s*$/.test(selector)) {
        const key = selector.trim().toLowerCase()
        rules.set(key, { ...rules.get(key), ...look })
      }
  }
  return rules
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

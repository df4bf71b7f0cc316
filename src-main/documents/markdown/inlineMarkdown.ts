import { decodeHTML } from 'entities'
import { lookOfTag } from '../html/tagLook.ts'
import type { LineBuilder, Look } from '../lineBuilder.ts'

/** Adds a picture by its address and tells the key under which it is kept. */
export type AddImage = (address: string) => string

const dropped =
  /^<\/?(?:details|summary|p|div|center|span|font|b|strong|i|em|u|ins|s|del|strike|mark|sup|sub|small|big|kbd|a|table|thead|tbody|tr|td|th|ul|ol|li|h[1-6]|blockquote|hr|pre|code|img|br)\b[^<>]*>/i

/** Longer lines are no prose; they are taken as they stand, for the time that nested delimiters would take. */
const longestMarkedLine = 5000

const delimiters: readonly (readonly [RegExp, Look])[] = [
  [/^\*\*\*|^___/, { bold: true, italic: true }],
  [/^__/, { bold: true, underline: true }],
  [/^\*\*/, { bold: true }],
  [/^~~/, { strike: true }],
  [/^==/, { highlight: 'FFFF00' }],
  [/^\*|^_/, { italic: true }],
]

/**
 * Reads one line of Markdown into its printed text and marks. Formulas and code spans are taken as they stand; a delimiter
 * without its partner on the line is text.
 */
export function addInlineMarkdown(line: string, out: LineBuilder, addImage: AddImage, look: Look = {}): void {
  const htmlLooks: { tag: string; look: Look }[] = []
  let current = look
  let at = 0
  if (line.length > longestMarkedLine) {
    out.add(line, look)
    return
  }
  while (at < line.length) {
    const rest = line.slice(at)
    const step = readVerbatim(rest) ?? readLink(rest) ?? readDelimited(rest, line[at - 1] ?? ' ')
    if (step) {
      if (step.image !== undefined) out.addImage(addImage(step.image))
      if (step.verbatim) out.add(step.text, step.look ? { ...current, ...step.look } : current)
      else addInlineMarkdown(step.text, out, addImage, { ...current, ...step.look })
      at += step.length
      continue
    }
    const tag = dropped.exec(rest)?.[0]
    if (tag) {
      current = applyTag(tag, htmlLooks, look, out, addImage)
      at += tag.length
      continue
    }
    const comment = /^<!--.*?(?:-->|$)/.exec(rest)?.[0]
    const text = comment ? '' : (/^(?:[^\\`$!<&*_~=[]+|[\s\S])/u.exec(rest)?.[0] ?? rest)
    const entity = text === '&' ? /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/i.exec(rest)?.[0] : undefined
    out.add(entity ? decodeHTML(entity) : text, current)
    at += (comment ?? entity ?? text).length
  }
}

type Step = { length: number; text: string; look?: Look; verbatim?: boolean; image?: string }

const verbatimRules: readonly RegExp[] = [
  /^(`+)(?!`)(.*?[^`])\1(?!`)/,
  /^()(\$\$[^$]+\$\$|\$(?! )[^$\n]*?[^ $\\]\$(?!\d))/,
  /^()(\\(?:[!-/:-@[-`{-~]))/,
]

function readVerbatim(rest: string): Step | undefined {
  for (const rule of verbatimRules) {
    const [whole, , inner = ''] = rule.exec(rest) ?? []
    if (!whole) continue
    if (whole.startsWith('\\')) return readEscape(rest)
    if (whole.startsWith('`')) {
      const code = inner.replace(/^ (\s*\S.*) $/, '$1')
      // only where it makes a difference: what looks like a tag
      return {
        length: whole.length,
        text: code,
        verbatim: true,
        ...(code.includes('<') ? { look: { code: true } } : {}),
      }
    }
    return { length: whole.length, text: whole.replace(/^\$\$([\s\S]*)\$\$$/, '$$$1$$'), verbatim: true }
  }
  return undefined
}

/** Brackets of text are escaped in the same way as those around a formula: "a\\[0\\]", "\\['x', 'y'\\]". */
const isFormula = (text: string): boolean =>
  /\\[A-Za-z]|[\^=+<>≤≥]|[A-Za-z]_[\w{]/.test(text) && !/["'`‘“]|^[a-z]+_[a-z]+$/.test(text)

function readEscape(rest: string): Step {
  const formula = /^\\\((.+?)\\\)|^\\\[(.+?)\\\]/.exec(rest)
  if (formula && (formula[2] === undefined || isFormula(formula[2])))
    return { length: formula[0].length, text: `$${(formula[1] ?? formula[2] ?? '').trim()}$`, verbatim: true }
  return { length: 2, text: rest.slice(1, 2), verbatim: true }
}

/** "[单选题](2分)": brackets that say two things lead nowhere. */
const isAddress = (text: string): boolean => !/[\u3400-\u9fff]/.test(text) || /[/#\\]|\.\p{L}/u.test(text)

function readLink(rest: string): Step | undefined {
  const address = String.raw`\(\s*<?((?:[^\s()<>]|\([^\s()]*\))*)>?(?:\s+["'][^"']*["'])?\s*\)`
  const image = new RegExp(String.raw`^!\[([^\]]*)\]${address}`).exec(rest)
  if (image) return { length: image[0].length, text: '', image: image[2] ?? '' }
  const link = new RegExp(String.raw`^\[((?:[^[\]]|\[[^\]]*\])*)\]${address}`).exec(rest)
  if (link) return isAddress(link[2] ?? '') ? { length: link[0].length, text: link[1] ?? '' } : undefined
  const auto = /^<((?:https?|mailto):[^\s<>]+)>/.exec(rest)
  return auto ? { length: auto[0].length, text: auto[1] ?? '', verbatim: true } : undefined
}

/** "___3___", "__(3)__" within a text: a blank with its number, nothing emphasised. */
const numberedGap = /^(?:___\s?\d{1,3}\s?___|__\s?\(\d{1,3}\)\s?__)(?!_)/

function readDelimited(rest: string, before: string): Step | undefined {
  for (const [opening, look] of delimiters) {
    const mark = opening.exec(rest)?.[0]
    if (!mark) continue
    const isWordBound = mark.startsWith('_')
    if (isWordBound && /[\p{L}\p{N}_]/u.test(before)) continue
    const gap = isWordBound ? numberedGap.exec(rest)?.[0] : undefined
    if (gap) return { length: gap.length, text: gap, verbatim: true }
    const closing = findClosing(rest, mark, isWordBound)
    // "_, _": two blanks and what parts them, nothing emphasised
    const isBlank = isWordBound && closing > 0 && !/[\p{L}\p{N}]/u.test(rest.slice(mark.length, closing))
    if (closing > 0 && !isBlank) return { length: closing + mark.length, text: rest.slice(mark.length, closing), look }
  }
  // A run of underscores is a blank to fill in, whatever follows it.
  const run = /^_{2,}|^\*{4,}|^={3,}/.exec(rest)?.[0]
  return run ? { length: run.length, text: run, verbatim: true } : undefined
}

function findClosing(rest: string, mark: string, isWordBound: boolean): number {
  if (/^\s/.test(rest.slice(mark.length)) || rest[mark.length] === mark[0]) return -1
  for (let at = rest.indexOf(mark, mark.length + 1); at > 0; at = rest.indexOf(mark, at + 1)) {
    const [before = '', after = ''] = [rest[at - 1], rest[at + mark.length]]
    const isEscaped = rest[at - 2] === '\\'
    const isWhole = after !== mark[0] && (before !== mark[0] || isEscaped)
    if (isWhole && !/\s|\\/.test(before) && !(isWordBound && /[\p{L}\p{N}]/u.test(after))) return at
  }
  return -1
}

function applyTag(
  tag: string,
  open: { tag: string; look: Look }[],
  base: Look,
  out: LineBuilder,
  addImage: AddImage,
): Look {
  const name = (/^<\/?([a-z\d]+)/i.exec(tag)?.[1] ?? '').toLowerCase()
  if (name === 'br') out.breakLine()
  const source = name === 'img' ? /\bsrc\s*=\s*["']?([^"'\s>]+)/i.exec(tag)?.[1] : undefined
  if (source) out.addImage(addImage(source))
  if (tag.startsWith('</')) {
    const last = open.findLastIndex((entry) => entry.tag === name)
    if (last >= 0) open.splice(last, 1)
  } else if (!tag.endsWith('/>')) open.push({ tag: name, look: lookOfTag(name, (key) => attributeOf(tag, key)) })
  return Object.assign({}, base, ...open.map((entry) => entry.look))
}

const attributeOf = (tag: string, key: string): string | undefined =>
  new RegExp(String.raw`\b${key}\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))`, 'i').exec(tag)?.slice(1).find(Boolean)

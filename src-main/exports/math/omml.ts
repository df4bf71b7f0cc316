import { child, elements, escapeXml, parseXml, textOf, type XmlElement } from '../../documents/xml/parseXml.ts'
import { mathMl } from './mathMl.ts'

/** An element that has no counterpart: the whole formula is then shown as its source. */
class Unknown extends Error {}

const naries = new Set([...'∑∏∐∫∬∭∮⋃⋂⋁⋀⨁⨂⨀⨆'])

/** What stands above a letter, as Word's combining signs. */
const accents: Readonly<Record<string, string>> = {
  '^': '\u0302',
  ˆ: '\u0302',
  '~': '\u0303',
  '˜': '\u0303',
  '¯': '\u0304',
  ˉ: '\u0304',
  '˙': '\u0307',
  '¨': '\u0308',
  '⃗': '\u20D7',
  '→': '\u20D7',
  ˇ: '\u030C',
  '˘': '\u0306',
  '´': '\u0301',
  ˊ: '\u0301',
  '`': '\u0300',
  ˋ: '\u0300',
}
const bars = new Set([...'‾―¯_̲'])

const tag = (name: string, inner: string) => `<m:${name}>${inner}</m:${name}>`
const setting = (name: string, value: string) => `<m:${name} m:val="${escapeXml(value)}"/>`

/** `style`: p is upright, nor is text that is no formula. */
function run(text: string, style?: 'p' | 'nor'): string {
  if (text === '') return ''
  const look = style === 'nor' ? '<m:rPr><m:nor/></m:rPr>' : style === 'p' ? '<m:rPr><m:sty m:val="p"/></m:rPr>' : ''
  return tag('r', `${look}<m:t xml:space="preserve">${escapeXml(text)}</m:t>`)
}

const alphabets: Readonly<Record<string, string>> = {
  'double-struck': 'double-struck',
  script: 'script',
  fraktur: 'fraktur',
  'sans-serif': 'sans-serif',
  monospace: 'monospace',
}

function lettersRun(node: XmlElement): string {
  const text = textOf(node)
  const variant = node.attributes.mathvariant ?? ''
  if (Object.hasOwn(alphabets, variant))
    return tag('r', `<m:rPr>${setting('scr', alphabets[variant] ?? '')}</m:rPr><m:t>${escapeXml(text)}</m:t>`)
  if (/bold/.test(variant)) return tag('r', `<m:rPr>${setting('sty', 'b')}</m:rPr><m:t>${escapeXml(text)}</m:t>`)
  return run(text, variant === 'normal' || [...text].length > 1 ? 'p' : undefined)
}

/** Invisible signs (function application, times) and breaks at them say nothing in Word. */
const invisible = /[\u2061-\u2064]/g

const only = (node: XmlElement): XmlElement | undefined => {
  const inner = elements(node)
  return inner.length === 1 ? inner[0] : undefined
}

/** The element within what only groups it. */
function bare(node: XmlElement): XmlElement {
  const inner = ['mrow', 'mstyle', 'mpadded'].includes(node.name) ? only(node) : undefined
  return inner ? bare(inner) : node
}

const signOf = (node: XmlElement | undefined): string =>
  node && bare(node).name === 'mo' ? textOf(bare(node)).replace(invisible, '') : ''

const isFence = (node: XmlElement) => node.name === 'mo' && node.attributes.fence === 'true'

/** A row, in which a fence goes up to the one that closes it and a sum takes what follows as its own. */
function row(nodes: readonly XmlElement[]): string {
  const [first, ...rest] = nodes
  if (!first) return ''
  if (nodes.length > 2 && isFence(first)) {
    const close = closingFence(nodes)
    if (close > 0) {
      const inner = row(nodes.slice(1, close))
      return fenced(textOf(first), textOf(nodes[close]), inner) + row(nodes.slice(close + 1))
    }
  }
  const last = nodes.at(-1)
  // a case distinction has a brace before it and none behind
  if (nodes.length === 2 && isFence(first) && last?.name === 'mtable') return fenced(textOf(first), '', convert(last))
  const sum = naryOf(first)
  if (sum) {
    const [operand, ...behind] = rest
    return nary(sum, operand ? convert(operand) : '') + row(behind)
  }
  return convert(first) + row(rest)
}

function closingFence(nodes: readonly XmlElement[]): number {
  let depth = 0
  for (const [at, node] of nodes.entries()) {
    if (!isFence(node)) continue
    const isOpening = at === 0 || /^[([{⟨⌊⌈]$/.test(textOf(node))
    depth += isOpening ? 1 : -1
    if (depth === 0) return at
  }
  return -1
}

const fenced = (open: string, close: string, inner: string) =>
  tag('d', `<m:dPr>${setting('begChr', open)}${setting('endChr', close)}</m:dPr>${tag('e', inner)}`)

type Nary = { sign: string; low: XmlElement | undefined; high: XmlElement | undefined; isBeside: boolean }

function naryOf(node: XmlElement): Nary | undefined {
  const [base, one, two] = elements(node)
  const sign = node.name === 'mo' ? '' : signOf(base)
  if (!naries.has(sign)) return undefined
  const isBeside = /^msu/.test(node.name)
  if (node.name === 'msub' || node.name === 'munder') return { sign, low: one, high: undefined, isBeside }
  if (node.name === 'msup' || node.name === 'mover') return { sign, low: undefined, high: one, isBeside }
  return node.name === 'msubsup' || node.name === 'munderover' ? { sign, low: one, high: two, isBeside } : undefined
}

function nary({ sign, low, high, isBeside }: Nary, operand: string): string {
  const look = [
    setting('chr', sign),
    setting('limLoc', isBeside ? 'subSup' : 'undOvr'),
    ...(low ? [] : [setting('subHide', '1')]),
    ...(high ? [] : [setting('supHide', '1')]),
  ]
  const part = (name: string, node: XmlElement | undefined) => tag(name, node ? convert(node) : '')
  return tag('nary', `${tag('naryPr', look.join(''))}${part('sub', low)}${part('sup', high)}${tag('e', operand)}`)
}

const scripts = (name: string, node: XmlElement, parts: readonly string[]): string => {
  const inner = elements(node)
  return tag(name, parts.map((part, at) => tag(part, inner[at] ? convert(inner[at]) : '')).join(''))
}

function over(node: XmlElement): string {
  const [base, above] = elements(node)
  const sign = signOf(above)
  if (base && node.attributes.accent === 'true' && bars.has(sign))
    return tag('bar', `<m:barPr>${setting('pos', 'top')}</m:barPr>${tag('e', convert(base))}`)
  if (base && node.attributes.accent === 'true' && Object.hasOwn(accents, sign))
    return tag('acc', `<m:accPr>${setting('chr', accents[sign] ?? '')}</m:accPr>${tag('e', convert(base))}`)
  if (base && sign === '⏞') return groupSign(base, sign, 'top')
  return scripts('limUpp', node, ['e', 'lim'])
}

const groupSign = (base: XmlElement, sign: string, pos: string) =>
  tag(
    'groupChr',
    `<m:groupChrPr>${setting('chr', sign)}${setting('pos', pos)}</m:groupChrPr>${tag('e', convert(base))}`,
  )

function under(node: XmlElement): string {
  const [base, below] = elements(node)
  const sign = signOf(below)
  if (base && bars.has(sign)) return tag('bar', `<m:barPr>${setting('pos', 'bot')}</m:barPr>${tag('e', convert(base))}`)
  if (base && sign === '⏟') return groupSign(base, sign, 'bot')
  return scripts('limLow', node, ['e', 'lim'])
}

function table(node: XmlElement): string {
  const rows = elements(node).map((line) => elements(line).map((cell) => tag('e', row(elements(cell)))))
  const columns = Math.max(1, ...rows.map((cells) => cells.length))
  const look = `<m:mPr><m:mcs><m:mc><m:mcPr>${setting('count', String(columns))}${setting('mcJc', 'center')}</m:mcPr></m:mc></m:mcs></m:mPr>`
  return tag(
    'm',
    look + rows.map((cells) => tag('mr', cells.join('') + '<m:e/>'.repeat(columns - cells.length))).join(''),
  )
}

function fraction(node: XmlElement): string {
  const look = /^0/.test(node.attributes.linethickness ?? '') ? `<m:fPr>${setting('type', 'noBar')}</m:fPr>` : ''
  const [top, bottom] = elements(node)
  return tag('f', look + tag('num', top ? convert(top) : '') + tag('den', bottom ? convert(bottom) : ''))
}

const spaced = (width: string | undefined) => {
  const em = Number.parseFloat(width ?? '0')
  return em > 0.8 ? run('\u2003', 'nor') : em > 0.1 ? run('\u2005', 'nor') : ''
}

const converters: Readonly<Record<string, (node: XmlElement) => string>> = {
  mi: (node) => (textOf(node).replace(invisible, '') === '' ? '' : lettersRun(node)),
  mn: lettersRun,
  mo: (node) => run(textOf(node).replace(invisible, '')),
  mtext: (node) => run(textOf(node), 'nor'),
  mspace: (node) => spaced(node.attributes.width),
  mrow: (node) => row(elements(node)),
  mstyle: (node) => row(elements(node)),
  mpadded: (node) => row(elements(node)),
  mphantom: (node) => tag('phant', `<m:phantPr>${setting('show', '0')}</m:phantPr>${tag('e', row(elements(node)))}`),
  mfrac: fraction,
  msup: (node) => scripts('sSup', node, ['e', 'sup']),
  msub: (node) => scripts('sSub', node, ['e', 'sub']),
  msubsup: (node) => scripts('sSubSup', node, ['e', 'sub', 'sup']),
  mover: over,
  munder: under,
  munderover: (node) => {
    const [base, below, above] = elements(node).map(convert)
    return tag(
      'limUpp',
      tag('e', tag('limLow', tag('e', base ?? '') + tag('lim', below ?? ''))) + tag('lim', above ?? ''),
    )
  },
  msqrt: (node) => tag('rad', `<m:radPr><m:degHide m:val="1"/></m:radPr><m:deg/>${tag('e', row(elements(node)))}`),
  mroot: (node) => {
    const [inner, degree] = elements(node)
    return tag('rad', tag('deg', degree ? convert(degree) : '') + tag('e', inner ? convert(inner) : ''))
  },
  mtable: table,
  menclose: (node) => {
    if (node.attributes.notation !== 'box') throw new Unknown(node.attributes.notation)
    return tag('borderBox', tag('e', row(elements(node))))
  },
}

function convert(node: XmlElement): string {
  const sum = naryOf(node)
  if (sum) return nary(sum, '')
  const converter = Object.hasOwn(converters, node.name) ? converters[node.name] : undefined
  if (!converter) throw new Unknown(node.name)
  return converter(node)
}

const namespace = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'

/**
 * A formula as Word's own (OMML, ECMA-376 part 1, 22.1), by way of the MathML that KaTeX makes of it: what schools use, from
 * fractions to matrices. null where something has no counterpart; the caller then shows the source.
 */
export function omml(tex: string, display: boolean): string | null {
  const source = mathMl(tex, display)
  if (source === null) return null
  try {
    const math = child(parseXml(source), 'math')
    const shown = child(child(math, 'semantics'), 'mrow')
    return shown ? `<m:oMath ${namespace}>${row(elements(shown))}</m:oMath>` : null
  } catch (error) {
    if (error instanceof Unknown) return null
    throw error
  }
}

import { child, childrenNamed, elements, textOf, type XmlElement } from '../xml/parseXml.ts'
import { latexSymbol, wrapWords } from './latexSymbols.ts'

/** `isWhole` is false when something had no LaTeX form and is there only as its text. */
export type Latex = { text: string; isWhole: boolean }

type Convert = (element: XmlElement, convert: (element: XmlElement | undefined) => string) => string

const valAt = (element: XmlElement, properties: string, name: string): string | undefined =>
  child(child(element, properties), name)?.attributes['m:val']

const isSwitchedOn = (element: XmlElement, properties: string, name: string): boolean => {
  const node = child(child(element, properties), name)
  return node !== undefined && !/^(?:0|off|false)$/.test(node.attributes['m:val'] ?? '')
}

const naries: Readonly<Record<string, string>> = {
  '∫': '\\int',
  '∬': '\\iint',
  '∭': '\\iiint',
  '∮': '\\oint',
  '∑': '\\sum',
  '∏': '\\prod',
  '∐': '\\coprod',
  '⋃': '\\bigcup',
  '⋂': '\\bigcap',
  '⋁': '\\bigvee',
  '⋀': '\\bigwedge',
  '⨁': '\\bigoplus',
  '⨂': '\\bigotimes',
}

const accents: Readonly<Record<string, string>> = {
  '\u0300': '\\grave',
  '\u0301': '\\acute',
  '\u0302': '\\hat',
  '\u0303': '\\tilde',
  '\u0304': '\\bar',
  '\u0305': '\\overline',
  '\u0306': '\\breve',
  '\u0307': '\\dot',
  '\u0308': '\\ddot',
  '\u030C': '\\check',
  '\u20D7': '\\vec',
  '\u20DB': '\\dddot',
  '\u20D6': '\\overleftarrow',
  '\u20E1': '\\overleftrightarrow',
  '^': '\\hat',
  '~': '\\tilde',
  '¯': '\\bar',
  '→': '\\vec',
}

const functions = new Set(
  'sin cos tan cot sec csc sinh cosh tanh coth arcsin arccos arctan log ln lg exp lim max min sup inf det dim gcd arg deg ker Pr hom limsup liminf'.split(
    ' ',
  ),
)

const delimiter = (sign: string): string =>
  sign === ''
    ? '.'
    : ({
        '{': '\\{',
        '}': '\\}',
        '〈': '\\langle ',
        '⟨': '\\langle ',
        '〉': '\\rangle ',
        '⟩': '\\rangle ',
        '‖': '\\|',
        '⌊': '\\lfloor ',
        '⌋': '\\rfloor ',
        '⌈': '\\lceil ',
        '⌉': '\\rceil ',
      }[sign] ?? sign)

const group = (text: string): string => `{${text}}`
/** A base of more than one sign is bound before a script is put to it. */
const base = (text: string): string =>
  text.length === 1 || /^\\[A-Za-z]+$/.test(text) || /^\{[^{}]*\}$/.test(text) ? text : group(text)

const converters: Readonly<Record<string, Convert>> = {
  'm:f': (element, convert) => {
    const [top, bottom] = [convert(child(element, 'm:num')), convert(child(element, 'm:den'))]
    const type = valAt(element, 'm:fPr', 'm:type')
    if (type === 'noBar') return `\\binom${group(top)}${group(bottom)}`
    return type === 'lin' || type === 'skw' ? `${group(top)}/${group(bottom)}` : `\\frac${group(top)}${group(bottom)}`
  },
  'm:sSup': (element, convert) => `${base(convert(child(element, 'm:e')))}^${group(convert(child(element, 'm:sup')))}`,
  'm:sSub': (element, convert) => `${base(convert(child(element, 'm:e')))}_${group(convert(child(element, 'm:sub')))}`,
  'm:sSubSup': (element, convert) =>
    `${base(convert(child(element, 'm:e')))}_${group(convert(child(element, 'm:sub')))}^${group(convert(child(element, 'm:sup')))}`,
  'm:sPre': (element, convert) =>
    `{}_${group(convert(child(element, 'm:sub')))}^${group(convert(child(element, 'm:sup')))}${convert(child(element, 'm:e'))}`,
  'm:rad': (element, convert) => {
    const degree = isSwitchedOn(element, 'm:radPr', 'm:degHide') ? '' : convert(child(element, 'm:deg'))
    return `\\sqrt${degree === '' ? '' : `[${degree}]`}${group(convert(child(element, 'm:e')))}`
  },
  'm:nary': convertNary,
  'm:d': convertDelimited,
  'm:m': (element, convert) => {
    const rows = childrenNamed(element, 'm:mr').map((row) => childrenNamed(row, 'm:e').map(convert).join(' & '))
    return `\\begin{matrix}${rows.join(' \\\\ ')}\\end{matrix}`
  },
  'm:eqArr': (element, convert) => {
    const rows = childrenNamed(element, 'm:e').map(convert)
    return `\\begin{aligned}${rows.join(' \\\\ ')}\\end{aligned}`
  },
  'm:acc': (element, convert) => {
    const sign = valAt(element, 'm:accPr', 'm:chr') ?? '\u0302'
    return `${accents[sign] ?? '\\hat'}${group(convert(child(element, 'm:e')))}`
  },
  'm:bar': (element, convert) => {
    const name = valAt(element, 'm:barPr', 'm:pos') === 'top' ? 'overline' : 'underline'
    return `\\${name}${group(convert(child(element, 'm:e')))}`
  },
  'm:groupChr': (element, convert) => {
    const inner = group(convert(child(element, 'm:e')))
    const sign = valAt(element, 'm:groupChrPr', 'm:chr') ?? '⏟'
    if (sign === '⏞') return `\\overbrace${inner}`
    if (sign === '⏟') return `\\underbrace${inner}`
    const isTop = valAt(element, 'm:groupChrPr', 'm:pos') === 'top'
    return `\\${isTop ? 'overset' : 'underset'}${group(latexSymbol(sign).trim())}${inner}`
  },
  'm:func': (element, convert) => `${convert(child(element, 'm:fName'))} ${group(convert(child(element, 'm:e')))}`,
  'm:fName': (element, convert) => {
    const name = elements(element).map(convert).join('')
    const [, plainName = ''] = /^(?:\\text\{|\\mathrm\{)?([A-Za-z]+)\}?/.exec(name) ?? []
    if (!functions.has(plainName)) return name
    return name.replace(/^(?:\\(?:text|mathrm)\{[A-Za-z]+\}|[A-Za-z]+)/, `\\${plainName}`)
  },
  'm:limLow': (element, convert) => {
    const [inner, low] = [convert(child(element, 'm:e')), convert(child(element, 'm:lim'))]
    const isOperator = functions.has(inner.replace(/^\\/, ''))
    if (isOperator) return `\\${inner.replace(/^\\/, '')}_${group(low)}`
    return /^\\underbrace/.test(inner) ? `${inner}_${group(low)}` : `\\underset${group(low)}${group(inner)}`
  },
  'm:limUpp': (element, convert) =>
    `\\overset${group(convert(child(element, 'm:lim')))}${group(convert(child(element, 'm:e')))}`,
  'm:borderBox': (element, convert) => `\\boxed${group(convert(child(element, 'm:e')))}`,
  'm:phant': (element, convert) => (isSwitchedOn(element, 'm:phantPr', 'm:show') ? convert(child(element, 'm:e')) : ''),
}

function convertNary(element: XmlElement, convert: (element: XmlElement | undefined) => string): string {
  const sign = valAt(element, 'm:naryPr', 'm:chr') ?? '∫'
  const part = (name: string, hide: string, mark: string) => {
    const text = isSwitchedOn(element, 'm:naryPr', hide) ? '' : convert(child(element, name))
    return text === '' ? '' : `${mark}${group(text)}`
  }
  const limits = part('m:sub', 'm:subHide', '_') + part('m:sup', 'm:supHide', '^')
  return `${naries[sign] ?? latexSymbol(sign).trim()}${limits} ${convert(child(element, 'm:e'))}`
}

function convertDelimited(element: XmlElement, convert: (element: XmlElement | undefined) => string): string {
  const begin = valAt(element, 'm:dPr', 'm:begChr') ?? '('
  const end = valAt(element, 'm:dPr', 'm:endChr') ?? ')'
  const separator = valAt(element, 'm:dPr', 'm:sepChr') ?? '|'
  const inner = childrenNamed(element, 'm:e').map(convert).join(separator)
  const matrix = /^\\begin\{(?:matrix|aligned)\}([\s\S]*)\\end\{(?:matrix|aligned)\}$/.exec(inner)?.[1]
  const environment =
    matrix === undefined ? undefined : { '()': 'pmatrix', '[]': 'bmatrix', '||': 'vmatrix', '{': 'cases' }[begin + end]
  if (environment) return `\\begin{${environment}}${matrix}\\end{${environment}}`
  if (/^[()[\]|]$/.test(begin) && /^[()[\]|]$/.test(end) && !/\\(?:frac|sum|int|prod|begin)/.test(inner))
    return begin + inner + end
  return `\\left${delimiter(begin)}${inner}\\right${delimiter(end)}`
}

const ignored = new Set([
  'm:oMathParaPr',
  'm:ctrlPr',
  'm:rPr',
  'w:rPr',
  'm:argPr',
  'm:sSupPr',
  'm:sSubPr',
  'm:sSubSupPr',
  'm:sPrePr',
  'm:fPr',
  'm:radPr',
  'm:dPr',
  'm:naryPr',
  'm:funcPr',
  'm:mPr',
  'm:eqArrPr',
  'm:accPr',
  'm:barPr',
  'm:boxPr',
  'm:groupChrPr',
  'm:limLowPr',
  'm:limUppPr',
  'm:borderBoxPr',
  'm:phantPr',
  'w:del',
  'w:bookmarkStart',
  'w:bookmarkEnd',
  'w:proofErr',
  'w:lastRenderedPageBreak',
])
const containers = new Set([
  'm:oMath',
  'm:oMathPara',
  'm:e',
  'm:num',
  'm:den',
  'm:sup',
  'm:sub',
  'm:deg',
  'm:lim',
  'm:box',
  'm:mr',
  'w:ins',
  'w:smartTag',
  'w:sdt',
  'w:sdtContent',
  'w:hyperlink',
])

/** One m:oMath as LaTeX, without the dollar signs. Source of the element names: ECMA-376 part 1, chapter 22.1. */
export function ommlToLatex(equation: XmlElement): Latex {
  let isWhole = true
  const convert = (element: XmlElement | undefined): string => {
    if (!element || ignored.has(element.name)) return ''
    if (element.name === 'm:r' || element.name === 'w:r') return convertRun(element)
    const converter = Object.hasOwn(converters, element.name) ? converters[element.name] : undefined
    if (converter) return converter(element, convert)
    if (!containers.has(element.name)) isWhole = false
    return elements(element).map(convert).join('')
  }
  return { text: convert(equation).replace(/ {2,}/g, ' ').trim(), isWhole }
}

function convertRun(run: XmlElement): string {
  const text = elements(run)
    .filter(({ name }) => name === 'm:t' || name === 'w:t')
    .map(textOf)
    .join('')
  const style = valAt(run, 'm:rPr', 'm:sty')
  const isText = child(child(run, 'm:rPr'), 'm:nor') !== undefined
  if (isText && /\S/.test(text)) return `\\text{${text.replace(/[{}\\$%#&_^]/g, '\\$&')}}`
  const latex = [...text.normalize('NFKD').normalize('NFC')].map(latexSymbol).join('')
  return style === 'p' ? wrapWords(latex, functions) : wrapWords(latex, undefined)
}

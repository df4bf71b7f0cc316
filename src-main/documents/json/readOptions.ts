import { cellText, isObject, type JsonObject, textKeys } from './cellText.ts'

/** `isPrinted`: its label stood before its text. */
export type Option = { label: string; text: string; isRight: boolean; isPrinted?: true }

const labelKeys = ['label', 'key', 'letter', 'id', 'option', 'index', 'name', 'letra', 'lettre', '选项', '标号', '号']
const rightKey =
  /^(?:is_?)?(?:correct|right|answer|true)(?:_?(?:answer|option))?$|^(?:es_?|est_?|e_?|ist_?)?(?:correct[aoe]|cert[ao]|richtig|giust[ao]|corrett[ao]|esatt[ao]|верно|правильный?)$|^(?:是否)?正确$/i

export const letter = (index: number): string => String.fromCharCode(65 + (index % 26))

const isYes = (value: unknown): boolean =>
  value === true || value === 1 || (typeof value === 'string' && /^(?:true|1|t|y|yes|是|对|√|✓)$/i.test(value))

/** "Danube": true, "Rhine": false: texts that a map judges, at least one as right and one as wrong. */
export const areFlagged = (entries: readonly (readonly [string, unknown])[]): boolean =>
  entries.length >= 2 &&
  entries.every(([, own]) => typeof own === 'boolean' || own === 0 || own === 1) &&
  entries.some(([, own]) => isYes(own)) &&
  entries.some(([, own]) => !isYes(own)) &&
  entries.every(([key]) => key.length > 1)

/** "*Danube", "Danube (correct)", "√ Danube": what some texts of a list carry and others do not. */
const rightBefore = /^(?:\*{1,2}|[√✓✔]|\[x\]|\(x\)|=)(?=[^*=])/i
const emptyBefore = /^(?:\[\s?\]|\(\s?\))\s*/
const rightBehind = /(?:[([（](?:correct|right|true|正确|对)[)\]）]|[√✓✔*])$/i

/** The text without what marks it as right; null where nothing does. */
function unmarked(text: string): string | null {
  const bare = text.trim()
  const plainer = bare.replace(rightBefore, '').replace(rightBehind, '').trim()
  return plainer === bare || plainer === '' ? null : plainer
}

/** The options that a list or a map holds; a single text among them may bring its own letter. */
export function readOptions(value: object): Option[] {
  const entries: [string, unknown][] = Array.isArray(value)
    ? value.map((entry, index) => [String(index), entry])
    : Object.entries(value).filter(([, entry]) => entry !== null)
  if (!Array.isArray(value) && areFlagged(entries))
    return entries.map(([text, own], at) => ({ label: letter(at), text, isRight: isYes(own) }))
  const options = entries.map(([key, entry]) => {
    const pair = pairOf(entry)
    if (pair) return { label: key, text: pair[0], isRight: pair[1] }
    if (!isObject(entry)) return { label: key, text: cellText(entry), isRight: false }
    return ofObject(key, entry)
  })
  return withoutLabels(withoutMarks(options))
}

function withoutLabels(options: readonly Option[]): Option[] {
  const areLabelled = options.every(({ text }, at) => ownLabel(text, at) !== '')
  if (!areLabelled) return [...options]
  return options.map((option, at) => {
    const label = ownLabel(option.text, at)
    return {
      ...option,
      label: label.replace(/[^\p{L}\d]/gu, ''),
      text: option.text.slice(label.length),
      isPrinted: true,
    }
  })
}

/** Marks say what is right where nothing else does, and fewer than half of the texts carry one. */
function withoutMarks(options: readonly Option[]): readonly Option[] {
  const texts = options.map(({ text }) => unmarked(text))
  const marked = texts.filter((text) => text !== null).length
  if (marked === 0 || marked * 2 > options.length || options.some(({ isRight }) => isRight)) return options
  return options.map((option, at) => {
    const text = texts[at] ?? null
    return text === null
      ? { ...option, text: option.text.replace(emptyBefore, '') }
      : { ...option, text, isRight: true }
  })
}

/** The text of an option: under a name that says so, in any case, or the first that is longer than a label, or any. */
function textWithin(entry: JsonObject, label: unknown): string | undefined {
  const texts = Object.entries(entry).filter(
    (own): own is [string, string] => typeof own[1] === 'string' && own[1] !== label,
  )
  const named = textKeys.map((name) => texts.find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1])
  return (
    named.find((text) => text !== undefined) ??
    texts.find(([, text]) => !/^(?:[A-Za-z]|\d{1,2})$/.test(text))?.[1] ??
    texts[0]?.[1]
  )
}

function ofObject(key: string, entry: JsonObject): Option {
  const label = labelKeys
    .map((name) => entry[name])
    .find((own) => own !== undefined && /^(?:.{1,3}|\d{1,12})$/.test(String(own)))
  const text = textWithin(entry, label)
  const isRight = Object.entries(entry).some(([name, own]) => rightKey.test(name) && isYes(own)) || isTruthOf(entry)
  return { label: String(label ?? key), text: cellText(text ?? entry), isRight }
}

const otherTruth = /select|chos|check|hidden|visib|disab|active|default|user|mine|shuffle|fixed|pin/i
const worth = /^(?:fraction|weight|score|points?|grade|marks?)$/i

/** The only truth value that an option has says whether it is right, whatever its name ("ok"); so does what it is worth. */
function isTruthOf(entry: JsonObject): boolean {
  const entries = Object.entries(entry)
  const named = entries.some(([name]) => rightKey.test(name))
  const truths = entries.filter(([name, own]) => typeof own === 'boolean' && !otherTruth.test(name))
  const points = entries.filter(([name, own]) => typeof own === 'number' && worth.test(name))
  const [[, truth] = []] = truths
  const [[, value] = []] = points
  if (named) return false
  return truths.length === 1 ? truth === true : truths.length === 0 && points.length === 1 && Number(value) > 0
}

/** ["white", true]: a text and whether it is right, in either order. */
function pairOf(entry: unknown): readonly [text: string, isRight: boolean] | null {
  if (!Array.isArray(entry) || entry.length !== 2) return null
  const flag: unknown = entry.find((part) => typeof part === 'boolean' || part === 0 || part === 1)
  const text: unknown = entry.find((part) => typeof part === 'string')
  return flag === undefined || typeof text !== 'string' ? null : [cellText(text), isYes(flag)]
}

/** The letter or number that stands before the option at this place; '' where another or none does. */
function ownLabel(text: string, at: number): string {
  const own = /^\s*[(（[]?([A-Za-z]|\d{1,2})\s*[.、．)）\]:：]\s*(?=\S)/.exec(text)
  const said = own?.[1] ?? ''
  return own && (said.toUpperCase() === letter(at) || said === String(at + 1)) ? own[0] : ''
}

/** The letters of what a value says about options: their labels, places, texts or truths. Null where it says something else. */
export function lettersOf(value: unknown, options: readonly Option[], base: 0 | 1): string | null {
  if (options.length < 2) return null
  const flags = flagsOf(value)
  if (flags.length >= options.length && flags.includes(true) && flags.lastIndexOf(true) < options.length)
    return flags.flatMap((isRight, at) => (isRight ? [letter(at)] : [])).join('')
  const list: unknown[] = (Array.isArray(value) ? value : [value]).map((one) => said(one, options))
  if (list.length === 0) return null
  const places = list.map((one) => placeOf(one, options, base))
  if (places.every((place) => place >= 0)) return [...new Set(places)].map(letter).join('')
  const [run] = list
  const isRun = list.length === 1 && typeof run === 'string' && /^[A-Za-z](?:[\s,，、;]*[A-Za-z])+$/.test(run)
  const letters = isRun ? [...run.toUpperCase().replace(/[^A-Z]/g, '')] : []
  const isInside = letters.length > 0 && letters.every((sign) => sign.charCodeAt(0) - 65 < options.length)
  return isInside && new Set(letters).size === letters.length ? letters.join('') : null
}

const plain = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase()

/** What an object says about an option: its text if that is one of theirs, else its label. */
function said(one: unknown, options: readonly Option[]): unknown {
  if (!isObject(one)) return one
  const { label, text } = ofObject('', one)
  return options.some((option) => plain(option.text) === plain(text)) ? text : label
}

/** By label, by place, by text, by letter; "B. text" by its letter if the text is that option's. */
function placeOf(one: unknown, options: readonly Option[], base: 0 | 1): number {
  if (typeof one !== 'string' && typeof one !== 'number') return -1
  const said = String(one).trim()
  const byLabel = options.findIndex(({ label }) => label === said)
  const isTelling = options.some(({ label, isPrinted }) => isPrinted || !/^\d{1,2}$/.test(label))
  if (byLabel >= 0 && isTelling) return byLabel
  const byText = options.findIndex(({ text }) => plain(text) === plain(said))
  if (typeof one === 'number') return one - base >= 0 && one - base < options.length ? one - base : byText
  if (byText >= 0) return byText
  const byLetter = /^[A-Za-z]$/.test(said) ? said.toUpperCase().charCodeAt(0) - 65 : -1
  if (byLetter >= 0 && byLetter < options.length) return byLetter
  const named = /^(?:option|choice|answer|opcion|opción)[ _-]?([A-Za-z])$/i.exec(said)?.[1]
  if (named) return named.toUpperCase().charCodeAt(0) - 65
  const at = said.toUpperCase().charCodeAt(0) - 65
  return at >= 0 &&
    at < options.length &&
    plain(said.slice(ownLabel(said, at).length)) === plain(options[at]?.text ?? '')
    ? at
    : -1
}

/** One truth value an option, in a list or a map: [false, true], { answer_b_correct: "true" }. Empty if it is none. */
function flagsOf(value: unknown): boolean[] {
  const entries: unknown[] = typeof value === 'object' && value !== null ? Object.values(value) : []
  const flags = entries.map((entry) => ['true', 'false'].indexOf(String(entry)))
  return flags.length >= 2 && !flags.includes(-1) ? flags.map((flag) => flag === 0) : []
}

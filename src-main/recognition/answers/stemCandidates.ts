import type { Lexed } from '../lexed.ts'
import type { Draft, Stretch } from '../questions/Draft.ts'
import { textOf } from '../questions/stems/stretchText.ts'
import { truthOf, truthPairOf } from '../tokens/truthWords.ts'
import { namedOptions } from './optionNames.ts'

/**
 * A stretch of a stem that could be its answer. `form` is where and how it stands: at the end of a line, on the line to write
 * on (`atEnd`: with nothing behind it), in brackets of its own (round ones where the options have other names than letters), between blanks. `hole` is what the stem has there instead, `word` the word before it.
 */
export type StemCandidate = Readonly<{
  form: string
  value: Stretch
  hole: Stretch
  names: string
  atEnd: boolean
  word: string
}>

/** Letters, digits, circled numbers and letters of other scripts: what names of options are written with. */
const token = /[A-Za-z]+|\d{1,2}|[①-⑩]|\p{Script=Cyrillic}+|[가-힣ㄱ-ㅎ]|[アイウエオ]/gu
/** Nothing follows but a score or a remark in brackets. */
const ends = /^\s*(?:[)\]]\s*)?(?:[.。]\s*)?(?:[([][^()[\]]{1,30}[)\]]\s*){0,2}$/
const parted = /[\s.?!:;)\]_"”…。\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]$/u

/** Several names with signs between them are one answer: "A, C"; circled ones need none. */
const goesOn = /^(?:\s?[,、;&|/]\s?|\s|)$/

/** Letters in their order, each once. */
const rising = /^a?b?c?d?e?f?g?h?$/

function formOf(before: string, after: string, isLower: boolean, hasNames: boolean): string | null {
  const [left, right] = [before.at(-1) ?? '', after.charAt(0)]
  if (left === '_' && right === '_') return 'line'
  const open = /[([](?=\s{0,20}$)/.exec(before)?.[0]
  if (open && /^\s{0,20}[)\]]/.test(after)) {
    if (open === '(') return hasNames ? 'round' : null
    return ends.test(after) ? 'square end' : 'square'
  }
  if (/[([][^()[\]]*$/.test(before)) return null
  if (parted.test(before) && ends.test(after)) return 'end'
  return left === ' ' && /[\s。.,]/.test(right) && !isLower ? 'within' : null
}

const lineAround = (folded: string, from: number, to: number): readonly [number, number] => [
  folded.slice(0, from).replace(/(?<!_)_+$/, '').length,
  folded.length - folded.slice(to).replace(/^_+/, '').length,
]

function holeOf(form: string, folded: string, from: number, to: number): readonly [number, number] {
  if (form === 'line') return lineAround(folded, from, to)
  if (form === 'within' || form === 'round') return [from, to]
  const open = folded.slice(0, from).search(/[([]?$/)
  const remark = /[([][^()[\]]*[)\]]\s*$/.exec(folded.slice(to))
  return [
    open,
    remark && remark.index >= 0 && /^\s*(?:[)\]]\s*)?(?:[.。]\s*)?$/.test(folded.slice(to, to + remark.index))
      ? to + remark.index
      : folded.length,
  ]
}

/** The line had no room for the answer behind it, which stands alone below: "( )", "C D". */
const endsInHole = /(?:\([\s_]*\)|_)\s*[.。]?\s*$/

/** All candidates of one line of a stem, those further right first. */
function candidatesOfLine(folded: string, stretch: Stretch, draft: Draft, isBelowHole: boolean): StemCandidate[] {
  const found: StemCandidate[] = []
  const tokens = [...folded.matchAll(token)]
  const hasNames = draft.options.some(({ name }) => name !== undefined)
  for (let last = tokens.length - 1; last >= 0; last--) {
    const end = (tokens[last]?.index ?? 0) + (tokens[last]?.[0].length ?? 0)
    const ofToken: StemCandidate[] = []
    for (let first = last; first >= Math.max(0, last - 5); first--) {
      const [one, next] = [tokens[first], tokens[first + 1]]
      if (!one || (first < last && next && !goesOn.test(folded.slice(one.index + one[0].length, next.index)))) break
      const text = folded.slice(one.index, end)
      const places = namedOptions(text, draft.options)
      if (!places) break
      if (/[a-z]/.test(text) && /[A-Z]/.test(text.replace(/[a-z]{2,}/g, ''))) break
      const isAlone = isBelowHole && one.index === 0 && last === tokens.length - 1 && ends.test(folded.slice(end))
      const form = isAlone ? 'end' : formOf(folded.slice(0, one.index), folded.slice(end), /[a-z]/.test(text), hasNames)
      const isGlued = /[)\]_]$/.test(folded.slice(0, one.index))
      // "abd" behind a sentence is no word
      const isBehind = /[.?!:。]\s*$/.test(folded.slice(0, one.index)) && rising.test(text)
      if (!form || (form !== 'line' && !isGlued && !isBehind && /[a-h]{2}/.test(text))) continue
      if (one.index === 0 && !isAlone) continue
      const [from, to] = holeOf(form, folded, one.index, end)
      if (form.endsWith('end') && from === 0 && !isAlone) continue
      // "(1) It grows." is a point, unless the stem itself begins so
      if (form === 'round' && one.index < 3 && stretch !== draft.stem[0]) continue
      ofToken.unshift({
        form,
        names: places.join(),
        word: /[^\s.,;(]*(?=\s*$)/.exec(folded.slice(Math.max(0, one.index - 20), one.index))?.[0] ?? '',
        atEnd: form === 'end' || (form === 'line' && ends.test(folded.slice(end).replace(/^_+/, ''))),
        value: { at: stretch.at, from: stretch.from + one.index, to: stretch.from + end },
        hole: { at: stretch.at, from: stretch.from + from, to: stretch.from + to },
      })
    }
    found.push(...ofToken)
  }
  return found
}

/** A word at the end of a stem, before no more than a score or remark. */
const lastWord = /(?<=[\s.。?!:)\]])\s*([^\s.。?!()[\]]{1,12})[.。]?\s*(?:[([][^()[\]]{1,30}[)\]]\s*){0,2}$/

/** "The bat lays eggs. False" above "True" and "False": the word for right or wrong that ends a stem names one of them. */
function truthAtEnd(lines: readonly Lexed[], { options, stem }: Draft): readonly StemCandidate[] {
  const last = stem.at(-1)
  const truths = truthPairOf(options.map(({ text }) => textOf(lines, text)))
  const match = truths && last && lastWord.exec(lines[last.at]?.line.folded.slice(last.from, last.to) ?? '')
  const place = (truths ?? []).findIndex((truth) => truth === truthOf(match?.[1] ?? ''))
  if (!match?.[1] || !last || place < 0) return []
  const from = last.from + match.index + match[0].indexOf(match[1])
  const value = { at: last.at, from, to: from + match[1].length }
  return [
    {
      form: 'end',
      names: String(place),
      word: '',
      atEnd: true,
      value,
      hole: { ...last, from: last.from + match.index, to: value.to },
    },
  ]
}

/** Every place in the stem of a draft where names of its options stand, but for code. Later lines come first. */
export function stemCandidates(lines: readonly Lexed[], draft: Draft): readonly StemCandidate[] {
  if (draft.options.length < 2) return []
  const textAt = (index: number) => {
    const stretch = draft.stem[index]
    return stretch ? (lines[stretch.at]?.line.folded.slice(stretch.from, stretch.to) ?? '') : ''
  }
  const named = [...draft.stem.entries()].toReversed().flatMap(([index, stretch]) => {
    if (lines[stretch.at]?.line.kind === 'code') return []
    return candidatesOfLine(textAt(index), stretch, draft, index > 0 && endsInHole.test(textAt(index - 1)))
  })
  return draft.options.length === 2 ? [...truthAtEnd(lines, draft), ...named] : named
}

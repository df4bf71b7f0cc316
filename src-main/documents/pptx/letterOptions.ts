import type { Block } from '../SourceDocument.ts'

const asks = /[?？:：]\s*$|_{2,}|[(（]\s{0,10}[)）][。.]?\s*$/
const answers = /^\s*(?:answers?|correct(?: answer)?|key|ans|答案|正确答案|参考答案|解析|explanation)\s*[:：.]/i
const mostOptions = 8
const longestOption = 150

/** Slides that ask and have bare lines below get letters, where two slides at least do so; other slides stay as they are. */
export function letterOptions(slides: readonly (readonly Block[])[]): readonly (readonly Block[])[] {
  const found = slides.map(optionsOf)
  if (found.filter((options) => options !== undefined).length < 2) return slides
  return slides.map((slide, at) => {
    const options = found[at]
    return options ? slide.map((block) => withLetter(block, options.indexOf(block))) : slide
  })
}

const withLetter = (block: Block, at: number): Block =>
  at < 0 ? block : { ...block, label: `${String.fromCharCode(65 + at)}.` }

/** The lines below a first that asks, up to one that answers; undefined if they are not what options look like. */
function optionsOf(slide: readonly Block[]): readonly Block[] | undefined {
  const [stem, ...below] = slide.filter(({ text }) => text.trim() !== '')
  if (stem?.kind !== 'paragraph' || !asks.test(stem.text)) return undefined
  const end = below.findIndex(({ text }) => answers.test(text))
  const options = end < 0 ? below : below.slice(0, end)
  const areBare = options.every(
    ({ kind, text, label, images }) =>
      kind === 'paragraph' &&
      (label === undefined || label === '•') &&
      !images &&
      text.length <= longestOption &&
      !/^\s*[(（]?[A-Za-z\d]{1,2}\s*[.)、．）:：]|[?？]\s*$/.test(text),
  )
  return options.length >= 2 && options.length <= mostOptions && areBare ? options : undefined
}

import type { Asked } from './Asked.ts'

const here = '(?:下列|以下|下面|下述|下边|如下)'
const kind = '(?:各项|各个)?(?:说法|叙述|描述|表述|陈述|论述|观点|选项|判断|理解|认识|看法|阐述|表达|说明|分析)'
const which = '哪(?:一|几)?(?:个|项|种|些)'
const judgement = '不正确|不准确|不恰当|不合理|不妥当|错误|不对|有误|正确|准确|恰当|合理|妥当'

const judged = new RegExp(
  `(?:${here}|${kind}|${which}|各项|其?中|是|属于)*(${judgement}|(?<=${kind}中?)对)(?:一|1)?(?:个|项|种)?(?:${kind})?(?:是|有|为)?(${which}|什么)?$`,
  'u',
)
/** What a stem asks for stands at its end. */
const longestJudgement = 120
const hereWithKind = new RegExp(`${here}(?:${kind}|各项|各组|各)?中?`, 'gu')
const whichAhead = new RegExp(`^${which}(?:${kind})?`, 'u')
const whichBehind = new RegExp(`(?:${which}(?:${kind})?|(?<=是|叫)(?:什么|谁)|(?<=是|为|等于)多少|呢|吗)$`, 'u')

const meanings: Readonly<Record<string, string>> = {
  正确: 'right',
  准确: 'right',
  对: 'right',
  不正确: 'wrong',
  不准确: 'wrong',
  错误: 'wrong',
  不对: 'wrong',
  有误: 'wrong',
}

/** 的 joins words and says nothing, but in 有的 (some). */
export const withoutJoints = (text: string): string => text.replace(/(?<!有)的/gu, '')

const isMany = (text: string): boolean => /哪(?:些|几)/u.test(text) || /的有□?$/u.test(text)

/** Returns what a stem in plain signs, without blanks between characters, asks for. */
export function askedInChinese(stem: string): Asked {
  let wanted = isMany(stem) ? 'many ' : ''
  let text = withoutJoints(stem.replace(/的有(?=□?$|哪)/u, '的是'))
    .replace(/^第\d+题/u, '')
    .replace(/^(?:请问|试问|请|判断|判断题|判断正误)(?=.{4})/u, '')
    .replace(/^(?:试述|简要说明|简要回答|简单叙述|简要叙述|简答)/u, '简述')
    .replace(/被?(?:称之为|称为|称作|叫做|叫作)/gu, '叫')
    .replace(/由于/gu, '因为')
    .replace(/^□|□$/gu, '')
  const before = text.slice(0, -longestJudgement)
  const judgedEnd = text.slice(before.length).replace(judged, (_, word: string) => {
    wanted += meanings[word] ?? word
    return ''
  })
  text = before + judgedEnd
  const isJudged = wanted !== '' && wanted !== 'many '
  text = text
    .replace(hereWithKind, '')
    .replace(whichAhead, '')
    .replace(whichBehind, '')
    .replace(/(?:是|为)$/u, '')
    .replace(/^□|□$/gu, '')
    .replace(/^(?:关于|有关|对于|针对|在(?!于))/u, '')
  if (isJudged) text = text.replace(/^对(?![称数象立角联比应偶流])/u, '')
  return { about: text, wanted }
}

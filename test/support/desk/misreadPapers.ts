import { randomFrom } from './randomFrom.ts'

/** A question as it was meant, to compare what came of it with. `answer`: the place of the right option. */
export type MeantQuestion = { stem: string; options: readonly string[]; answer: number; isTruth: boolean; why: string }

/** A paper in a layout that the recogniser cannot read, and what it holds. */
export type MisreadPaper = { text: string; questions: readonly MeantQuestion[] }

const syllables = [...'水火土木金山石田风云雨雪日月星草花鸟鱼虫牛马羊犬车船路桥门窗']
const asks = ['下列属于', '正确描述', '最适合用来说明', '通常首先考虑']

/** `count` questions, of which every fifth is one of true and false. */
function questionsOf(count: number, seed: number): MeantQuestion[] {
  const { below, pick } = randomFrom(seed)
  const words = (length: number) => Array.from({ length }, () => pick(syllables)).join('')
  return Array.from({ length: count }, (_, at) => {
    const isTruth = at % 5 === 4
    const options = isTruth ? ['正确', '错误'] : Array.from({ length: 4 }, () => words(3 + below(4)))
    const stem = isTruth ? `${words(6)}是${words(4)}的组成部分。` : `${pick(asks)}${words(5)}的是`
    return { stem, options, answer: below(options.length), isTruth, why: `${words(8)}。` }
  })
}

type Layout = (question: MeantQuestion, number: number) => string[]

const letterOf = (at: number) => String.fromCharCode(65 + at)
const lettered = (texts: readonly string[]) => texts.map((text, at) => `${letterOf(at)}. ${text}`)

/** Copied from a site: its two buttons are lettered like options, and the answer stands between signs before its reason. */
const lettersOnButtons: Layout = ({ stem, options, answer, why }, number) => [
  `${number}. ${stem}`,
  ...lettered(options),
  'E. 选好了',
  'F. 翻到背面看谜底',
  `~ ${letterOf(answer)} ~ ${why}`,
]

/** Circles before options and buttons alike; the answer is counted, and how many had it right stands behind it. */
const circles: Layout = ({ stem, options, answer, why }, number) => [
  `${number}. ${stem}`,
  ...options.map((text) => `○ ${text}`),
  '○ 收藏本题',
  '○ 提交并看下一题',
  `本题记为第 ${answer + 1} 项 ｜ 全站 ${40 + ((number * 7) % 55)}% 做对`,
  `解析：${why}`,
]

/** A badge with two arrows holds the answer, and an advert stands in each question. */
const badges: Layout = ({ stem, options, answer }, number) => [
  `${number}. ${stem}`,
  ...lettered(options),
  '扫码下载客户端刷题更快',
  `>> ${letterOf(answer)} << 难度 ${1 + (number % 5)} 级`,
]

/** Spoken as in a quiz show: who speaks stands before each line, and the jury's reason behind the letter. */
const quizShow: Layout = ({ stem, options, answer, why }, number) => [
  `主持人${number}号题 —— ${stem}`,
  ...options.map((text) => `选手说：${text}`),
  `评委亮牌 ${letterOf(answer)} ，因为${why}`,
]

/** Printed by a program: the number is filled with zeros, and the answer is counted. */
const logLines: Layout = ({ stem, options, answer, why }, number) => [
  `#${String(number).padStart(4, '0')}# ${stem}`,
  ...options.map((text) => `-- ${text}`),
  `%% row ${answer + 1} %%`,
  `%% note ${why}`,
]

/** Cards to turn over: their count stands above the question, an arrow before each option, a button below. */
const cards: Layout = ({ stem, options, answer }, number) => [
  `卡片 ${number} ／ 共 1500`,
  stem,
  ...options.map((text) => `> ${text}`),
  `记住第 ${answer + 1} 行就对了`,
  '分享给同学',
]

const layouts = { lettersOnButtons, circles, badges, quizShow, logLines, cards }

export type MisreadLayout = keyof typeof layouts

/** Makes a paper in one of the layouts: the same seed, the same paper. */
export function misreadPaper(layout: MisreadLayout, count: number, seed = 7): MisreadPaper {
  const questions = questionsOf(count, seed)
  const lines = questions.flatMap((question, at) => layouts[layout](question, at + 1))
  return { text: `${lines.join('\n')}\n`, questions }
}

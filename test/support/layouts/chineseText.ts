import { care, comp, past, road } from './banks.ts'
import type { Layout } from './layout.ts'
import { each, filled, kindName, letters, opts, shown, take } from './layout.ts'

const abc = (label: string, text: string) => `${label}. ${text}`
const circled = (n: number) => String.fromCodePoint(0x2460 + n - 1)
const han = '一二三四五六七八九十'
const s = (bank: typeof road, what: string) => take(bank, what)

function keyAtEnd(name: string, bank: typeof road): Layout {
  const single = s(bank, 'S8'),
    multiple = s(bank, 'M4'),
    judge = s(bank, 'T5')
  return {
    name,
    items: [...single, ...multiple, ...judge],
    body: `安全知识竞赛试题\n姓名：__________ 单位：__________ 得分：__________\n\n一、单选题（每题2分，共16分）\n${each(single, (q, n) => `${n}．${q.stem}\n${opts(q, (l, t) => `${l}．${t}`, '　　')}\n`)}二、多选题（每题4分，共16分）\n${each(multiple, (q, n) => `${n}．${q.stem}\n${opts(q, (l, t) => `${l}．${t}`)}\n`)}三、判断题（对的打√，错的打×，每题2分）\n${each(judge, (q, n) => `${n}．${q.stem}（ ）\n`)}\n参考答案\n一、单选题答案：1-5 ${single
      .slice(0, 5)
      .map((q) => q.answer)
      .join('')} 6-8 ${single
      .slice(5)
      .map((q) => q.answer)
      .join(
        '',
      )}\n二、多选题答案：${each(multiple, (q, n) => `${n}.${q.answer} `)}\n三、判断题答案：${each(judge, (q, n) => `${n}.${shown(q, { yes: '√', no: '×' })} `)}\n`,
  }
}

function bracketSeparated(): Layout {
  const items = s(road, 'S5M4T5')
  return {
    name: 'zh-bracket-dun.txt',
    items,
    body: each(items, (q, n) =>
      q.type === 'trueFalse'
        ? `${n}、（${q.answer ? '√' : '×'}）${q.stem}\n`
        : `${n}、${filled(q, ` ${shown(q, { between: '、' })} `)}${q.stem.includes('（ ）') ? '' : `（${q.answer}）`}\n${opts(q, (l, t) => `${l}、${t}`, '  ')}\n`,
    ),
  }
}

const chaoxing: () => Layout = () => {
  const parts = [s(past, 'S6'), s(past, 'M4'), s(past, 'T4'), s(past, 'F2')]
  const score = ['12.0', '12.0', '8.0', '8.0']
  let number = 0
  return {
    name: 'zh-chaoxing-page.txt',
    items: parts.flat(),
    body: `中国古代史\n首页\n活动\n章节\n作业\n作业详情\n第三章测验\n题量: 16 满分: 40.0\n作答时间:10-12 09:20至10-30 23:59\n40.0分\n${parts
      .map(
        (items, part) =>
          `${han[part]}. ${kindName(items[0] as never)}（共${items.length}题，${score[part]}分）\n${each(items, (q) => {
            number++
            const blanks = Array.isArray(q.answer) ? q.answer.map((t, i) => `(${i + 1}) ${t}\n`).join('') : ''
            const right =
              q.type === 'trueFalse'
                ? q.answer
                  ? '对'
                  : '错'
                : q.options.length > 0
                  ? `${q.answer}:${[...String(q.answer)].map((l) => q.options[letters.indexOf(l)]).join(';')};`
                  : ''
            return `${number}. (${kindName(q)}, 2.0分)${q.stem}\n${q.options.length > 0 ? `${opts(q, abc)}\n` : ''}${q.type === 'trueFalse' ? 'A. 对\nB. 错\n' : ''}我的答案: ${q.options.length > 0 ? `${number % 3 === 0 ? 'A' : right}` : number % 2 ? '对' : blanks ? `\n${blanks}` : '错'}\n正确答案: ${blanks ? `\n${blanks}` : right}\n2.0分\nAI讲解\n`
          })}`,
      )
      .join('')}`.replaceAll('\n\n', '\n'),
  }
}

const zhihuishu = (): Layout => {
  const items = s(comp, 'S6M4T4')
  return {
    name: 'zh-zhihuishu-page.txt',
    items,
    body: `第二章 单元测试\n总分：100\n${each(items, (q, n) => `${n}\n【${kindName(q)}】(5分)\n${q.stem}\n${q.options.length > 0 ? opts(q, (l, t) => `${l}.\n${t}`) : 'A.\n对\nB.\n错'}\n正确答案：${q.type === 'trueFalse' ? (q.answer ? 'A' : 'B') : shown(q, { between: '' })}\n本题总得分：5分\n`)}`,
  }
}

const yuketang = (): Layout => {
  const items = s(care, 'S5M4T4')
  return {
    name: 'zh-yuketang-page.txt',
    items,
    body: each(
      items,
      (q, n) =>
        `${n}.${kindName(q)} (5分)\n${q.stem}\n${q.options.length > 0 ? opts(q, (l, t) => `${l}\n${t}`) : ''}${q.options.length > 0 ? '\n' : ''}正确答案： ${q.type === 'trueFalse' ? (q.answer ? '正确' : '错误') : shown(q)}\n学生答案： ${q.type === 'trueFalse' ? '正确' : 'A'}\n得分/总分\n5.00/5.00\n`,
    ),
  }
}

const kaoshibao = (): Layout => {
  const items = s(road, 'S6M4T4F2Q1')
  return {
    name: 'zh-kaoshibao-export.txt',
    items,
    body: each(
      items,
      (q, n) =>
        `${n}. ${q.stem.replaceAll('____', '____')}（${kindName(q)}）\n${q.options.length > 0 ? `${opts(q, abc)}\n` : ''}${q.type === 'trueFalse' ? 'A. 正确\nB. 错误\n' : ''}答案：${q.type === 'trueFalse' ? (q.answer ? 'A' : 'B') : shown(q, { blanks: '|' })}\n解析：根据相关法规作答。\n难度：易\n章节：第${n > 8 ? '二' : '一'}章\n\n`,
    ),
  }
}

const motibang = (): Layout => {
  const items = s(care, 'S6M4T4F2Q1')
  return {
    name: 'zh-motibang-tags.txt',
    items,
    body: each(
      items,
      (q, n) =>
        `[${kindName(q)}]\n${n}.${q.stem}\n${q.options.length > 0 ? `${opts(q, (l, t) => `${l}:${t}`)}\n` : ''}【答案】${shown(q, { yes: '对', no: '错' })}\n【解析】略\n【考点】护理学基础\n\n`,
    ),
  }
}

const xiaobao = (): Layout => {
  const items = s(comp, 'S6M4T4F3')
  return {
    name: 'zh-oneline-answer-suffix.txt',
    items,
    body: each(
      items,
      (q, n) =>
        `${n}.${q.stem} ${opts(q, (l, t) => `${l}.${t}`, ' ')} 答案：${shown(q, { yes: '√', no: '×', blanks: '、' })}\n`,
    ),
  }
}

const wenjuanxing = (): Layout => {
  const items = s(road, 'S6M3@1T4')
  return {
    name: 'zh-wenjuanxing.txt',
    items,
    body: `交通安全知识测试\n\n${each(items, (q, n) => `*${n}. ${q.stem}  [${q.type === 'multiple' ? '多选题' : q.type === 'single' ? '单选题' : '判断题'}] [分值:5]\n${q.options.length > 0 ? opts(q, (l, t) => `${l}.${t}${String(q.answer).includes(l) ? '(正确答案)' : ''}`) : `对${q.answer ? '(正确答案)' : ''}\n错${q.answer ? '' : '(正确答案)'}`}\n\n`)}`,
  }
}

const circledLayout = (): Layout => {
  const items = s(past, 'S8T4')
  return {
    name: 'zh-circled-numbers.txt',
    items,
    body: each(
      items,
      (q, n) =>
        `${circled(n)} ${q.type === 'trueFalse' ? `${q.stem}（${q.answer ? '对' : '错'}）` : `${filled(q, String(q.answer))}\n${opts(q, (l, t) => `（${l}）${t}`, ' ')}`}\n`,
    ),
  }
}

export const chineseText = (): Layout[] => [
  keyAtEnd('zh-key-at-end-by-type.txt', road),
  bracketSeparated(),
  chaoxing(),
  zhihuishu(),
  yuketang(),
  kaoshibao(),
  motibang(),
  xiaobao(),
  wenjuanxing(),
  circledLayout(),
]

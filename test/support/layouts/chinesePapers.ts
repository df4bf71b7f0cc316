import { care, comp, past, road } from './banks.ts'
import type { Layout } from './layout.ts'
import { each, kindName, opts, shown, take, unanswered } from './layout.ts'

const abc = (label: string, text: string) => `${label}. ${text}`
const fullwidth = (n: number) => String(n).replace(/\d/g, (d) => String.fromCharCode(0xff10 + Number(d)))
const han = '一二三四五六七八九十'
const hanNumber = (n: number) =>
  n <= 10 ? (han[n - 1] ?? '') : n < 20 ? `十${han[n - 11]}` : `二十${n > 20 ? han[n - 21] : ''}`

const s = (bank: typeof road, what: string) => take(bank, what)

const fullwidthLayout = (): Layout => {
  const items = s(comp, 'S7M3')
  return {
    name: 'zh-fullwidth-digits.txt',
    items,
    body: each(
      items,
      (q, n) =>
        `${fullwidth(n)}．${q.stem}\n${opts(q, (l, t) => `${String.fromCharCode(l.charCodeAt(0) + 0xfee0)}．${t}`, '　')}\n【答案】${[...String(q.answer)].map((l) => String.fromCharCode(l.charCodeAt(0) + 0xfee0)).join('')}\n`,
    ),
  }
}

const example = (): Layout => {
  const items = s(comp, 'S6')
  return {
    name: 'zh-example-brackets.txt',
    items,
    body: `第一节 基础概念\n本节用例题说明计算机的基本概念。\n${each(items, (q, n) => `【例${n}】${q.stem}\n${opts(q, abc, '    ')}\n【答案】${q.answer}\n【解析】本题考查基本概念，故选${q.answer}。\n`)}`,
  }
}

const diNTi = (): Layout => {
  const items = s(past, 'S6T3F3Q2')
  return {
    name: 'zh-di-n-ti.txt',
    items,
    body: each(
      items,
      (q, n) =>
        `第${hanNumber(n)}题 ${q.stem}\n${q.options.length > 0 ? `${opts(q, abc)}\n` : ''}参考答案：${shown(q, { yes: '正确', no: '错误' })}\n\n`,
    ),
  }
}

const qa = (): Layout => {
  const items = [...s(road, 'Q2'), ...s(care, 'Q2'), ...s(past, 'Q2'), ...s(comp, 'Q2')]
  return { name: 'zh-q-a.txt', items, body: each(items, (q) => `Q：${q.stem}\nA：${q.answer}\n\n`) }
}

const unansweredLayout = (): Layout => {
  const items = unanswered(s(care, 'S6M3T3F2Q1'))
  const parts = ['single', 'multiple', 'trueFalse', 'fillIn', 'shortAnswer'].map((kind) =>
    items.filter((q) => q.type === kind),
  )
  return {
    name: 'zh-no-answers.txt',
    items: parts.flat(),
    body: `2023—2024学年第一学期期末考试试卷（A卷）\n班级________ 学号________ 姓名________\n${parts.map((part, at) => `${han[at]}、${kindName(part[0] as never)}（本大题共${part.length}小题）\n${each(part, (q, n) => `${n}. ${q.stem}${q.type === 'trueFalse' ? '（ ）' : ''}\n${q.options.length > 0 ? `${opts(q, abc, '\t')}\n` : ''}`)}`).join('')}`,
  }
}

const nakedLayout = (): Layout => {
  const items = s(road, 'S6')
  return {
    name: 'zh-no-numbers-no-blank-lines.txt',
    items,
    body: each(items, (q) => `${q.stem}\n${opts(q, (l, t) => `${l}、${t}`)}\n正确答案：${q.answer}\n`),
  }
}

const furniture = (): Layout => {
  const items = s(past, 'S8M4')
  return {
    name: 'zh-page-furniture.txt',
    items,
    body: `××大学继续教育学院\n${each(items, (q, n) => `${n}、${q.stem}\n${opts(q, abc)}\n答案：${q.answer}\n${n % 4 === 0 ? `第 ${n / 4} 页 共 3 页\n\f××大学继续教育学院\n内部资料 请勿外传\n` : ''}`)}`,
  }
}

const perSectionKey = (): Layout => {
  const a = s(comp, 'S8'),
    b = s(care, 'S8')
  return {
    name: 'zh-chapters-key-each.txt',
    items: [...a, ...b],
    body: `第一章 计算机基础\n${each(a, (q, n) => `${n}. ${q.stem}\n${opts(q, abc, '  ')}\n`)}【参考答案】\n${each(a, (q, n) => `${n}.${q.answer}${n % 5 === 0 ? '\n' : '  '}`)}\n\n第二章 护理基础\n${each(b, (q, n) => `${n}. ${q.stem}\n${opts(q, abc, '  ')}\n`)}【参考答案】\n${each(b, (q, n) => `${n}.${q.answer}${n % 5 === 0 ? '\n' : '  '}`)}\n`,
  }
}

const fills = (): Layout => {
  const items = [...s(road, 'F3'), ...s(care, 'F3'), ...s(past, 'F3'), ...s(comp, 'F3')]
  return {
    name: 'zh-fill-numbered-answers.txt',
    items,
    body: `填空题\n${each(items, (q, n) => `${n}. ${q.stem.replaceAll('____', '________')}\n答案：${(q.answer as string[]).length > 1 ? (q.answer as string[]).map((t, i) => `（${i + 1}）${t}`).join(' ') : shown(q)}\n`)}`,
  }
}

const fillBracket = (): Layout => {
  const items = [...s(road, 'F3'), ...s(care, 'F3'), ...s(past, 'F3'), ...s(comp, 'F3')].map((q) => ({
    ...q,
    stem: q.stem.replaceAll('____', '（ ）'),
  }))
  return {
    name: 'zh-fill-in-brackets.txt',
    items,
    body: `一、填空题\n${each(items, (q, n) => {
      const blanks = [...(q.answer as string[])]
      return `${n}、${q.stem.replace(/（ ）/g, () => `（${blanks.shift()}）`)}\n`
    })}`,
  }
}

const terms = (): Layout => {
  const list: [string, string][] = [
    ['压疮', '身体局部组织长期受压，血液循环障碍，组织营养缺乏而发生的溃烂和坏死。'],
    ['无菌技术', '在医疗操作中防止一切微生物侵入人体和防止无菌物品被污染的技术。'],
    ['稽留热', '体温持续在三十九至四十摄氏度，达数天或数周，一昼夜波动不超过一度。'],
    ['心肺复苏', '对呼吸心跳骤停的人采取的胸外按压和人工呼吸等急救措施。'],
  ]
  const essays = [
    {
      stem: '试述护士在给药过程中应遵循的原则。',
      answer: '一是按医嘱给药；二是严格执行查对制度；三是及时观察用药后的反应并做好记录。',
    },
    {
      stem: '试述预防医院感染的主要措施。',
      answer: '加强手卫生，严格无菌操作，做好消毒隔离，合理使用抗菌药物，并定期监测。',
    },
  ]
  const cases = [
    {
      stem: '患者，女，70岁，因脑卒中卧床两周，骶尾部皮肤发红，去除压力后不能恢复。问：该患者发生了什么并发症？应如何护理？',
      answer: '该患者发生了一期压疮。应每两小时翻身一次，保持皮肤清洁干燥，改善营养，并避免拖拉。',
    },
  ]
  const items = [...list.map(([stem, answer]) => ({ stem, answer })), ...essays, ...cases].map((q) => ({
    ...q,
    type: 'shortAnswer' as const,
    options: [],
  }))
  return {
    name: 'zh-terms-essays-cases.txt',
    items,
    body: `一、名词解释\n${list.map(([t, a], i) => `${i + 1}. ${t}\n答：${a}\n`).join('')}二、论述题\n${essays.map((q, i) => `${i + 1}. ${q.stem}\n答：${q.answer}\n`).join('')}三、案例分析题\n${cases.map((q, i) => `${i + 1}. ${q.stem}\n答：${q.answer}\n`).join('')}`,
  }
}

const termColon = (): Layout => {
  const list: [string, string][] = [
    ['分封制', '周天子把土地和人民授予王族和功臣，让他们建立诸侯国的制度。'],
    ['宗法制', '按照血缘关系的远近来分配政治权力的制度，嫡长子继承是其核心。'],
    ['郡县制', '由中央任命官员直接管理地方的两级行政制度。'],
    ['科举制', '通过分科考试选拔官吏的制度，始于隋朝。'],
    ['行省制', '元朝在地方设立行中书省进行管理的制度。'],
  ]
  return {
    name: 'zh-terms-colon.txt',
    items: list.map(([stem, answer]) => ({ type: 'shortAnswer', stem, options: [], answer })),
    body: `名词解释\n${list.map(([t, a], i) => `${i + 1}、${t}：${a}\n`).join('')}`,
  }
}

const tabOptions = (): Layout => {
  const items = s(past, 'S8')
  return {
    name: 'zh-options-two-columns-tabs.txt',
    items,
    body: each(
      items,
      (q, n) =>
        `${n}. ${q.stem}\nA. ${q.options[0]}\t\t\tB. ${q.options[1]}\nC. ${q.options[2]}\t\t\tD. ${q.options[3]}\n答案 ${q.answer}\n`,
    ),
  }
}

const judgeYN = (): Layout => {
  const items = [...s(road, 'T6'), ...s(past, 'T5'), ...s(comp, 'T5')]
  return {
    name: 'zh-judge-key-rows.txt',
    items,
    body: `判断题（正确的填A，错误的填B）\n${each(items, (q, n) => `（  ）${n}. ${q.stem}\n`)}\n答案：\n1-5：${items
      .slice(0, 5)
      .map((q) => (q.answer ? 'A' : 'B'))
      .join('')}  6-10：${items
      .slice(5, 10)
      .map((q) => (q.answer ? 'A' : 'B'))
      .join('')}  11-16：${items
      .slice(10)
      .map((q) => (q.answer ? 'A' : 'B'))
      .join('')}\n`,
  }
}

const answerAbove = (): Layout => {
  const items = s(care, 'S6M3')
  return {
    name: 'zh-answer-dash-explained.txt',
    items,
    body: each(
      items,
      (q, n) =>
        `(${n}) ${q.stem}\nA ${q.options[0]}\nB ${q.options[1]}\nC ${q.options[2]}\nD ${q.options[3]}\n标准答案——${q.answer}\n答案解析：A、B两项需要结合教材第${n}节理解。\n`,
    ),
  }
}

export const chinesePapers = (): Layout[] => [
  fullwidthLayout(),
  example(),
  diNTi(),
  qa(),
  unansweredLayout(),
  nakedLayout(),
  furniture(),
  perSectionKey(),
  fills(),
  fillBracket(),
  terms(),
  termColon(),
  tabOptions(),
  judgeYN(),
  answerAbove(),
]

import type { Key, Option, QuestionType } from '../../../src-main/contract/questionTypes.ts'
import type { Dice } from './Dice.ts'

/** A question as its author knows it: `id` stays whatever becomes of it. */
export type Authored = {
  id: number
  section: string
  type: QuestionType
  stem: string
  options: readonly Option[]
  key: Key
  explanation: string | null
}

const zh = {
  topics:
    '光合作用 呼吸作用 牛顿第二定律 数据库索引 二叉搜索树 进程调度 细胞膜 勾股定理 供求关系 货币政策 宪法修正案 物权登记 血液循环 神经元 酸碱中和 电磁感应 操作系统内核 哈希表 快速排序 动态规划 产业结构 边际成本 会计凭证 现金流量 合同违约 侵权责任 教育心理 遗传密码 板块运动 大气环流 工业革命 辛亥革命 戊戌变法 虚拟内存 路由协议 拥塞控制 对称加密 编译原理 正态分布 线性回归'.split(
      ' ',
    ),
  sides:
    '基本条件 主要特点 适用范围 历史意义 计算步骤 常见误区 影响因素 典型应用 发展趋势 检验标准 理论依据 操作要求'.split(
      ' ',
    ),
  verbs: '取决于 促进 抑制 先于 独立于 决定 依赖 包含 优于 对应于 转化为 限制'.split(' '),
  things:
    '温度变化 外部压力 输入规模 初始状态 主体资格 时间顺序 能量守恒 市场预期 法律授权 信号强度 样本容量 浓度梯度 缓存大小 锁的粒度 交易双方 节点度数 证据链条 反应速率 磁通密度 监管要求 学习动机 地壳厚度 气压差异 生产资料 思想解放 页面置换 报文长度 窗口大小 密钥长度 语法规则'.split(
      ' ',
    ),
}
const en = {
  topics:
    'photosynthesis|binary search trees|opportunity cost|the French Revolution|cell membranes|packet routing|chemical equilibrium|contract law|virtual memory|plate tectonics|monetary policy|linear regression|public key encryption|natural selection|thermal expansion|process scheduling|supply chains|classical conditioning'.split(
      '|',
    ),
  sides: 'the main cause|the usual limit|an early sign|the best measure|a common error|the first step'.split('|'),
  verbs: 'depends on|precedes|reduces|increases|determines|is limited by|differs from|results in'.split('|'),
  things:
    'the initial state|external pressure|the sample size|input length|available memory|market demand|surface tension|legal authority|the time of day|signal strength|a stable temperature|window size|key length|prior experience'.split(
      '|',
    ),
}

const labelAt = (at: number) => String.fromCharCode(65 + at)

function claim(dice: Dice, isChinese: boolean): string {
  if (isChinese) return `${dice.pick(zh.topics)}的${dice.pick(zh.sides)}${dice.pick(zh.verbs)}${dice.pick(zh.things)}`
  return `${dice.pick(en.sides)} of ${dice.pick(en.topics)} ${dice.pick(en.verbs)} ${dice.pick(en.things)}`
}

type Written = Omit<Authored, 'id' | 'section' | 'explanation'>

function choice(dice: Dice, isChinese: boolean): Written {
  const topic = dice.pick(isChinese ? zh.topics : en.topics)
  const stem = isChinese
    ? `下列关于${topic}的说法，结合${dice.pick(zh.things)}与${dice.pick(zh.things)}考虑，正确的是（ ）`
    : `Considering ${dice.pick(en.things)} and ${dice.pick(en.things)}, which statement about ${topic} is right?`
  const texts = new Set<string>()
  while (texts.size < 4) texts.add(claim(dice, isChinese))
  const options = [...texts].map((text, at) => ({ label: labelAt(at), text }))
  const isMultiple = dice.chance(0.3)
  const labels = options.map(({ label }) => label).filter((_, at) => (isMultiple ? at !== 1 : at === 2))
  return { type: isMultiple ? 'multiple' : 'single', stem, options, key: { kind: 'options', labels } }
}

function truth(dice: Dice, isChinese: boolean): Written {
  const stem = isChinese
    ? `${claim(dice, true)}，并且${claim(dice, true)}。（ ）`
    : `True or false: ${claim(dice, false)}, and ${claim(dice, false)}.`
  return { type: 'trueFalse', stem, options: [], key: { kind: 'truth', value: dice.chance(0.5) } }
}

function gap(dice: Dice, isChinese: boolean): Written {
  const [answer, other] = [dice.pick(isChinese ? zh.things : en.things), dice.pick(isChinese ? zh.things : en.things)]
  const stem = isChinese
    ? `${claim(dice, true)}时，${dice.pick(zh.topics)}${dice.pick(zh.verbs)}____，而不是${other}。`
    : `When ${claim(dice, false)}, it is ____ rather than ${other} that matters.`
  return { type: 'fillIn', stem, options: [], key: { kind: 'blanks', blanks: [[answer]] } }
}

/** Of one pattern with other numbers: banks are full of them. */
function sum(dice: Dice, isChinese: boolean): Written {
  const [one, two, three] = [dice.below(900) + 100, dice.below(90) + 10, dice.below(9000) + 1000]
  const stem = isChinese ? `计算：${one} × ${two} + ${three} = ____` : `Calculate ${one} × ${two} + ${three} = ____`
  return { type: 'fillIn', stem, options: [], key: { kind: 'blanks', blanks: [[String(one * two + three)]] } }
}

function essay(dice: Dice, isChinese: boolean): Written {
  const stem = isChinese
    ? `简述${dice.pick(zh.topics)}的${dice.pick(zh.sides)}，并说明它为什么${dice.pick(zh.verbs)}${dice.pick(zh.things)}。`
    : `Explain ${dice.pick(en.sides)} of ${dice.pick(en.topics)} and why it ${dice.pick(en.verbs)} ${dice.pick(en.things)}.`
  return { type: 'shortAnswer', stem, options: [], key: { kind: 'text', text: claim(dice, isChinese) } }
}

/** Writes a question that none of `taken` is. */
export function writeQuestion(dice: Dice, id: number, section: string, taken: Set<string>): Authored {
  for (;;) {
    const isChinese = dice.chance(0.7)
    const kind = dice.next()
    const write = kind < 0.5 ? choice : kind < 0.65 ? truth : kind < 0.8 ? gap : kind < 0.9 ? sum : essay
    const written = write(dice, isChinese)
    if (taken.has(written.stem)) continue
    taken.add(written.stem)
    return { id, section, explanation: dice.chance(0.4) ? claim(dice, isChinese) : null, ...written }
  }
}

export const sectionsOf = (count: number): string[] =>
  Array.from(
    { length: Math.max(2, Math.ceil(count / 60)) },
    (_, at) => `第${at + 1}章 ${zh.topics[at % zh.topics.length]}`,
  )

/** Writes a bank of so many questions, chapter by chapter. */
export function randomBank(dice: Dice, count: number): Authored[] {
  const sections = sectionsOf(count)
  const taken = new Set<string>()
  return Array.from({ length: count }, (_, at) =>
    writeQuestion(dice, at + 1, sections[Math.floor((at * sections.length) / count)] ?? '', taken),
  )
}

/** Another word of the kind that is in the vocabulary. */
export const otherWord = (dice: Dice, isChinese: boolean): string => dice.pick(isChinese ? zh.things : en.things)

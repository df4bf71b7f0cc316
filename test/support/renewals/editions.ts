import type { Language } from '../web/appearance.ts'

type Entry = { stem: string; options: readonly string[]; answer: string; explanation?: string }

const answerWord = { zh: '答案', en: 'Answer' }
const explanationWord = { zh: '解析', en: 'Explanation' }

const asText = (entries: readonly Entry[], language: Language) =>
  entries
    .map(({ stem, options, answer, explanation }, at) =>
      [
        `${at + 1}. ${stem}`,
        ...options.map((option, place) => `${'ABCD'[place]}. ${option}`),
        `${answerWord[language]}${language === 'zh' ? '：' : ': '}${answer}`,
        ...(explanation ? [`${explanationWord[language]}${language === 'zh' ? '：' : ': '}${explanation}`] : []),
        '',
      ].join('\n'),
    )
    .join('\n')

const zh = {
  membrane: { stem: '细胞膜的主要成分是（ ）', options: ['脂质和蛋白质', '糖类', '核酸', '纤维素'], answer: 'A' },
  blood: {
    stem: '成年人的正常心率是每分钟（ ）',
    options: ['40～60 次', '60～100 次', '100～120 次', '120～140 次'],
    answer: 'A',
  },
  light: {
    stem: '光合作用的光反应发生在叶绿体的哪个部位（ ）',
    options: ['类囊体薄膜', '基质', '外膜', '内膜'],
    answer: 'A',
    explanation: '光反应需要色素。',
  },
  bile: { stem: '胆汁由哪个器官分泌（ ）', options: ['肝脏', '胆囊', '胰腺', '小肠'], answer: 'A' },
  bone: { stem: '人体最长的骨是（ ）', options: ['股骨', '胫骨', '肱骨', '脊柱'], answer: 'A' },
  virus: { stem: '下列生物中没有细胞结构的是（ ）', options: ['病毒', '细菌', '蓝藻', '酵母菌'], answer: 'A' },
  vitamin: { stem: '缺乏维生素 C 容易患（ ）', options: ['坏血病', '夜盲症', '脚气病', '佝偻病'], answer: 'A' },
  gene: { stem: '基因的本质是（ ）', options: ['有遗传效应的 DNA 片段', '蛋白质', '多糖', '脂肪'], answer: 'A' },
} satisfies Record<string, Entry>

const en = {
  membrane: {
    stem: 'What is a cell membrane mostly made of?',
    options: ['Lipids and proteins', 'Sugars', 'Nucleic acids', 'Cellulose'],
    answer: 'A',
  },
  blood: {
    stem: 'What is the normal pulse of an adult at rest, in beats a minute?',
    options: ['40 to 60', '60 to 100', '100 to 120', '120 to 140'],
    answer: 'A',
  },
  light: {
    stem: 'Where in a chloroplast do the light reactions of photosynthesis take place?',
    options: ['In the thylakoid membrane', 'In the stroma', 'In the outer membrane', 'In the inner membrane'],
    answer: 'A',
    explanation: 'They need pigments.',
  },
  bile: {
    stem: 'Which organ makes the bile that digests fat?',
    options: ['The liver', 'The gall bladder', 'The pancreas', 'The small intestine'],
    answer: 'A',
  },
  bone: {
    stem: 'Which is the longest bone of the human body?',
    options: ['The femur', 'The tibia', 'The humerus', 'The spine'],
    answer: 'A',
  },
  virus: {
    stem: 'Which of these is not made of cells?',
    options: ['A virus', 'A bacterium', 'An alga', 'A yeast'],
    answer: 'A',
  },
  vitamin: {
    stem: 'What does a lack of vitamin C lead to?',
    options: ['Scurvy', 'Night blindness', 'Beriberi', 'Rickets'],
    answer: 'A',
  },
  gene: { stem: 'What is a gene?', options: ['A stretch of DNA', 'A protein', 'A sugar', 'A fat'], answer: 'A' },
} satisfies typeof zh

const changes = {
  zh: {
    light: '光合作用的光反应发生在叶绿体的哪个结构上（ ）',
    explanation: '光反应需要色素和酶，二者都分布在类囊体薄膜上。',
    bile: '胆汁由下列哪个器官分泌（ ）',
    bone: '人体内最长的骨是（ ）',
    added: { stem: 'DNA 分子的空间结构是（ ）', options: ['双螺旋', '单链', '环状', '折叠'], answer: 'A' },
  },
  en: {
    light: 'Where in the chloroplasts of a leaf do the light reactions of photosynthesis take place?',
    explanation: 'They need pigments and enzymes, and both are in the thylakoid membrane.',
    bile: 'Which of these organs makes the bile that digests fat?',
    bone: 'Which bone is the longest of the human body?',
    added: {
      stem: 'What is the shape of a DNA molecule?',
      options: ['A double helix', 'A single strand', 'A ring', 'A sheet'],
      answer: 'A',
    },
  },
}

/** Two editions of one document: one unchanged, four edited (the answer of one), one moved, one new, one gone. */
export function editions(language: Language): { older: string; newer: string } {
  const { membrane, blood, light, bile, bone, virus, vitamin, gene } = language === 'zh' ? zh : en
  const changed = changes[language]
  const older = [membrane, light, bile, blood, bone, virus, vitamin, gene]
  const newer = [
    vitamin,
    membrane,
    { ...light, stem: changed.light, explanation: changed.explanation },
    { ...bile, stem: changed.bile },
    { ...blood, answer: 'B' },
    { ...bone, stem: changed.bone },
    gene,
    changed.added,
  ]
  return { older: asText(older, language), newer: asText(newer, language) }
}

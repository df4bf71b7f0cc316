import type { SampleBank } from './SampleBank.ts'

export const knowledgeZh: SampleBank = {
  name: 'knowledge-zh.md',
  title: '生活与自然常识',
  language: 'zh',
  format: 'md',
  questions: [
    {
      type: 'single',
      stem: '太阳系中体积最大的行星是哪一颗？',
      options: ['地球', '火星', '木星', '土星'],
      answer: 'C',
    },
    {
      type: 'single',
      stem: '在标准大气压下，纯水的沸点是多少摄氏度？',
      options: ['90', '95', '100', '105'],
      answer: 'C',
      explanation: '海拔越高，气压越低，水的沸点也越低。',
    },
    {
      type: 'single',
      stem: '《红楼梦》前八十回的作者一般认为是谁？',
      options: ['罗贯中', '施耐庵', '吴承恩', '曹雪芹'],
      answer: 'D',
    },
    {
      type: 'single',
      stem: '植物进行光合作用时吸收的气体主要是（ ）。',
      options: ['氧气', '二氧化碳', '氮气', '氢气'],
      answer: 'B',
    },
    {
      type: 'single',
      stem: '一年中，北半球白昼最长的一天是哪个节气？',
      options: ['春分', '夏至', '秋分', '冬至'],
      answer: 'B',
      explanation: '夏至时太阳直射北回归线。',
    },
    {
      type: 'multiple',
      stem: '下列哪些城市曾经是中国古代王朝的都城？',
      options: ['西安', '洛阳', '南京', '深圳'],
      answer: 'ABC',
    },
    {
      type: 'multiple',
      stem: '发现家中燃气泄漏时，正确的做法有哪些？',
      options: ['关闭燃气阀门', '打开门窗通风', '打开排风扇加快排气', '到室外安全处打电话报修'],
      answer: 'ABD',
      explanation: '开关电器可能产生火花，引起爆炸。',
    },
    {
      type: 'multiple',
      stem: '下列动物中属于哺乳动物的有（ ）。',
      options: ['鲸', '蝙蝠', '企鹅', '海豚'],
      answer: 'ABD',
    },
    {
      type: 'trueFalse',
      stem: '声音在真空中传播得最快。',
      answer: false,
      explanation: '声音的传播需要介质，真空不能传声。',
    },
    { type: 'trueFalse', stem: '月球本身不发光，我们看到的月光是它反射的太阳光。', answer: true },
    { type: 'trueFalse', stem: '蜘蛛是昆虫。', answer: false, explanation: '昆虫有六条腿，蜘蛛有八条腿，属于蛛形纲。' },
    { type: 'fillIn', stem: '中国最长的河流是____。', answer: ['长江'] },
    { type: 'fillIn', stem: '人体最大的器官是____。', answer: ['皮肤'] },
    { type: 'fillIn', stem: '“床前明月光，疑是地上霜”的作者是唐代诗人____。', answer: ['李白'] },
    {
      type: 'shortAnswer',
      stem: '为什么夏天雷雨时总是先看到闪电，后听到雷声？',
      answer: '闪电和雷声几乎同时发生，但光在空气中的传播速度远大于声音的传播速度，所以先看到闪电，后听到雷声。',
    },
  ],
}

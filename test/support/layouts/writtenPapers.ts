import type { Layout } from './layout.ts'
import { make } from './makeWritten.ts'

const college = make(
  'zh-college-english-passages.txt',
  `
Part I  Reading Comprehension
Passage One
Questions 1 to 2 are based on the following passage.
Bees tell each other where flowers are by dancing. The angle of the dance shows the direction.
1. How do bees show the direction?
A) By colour.          B) By the angle of a dance.
C) By smell.           D) By sound.
2. What are the bees looking for?
A) Flowers.            B) Water.
C) Wood.               D) Bears.
Passage Two
Questions 3 to 4 are based on the following passage.
Glass is made of sand. It was first made about four thousand years ago.
3. What is glass made of?
A) Stone.   B) Sand.   C) Wood.   D) Iron.
4. When was glass first made?
A) 400 years ago.
B) 1,000 years ago.
C) 4,000 years ago.
D) 10,000 years ago.
Part II  Cloze
Every spring the farmer __5__ his field. He puts the seeds into the __6__ and waits for the rain. When the plants are high he __7__ them.
5. A) sells       B) ploughs     C) paints      D) leaves
6. A) ground      B) sky         C) river       D) house
7. A) forgets     B) breaks      C) harvests    D) burns

Keys:
Part I  1. B  2. A  3. B  4. C
Part II  5. B  6. A  7. C
`,
  `
S How do bees show the direction?|By colour.|By the angle of a dance.|By smell.|By sound.|B
S What are the bees looking for?|Flowers.|Water.|Wood.|Bears.|A
S What is glass made of?|Stone.|Sand.|Wood.|Iron.|B
S When was glass first made?|400 years ago.|1,000 years ago.|4,000 years ago.|10,000 years ago.|C
S 5|sells|ploughs|paints|leaves|B
S 6|ground|sky|river|house|A
S 7|forgets|breaks|harvests|burns|C`,
  { 4: 'cloze', 5: 'cloze', 6: 'cloze' },
)

const cloze = make(
  'zh-cloze-number-in-brackets.txt',
  `
二、完形填空（每小题1分，共4分）
Tom was late for school again. He (1)____ out of bed at eight and ran to the bus stop, but the bus had (2)____. His mother (3)____ him in her car. The teacher was not (4)____.
1. A. jumped  B. slept  C. cooked  D. wrote
2. A. stopped  B. left  C. rung  D. eaten
3. A. sold  B. lost  C. drove  D. bought
4. A. angry  B. tall  C. blue  D. round
三、单项选择
5. I ____ a letter now.
A. write  B. am writing  C. wrote  D. written
答案：1-5 ABCAB
`,
  `
S 1|jumped|slept|cooked|wrote|A
S 2|stopped|left|rung|eaten|B
S 3|sold|lost|drove|bought|C
S 4|angry|tall|blue|round|A
S I ____ a letter now.|write|am writing|wrote|written|B`,
  { 0: 'cloze', 1: 'cloze', 2: 'cloze', 3: 'cloze' },
)

const termPaper = make(
  'zh-term-paper-score-box.txt',
  `
××大学2022—2023学年第二学期期末考试
《土木工程材料》试卷（A卷）
题号	一	二	三	总分
得分
评卷人
一、单项选择题（本大题共3小题，每小题2分，共6分）
得分：
1．水泥的强度等级是按（　）天的强度来划分的。
A．3    B．7    C．14    D．28
2．石灰熟化时（　）。
A．吸热且收缩    B．放热且膨胀    C．吸热且膨胀    D．放热且收缩
3．木材的含水率低于（　）时，强度随含水率减小而增大。
A．平衡含水率
B．纤维饱和点
C．零
D．饱和
二、填空题（本大题共2小题，每空1分，共3分）
得分：
4．混凝土由水泥、________、________和水组成。
5．钢材的屈强比越小，其________越高。
三、简答题（本大题共1小题，共5分）
得分：
6．简述混凝土徐变的影响因素。

《土木工程材料》试卷（A卷）参考答案及评分标准
一、单项选择题（每小题2分，共6分）
1．D    2．B    3．B
二、填空题（每空1分，共3分）
4．砂  石子
5．安全性
三、简答题（共5分）
6．水灰比、水泥用量、骨料、养护条件和加荷龄期。（每点1分）
`,
  `
S 水泥的强度等级是按（　）天的强度来划分的。|3|7|14|28|D
S 石灰熟化时（　）。|吸热且收缩|放热且膨胀|吸热且膨胀|放热且收缩|B
S 木材的含水率低于（　）时，强度随含水率减小而增大。|平衡含水率|纤维饱和点|零|饱和|B
F 混凝土由水泥、________、________和水组成。|砂|石子
F 钢材的屈强比越小，其________越高。|安全性
Q 简述混凝土徐变的影响因素。|水灰比、水泥用量、骨料、养护条件和加荷龄期。（每点1分）`,
)

const subQuestions = make(
  'zh-material-sub-questions.txt',
  `
四、综合题
1．某企业2023年初购入一台设备，价款100万元，预计使用5年，无残值，采用年限平均法计提折旧。
（1）该设备每年应计提的折旧额为（　）万元。
A．10
B．20
C．25
D．50
（2）2024年末该设备的账面价值为（　）万元。
A．40
B．60
C．80
D．100
2．甲公司与乙公司签订买卖合同，约定甲公司3月1日交货，乙公司收货后10日内付款。
（1）该合同属于（　）。
A．双务合同
B．单务合同
C．赠与合同
D．租赁合同
（2）甲公司迟延交货，乙公司可以（　）。
A．要求支付违约金
B．要求继续履行
C．要求刑事处罚
D．要求赔偿损失
答案：
1．（1）B （2）B
2．（1）A （2）ABD
`,
  `
S 该设备每年应计提的折旧额为（　）万元。|10|20|25|50|B
S 2024年末该设备的账面价值为（　）万元。|40|60|80|100|B
S 该合同属于（　）。|双务合同|单务合同|赠与合同|租赁合同|A
M 甲公司迟延交货，乙公司可以（　）。|要求支付违约金|要求继续履行|要求刑事处罚|要求赔偿损失|ABD`,
)

const casesInline = make(
  'zh-case-inline-answers.txt',
  `
案例一
患者，女，62岁，糖尿病史10年，近日出现视物模糊、下肢麻木。
1.该患者最可能出现的并发症是
A.糖尿病视网膜病变 B.白内障 C.青光眼 D.近视
答案：A
2.下列护理措施正确的是
A.高糖饮食 B.监测血糖 C.停用胰岛素 D.绝对卧床
答案：B
案例二
患者，男，45岁，突发左侧腰部绞痛，伴血尿。
1.该患者最可能的诊断是
A.肾结石 B.胃溃疡 C.胰腺炎 D.肺炎
答案：A
2.首选的检查是
A.胃镜 B.B超 C.脑电图 D.骨穿
答案：B
`,
  `
S 该患者最可能出现的并发症是|糖尿病视网膜病变|白内障|青光眼|近视|A
S 下列护理措施正确的是|高糖饮食|监测血糖|停用胰岛素|绝对卧床|B
S 该患者最可能的诊断是|肾结石|胃溃疡|胰腺炎|肺炎|A
S 首选的检查是|胃镜|B超|脑电图|骨穿|B`,
)

const parts = make(
  'zh-calculation-parts.txt',
  `
五、计算题
1．一辆汽车以20m/s的速度行驶，刹车后加速度大小为5m/s²。求：
（1）刹车后2s末的速度；
（2）刹车后5s内的位移。
答案：（1）10m/s
（2）40m
2．某电阻两端电压为6V，通过的电流为0.3A。求：
（1）电阻的阻值；
（2）1分钟内产生的热量。
答案：（1）20Ω
（2）108J
六、填空题
3．水的化学式是（1）____，食盐的化学式是（2）____。
答案：（1）H2O （2）NaCl
`,
  `
Q 一辆汽车以20m/s的速度行驶，刹车后加速度大小为5m/s²。求：（1）刹车后2s末的速度；（2）刹车后5s内的位移。|（1）10m/s（2）40m
Q 某电阻两端电压为6V，通过的电流为0.3A。求：（1）电阻的阻值；（2）1分钟内产生的热量。|（1）20Ω（2）108J
F 水的化学式是（1）____，食盐的化学式是（2）____。|H2O|NaCl`,
)

const matching = make(
  'zh-matching-columns.txt',
  `
三、配对题（将左边的作品与右边的作者配对）
1．《红楼梦》
2．《西游记》
3．《水浒传》
A．吴承恩
B．施耐庵
C．曹雪芹
答案：1-C 2-A 3-B
四、单选题
4．中国最长的河流是（ ）。
A．黄河  B．长江  C．珠江  D．淮河
答案：B
`,
  `
S 《红楼梦》|吴承恩|施耐庵|曹雪芹|C
S 《西游记》|吴承恩|施耐庵|曹雪芹|A
S 《水浒传》|吴承恩|施耐庵|曹雪芹|B
S 中国最长的河流是（ ）。|黄河|长江|珠江|淮河|B`,
)

const driving = make(
  'zh-driving-subject-one.txt',
  `
科目一考试题库（判断+选择）
1、驾驶机动车应当随身携带驾驶证。
A、正确
B、错误
答案：A
2、机动车行驶超过规定时速50%的，一次记多少分？
A、3分
B、6分
C、9分
D、12分
答案：D
3、如图所示，这个标志是何含义？
A、注意行人
B、注意儿童
C、人行横道
D、学校区域
答案：B
4、在道路上发生故障的车辆应当立即开启危险报警闪光灯。
答案：对
5、驾驶车辆变更车道前应怎样做？（多选）
A、开启转向灯
B、观察后方来车
C、直接变更
D、确认安全后变更
答案：A B D
`,
  `
T 驾驶机动车应当随身携带驾驶证。|1
S 机动车行驶超过规定时速50%的，一次记多少分？|3分|6分|9分|12分|D
S 如图所示，这个标志是何含义？|注意行人|注意儿童|人行横道|学校区域|B
T 在道路上发生故障的车辆应当立即开启危险报警闪光灯。|1
M 驾驶车辆变更车道前应怎样做？（多选）|开启转向灯|观察后方来车|直接变更|确认安全后变更|ABD`,
)

export const writtenPapers = (): Layout[] => [
  college,
  cloze,
  termPaper,
  subQuestions,
  casesInline,
  parts,
  matching,
  driving,
]

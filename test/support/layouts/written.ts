import type { Layout } from './layout.ts'
import { make } from './makeWritten.ts'
import { negatives } from './negatives.ts'

const dataAnalysis = make(
  'zh-data-analysis-material.txt',
  `
第五部分  资料分析
（共10题，参考时限10分钟）
所给出的图、表、文字或综合性资料均有若干个问题要你回答。你应根据资料提供的信息进行分析、比较、计算和判断处理。
一、根据以下资料，回答111～115题。
    2022年，某市全年粮食播种面积为120万亩，比上年增加4万亩。粮食总产量50万吨，比上年增长5%。其中，小麦产量20万吨，增长2%；玉米产量18万吨，增长8%。全年生猪出栏80万头，下降3%。
111．2021年该市粮食播种面积约为多少万亩？
A．112    B．116    C．120    D．124
112．2022年该市小麦产量占粮食总产量的比重为：
A．36%    B．40%    C．44%    D．50%
113．2022年该市玉米产量比小麦产量少多少万吨？
A．1    B．2    C．3    D．4
114．2022年该市粮食每亩产量约为多少公斤？
A．317    B．367    C．417    D．467
115．能够从上述资料中推出的是：
A．2022年生猪出栏数量比上年增加
B．2022年小麦产量的增速高于玉米
C．2022年粮食播种面积比上年有所增加
D．2022年玉米产量超过小麦产量
二、根据以下资料，回答116～118题。
    2023年上半年，甲县接待游客200万人次，其中过夜游客50万人次；实现旅游收入12亿元，同比增长20%。
116．2022年上半年甲县旅游收入为多少亿元？
A．8    B．9.6    C．10    D．11
117．2023年上半年甲县过夜游客占全部游客的比重为：
A．20%    B．25%    C．30%    D．40%
118．2023年上半年甲县平均每人次旅游消费为多少元？
A．500    B．600    C．700    D．800

参考答案
111.B  112.B  113.B  114.C  115.C
116.C  117.B  118.B
`,
  `
S 2021年该市粮食播种面积约为多少万亩？|112|116|120|124|B
S 2022年该市小麦产量占粮食总产量的比重为：|36%|40%|44%|50%|B
S 2022年该市玉米产量比小麦产量少多少万吨？|1|2|3|4|B
S 2022年该市粮食每亩产量约为多少公斤？|317|367|417|467|C
S 能够从上述资料中推出的是：|2022年生猪出栏数量比上年增加|2022年小麦产量的增速高于玉米|2022年粮食播种面积比上年有所增加|2022年玉米产量超过小麦产量|C
S 2022年上半年甲县旅游收入为多少亿元？|8|9.6|10|11|C
S 2023年上半年甲县过夜游客占全部游客的比重为：|20%|25%|30%|40%|B
S 2023年上半年甲县平均每人次旅游消费为多少元？|500|600|700|800|B`,
)

const english = make(
  'zh-english-paper-cloze-reading.txt',
  `
第一节 单项填空（共5小题；每小题1分，满分5分）
1. —Where is your brother?
—He ______ football in the park now.
A. plays    B. is playing    C. played    D. has played
2. She has lived here ______ 2010.
A. for    B. in    C. since    D. from
3. This is the ______ film I have ever seen.
A. good    B. better    C. best    D. well
4. If it ______ tomorrow, we will stay at home.
A. rains    B. rain    C. will rain    D. rained
5. There ______ some milk in the bottle.
A. are    B. is    C. have    D. has
第二节 完形填空（共5小题；每小题1分，满分5分）
阅读下面短文，从短文后各题所给的A、B、C、D四个选项中，选出最佳选项。
Last winter Tom lost his dog in the 6 . He put up notices all over the town, but nobody 7 him. After three weeks he had almost given up 8 . Then one morning he heard a bark outside the 9 . His dog was sitting there, thin but very 10 .
6. A. snow    B. kitchen    C. car    D. school
7. A. hit    B. called    C. paid    D. taught
8. A. food    B. time    C. hope    D. work
9. A. door    B. river    C. phone    D. photo
10. A. angry    B. sorry    C. happy    D. careful
第三节 阅读理解（共5小题；每小题2分，满分10分）
A
Mr. Green runs a small bakery near the station. Every morning he gets up at three and bakes until six. Before he opens the shop he packs the bread that was not sold the day before and takes it to a home for old people. "Nobody should throw food away," he says.
11. What time does Mr. Green get up?
A. At three.    B. At five.    C. At six.    D. At seven.
12. Where does he take the old bread?
A. To the station.
B. To a school.
C. To a home for old people.
D. To a farm.
13. Which word describes Mr. Green best?
A. Lazy.    B. Kind.    C. Rude.    D. Shy.
B
The first public railway for passengers with steam engines opened in England in 1825. It joined Stockton and Darlington.
14. When did the railway open?
A. In 1725.    B. In 1815.    C. In 1825.    D. In 1925.
15. What moved the trains?
A. Horses.    B. Steam engines.    C. Electricity.    D. Wind.
参考答案：
1-5 BCCAB    6-10 ABCAC    11-15 ACBCB
`,
  `
S —Where is your brother? —He ______ football in the park now.|plays|is playing|played|has played|B
S She has lived here ______ 2010.|for|in|since|from|C
S This is the ______ film I have ever seen.|good|better|best|well|C
S If it ______ tomorrow, we will stay at home.|rains|rain|will rain|rained|A
S There ______ some milk in the bottle.|are|is|have|has|B
S 6|snow|kitchen|car|school|A
S 7|hit|called|paid|taught|B
S 8|food|time|hope|work|C
S 9|door|river|phone|photo|A
S 10|angry|sorry|happy|careful|C
S What time does Mr. Green get up?|At three.|At five.|At six.|At seven.|A
S Where does he take the old bread?|To the station.|To a school.|To a home for old people.|To a farm.|C
S Which word describes Mr. Green best?|Lazy.|Kind.|Rude.|Shy.|B
S When did the railway open?|In 1725.|In 1815.|In 1825.|In 1925.|C
S What moved the trains?|Horses.|Steam engines.|Electricity.|Wind.|B`,
  { 5: 'cloze blank without a stem of its own', 6: 'cloze', 7: 'cloze', 8: 'cloze', 9: 'cloze' },
)

const medical = make(
  'zh-medical-a1-a2-b1.txt',
  `
护士执业资格模拟试题

【A1型题】
1. 成人正常呼吸频率为每分钟
A. 8～10次
B. 10～12次
C. 16～20次
D. 24～28次
E. 30～40次
2. 测量口腔温度前30分钟内不应
A. 阅读
B. 喝热水
C. 交谈
D. 静坐
E. 听音乐
【A2型题】
3. 患者，男，58岁，突发胸骨后压榨样疼痛2小时，含服硝酸甘油不缓解。首先考虑
A. 胃溃疡
B. 急性心肌梗死
C. 胆囊炎
D. 肋间神经痛
E. 支气管炎
4. 患儿，女，2岁，误吞纽扣后出现呛咳、面色青紫。应立即采取
A. 喂水
B. 拍片检查
C. 海姆立克急救法
D. 静脉输液
E. 观察
【B1型题】
（5～7题共用备选答案）
A. 维生素A
B. 维生素B1
C. 维生素C
D. 维生素D
E. 维生素K
5. 缺乏时可引起夜盲症的是
6. 缺乏时可引起脚气病的是
7. 缺乏时可引起佝偻病的是
（8～9题共用备选答案）
A. 皮内注射
B. 皮下注射
C. 肌内注射
D. 静脉注射
E. 动脉注射
8. 青霉素过敏试验采用
9. 胰岛素注射通常采用

参考答案：1.C 2.B 3.B 4.C 5.A 6.B 7.D 8.A 9.B
`,
  `
S 成人正常呼吸频率为每分钟|8～10次|10～12次|16～20次|24～28次|30～40次|C
S 测量口腔温度前30分钟内不应|阅读|喝热水|交谈|静坐|听音乐|B
S 患者，男，58岁，突发胸骨后压榨样疼痛2小时，含服硝酸甘油不缓解。首先考虑|胃溃疡|急性心肌梗死|胆囊炎|肋间神经痛|支气管炎|B
S 患儿，女，2岁，误吞纽扣后出现呛咳、面色青紫。应立即采取|喂水|拍片检查|海姆立克急救法|静脉输液|观察|C
S 缺乏时可引起夜盲症的是|维生素A|维生素B1|维生素C|维生素D|维生素K|A
S 缺乏时可引起脚气病的是|维生素A|维生素B1|维生素C|维生素D|维生素K|B
S 缺乏时可引起佝偻病的是|维生素A|维生素B1|维生素C|维生素D|维生素K|D
S 青霉素过敏试验采用|皮内注射|皮下注射|肌内注射|静脉注射|动脉注射|A
S 胰岛素注射通常采用|皮内注射|皮下注射|肌内注射|静脉注射|动脉注射|B`,
)

const medicalInline = make(
  'zh-medical-shared-options-inline.txt',
  `
一、B型题（以下每组题共用A、B、C、D、E五个备选答案，每个备选答案可以选用一次或多次）
A.红细胞 B.白细胞 C.血小板 D.血浆 E.血清
1.主要负责运输氧气的是（A）
2.参与止血的是（C）
3.参与机体防御的是（B）
A.心脏 B.肝脏 C.肾脏 D.肺 E.脾
4.气体交换的主要器官是（D）
5.生成尿液的器官是（C）
6.推动血液循环的器官是（A）
二、X型题
7.下列属于生命体征的有（ABCD）
A.体温 B.脉搏 C.呼吸 D.血压 E.身高
8.下列属于无菌操作原则的有（AB）
A.操作前洗手 B.无菌物品与非无菌物品分开放置 C.取出的无菌物品未用可放回 D.可以跨越无菌区 E.可以面对无菌区大声谈笑
`,
  `
S 主要负责运输氧气的是（）|红细胞|白细胞|血小板|血浆|血清|A
S 参与止血的是（）|红细胞|白细胞|血小板|血浆|血清|C
S 参与机体防御的是（）|红细胞|白细胞|血小板|血浆|血清|B
S 气体交换的主要器官是（）|心脏|肝脏|肾脏|肺|脾|D
S 生成尿液的器官是（）|心脏|肝脏|肾脏|肺|脾|C
S 推动血液循环的器官是（）|心脏|肝脏|肾脏|肺|脾|A
M 下列属于生命体征的有（）|体温|脉搏|呼吸|血压|身高|ABCD
M 下列属于无菌操作原则的有（）|操作前洗手|无菌物品与非无菌物品分开放置|取出的无菌物品未用可放回|可以跨越无菌区|可以面对无菌区大声谈笑|AB`,
)

const accounting = make(
  'zh-accounting-indefinite.txt',
  `
四、不定项选择题（本类题共6小题，每小题2分，共12分。每小题备选答案中，有一个或者一个以上符合题意的正确答案）
【资料一】
甲公司为增值税一般纳税人，适用的增值税税率为13%。2023年3月发生下列业务：
（1）1日，购入原材料一批，价款100万元，增值税税额13万元，款项以银行存款支付，材料已验收入库。
（2）10日，销售商品一批，价款300万元，商品成本200万元，款项尚未收到。
（3）31日，计提管理部门固定资产折旧5万元。
要求：根据上述资料，不考虑其他因素，分析回答下列小题。
1．根据资料（1），甲公司购入原材料的入账金额是（　　）万元。
A．87
B．100
C．113
D．126
【答案】B
【解析】一般纳税人购入材料的增值税可以抵扣，不计入成本。
2．根据资料（2），下列会计处理正确的是（　　）。
A．确认主营业务收入300万元
B．确认应收账款339万元
C．结转主营业务成本200万元
D．确认应交增值税（销项税额）39万元
【答案】ABCD
3．根据资料（3），折旧应计入（　　）。
A．管理费用
B．制造费用
C．销售费用
D．财务费用
【答案】A
【资料二】
乙公司2023年12月31日资产总额为800万元，负债总额为300万元；2024年1月向银行借入短期借款50万元，存入银行。
要求：根据上述资料，回答下列小题。
4．2023年12月31日乙公司的所有者权益为（　　）万元。
A．300
B．500
C．800
D．1100
【答案】B
5．借入短期借款后，乙公司（　　）。
A．资产增加50万元
B．负债增加50万元
C．所有者权益增加50万元
D．资产总额为850万元
【答案】ABD
`,
  `
S 根据资料（1），甲公司购入原材料的入账金额是（　　）万元。|87|100|113|126|B
M 根据资料（2），下列会计处理正确的是（　　）。|确认主营业务收入300万元|确认应收账款339万元|结转主营业务成本200万元|确认应交增值税（销项税额）39万元|ABCD
S 根据资料（3），折旧应计入（　　）。|管理费用|制造费用|销售费用|财务费用|A
S 2023年12月31日乙公司的所有者权益为（　　）万元。|300|500|800|1100|B
M 借入短期借款后，乙公司（　　）。|资产增加50万元|负债增加50万元|所有者权益增加50万元|资产总额为850万元|ABD`,
  { 0: '不定项: single or multiple', 2: '不定项: single or multiple', 3: '不定项: single or multiple' },
)

export const written = (): Layout[] => [dataAnalysis, english, medical, medicalInline, accounting, ...negatives]

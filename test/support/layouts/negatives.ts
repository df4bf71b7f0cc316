import type { Layout } from './layout.ts'

/** Documents that hold no questions, though numbers, letters and blanks stand in them. */
const make = (name: string, body: string): Layout => ({ name, body: body.trimStart(), items: [] })

export const negatives: Layout[] = [
  make(
    'no-lecture-notes.txt',
    `
第三章 细胞的能量供应

一、酶的作用
1. 酶是活细胞产生的具有催化作用的有机物，绝大多数是蛋白质。
2. 酶的特性：
（1）高效性：催化效率远高于无机催化剂。
（2）专一性：每一种酶只能催化一种或一类反应。
（3）作用条件温和：需要适宜的温度和酸碱度。
二、ATP
1. ATP是细胞的直接能源物质。
2. ATP与ADP可以相互转化。
A. 合成ATP的能量来自呼吸作用和光合作用
B. 水解ATP释放的能量用于各项生命活动
三、细胞呼吸
1. 有氧呼吸分为三个阶段。
2. 无氧呼吸的产物是酒精和二氧化碳，或者乳酸。
3. 影响因素：温度、氧气浓度、含水量。
`,
  ),
  make(
    'no-contract.txt',
    `
房屋租赁合同

出租方（甲方）：____________  身份证号：____________
承租方（乙方）：____________  身份证号：____________

根据有关法律规定，甲乙双方协商一致，订立本合同。

第一条  房屋位于____市____区____路____号，建筑面积____平方米。
第二条  租赁期限自____年____月____日至____年____月____日。
第三条  租金每月人民币____元（大写：____________），乙方应于每月5日前支付。
第四条  甲方的义务
1. 保证房屋可以正常使用；
2. 负责房屋主体结构的维修。
第五条  乙方的义务
1. 按时支付租金和水电费；
2. 不得擅自转租；
3. 不得改变房屋用途。
第六条  违约责任：一方违约的，应当向对方支付一个月租金作为违约金。

甲方（签字）：________    乙方（签字）：________
    ____年____月____日        ____年____月____日
`,
  ),
  make(
    'no-recipe.md',
    `
# Vegetable soup

Serves 4. Takes about 40 minutes.

## Ingredients

- [ ] 2 carrots
- [ ] 1 onion
- [ ] 3 potatoes
- [x] 1 litre of stock
- [x] salt and pepper

## Steps

1. Peel the carrots and the potatoes and cut them into small cubes.
2. Fry the onion in a little oil until it is soft.
3. Add the other vegetables and the stock.
4. Simmer for 25 minutes. Is it soft? Then it is ready.
5. Season and serve with bread.

**Tip:** add a bay leaf if you like.
`,
  ),
  make(
    'no-syllabus.txt',
    `
BIO 101 Introduction to Biology
Instructor: Dr. Helen Park     Office hours: Tue 2-4 pm

Course goals
1. Describe the structure of cells.
2. Explain how traits are inherited.
3. Understand how ecosystems work.

Grading
A. 90-100 %
B. 80-89 %
C. 70-79 %
D. 60-69 %
F. below 60 %

Schedule
Week 1: The cell
Week 2: Energy
Week 3: Genetics
Week 4: Midterm exam (50 multiple choice questions)
Week 5: Evolution

Policies
1. What if I miss an exam? Bring a note from your doctor within one week.
2. Late homework loses 10 % a day.
`,
  ),
  make(
    'no-shopping-list.txt',
    `
购物清单
1、牛奶 2箱
2、鸡蛋 30个
3、大米 10公斤
4、酱油 1瓶
5、洗衣液 1桶
6、卫生纸 2提
7、苹果、香蕉（各2斤）
`,
  ),
  make(
    'no-exam-rules.txt',
    `
考生须知

1. 考生应当在开考前30分钟凭准考证和身份证进入考场。
2. 开考15分钟后不得入场，开考30分钟后方可交卷离场。
3. 选择题用2B铅笔填涂，非选择题用黑色签字笔作答。
4. 不得携带手机、计算器等电子设备。
5. 考试结束铃响后立即停止答题，等待监考人员收卷。

考试时间：120分钟    满分：100分
题型：单项选择题20题，多项选择题10题，判断题10题，简答题2题。
`,
  ),
]

import { readPairs } from './readPairs.ts'

const chinese = `
? 下列关于光合作用的说法正确的是（ ） | 只在白天进行 | 释放二氧化碳 | 不需要叶绿体 | 消耗有机物
= 关于光合作用，以下说法正确的是：
= 3. 下列有关光合作用的叙述中，正确的是
= 關於光合作用，下列敘述正確的是（　　） | 釋放二氧化碳 | 只在白天進行 | 消耗有機物 | 不需要葉綠體
= 下列关于光合作用的描述，正确的一项是____
! 下列关于光合作用的说法错误的是（ ）
! 下列关于呼吸作用的说法正确的是（ ）
! 下列关于光合作用的说法正确的是（ ） | 只在白天进行 | 释放二氧化碳 | 需要叶绿体 | 消耗有机物
! 下列关于光合作用的说法正确的是（ ） | 只在白天进行 | 释放二氧化碳 | 不需要叶绿体
? 我国现行宪法是哪一年颁布的？ | 1954年 | 1975年 | 1978年 | 1982年
= 12、我国现行宪法是哪一年颁布的（ ）。
= 我國現行憲法是哪一年頒佈的？ | 1982年 | 1978年 | 1975年 | 1954年
= （单选题）我国现行宪法是哪一年颁布的
! 我国第一部宪法是哪一年颁布的？
! 我国现行宪法是哪一年修改的？
! 我国现行宪法是哪一年颁布的？ | 1954年 | 1975年 | 1978年 | 1983年
? 一个质量为5 kg的物体受到10 N的合力，其加速度为（ ） | 0.5 m/s² | 2 m/s² | 5 m/s² | 50 m/s²
= 一个质量为５kg的物体，受到10N的合力，其加速度为____。
= 7．一个质量为 5kg 的物体受到 10 N 的合力，其加速度为 | 50 m/s² | 5 m/s² | 2 m/s² | 0.5 m/s²
! 一个质量为6 kg的物体受到10 N的合力，其加速度为（ ）
! 一个质量为5 g的物体受到10 N的合力，其加速度为（ ）
! 一个质量为5 kg的物体受到10 N的合力，其速度为（ ）
! 一个质量为5 kg的物体受到10 N的合力，其加速度为（ ） | 0.5 m/s | 2 m/s | 5 m/s | 50 m/s
? 若A大于B且B大于C，则A与C的关系是
= 若 A 大于 B，且 B 大于 C，则 A 与 C 的关系是（ ）
= 若A大于B且B大于C，则A与C的关系是什么？
! 若B大于A且B大于C，则A与C的关系是
! 若A大于B且C大于B，则A与C的关系是
! 若A不大于B且B大于C，则A与C的关系是
! 若A大于B或B大于C，则A与C的关系是
? 下列属于行政处罚的是（ ） | 罚款 | 罚金 | 拘役 | 管制
= 以下属于行政处罚的是： | 管制 | 拘役 | 罚金 | 罚款
= 下列哪一项属于行政处罚？
= 下列选项中，属于行政处罚的是
! 下列不属于行政处罚的是（ ）
! 下列属于行政处分的是（ ）
! 下列属于行政处罚的是（ ） | 罚款 | 罚金 | 拘役 | 拘留
? 细胞膜的主要成分是（ ） | 脂质和蛋白质 | 糖类和核酸 | 纤维素和果胶 | 水和无机盐
= 细胞膜的主要成分是什么？
= 細胞膜的主要成分是：
= （2019·全国卷Ⅰ）细胞膜的主要成分是（　　）
! 细胞壁的主要成分是（ ）
! 细胞膜的全部成分是（ ）
! 细胞核膜的主要成分是（ ）
? 计算：$x^2+1=5$ 的解
= 计算：x²+1=5的解。
= 计算 $x^{2}+1=5$ 的解
! 计算：$x^2-1=5$ 的解
! 计算：$x^3+1=5$ 的解
! 计算：x2+1=5 的解
! 计算：$x^2+1>5$ 的解
? 企业取得的下列收入中，应当缴纳企业所得税的有（ ） | 租金收入 | 利息收入 | 国债利息收入 | 财政拨款
= 企业取得的下列收入中应当缴纳企业所得税的有：
= 企業取得的下列收入中，應當繳納企業所得稅的有（ ）
! 企业取得的下列收入中，不应当缴纳企业所得税的有（ ）
! 企业取得的下列收入中，应当缴纳增值税的有（ ）
! 个人取得的下列收入中，应当缴纳企业所得税的有（ ）
? 简述管理的基本职能。
= 试述管理的基本职能
= 请简述管理的基本职能？
= 简要说明管理的基本职能。
! 简述领导的基本职能。
! 简述管理的基本原则。
! 简述管理的两个基本职能。
? 公司股东会作出修改公司章程的决议，必须经代表（ ）以上表决权的股东通过。 | 二分之一 | 三分之二 | 四分之三 | 全部
= 公司股东会作出修改公司章程的决议，必须经代表____以上表决权的股东通过
= 公司股東會作出修改公司章程的決議，必須經代表【 】以上表決權的股東通過。
! 公司股东会作出修改公司章程的决议，必须经代表（ ）以下表决权的股东通过。
! 公司董事会作出修改公司章程的决议，必须经代表（ ）以上表决权的股东通过。
! 公司股东会作出修改公司章程的决议，不必经代表（ ）以上表决权的股东通过。
? 至少有一个实根的方程是（ ） | x²=1 | x²+1=0 | x²+x+1=0 | x⁴+2=0
= 至少有一个实根的方程是：
= 至少有一个实根的方程是（ ） | x⁴+2=0 | x²+x+1=0 | x²+1=0 | x²=1
! 至多有一个实根的方程是（ ）
! 仅有一个实根的方程是（ ）
! 没有实根的方程是（ ）
! 至少有两个实根的方程是（ ）
? TCP/IP协议中，HTTP默认使用的端口号是（ ） | 21 | 23 | 80 | 443
= TCP/IP 协议中，HTTP 默认使用的端口号是____
= tcp/ip协议中，http默认使用的端口号是多少？
! TCP/IP协议中，HTTPS默认使用的端口号是（ ）
! TCP/IP协议中，FTP默认使用的端口号是（ ）
! TCP/IP协议中，HTTP可以使用的端口号是（ ）
? 下列化学式中表示一氧化碳的是 | CO | Co | CO₂ | C
= 下列化学式中，表示一氧化碳的是（ ） | CO | CO2 | C | Co
= 以下化学式中表示一氧化碳的是____
! 下列化学式中表示二氧化碳的是
! 下列化学式中表示一氧化碳的是 | CO | Cu | CO₂ | C
? 地球绕太阳公转一周的时间约为一年。（ ）
= 地球绕太阳公转一周的时间约为一年
= 判断：地球绕太阳公转一周的时间约为一年。
! 太阳绕地球公转一周的时间约为一年。（ ）
! 地球绕太阳自转一周的时间约为一年。（ ）
! 地球绕太阳公转一周的时间约为一月。（ ）
? 甲公司向乙公司借款100万元，由丙公司提供担保，债务人是（ ） | 甲公司 | 乙公司 | 丙公司 | 甲公司和丙公司
= 甲公司向乙公司借款１００万元，由丙公司提供担保。债务人是：
= （2分）甲公司向乙公司借款100万元，由丙公司提供担保，债务人是 | 甲公司和丙公司 | 丙公司 | 乙公司 | 甲公司
! 乙公司向甲公司借款100万元，由丙公司提供担保，债务人是（ ）
! 甲公司向丙公司借款100万元，由乙公司提供担保，债务人是（ ）
! 甲公司向乙公司借款100万元，由丙公司提供担保，债权人是（ ）
! 甲公司向乙公司借款1000万元，由丙公司提供担保，债务人是（ ）
? 数据库中，保证事务“要么全部完成，要么全部不完成”的性质称为（ ） | 原子性 | 一致性 | 隔离性 | 持久性
= 数据库中，保证事务"要么全部完成，要么全部不完成"的性质叫做（ ）
= 數據庫中，保證事務「要么全部完成，要么全部不完成」的性質稱為____ | 持久性 | 隔離性 | 一致性 | 原子性
! 数据库中，保证事务“要么全部完成，要么部分不完成”的性质称为（ ）
! 数据库中，保证事务“要么全部完成，要么全部不完成”的操作称为（ ）
? 李白是哪个朝代的诗人？ | 唐 | 宋 | 元 | 明
= 李白是哪个朝代的诗人（ ）
= 5）李白是哪個朝代的詩人 | 明 | 元 | 宋 | 唐
! 杜甫是哪个朝代的诗人？
! 李白是哪个朝代的词人？
? 下列各项中，会引起资产总额减少的是（ ） | 用银行存款购买设备 | 用银行存款偿还债务 | 收到投资款 | 收回应收账款
= 下列会引起资产总额减少的是 | 收回应收账款 | 收到投资款 | 用银行存款偿还债务 | 用银行存款购买设备
= 下列各项中会引起资产总额减少的是：
! 下列各项中，会引起资产总额增加的是（ ）
! 下列各项中，会引起负债总额减少的是（ ）
! 下列各项中，不会引起资产总额减少的是（ ）
? (3)班有学生多少人
! (2)班有学生多少人
? 细胞有什么
= 细胞有什么？
! 细胞是什么
? 3、4、5三个数中最大的是
= 在3、4、5三个数中，最大的是
! 2、4、5三个数中最大的是
? 基因型为AABB的个体与aabb的个体杂交，后代的基因型是
! 基因型为AABB的个体与AABB的个体杂交，后代的基因型是
? 下列做法中，能减慢食物腐败的是：①冷藏 ②风干 ③加热放置（ ） | ①② | ①③ | ②③ | ①②③
= 下列做法中能减慢食物腐败的是①冷藏，②风干，③加热放置 | ①②③ | ②③ | ①③ | ①②
! 下列做法中，能减慢食物腐败的是：①冷藏 ③风干 ②加热放置（ ）
! 下列做法中，能加快食物腐败的是：①冷藏 ②风干 ③加热放置（ ）
? 引起肺炎的病原体可以是 | 细菌 | 病毒 | A和B | 以上都不对
= 引起肺炎的病原体可以是（ ） | 细菌 | 病毒 | A和B | 以上均不正确
! 引起肺炎的病原体可以是 | 病毒 | 细菌 | A和C | 以上都不对
! 引起肺炎的病原体可以是 | 细菌 | 病毒 | A和B | 以上都对
? 点P(1,2)到直线x=4的距离是 | 1 | 2 | 3 | 4
= 点P（1，2）到直线 x = 4 的距离是（ ）
! 点P(2,1)到直线x=4的距离是
! 点P(1,2)到直线y=4的距离是
! 点P(12)到直线x=4的距离是
! 点p(1,2)到直线X=4的距离是
`

const english = `
? Which of the following is a function of the mitochondria? | Making ATP | Storing water | Copying DNA | Digesting fat
= Which one of these is a function of mitochondria? | Digesting fat | Copying DNA | Storing water | Making ATP
= 4. Which of the following is a function of the mitochondria ( )
= WHICH OF THE FOLLOWING IS A FUNCTION OF THE MITOCHONDRIA
! Which of the following is NOT a function of the mitochondria?
! Which of the following is a function of the chloroplasts?
! Which of the following is a function of the mitochondria? | Making ATP | Storing water | Copying RNA | Digesting fat
! Which of the following is the only function of the mitochondria?
? Which of the following statements about TCP is true? | It is connectionless | It guarantees order | It has no header | It runs below IP
= Regarding TCP, which of the following is true?
= Which statement about TCP is correct?
= Which of these statements is true of TCP?
= Choose the correct statement about TCP.
! Which of the following statements about TCP is false?
! Which of the following statements about TCP is not true?
! Which of the following statements about UDP is true?
! All of the following statements about TCP are true EXCEPT:
? A body of mass 2 kg moves at 3 m/s. Its kinetic energy is | 6 J | 9 J | 12 J | 18 J
= A body of mass 2kg moves at 3 m/s. Its kinetic energy is ____.
= (2 points) A body of mass 2 kg moves at 3 m/s; its kinetic energy is | 18 J | 12 J | 9 J | 6 J
! A body of mass 2 kg moves at 4 m/s. Its kinetic energy is
! A body of mass 2 g moves at 3 m/s. Its kinetic energy is
! A body of mass 2 kg moves at 3 km/s. Its kinetic energy is
! A body of mass 2 kg moves at 3 m/s. Its kinetic energy is | 6 kJ | 9 kJ | 12 kJ | 18 kJ
? The capital of Australia is ____. | Sydney | Canberra | Perth | Hobart
= The capital of Australia is ( )
= the capital of Australia is: | Hobart | Perth | Canberra | Sydney
= Q7. The capital of Australia is…
! The capital of Austria is ____.
! The largest city of Australia is ____.
! The capital of Australia is ____. | Sydney | Canberra | Perth | Darwin
? If A implies B and B is false, what follows?
= If A implies B, and B is false, what follows
= If “A implies B” and B is false, what follows?
! If B implies A and B is false, what follows?
! If A implies B and A is false, what follows?
! If A implies B and B is not false, what follows?
! If A implies B or B is false, what follows?
? Which planet is closest to the Sun? | Mercury | Venus | Earth | Mars
= Which of the following planets is closest to the Sun?
= Which of these planets is closest to the sun ( ) | Mars | Earth | Venus | Mercury
! Which planet is farthest from the Sun?
! Which planet is closest to the Earth?
! Which planet is second closest to the Sun?
? Solve $3x-2=7$.
= Solve 3x - 2 = 7
= Solve $3x - 2 = 7$
! Solve $3x+2=7$.
! Solve $3x-2=8$.
! Solve $3x-2>7$.
! Solve $2x-3=7$.
? At least how many members must vote for the motion to pass? | 5 | 7 | 9 | 11
= At least how many members must vote for the motion to pass ( )
= 3) At least how many members must vote for the motion to pass? | 11 | 9 | 7 | 5
! At most how many members must vote for the motion to pass?
! At least how many members must vote against the motion to pass?
! How many members must vote for the motion to pass?
? Oxygen is produced by plants in the light.
= Oxygen is produced by the plants in the light
= 2. Oxygen is produced by plants in the light. ( )
! Oxygen is not produced by plants in the light.
! Plants are produced by oxygen in the light.
! Oxygen is produced by plants in the dark.
! Oxygen is consumed by plants in the light.
? Who wrote "Pride and Prejudice"? | Jane Austen | Emily Brontë | George Eliot | Mary Shelley
= Who wrote ‘Pride and Prejudice’?
= Who wrote *Pride and Prejudice*?
= Who wrote “Pride and Prejudice” | Mary Shelley | George Eliot | Emily Brontë | Jane Austen
! Who wrote "Sense and Sensibility"?
! Who never read "Pride and Prejudice"?
? Which of the following vitamins is fat soluble? | Vitamin A | Vitamin B1 | Vitamin B2 | Vitamin C
= Which one of the following vitamins is fat-soluble?
= Which vitamin is fat soluble?
! Which of the following vitamins is water soluble?
! Which of the following vitamins is least fat soluble?
! Which of the following vitamins is fat soluble? | Vitamin A | Vitamin B1 | Vitamin B6 | Vitamin C
? Explain the effect of demand on price.
= Please explain the effect of demand on price
= 10. Explain the effect of demand on price.
! Explain the effect of price on demand.
! Explain the effect of supply on price.
! Explain the effects of demand and price.
? A patient should never take which drug with alcohol? | Metronidazole | Paracetamol | Vitamin C | Zinc
= A patient should never take which drug with alcohol ____
= A patient should never take which drug with alcohol? | Zinc | Vitamin C | Paracetamol | Metronidazole
! A patient should always take which drug with alcohol?
! A patient should never take which drug without alcohol?
! A patient should take which drug with alcohol?
? Select the incorrect statement about arrays. | They are indexed | They have a length | They are always sorted | They hold elements
= Choose the incorrect statement about arrays:
= Which statement about arrays is false?
= Which of the following statements about arrays is not correct?
! Select the correct statement about arrays.
! Select the incorrect statement about lists.
! Select the incorrect statement about arrays. | They are indexed | They have a length | They are never sorted | They hold elements
? A resistor of 1,000 Ω carries 5 mA. The voltage is | 5 V | 50 V | 0.5 V | 500 V
= A resistor of 1000 Ω carries 5 mA. The voltage is ( )
= A resistor of 1000Ω carries 5mA. The voltage is:
! A resistor of 1,000 Ω carries 5 A. The voltage is
! A resistor of 100 Ω carries 5 mA. The voltage is
! A resistor of 1,000 kΩ carries 5 mA. The voltage is
! A resistor of 1,000 Ω carries 5 MA. The voltage is
? The heart pumps blood to the lungs through the ____ artery.
= The heart pumps blood to the lungs through the (  ) artery
= The heart pumps blood to lungs through the ______ artery.
! The lungs pump blood to the heart through the ____ artery.
! The heart pumps blood from the lungs through the ____ artery.
! The heart pumps blood to the lungs through the ____ vein.
? Which court ruled first? | All of the above | The High Court | The Crown Court | None of the above
= Which court ruled first | None of the above. | The High Court | All of the above. | The Crown Court
! Which court ruled last?
! Which court ruled first? | All of the above | The High Court | The County Court | None of the above
? A is greater than B.
= 3. A is greater than B
! ____ is greater than B.
! B is greater than A.
? ____ causes ____.
! ____ causes it.
! ____ causes
? (2)×(3)=
= (2) × (3) = ____
! (4)×(3)=
? The ratio of boys to girls is 3:2. How many boys are in a class of 30? | 12 | 18 | 20 | 15
= The ratio of boys to girls is 3 : 2. How many boys are in a class of 30 ( ) | 15 | 20 | 18 | 12
! The ratio of girls to boys is 3:2. How many boys are in a class of 30?
! The ratio of boys to girls is 2:3. How many boys are in a class of 30?
! The ratio of boys to girls is 3.2. How many boys are in a class of 30?
! The ratio of boys to girls is 3:2. How many girls are in a class of 30?
`

/** Pairs to develop with. */
export const pairsSeen = [...readPairs(chinese), ...readPairs(english)]

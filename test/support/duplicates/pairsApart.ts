import { readPairs } from './readPairs.ts'

const chinese = `
? 关于牛顿第一定律，下列说法正确的是（ ） | 又称惯性定律 | 只适用于静止物体 | 说明力维持运动 | 可由实验直接验证
= 下列关于牛顿第一定律的说法中，正确的是
= 下列有关牛顿第一定律的叙述正确的一项是（ ） | 说明力维持运动 | 可由实验直接验证 | 又称惯性定律 | 只适用于静止物体
= 18．對於牛頓第一定律，以下說法正確的是：
! 关于牛顿第一定律，下列说法不正确的是（ ）
! 关于牛顿第二定律，下列说法正确的是（ ）
! 关于牛顿第一定律，下列说法正确的是（ ） | 又称惯性定律 | 只适用于运动物体 | 说明力维持运动 | 可由实验直接验证
? 世界上面积最大的洲是____。 | 亚洲 | 非洲 | 欧洲 | 南极洲
= 世界上面积最大的洲是（ ）
= 世界上面積最大的洲是什麼？ | 南極洲 | 歐洲 | 非洲 | 亞洲
= 世界上面积最大的洲是哪一个？
! 世界上面积最小的洲是____。
! 世界上人口最大的洲是____。
! 世界上面积最大的海是____。
? 某商品原价200元，先涨价10%再降价10%，现价为（ ） | 200元 | 198元 | 202元 | 180元
= 某商品原价 200 元，先涨价 10％，再降价 10％，现价为____
= （3分）某商品原价200元，先涨价10%再降价10%，现价为： | 180元 | 202元 | 198元 | 200元
! 某商品原价200元，先降价10%再涨价10%，现价为（ ）
! 某商品原价200元，先涨价20%再降价10%，现价为（ ）
! 某商品原价200元，先涨价10‰再降价10‰，现价为（ ）
! 某商品原价300元，先涨价10%再降价10%，现价为（ ）
? 下列不属于社会主义核心价值观的是（ ） | 富强 | 民主 | 竞争 | 文明
= 以下哪项不属于社会主义核心价值观？
= 下列选项中不属于社会主义核心价值观的是： | 文明 | 竞争 | 民主 | 富强
! 下列属于社会主义核心价值观的是（ ）
! 下列不属于社会主义核心价值观的是（ ） | 富强 | 民主 | 竞争 | 和谐
! 下列不属于资本主义核心价值观的是（ ）
? 血液由心脏流向肺部所经过的血管是
= 血液由心脏流向肺部所经过的血管是（ ）。
= 血液由心臟流向肺部所經過的血管是什麼
! 血液由肺部流向心脏所经过的血管是
! 血液由心脏流向脑部所经过的血管是
! 血液不由心脏流向肺部所经过的血管是
? 用人单位自用工之日起超过（ ）未与劳动者订立书面劳动合同的，应当每月支付二倍工资。 | 一个月 | 三个月 | 六个月 | 一年
= 用人单位自用工之日起超过___未与劳动者订立书面劳动合同的，应当每月支付二倍工资
= 31、用人單位自用工之日起超過（ ）未與勞動者訂立書面勞動合同的，應當每月支付二倍工資。
! 用人单位自用工之日起超过（ ）未与劳动者订立书面劳动合同的，应当每月支付三倍工资。
! 用人单位自用工之日起未超过（ ）未与劳动者订立书面劳动合同的，应当每月支付二倍工资。
! 用人单位自用工之日起超过（ ）已与劳动者订立书面劳动合同的，应当每月支付二倍工资。
? 所有金属都能导电。（ ） | 正确 | 错误
= 所有金属都能导电 | 对 | 错
= 所有金屬都能導電。 | 错误 | 正确
! 有的金属都能导电。（ ）
! 所有金属都不能导电。（ ）
! 所有非金属都能导电。（ ）
! 所有金属都能导热。（ ）
? 函数 f(x)=(x+1)/2 在 x=3 处的值为
= 函数f(x)=(x+1)/2在x=3处的值为（ ）
= 函数 $f(x)=(x+1)/2$ 在 $x=3$ 处的值为____
! 函数 f(x)=x+1/2 在 x=3 处的值为
! 函数 f(x)=(x-1)/2 在 x=3 处的值为
! 函数 f(x)=(x+1)/2 在 x=-3 处的值为
! 函数 f(x)=(x+1)/2 在 x≤3 处的值为
? 下列药物中，可用于治疗高血压的有（ ） | 硝苯地平 | 卡托普利 | 氯沙坦 | 阿托品
= 下列药物中可用于治疗高血压的有：
= 以下药物中，可用于治疗高血压的有 | 阿托品 | 氯沙坦 | 卡托普利 | 硝苯地平
! 下列药物中，可用于治疗低血压的有（ ）
! 下列药物中，不可用于治疗高血压的有（ ）
! 下列药物中，仅用于治疗高血压的有（ ）
? 操作系统的五大功能不包括（ ） | 进程管理 | 存储管理 | 文件管理 | 编译管理
= 操作系统的五大功能不包括下列哪项？
= 操作系統的五大功能不包括____ | 編譯管理 | 文件管理 | 存儲管理 | 進程管理
! 操作系统的五大功能包括（ ）
! 操作系统的四大功能不包括（ ）
! 编译系统的五大功能不包括（ ）
? 试述法律与道德的区别。
= 简述法律与道德的区别
= 请简述法律与道德的区别。
! 简述法律与道德的联系。
! 简述法律与纪律的区别。
! 简述法律与道德的三点区别。
? 元素周期表中，原子序数为11的元素是 | Na | Mg | K | N
= 元素周期表中原子序数为11的元素是（ ） | N | K | Mg | Na
= 元素周期表中，原子序数为１１的元素是____。
! 元素周期表中，原子序数为12的元素是
! 元素周期表中，原子序数为11的元素是 | Na | Mn | K | N
! 元素周期表中，质量数为11的元素是
? 《红楼梦》的作者是（ ） | 曹雪芹 | 施耐庵 | 吴承恩 | 罗贯中
= 红楼梦的作者是谁？ | 曹雪芹 | 施耐庵 | 吴承恩 | 罗贯中
= 《紅樓夢》的作者是： | 羅貫中 | 吳承恩 | 施耐庵 | 曹雪芹
= “红楼梦”的作者是____
! 《西游记》的作者是（ ）
! 《红楼梦》的续作者是（ ）
? 当价格上升导致需求减少时，需求曲线上的点（ ） | 向左上移动 | 向右下移动 | 不动 | 消失
= 当价格上升导致需求减少时，需求曲线上的点： | 消失 | 不动 | 向右下移动 | 向左上移动
= 當價格上升導致需求減少時，需求曲線上的點（ ）
! 当需求减少导致价格上升时，需求曲线上的点（ ）
! 当价格下降导致需求减少时，需求曲线上的点（ ）
! 当价格上升导致需求减少时，供给曲线上的点（ ）
? 抢救心脏骤停病人时，胸外按压的频率应为每分钟（ ） | 60～80次 | 80～100次 | 100～120次 | 120～140次
= 抢救心脏骤停病人时，胸外按压的频率应为每分钟____。
= 26. 抢救心脏骤停病人时胸外按压的频率应为每分钟 | 120～140次 | 100～120次 | 80～100次 | 60～80次
! 抢救心脏骤停病人时，人工呼吸的频率应为每分钟（ ）
! 抢救心脏骤停病人时，胸外按压的频率不应为每分钟（ ）
! 抢救心脏骤停病人时，胸外按压的频率应为每秒钟（ ）
? 对“新质生产力”的理解，错误的是（ ） | 以创新为主导 | 摆脱传统增长方式 | 依靠要素投入 | 符合新发展理念
= 下列对“新质生产力”的理解错误的是
= 对新质生产力的理解，不正确的是： | 符合新发展理念 | 依靠要素投入 | 摆脱传统增长方式 | 以创新为主导
= 下列关于“新质生产力”的说法，有误的一项是（ ）
! 对“新质生产力”的理解，正确的是（ ）
! 对“传统生产力”的理解，错误的是（ ）
? 2³等于（ ） | 6 | 8 | 9 | 23
= $2^3$ 等于 | 23 | 9 | 8 | 6
! 23等于（ ）
! 3²等于（ ）
? 下列各组离子中，能大量共存的是（ ） | Na⁺、Cl⁻ | Ag⁺、Cl⁻ | Ba²⁺、SO₄²⁻ | H⁺、OH⁻
= 下列各组离子中能大量共存的是： | H⁺、OH⁻ | Ba²⁺、SO₄²⁻ | Ag⁺、Cl⁻ | Na⁺、Cl⁻
= 下列各組離子中，能大量共存的是____
! 下列各组离子中，不能大量共存的是（ ）
! 下列各组离子中，能大量共存的是（ ） | Na⁺、Cl⁻ | Ag⁺、Cl⁻ | Ba⁺、SO₄²⁻ | H⁺、OH⁻
? 会计的基本职能包括（ ） | 核算 | 监督 | 预测 | A、B都是
= 会计的基本职能包括____。
= 【2021年真题】会计的基本职能包括（ ）
! 会计的基本职能包括（ ） | 监督 | 预测 | 核算 | A、B都是
! 会计的基本职能不包括（ ）
! 会计的拓展职能包括（ ）
? 电阻R1=2Ω与R2=3Ω串联，总电阻为
= 电阻R₁=2Ω与R₂=3Ω串联，总电阻为（ ）
= 電阻R1=2Ω與R2=3Ω串聯，總電阻為多少？
! 电阻R1=2Ω与R2=3Ω并联，总电阻为
! 电阻R1=2kΩ与R2=3kΩ串联，总电阻为
! 电阻R1=3Ω与R2=2Ω串联，总电阻为
`

const english = String.raw`
? Which of the following is an example of a mammal? | Whale | Shark | Frog | Eagle
= Which one of these is an example of a mammal?
= Which of the following is an example of mammal ____ | Eagle | Frog | Shark | Whale
= 15) Which of these is an example of a mammal?
! Which of the following is not an example of a mammal?
! Which of the following is an example of a reptile?
! Which of the following is an example of a mammal? | Whale | Shark | Toad | Eagle
? Which of the following statements regarding inflation is incorrect? | It lowers purchasing power | It is always harmful | It can be measured | It may be expected
= Which of the following statements about inflation is false?
= Regarding inflation, which of the following is not true?
= Select the incorrect statement about inflation
! Which of the following statements regarding inflation is correct?
! Which of the following statements regarding deflation is incorrect?
! Which of the following statements regarding inflation is least incorrect?
? A car travels 120 km in 2 hours. What is its average speed? | 40 km/h | 60 km/h | 80 km/h | 240 km/h
= A car travels 120km in 2 hours; what is its average speed?
= 6. A car travels 120 km in 2 hours. What is its average speed ( ) | 240 km/h | 80 km/h | 60 km/h | 40 km/h
! A car travels 120 km in 3 hours. What is its average speed?
! A car travels 120 m in 2 hours. What is its average speed?
! A car travels 120 km in 2 minutes. What is its average speed?
! A car travels 120 km in 2 hours. What is its maximum speed?
? The Treaty of Versailles was signed in ____. | 1917 | 1918 | 1919 | 1920
= The treaty of Versailles was signed in ( )
= The Treaty of Versailles was signed in: | 1920 | 1919 | 1918 | 1917
! The Treaty of Versailles was broken in ____.
! The Treaty of Vienna was signed in ____.
! The Treaty of Versailles was signed in ____. | 1917 | 1918 | 1919 | 1921
? Enzymes are proteins that speed up reactions.
= Enzymes are the proteins that speed up reactions
= 1. Enzymes are proteins that speed up reactions. (True or False)
! Enzymes are not proteins that speed up reactions.
! Enzymes are proteins that slow down reactions.
! All enzymes are proteins that speed up reactions.
! Proteins are enzymes that speed up reactions.
? What is the worst-case complexity of quicksort? | O(n) | O(n log n) | O(n^2) | O(2^n)
= What is the worst case complexity of Quicksort?
= What is worst-case complexity of quicksort ( ) | O(2^n) | O(n²) | O(n log n) | O(n)
! What is the best-case complexity of quicksort?
! What is the worst-case complexity of mergesort?
! What is the worst-case complexity of quicksort? | O(n) | O(n log n) | O(n^3) | O(2^n)
? The lender pays the borrower before the goods arrive. Who bears the risk?
= The lender pays the borrower before the goods arrive; who bears the risk
= 9. The lender pays the borrower before the goods arrive. Who bears the risk?
! The borrower pays the lender before the goods arrive. Who bears the risk?
! The lender pays the borrower after the goods arrive. Who bears the risk?
! The lender pays the borrower unless the goods arrive. Who bears the risk?
? Only citizens may vote in this election.
= Only the citizens may vote in this election
= 14. Only citizens may vote in this election. ( )
! Citizens may vote in this election.
! Only citizens must vote in this election.
! All citizens may vote in this election.
! Only citizens may not vote in this election.
? Which gas makes up most of the atmosphere? | Nitrogen | Oxygen | Argon | Carbon dioxide
= Which of the following gases makes up most of the atmosphere?
= Which gas makes up most of the atmosphere | Carbon dioxide | Argon | Oxygen | Nitrogen
! Which gas makes up least of the atmosphere?
! Which gas makes up all of the atmosphere?
! Which gas makes up most of the ocean?
? Evaluate $\frac{1}{2}+\frac{1}{3}$.
= Evaluate $\frac{1}{2} + \frac{1}{3}$
= Evaluate \(\frac12+\frac13\)
! Evaluate $\frac{1}{2}-\frac{1}{3}$.
! Evaluate $\frac{1}{23}+\frac{1}{3}$.
! Evaluate $\frac{1}{2}\times\frac{1}{3}$.
? The nurse should assess which finding first? | Chest pain | Mild rash | Dry skin | Fatigue
= The nurse should assess which finding first ( )
= The nurse should assess which finding first? | Fatigue | Dry skin | Mild rash | Chest pain.
! The nurse should assess which finding last?
! The nurse should report which finding first?
! The nurse should assess which finding first? | Chest pain | Mild rash | Dry mouth | Fatigue
? In Python, what does len([1, 2, 3]) return? | 1 | 2 | 3 | 4
= In Python, what does len([1,2,3]) return?
= In Python what does len([1, 2, 3]) return? | 4 | 3 | 2 | 1
! In Python, what does len([1, 2]) return?
! In Python, what does sum([1, 2, 3]) return?
! In Python, what does len([12, 3]) return?
? Discuss the influence of Freud on Jung.
= Please discuss the influence of Freud on Jung.
= Discuss influence of Freud on Jung
! Discuss the influence of Jung on Freud.
! Discuss the influence of Freud on Adler.
! Discuss the rejection of Freud by Jung.
? A dose of 0.5 mg is given twice daily. The total daily dose is | 0.5 mg | 1 mg | 1.5 mg | 2 mg
= A dose of 0.5mg is given twice daily. The total daily dose is ____
= (Single choice) A dose of 0.5 mg is given twice daily. The total daily dose is: | 2 mg | 1.5 mg | 1 mg | 0.5 mg
! A dose of 0.5 g is given twice daily. The total daily dose is
! A dose of 5 mg is given twice daily. The total daily dose is
! A dose of 0.5 mg is given once daily. The total daily dose is
! A dose of 0.5 mg is given twice daily. The total daily dose is | 0.5 g | 1 g | 1.5 g | 2 g
? Choose the best synonym of “rapid”. | fast | slow | heavy | thin
= Choose the best synonym of "rapid".
= Choose the best synonym of 'rapid': | thin | heavy | slow | fast
! Choose the worst synonym of “rapid”.
! Choose the best antonym of “rapid”.
! Choose the best synonym of “rabid”.
? Cells without a nucleus are called ____.
= Cells without a nucleus are called ( )
= Cells without nucleus are called:
! Cells with a nucleus are called ____.
! Cells without a membrane are called ____.
! Cells without a nucleus are never called ____.
? Which two of the following are primary colours? | Red | Green | Blue | Pink
= Which two of the following are primary colours ( ) | Pink | Blue | Green | Red
= 8. Which two of the following are primary colours?
! Which three of the following are primary colours?
! Which two of the following are secondary colours?
! Which two of the following are not primary colours?
? Which of the following would most likely raise demand? | A tax | An advert | A strike | A flood
= Which one of the following would most likely raise demand?
= Which of these would most likely raise demand | A flood | A strike | An advert | A tax
! Which of the following would least likely raise demand?
! Which of the following would most likely raise supply?
! Which of the following would most likely lower demand?
? A wire carries 3 MW of power. Which unit is meant? | megawatt | milliwatt | kilowatt | watt
= 5. A wire carries 3 MW of power. Which unit is meant ( )
! A wire carries 3 mW of power. Which unit is meant?
! A wire carries 3 kW of power. Which unit is meant?
? Some mammals lay eggs. | True | False
= Some mammals lay eggs | False | True
= 21. Some mammals lay eggs. ( ) | T | F
! All mammals lay eggs. | True | False
! No mammals lay eggs. | True | False
! Some mammals do not lay eggs. | True | False
`

/** Pairs kept apart while the rules were made. */
export const pairsApart = [...readPairs(chinese), ...readPairs(english)]

import { expect, test } from 'vitest'
import { recognise } from '../../src-main/recognition/recognise.ts'
import { documentOf, lineOfQuestion } from '../support/documentNotation.ts'

/** Papers of several sections: the lines as printed, and the questions in the notation of the specification. */
const papers: readonly (readonly [name: string, lines: string, questions: string])[] = [
  [
    'ranges of a key behind the names of their sections',
    `Section A
1. Which of these is green?
A) snow
B) grass
2. Which of these is wet?
A) rain
B) sand
Section B
3. Which of these burns?
A) ice
B) wood
Answer Key – Winter Paper
Section A  1-2 BA
Section B  3-3 B`,
    `single 1: Which of these is green? [snow | grass] = B
single 2: Which of these is wet? [rain | sand] = A
single 3: Which of these burns? [ice | wood] = B`,
  ],
  [
    'answers that explain themselves below a title of their own',
    `1. A tort is
(A) a cake.
(B) a wrong.
2. A deed is
(A) a paper.
(B) a boat.
EXPLANATORY ANSWERS
1. (B) Cakes are no part of the law.
2. (A) It is signed and sealed.`,
    `single 1: A tort is [a cake. | a wrong.] = B // Cakes are no part of the law.
single 2: A deed is [a paper. | a boat.] = A // It is signed and sealed.`,
  ],
  [
    'exercises whose numbers run on, one without numbers of its own in the key',
    `Exercice 1 : Entourez la bonne réponse (2 points).
1) Le ciel est
a. bleu
b. vert
2) La neige est
a. rouge
b. blanche
Exercice 2 : Complétez (2 points).
3) La mer est ______.
4) Le sel est ______.
Corrigé
Exercice 1
1) a   2) b
Exercice 2
3) bleue   4) blanc`,
    `single 1: Le ciel est [bleu | vert] = A
single 2: La neige est [rouge | blanche] = B
fillIn 3: La mer est ______. = bleue
fillIn 4: Le sel est ______. = blanc`,
  ],
  [
    'Japanese parts in brackets, kana and rings in the key',
    `【第1部】正しいものを一つ選びなさい。（各2点）
問1　夏の果物はどれか。
ア　すいか
イ　大根
問2　冬の遊びはどれか。
ア　水泳
イ　雪合戦
【第2部】正しければ○、誤っていれば×を書きなさい。（各1点）
問3　氷は冷たい。（　　）
問4　火は冷たい。（　　）
＜解答＞
第1部
問1　ア　問2　イ
第2部
問3　○　問4　×`,
    `single 1: 夏の果物はどれか。 [すいか | 大根] = A
single 2: 冬の遊びはどれか。 [水泳 | 雪合戦] = B
trueFalse 3: 氷は冷たい。（　　） = true
trueFalse 4: 火は冷たい。（　　） = false`,
  ],
  [
    'long titles within a part, the end of the paper below the last option',
    `第三部分　推理
一、定义判断。每道题先给出定义，再从四项中选出最符合定义的一项。
1. 借阅是指取书后按期归还。下列属于借阅的是：
A. 买书
B. 月底还书
二、类比推理。每道题给出一组词，选出关系最为贴近的一项。
2. 鱼∶水
A. 鸟∶天空
B. 书∶纸
※※※ 全部测验到此结束！ ※※※
参考答案
1-2 BA`,
    `single 1: 借阅是指取书后按期归还。下列属于借阅的是： [买书 | 月底还书] = B
single 2: 鱼∶水 [鸟∶天空 | 书∶纸] = A`,
  ],
  [
    'a full-width dot before a number that fills a blank',
    `一、填空题
1．水在____时结冰，在____时沸腾。
2．家庭电路的电压是____V。
3．一打是____个。
参考答案
一、填空题
1．零度　百度
2．220
3．12`,
    `fillIn 1: 水在____时结冰，在____时沸腾。 = 零度; 百度
fillIn 2: 家庭电路的电压是____V。 = 220
fillIn 3: 一打是____个。 = 12`,
  ],
  [
    'chapters with keys of their own, sections before their entries',
    `第一章 山
一、单选题
（1）最高的是
A、丘
B、峰
（2）最平的是
A、原
B、岭
二、判断题
（1）山比海高。
（2）火山都在海底。
第一章答案
一、（1）B （2）A
二、（1）对 （2）错
第二章 水
一、单选题
（1）最大的是
A、湖
B、洋
第二章答案
一、（1）B`,
    `single 1: 最高的是 [丘 | 峰] = B
single 2: 最平的是 [原 | 岭] = A
trueFalse 1: 山比海高。 = true
trueFalse 2: 火山都在海底。 = false
single 1: 最大的是 [湖 | 洋] = B`,
  ],
  [
    'statements with V and F in one of several parts',
    `Parte 1 – Scegli (1 punto ciascuna)
1. Il sole è
A) caldo
B) freddo
2. La neve è
A) nera
B) bianca
3. Il mare è
A) salato
B) dolce
Parte 2 – Vero o falso? (1 punto ciascuna)
4. I pesci volano tutti.   V   F
5. Il ghiaccio galleggia.   V   F
6. La Luna gira.   V   F
Soluzioni
Parte 1
1. A   2. B   3. A
Parte 2
4. F   5. V   6. V`,
    `single 1: Il sole è [caldo | freddo] = A
single 2: La neve è [nera | bianca] = B
single 3: Il mare è [salato | dolce] = A
trueFalse 4: I pesci volano tutti. = false
trueFalse 5: Il ghiaccio galleggia. = true
trueFalse 6: La Luna gira. = true`,
  ],
]

test.for(papers)('a paper of sections: %s', ([, lines, questions]) => {
  const read = recognise(documentOf(lines)).questions
  expect(read.map(lineOfQuestion).join('\n')).toBe(questions)
})

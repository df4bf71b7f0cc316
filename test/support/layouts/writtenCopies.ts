import type { Layout } from './layout.ts'
import { make } from './makeWritten.ts'

const canvas = make(
  'en-canvas-group-of-choices.txt',
  `
Quiz 3
Started: Mar 3 at 9:01am
Quiz Instructions

Flag question: Question 1
Question 1
1 pts
Which gas do plants take in?
Group of answer choices

Oxygen

Carbon dioxide

Nitrogen

Helium
Flag question: Question 2
Question 2
1 pts
The sun is a star.
Group of answer choices

True

False
Flag question: Question 3
Question 3
2 pts
Which of these are metals?
Group of answer choices

Iron

Wood

Copper

Paper
`,
  `
S Which gas do plants take in?|Oxygen|Carbon dioxide|Nitrogen|Helium|
T The sun is a star.|
S Which of these are metals?|Iron|Wood|Copper|Paper|`,
  { 0: 'no answers', 1: 'no answers', 2: 'no answers: single or multiple' },
)

const blackboard = make(
  'en-blackboard-points-saved.txt',
  `
QUESTION 1
1. Which planet is the largest?
a. Mars
b. Jupiter
c. Venus
d. Mercury
10 points   Saved
QUESTION 2
1. Light is faster than sound.
 True
 False
10 points   Saved
QUESTION 3
1. Who painted the Mona Lisa?
a. Leonardo da Vinci
b. Rembrandt
c. Monet
d. Picasso
10 points   Saved
`,
  `
S Which planet is the largest?|Mars|Jupiter|Venus|Mercury|
T Light is faster than sound.|
S Who painted the Mona Lisa?|Leonardo da Vinci|Rembrandt|Monet|Picasso|`,
  { 0: 'no answers', 1: 'no answers', 2: 'no answers' },
)

const kahoot = make(
  'en-kahoot-report-copy.txt',
  `
1 - Quiz
Which animal says moo?
20 sec
Dog
✗
Cow
✓
Cat
✗
Hen
✗
2 - True or false
Snow is white.
20 sec
True
✓
False
✗
3 - Quiz
Which number is even?
20 sec
3
✗
5
✗
8
✓
9
✗
`,
  `
S Which animal says moo?|Dog|Cow|Cat|Hen|B
T Snow is white.|1
S Which number is even?|3|5|8|9|C`,
)

const udemy = make(
  'en-course-test-skipped.txt',
  `
Question 1: Skipped
Which command lists files?
•
ls
(Correct)
•
rm
•
cp
•
mv
Explanation
ls lists the files of a folder.
Question 2: Skipped
Which commands copy files? (Select two)
•
cp
(Correct)
•
rsync
(Correct)
•
cat
•
echo
Explanation
cp and rsync copy.
`,
  `
S Which command lists files?|ls|rm|cp|mv|A
M Which commands copy files? (Select two)|cp|rsync|cat|echo|AB`,
)

const moodle = make(
  'en-moodle-attempt-letters.txt',
  `
Question 1
Not yet answered
Marked out of 1.00
Flag question
Question text
What is 2 + 2?
Question 1Select one:
a.
3
b.
4
c.
5
Clear my choice
Question 2
Not yet answered
Marked out of 1.00
Flag question
Question text
Water boils at 100 °C at sea level.
Question 2Select one:
True
False
`,
  `
S What is 2 + 2?|3|4|5|
T Water boils at 100 °C at sea level.|`,
  { 0: 'no answers', 1: 'no answers' },
)

const issues = make(
  'md-numbered-headings-details.md',
  `
# JavaScript questions

## 1. What does \`typeof null\` give?

- A: \`"null"\`
- B: \`"object"\`
- C: \`"undefined"\`
- D: an error

<details><summary><b>Answer</b></summary>
<p>

#### Answer: B

It is a well-known quirk.
</p>
</details>

---

## 2. What is the output?

\`\`\`javascript
let a = 1;
a += 2;
console.log(a);
\`\`\`

- A: \`1\`
- B: \`2\`
- C: \`3\`

<details><summary><b>Answer</b></summary>
<p>

#### Answer: C

1 + 2 is 3.
</p>
</details>
`,
  `
S What does \`typeof null\` give?|"null"|"object"|"undefined"|an error|B
S What is the output? let a = 1; a += 2; console.log(a);|1|2|3|C`,
)

const bulletsZh = make(
  'md-bold-question-answer-zh.md',
  `
# 前端面试题

**1. HTTP 默认端口是多少？**

A. 21
B. 80
C. 443

> 答案：B
>
> 解析：HTTP 用 80，HTTPS 用 443。

**2. 下列哪些是块级元素？（多选）**

A. div
B. span
C. p

> 答案：AC
>
> 解析：span 是行内元素。

**3. CSS 可以改变文字颜色。（判断）**

> 答案：正确
`,
  `
S HTTP 默认端口是多少？|21|80|443|B
M 下列哪些是块级元素？（多选）|div|span|p|AC
T CSS 可以改变文字颜色。（判断）|1`,
)

const csvEnglish = make(
  'sh-no-question-abcd-ans.csv',
  `
No,Question,A,B,C,D,Ans
1,"Which is a fruit, and sweet?",Apple,Onion,Leek,Salt,A
2,Which is blue?,Grass,Sky,Blood,Snow,B
3,Which are numbers?,One,Two,Cat,Dog,"A,B"
4,The earth is flat.,True,False,,,B
`,
  `
S Which is a fruit, and sweet?|Apple|Onion|Leek|Salt|A
S Which is blue?|Grass|Sky|Blood|Snow|B
M Which are numbers?|One|Two|Cat|Dog|AB
T The earth is flat.|0`,
)

const truthLetters = make(
  'en-true-false-letters-first.txt',
  `
True/False
Indicate whether the statement is true or false.

T   F   1. The heart pumps blood.
T   F   2. Iron is lighter than water.
T   F   3. Bees make honey.

Multiple Choice
Identify the choice that best completes the statement or answers the question.

____ 4. The sun rises in the
a. west
b. east
c. north
d. south
____ 5. A week has
a. five days
b. six days
c. seven days
d. eight days

Answer Section
TRUE/FALSE
1. T
2. F
3. T
MULTIPLE CHOICE
4. B
5. C
`,
  `
T The heart pumps blood.|1
T Iron is lighter than water.|0
T Bees make honey.|1
S The sun rises in the|west|east|north|south|B
S A week has|five days|six days|seven days|eight days|C`,
)

export const writtenCopies = (): Layout[] => [
  canvas,
  blackboard,
  kahoot,
  udemy,
  moodle,
  issues,
  bulletsZh,
  csvEnglish,
  truthLetters,
]

import type { Layout } from './layout.ts'
import { make } from './makeWritten.ts'

const youChose = make(
  'en-review-you-chose.txt',
  `
Quiz: Rivers

Question 1
Which river flows through Vienna?
A. Rhine
B. Danube
C. Elbe
You chose: B - Right
Question 2
Which river is the longest in Africa?
A. Nile
B. Congo
C. Niger
You chose: C - Wrong
Question 3
The Amazon flows into the Atlantic.
A. True
B. False
You chose: A. True - Right
`,
  `
S Which river flows through Vienna?|Rhine|Danube|Elbe|B
S Which river is the longest in Africa?|Nile|Congo|Niger|
T The Amazon flows into the Atlantic.|1`,
)

const pointsGained = make(
  'zh-practice-points-gained.txt',
  `
1、【单选】水的化学式是（）
A. H2O
B. CO2
C. O2
作答：A  （+3分）
2、【多选】下列属于金属的有（）
A. 铁
B. 氧
C. 铜
D. 硫
作答：AC  （+3分）
3、【多选】下列属于气体的有（）
A. 氮气
B. 氢气
C. 食盐
作答：AC  （+0分）
4、【判断】冰比水重。
作答：×  （+3分）
`,
  `
S 水的化学式是（）|H2O|CO2|O2|A
M 下列属于金属的有（）|铁|氧|铜|硫|AC
M 下列属于气体的有（）|氮气|氢气|食盐|
T 冰比水重。|0`,
)

const votesEs = make(
  'es-votes-and-tags-behind-numbers.txt',
  `
Pregunta 1 | Tema 4 | Fácil
¿Qué órgano bombea la sangre?
a) el hígado
b) el corazón (más votada)
c) el riñón
Ver solución    Comentarios (12)
Respuesta correcta: b

Pregunta 2 | Tema 4 | Difícil
¿Qué vitamina se forma en la piel?
a) la vitamina C
b) la vitamina K
c) la vitamina D (más votada)
Ver solución    Comentarios (3)
Respuesta correcta: c

Pregunta 3 | Tema 5 | Fácil
¿Cuántos pulmones tenemos?
a) uno
b) dos (más votada)
Ver solución    Comentarios (0)
Respuesta correcta: b
`,
  `
S ¿Qué órgano bombea la sangre?|el hígado|el corazón|el riñón|B
S ¿Qué vitamina se forma en la piel?|la vitamina C|la vitamina K|la vitamina D|C
S ¿Cuántos pulmones tenemos?|uno|dos|B`,
)

const keyHeadingsDe = make(
  'de-key-headings-with-dashes.md',
  `
## Frage 1 [Kapitel 2, leicht]

Welches Gas atmen wir ein?

- A) Sauerstoff
- B) Helium

## Frage 2 [Kapitel 2, mittel]

Welches Organ filtert das Blut?

- A) Lunge
- B) Niere

## Frage 3 [Kapitel 3, schwer]

Wie heißt der längste Knochen?

- A) Oberschenkelknochen
- B) Elle

# Lösungen

## Frage 1

**A** – Luft besteht zu 21 % daraus.

## Frage 2

**B** – Sie bildet Harn.

## Frage 3

**A** – Er reicht bis zum Knie.
`,
  `
S Welches Gas atmen wir ein?|Sauerstoff|Helium|A
S Welches Organ filtert das Blut?|Lunge|Niere|B
S Wie heißt der längste Knochen?|Oberschenkelknochen|Elle|A`,
)

const labelsInCode = make(
  'en-answer-label-in-code.txt',
  `
Q1. A script contains:
# Answer: 42
# Note: do not change
x = 6 * 7
print(x)
What is printed?
A. 42
B. 67
C. 6 * 7
Answer: A

Q2. A Makefile has these lines:
all: build test
        ./run.sh
# Explanation: run.sh needs build
Which target runs first?
A. build
B. test
Answer: A
Explanation: Left before right.

Q3. Which sign begins a comment in Python?
A. //
B. #
C. --
Answer: B
`,
  `
S A script contains:⏎# Answer: 42⏎# Note: do not change⏎x = 6 * 7⏎print(x)⏎What is printed?|42|67|6 * 7|A
S A Makefile has these lines:⏎all: build test⏎./run.sh⏎# Explanation: run.sh needs build⏎Which target runs first?|build|test|A
S Which sign begins a comment in Python?|//|#|--|B`,
)

const seriesDe = make(
  'de-series-one-scenario.txt',
  `
Aufgabe 1
Hinweis: Die folgenden Aufgaben gehören zusammen.
Ein Bäcker will weniger Brot wegwerfen.
Lösung: Er backt am Abend kein frisches Brot mehr.
Erreicht er damit sein Ziel?
a) Ja
b) Nein
Antwort: a

Aufgabe 2
Hinweis: Die folgenden Aufgaben gehören zusammen.
Ein Bäcker will weniger Brot wegwerfen.
Lösung: Er backt doppelt so viel.
Erreicht er damit sein Ziel?
a) Ja
b) Nein
Antwort: b
`,
  `
S Hinweis: Die folgenden Aufgaben gehören zusammen.⏎Ein Bäcker will weniger Brot wegwerfen.⏎Lösung: Er backt am Abend kein frisches Brot mehr.⏎Erreicht er damit sein Ziel?|Ja|Nein|A
S Hinweis: Die folgenden Aufgaben gehören zusammen.⏎Ein Bäcker will weniger Brot wegwerfen.⏎Lösung: Er backt doppelt so viel.⏎Erreicht er damit sein Ziel?|Ja|Nein|B`,
)

export const writtenKinds = (): Layout[] => [youChose, pointsGained, votesEs, keyHeadingsDe, labelsInCode, seriesDe]

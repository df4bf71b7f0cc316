import type { Layout } from './layout.ts'
import { make } from './makeWritten.ts'

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

const translationsDe = make(
  'de-translations-tabs.txt',
  `
Teil 2: Übersetzung Deutsch - Englisch
1.	Der Zug hat Verspätung.	The train is delayed.
2.	Wie spät ist es?	What time is it?
3.	Meine Schwester wohnt in Köln.	My sister lives in Cologne.
4.	Wir haben kein Brot mehr.	We have no bread left.
5.	Ich freue mich auf das Wochenende.	I am looking forward to the weekend.
6.	Das Museum ist montags geschlossen.	The museum is closed on Mondays.
`,
  `
Q Der Zug hat Verspätung.|The train is delayed.
Q Wie spät ist es?|What time is it?
Q Meine Schwester wohnt in Köln.|My sister lives in Cologne.
Q Wir haben kein Brot mehr.|We have no bread left.
Q Ich freue mich auf das Wochenende.|I am looking forward to the weekend.
Q Das Museum ist montags geschlossen.|The museum is closed on Mondays.`,
)

const translationsZh = make(
  'zh-translations-one-blank.txt',
  `
英译汉（每题2分）
1. The bridge is closed. 大桥封闭了。
2. How far is the airport? 机场有多远？
3. My uncle is a doctor. 我叔叔是医生。
4. Please turn off the light. 请关灯。
`,
  `
Q The bridge is closed.|大桥封闭了。
Q How far is the airport?|机场有多远？
Q My uncle is a doctor.|我叔叔是医生。
Q Please turn off the light.|请关灯。`,
)

const ordersIt = make(
  'it-orders-as-titles.txt',
  `
Prova di italiano, classe seconda

I. Scelta multipla (1 punto per domanda)
1. Il plurale di "uovo" è
a. uovi   b. uova   c. uove
2. Quale parola è un avverbio?
a. bene   b. bello   c. bontà
II. Completa le frasi con il verbo giusto (2 punti per ogni frase)
1. Ieri io ________ al mare.
2. Domani noi ________ una torta.
III. Descrivi in poche righe ciò che vedi nella figura (10 punti)
1. Che cosa fanno i bambini?
IV. Comprensione dell'orario (4 punti)
1. A che ora parte il treno per Roma?
2. Quanto dura il viaggio?

Soluzioni
I. 1. b  2. a
II. 1. sono andato  2. faremo
IV. 1. alle 7.15  2. tre ore
`,
  `
S Il plurale di "uovo" è|uovi|uova|uove|B
S Quale parola è un avverbio?|bene|bello|bontà|A
F Ieri io ________ al mare.|sono andato
F Domani noi ________ una torta.|faremo
Q Che cosa fanno i bambini?
Q A che ora parte il treno per Roma?|alle 7.15
Q Quanto dura il viaggio?|tre ore`,
)

const raised = make(
  'en-raised-options.txt',
  `
1. Which of these are warm?
A. fire      B. sun      C. ice      D. snow
Answer: AB
2. Which of these can you carry?
A. pen      B. cup      D. book
C. hill
Answer: ABD
3. Which of these can fly?
B. fish
A. bird      C. dog
Answer: A
Multiple answers        more than one letter is right
for each of these
4. Which of these are tools?
A. hammer      B. cellar      C. spanner
Answer: AC
`,
  `
M Which of these are warm?|fire|sun|ice|snow|AB
M Which of these can you carry?|pen|cup|hill|book|ABD
S Which of these can fly?|bird|fish|dog|A
M Which of these are tools?|hammer|cellar|spanner|AC`,
)

const polish = make(
  'pl-labels.txt',
  `
Pytanie 1. Która rzeka przepływa przez Warszawę?
a) Odra
b) Wisła
c) Warta
Odpowiedź: b

Pytanie 2. Kraków leży nad Wisłą.
Odpowiedź: prawda

Pytanie 3. Jak nazywa się najwyższy szczyt Polski?
Odpowiedź: Rysy
`,
  `
S Która rzeka przepływa przez Warszawę?|Odra|Wisła|Warta|B
T Kraków leży nad Wisłą.|1
Q Jak nazywa się najwyższy szczyt Polski?|Rysy`,
)

const keyHeadingsEn = make(
  'en-key-headings-in-brackets.md',
  `
# Unit test

## Questions

### Q1. (easy)
What is the capital of Norway?

(a) Oslo
(b) Bergen

### Q2. (hard)
What is the capital of Estonia?

(a) Tartu
(b) Tallinn

## Answers with explanations

### Q1.
(a) — Oslo lies on a fjord.

### Q2.
(b) — Tallinn has been the capital since 1918.
`,
  `
S What is the capital of Norway?|Oslo|Bergen|A
S What is the capital of Estonia?|Tartu|Tallinn|B`,
)

export const writtenKinds = (): Layout[] => [
  keyHeadingsDe,
  labelsInCode,
  seriesDe,
  translationsDe,
  translationsZh,
  ordersIt,
  raised,
  polish,
  keyHeadingsEn,
]

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

const tables = make(
  'en-tables-with-numbers.html',
  `
<html><body><p>Task 1</p><p>1. Which planet has rings?</p><table><tr><td></td><td>1.</td><td>Mars</td></tr><tr><td></td><td>2.</td><td>Saturn</td></tr></table><p>5 points</p><p>Task 2</p><p>1. Which planet is the hottest?</p><table><tr><td></td><td>1.</td><td>Venus</td></tr><tr><td></td><td>2.</td><td>Neptune</td></tr></table><p>5 points</p><p>Task 3</p><p>1. Which planet is the smallest?</p><table><tr><td></td><td>1.</td><td>Mercury</td></tr><tr><td></td><td>2.</td><td>Jupiter</td></tr></table><p>5 points</p></body></html>
`,
  `
S Which planet has rings?|Mars|Saturn|
S Which planet is the hottest?|Venus|Neptune|
S Which planet is the smallest?|Mercury|Jupiter|`,
)

const boxes = make(
  'es-boxes-and-counts.html',
  `
<html><body><p>1. ¿Qué gas respiramos?</p><table><tr><td>☑</td><td>(1)</td><td>oxígeno</td></tr><tr><td>☐</td><td>(2)</td><td>helio</td></tr><tr><td>☐</td><td>(3)</td><td>neón</td></tr></table><p>2. ¿Qué metal es líquido?</p><table><tr><td>☐</td><td>(1)</td><td>hierro</td></tr><tr><td>☑</td><td>(2)</td><td>mercurio</td></tr><tr><td>☐</td><td>(3)</td><td>plomo</td></tr></table><p>3. ¿Qué animal pone huevos?</p><table><tr><td>☐</td><td>(1)</td><td>vaca</td></tr><tr><td>☐</td><td>(2)</td><td>perro</td></tr><tr><td>☑</td><td>(3)</td><td>gallina</td></tr></table></body></html>
`,
  `
S ¿Qué gas respiramos?|oxígeno|helio|neón|A
S ¿Qué metal es líquido?|hierro|mercurio|plomo|B
S ¿Qué animal pone huevos?|vaca|perro|gallina|C`,
)

const reviewDe = make(
  'de-moodle-review-copy.txt',
  `
Frage 1
Richtig
Erreichte Punkte 1,00 von 1,00
Frage markieren
Fragetext
Welches Tier ist ein Säugetier?
Wählen Sie eine Antwort:
a. Delfin
b. Hai
c. Forelle
Feedback
Die Antwort ist richtig.
Die richtige Antwort ist: Delfin
Frage 2
Falsch
Erreichte Punkte 0,00 von 1,00
Frage markieren
Fragetext
Ein Oktopus hat acht Arme.
Bitte wählen Sie eine Antwort:
Wahr
Falsch
Feedback
Die richtige Antwort ist 'Wahr'.
Frage 3
Teilweise richtig
Erreichte Punkte 0,50 von 1,00
Frage markieren
Fragetext
Welche Tiere legen Eier?
Wählen Sie eine oder mehrere Antworten:
a. Huhn
b. Katze
c. Krokodil
Feedback
Die richtigen Antworten sind: Huhn, Krokodil
`,
  `
S Welches Tier ist ein Säugetier?|Delfin|Hai|Forelle|A
T Ein Oktopus hat acht Arme.|1
M Welche Tiere legen Eier?|Huhn|Katze|Krokodil|AC`,
)

const reviewEs = make(
  'es-moodle-review-copy.txt',
  `
Pregunta 1
Correcta
Se puntúa 1,00 sobre 1,00
Marcar pregunta
Enunciado de la pregunta
¿Cuál es la capital del Perú?
Seleccione una:
a. Quito
b. Lima
c. La Paz
Retroalimentación
La respuesta correcta es: Lima
Pregunta 2
Incorrecta
Se puntúa 0,00 sobre 1,00
Marcar pregunta
Enunciado de la pregunta
El Amazonas nace en los Andes.
Seleccione una:
Verdadero
Falso
Retroalimentación
La respuesta correcta es 'Verdadero'
Pregunta 3
Sin contestar
Puntúa como 1,00
Marcar pregunta
Enunciado de la pregunta
La moneda de México es el
Respuesta:
Retroalimentación
La respuesta correcta es: peso
`,
  `
S ¿Cuál es la capital del Perú?|Quito|Lima|La Paz|B
T El Amazonas nace en los Andes.|1
Q La moneda de México es el|peso`,
)

const reviewFr = make(
  'fr-moodle-review-copy.txt',
  `
Question 1
Terminer
Note de 1,00 sur 1,00
Marquer la question
Texte de la question
Quel est le plus long fleuve de France ?
Veuillez choisir une réponse.
a. la Seine
b. la Loire
c. le Rhône
Feedback
Votre réponse est correcte.
La réponse correcte est : la Loire
Question 2
Incorrect
Note de 0,00 sur 1,00
Marquer la question
Texte de la question
Le mont Blanc est dans les Pyrénées.
Veuillez choisir une réponse.
Vrai
Faux
Feedback
La réponse correcte est « Faux ».
`,
  `
S Quel est le plus long fleuve de France ?|la Seine|la Loire|le Rhône|B
T Le mont Blanc est dans les Pyrénées.|0`,
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

const topics = make(
  'en-question-colon-topic.txt',
  `
Question: 1 | Topic 5 | Exam X-100
What does DNS resolve?
A. names to addresses  [Most Voted]
B. files to folders
[Show Answer] [Discuss (14)]
Answer: A

Question: 2 | Topic 5 | Exam X-100
What does DHCP give out?
A. names
B. addresses  [Most Voted]
[Show Answer] [Discuss (3)]
Answer: B

Question: 3 | Topic 6 | Exam X-100
What does NTP set?
A. the clock  [Most Voted]
B. the language
[Show Answer] [Discuss (0)]
Answer: A
`,
  `
S What does DNS resolve?|names to addresses|files to folders|A
S What does DHCP give out?|names|addresses|B
S What does NTP set?|the clock|the language|A`,
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
  youChose,
  pointsGained,
  votesEs,
  keyHeadingsDe,
  labelsInCode,
  seriesDe,
  translationsDe,
  translationsZh,
  ordersIt,
  raised,
  tables,
  boxes,
  reviewDe,
  reviewEs,
  reviewFr,
  polish,
  topics,
  keyHeadingsEn,
]

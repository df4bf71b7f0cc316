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

export const writtenPages = (): Layout[] => [
  youChose,
  pointsGained,
  votesEs,
  tables,
  boxes,
  reviewDe,
  reviewEs,
  reviewFr,
  topics,
]

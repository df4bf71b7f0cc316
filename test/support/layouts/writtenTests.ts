import type { Layout } from './layout.ts'
import { make } from './makeWritten.ts'

const dump = make(
  'en-dump-question-no.txt',
  `
Exam A

QUESTION NO: 1
A company stores logs in one Region and wants a copy in another. What should it do?

A. Turn on replication
B. Turn on versioning only
C. Send the logs by mail
D. Take snapshots by hand

Answer: A
Explanation:
Replication copies new objects.
Reference: https://example.org/replication

QUESTION NO: 2
Which two steps raise availability? (Select TWO.)

A. Use two zones
B. Use one server
C. Use a load balancer
D. Turn off health checks
E. Remove backups

Answer: A,C
Explanation:
Two zones and a balancer survive the loss of one server.

QUESTION NO: 3
Which service runs code without servers?

A. A queue
B. Functions
C. A disk
D. A firewall

Answer: B
`,
  `
S A company stores logs in one Region and wants a copy in another. What should it do?|Turn on replication|Turn on versioning only|Send the logs by mail|Take snapshots by hand|A
M Which two steps raise availability? (Select TWO.)|Use two zones|Use one server|Use a load balancer|Turn off health checks|Remove backups|AC
S Which service runs code without servers?|A queue|Functions|A disk|A firewall|B`,
)

const nclex = make(
  'en-nurse-numbered-options.txt',
  `
1. A client with asthma is short of breath. What should the nurse do first?
   1. Call the family.
   2. Give the prescribed inhaler.
   3. Take a photograph.
   4. Offer a meal.
Answer: 2
Rationale: The inhaler opens the airways.

2. Which findings suggest dehydration? Select all that apply.
   1. Dry mouth
   2. Dark urine
   3. Wet skin
   4. Fast pulse
   5. Clear urine
Answer: 1, 2, 4
Rationale: Loss of fluid dries the mouth, darkens urine and speeds the pulse.

3. A client asks how long to wash hands. The nurse answers:
   1. Two seconds.
   2. Twenty seconds.
   3. One hour.
   4. Not at all.
Answer: 2
Rationale: Twenty seconds are advised.
`,
  `
S A client with asthma is short of breath. What should the nurse do first?|Call the family.|Give the prescribed inhaler.|Take a photograph.|Offer a meal.|B
M Which findings suggest dehydration? Select all that apply.|Dry mouth|Dark urine|Wet skin|Fast pulse|Clear urine|ABD
S A client asks how long to wash hands. The nurse answers:|Two seconds.|Twenty seconds.|One hour.|Not at all.|B`,
)

const bar = make(
  'en-bar-exam-facts.txt',
  `
Question 1

A farmer promised a neighbor in writing that he would sell her his tractor for $900 and keep the offer open for a week. After two days the farmer sold the tractor to a dealer. The neighbor learned of the sale from the dealer and then sent the farmer a letter of acceptance.

Is there a contract between the farmer and the neighbor?

(A) Yes, because the offer was in writing.
(B) Yes, because the week had not passed.
(C) No, because the neighbor knew of the sale.
(D) No, because the price was too low.

Question 2

A man struck a guard because he believed that the guard was about to shoot him. The belief was honest but unreasonable.

If the man is charged with battery, he will most likely be

(A) acquitted, because he was honest.
(B) acquitted, because guards may be struck.
(C) convicted, because the belief was unreasonable.
(D) convicted, because battery needs no intent.

Answers

1. (C) An offeree who learns of a sale can no longer accept.
2. (C) Self-defense needs a reasonable belief.
`,
  `
S A farmer promised a neighbor in writing that he would sell her his tractor for $900 and keep the offer open for a week. After two days the farmer sold the tractor to a dealer. The neighbor learned of the sale from the dealer and then sent the farmer a letter of acceptance. Is there a contract between the farmer and the neighbor?|Yes, because the offer was in writing.|Yes, because the week had not passed.|No, because the neighbor knew of the sale.|No, because the price was too low.|C
S A man struck a guard because he believed that the guard was about to shoot him. The belief was honest but unreasonable. If the man is charged with battery, he will most likely be|acquitted, because he was honest.|acquitted, because guards may be struck.|convicted, because the belief was unreasonable.|convicted, because battery needs no intent.|C`,
)

const sat = make(
  'en-reading-number-alone.txt',
  `
Reading Test
DIRECTIONS
Each passage below is followed by questions. Choose the best answer.

Questions 1-3 are based on the following passage.

The lamp had stood in the window for forty years. Nobody in the village could say who lit it, but every evening it burned, and the fishermen steered by it as they had always done.

1
The passage mainly describes

A) a lamp and what it means to a village.
B) the building of a window.
C) a quarrel among fishermen.
D) the price of oil.

2
As used in the passage, "steered" most nearly means

A) slept.
B) found their way.
C) sang.
D) traded.

3
Who lit the lamp?

A) A fisherman
B) A child
C) A priest
D) Nobody knows

Answer Key
1. A
2. B
3. D
`,
  `
S The passage mainly describes|a lamp and what it means to a village.|the building of a window.|a quarrel among fishermen.|the price of oil.|A
S As used in the passage, "steered" most nearly means|slept.|found their way.|sang.|traded.|B
S Who lit the lamp?|A fisherman|A child|A priest|Nobody knows|D`,
)

const theory = make(
  'en-driving-mark-one.txt',
  `
Theory test practice

1. You are following a lorry on a wet road. What should you do?
   Mark one answer
   [ ] Drive close behind it
   [x] Leave a larger gap
   [ ] Overtake at once
   [ ] Use the horn

2. What does a flashing amber light mean at a crossing?
   Mark one answer
   [ ] Stop for ever
   [ ] Speed up
   [x] Give way to people on the crossing
   [ ] Turn round

3. Which may reduce your concentration?
   Mark two answers
   [x] Talking on the phone
   [ ] Looking in the mirrors
   [x] Loud music
   [ ] Driving slowly
`,
  `
S You are following a lorry on a wet road. What should you do?|Drive close behind it|Leave a larger gap|Overtake at once|Use the horn|B
S What does a flashing amber light mean at a crossing?|Stop for ever|Speed up|Give way to people on the crossing|Turn round|C
M Which may reduce your concentration?|Talking on the phone|Looking in the mirrors|Loud music|Driving slowly|AC`,
)

const rounds = make(
  'en-pub-quiz-rounds.txt',
  `
PUB QUIZ

Round 1: Geography
1. What is the capital of Norway? (Oslo)
2. Which river flows through Cairo? (The Nile)
3. What is the largest ocean? (The Pacific)

Round 2: Music
1. How many strings has a violin? (Four)
2. Who wrote the Ninth Symphony with the Ode to Joy? (Beethoven)
3. Which instrument has black and white keys? (Piano)
`,
  `
Q What is the capital of Norway?|Oslo
Q Which river flows through Cairo?|The Nile
Q What is the largest ocean?|The Pacific
Q How many strings has a violin?|Four
Q Who wrote the Ninth Symphony with the Ode to Joy?|Beethoven
Q Which instrument has black and white keys?|Piano`,
)

const appendix = make(
  'en-appendix-answers-by-chapter.txt',
  `
Chapter 1 Review Questions

1. Which device joins networks?
   A. Router
   B. Keyboard
   C. Screen
   D. Mouse
2. Which layer carries IP?
   A. Physical
   B. Network
   C. Session
   D. Application

Chapter 2 Review Questions

1. Which port does HTTPS use?
   A. 21
   B. 80
   C. 443
   D. 8080
2. Which protocols are secure? (Choose all that apply.)
   A. SSH
   B. Telnet
   C. HTTPS
   D. FTP

Appendix A
Answers to Review Questions

Chapter 1
1. A. A router joins networks.
2. B. IP is carried by the network layer.

Chapter 2
1. C. HTTPS uses port 443.
2. A, C. SSH and HTTPS are encrypted.
`,
  `
S Which device joins networks?|Router|Keyboard|Screen|Mouse|A
S Which layer carries IP?|Physical|Network|Session|Application|B
S Which port does HTTPS use?|21|80|443|8080|C
M Which protocols are secure? (Choose all that apply.)|SSH|Telnet|HTTPS|FTP|AC`,
)

export const writtenTests = (): Layout[] => [dump, nclex, bar, sat, theory, rounds, appendix]

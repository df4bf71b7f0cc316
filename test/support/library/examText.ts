/** A paper with its scores printed: 8 single (2 points each), 4 multiple (3), 4 true/false (1), 2 short answers (5). */
export const examText = `Time allowed: 45 minutes

Part 1: Single choice (2 points each)
${[1, 2, 3, 4, 5, 6, 7, 8].map((n) => `${n}. What is ${n} plus ${n}?\nA. ${2 * n}\nB. ${2 * n + 1}\nC. ${2 * n + 3}\nD. ${2 * n + 5}\nAnswer: A\n`).join('\n')}
Part 2: Multiple choice (3 points each)
${[9, 10, 11, 12].map((n) => `${n}. Which numbers are smaller than ${n}?\nA. ${n - 1}\nB. ${n - 2}\nC. ${n + 1}\nD. ${n + 2}\nAnswer: AB\n`).join('\n')}
Part 3: True or false (1 point each)
${[13, 14, 15, 16].map((n) => `${n}. ${n} is greater than ${n - 1}.\nAnswer: True\n`).join('\n')}
Part 4: Short answer (5 points each)
17. Explain why the sky is blue.
Answer: Short waves are scattered more than long ones.

18. Explain why ice floats on water.
Answer: Its density is lower than that of water.
`

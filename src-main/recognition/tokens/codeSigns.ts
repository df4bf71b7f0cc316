/** What hardly any sentence has and hardly any line of a program lacks: `x = 1;`, `f(x) {`. */
export const codeSigns = /[;{}=]|[\w\]]\(/

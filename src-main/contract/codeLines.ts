const cjk = /[\u3040-\u30ff\u3400-\u9fff\uff00-\uffef]/
const quoted = /"[^"]*"|'[^']*'|“[^“”]*”/g
const remark = /(?:\/\/|\/\*|(?<![&\w])#(?!\w)|--(?=\s)|<!--).*/
const latex = /\$|\\[A-Za-z]{3,}/

/** Each of them is code on its own. */
const statements = [
  /^#\s?(?:include|define|ifdef|ifndef|endif|pragma)\b/,
  /^(?:using namespace|package) [\w.]+;$/,
  /^import (?:static )?[\w.*]+(?: as \w+)?;?$/,
  /^from [\w.]+ import /,
  /^(?:async )?def \w+\s*\(.*\)[^)]*:$/,
  /^class \w+\b.*[:{]$/,
  /^(?:export |public |private |protected |static |final |abstract |async )+[\w<>[\], ]+[({=;]/,
  /^(?:const|let|var) [\w{},[\] ]+(?::.*)?=/,
  /^function\b[^(]*\(.*\)/,
  /^(?:unsigned |const |static )*(?:int|char|float|double|void|long|short|bool|boolean|String|string|auto|struct)\b[\s*&]*[\w:].*[;{,)]$/,
  /^(?:for|while|if|switch|catch)\s*\(.*\)/,
  /^(?:for .+ in .+|(?:el)?if .+|while .+|else|try|except.*|with .+ as .+):$/,
  /^\}?\s*else(?:\s+if\s*\(.*\))?\s*\{?$/,
  /^(?:do|try)\s*\{$/,
  /^return\b.{0,60};$/,
  /^(?:printf?|println|scanf|puts|console\.log|System\.out\.\w+)\s*\(.*\);?$/,
  /^(?:std::)?(?:cout|cin)\s*(?:<<|>>).*;$/,
  /^(?:SELECT|INSERT INTO|UPDATE|DELETE FROM|CREATE (?:TABLE|VIEW|INDEX)|ALTER TABLE|DROP TABLE)\b/,
  /^<\/?(?:html|head|body|div|table|tr|td|ul|ol|li|form|script|style)\b[^<>]*>/,
]

/** Code beside code; elsewhere they may be anything. */
const companions = [
  /^[{}()[\]]+[;,]?$/,
  /^[\w.[\]"'*()]+\s*[-+*/%|&]?=(?!=)\s*\S.*$/,
  /^[\w.]+\s*\(.*\)\s*;?$/,
  /^(?:return|break|continue|pass|default|case)\b.{0,60}[:;]?$/,
  /^(?:\w+(?:\+\+|--)|(?:\+\+|--)\w+);$/,
  /^(?:FROM|WHERE|AND|OR|GROUP BY|ORDER BY|HAVING|VALUES|SET|(?:LEFT |RIGHT |INNER )?JOIN|LIMIT)\b/,
  /^.{0,200}[({=+*<>[\]].{0,200}[;{]$/,
  /^<\/?[a-z][\w-]*\b[^<>]*>/,
  /^(?:case .{1,60}|default|public|private|protected):$/,
]

const words = /(?<![a-z])[a-z]{2,} [a-z]{2,} [a-z]{2,} [a-z]{2,}/i

type Kind = 'statement' | 'companion' | 'prose'

function kindOf(line: string): Kind {
  const text = line.trim()
  if (text === '' || text.length > 300 || latex.test(text)) return 'prose'
  const bare = text.replace(quoted, '""').replace(remark, '').trim()
  if (bare === '') return 'companion'
  if (cjk.test(bare) || words.test(bare)) return 'prose'
  if (statements.some((pattern) => pattern.test(bare))) return 'statement'
  return companions.some((pattern) => pattern.test(bare)) ? 'companion' : 'prose'
}

/**
 * Stretches of lines that are the text of a program, first and last inclusive: at least two lines, one of which can be nothing else.
 * What follows a line of code and is indented further belongs to it.
 */
export function codeRuns(lines: readonly string[]): (readonly [first: number, last: number])[] {
  const kinds = lines.map(kindOf)
  const runs: (readonly [number, number])[] = []
  for (let first = 0; first < kinds.length; first++) {
    if (kinds[first] === 'prose') continue
    let last = first
    while (last + 1 < kinds.length && kinds[last + 1] !== 'prose') last++
    if (last > first && kinds.slice(first, last + 1).includes('statement')) runs.push([first, last])
    first = last
  }
  return runs
}

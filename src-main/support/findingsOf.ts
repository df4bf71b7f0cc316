import type { Finding } from '../contract/doctorCalls.ts'

/** Names of files and sections stand in brackets or quotes, and whatever is not plain English is nobody's but the person's. */
const withoutNames = (problem: string) =>
  problem
    .replace(/^([^(]*)\(.*\)/, '$1(…)')
    .replace(/".*"/, '"…"')
    .replace(/[^\x20-\x7E…]+/g, '…')
    .replace(/(?:[A-Za-z]:)?[\\/][^\s,]*[\\/][^\s,]*/g, '…')
    .slice(0, 200)

const mostProblems = 20

/** Returns what the doctor found, by check, without the names of anything of the person. */
export const findingsOf = (findings: readonly Finding[]) =>
  findings.flatMap(({ check, problems }) => [
    `${check}: ${problems.length === 0 ? 'sound' : problems.length}`,
    ...problems.slice(0, mostProblems).map((problem) => `    ${withoutNames(problem)}`),
  ])

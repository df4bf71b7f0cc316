import { readsBadly as countsAsBad } from '../../src-main/contract/doubts.ts'
import type { ImportView } from '../../src-main/contract/importCalls.ts'

/** What the rules left for a person or a model: doubtful questions, and stretches that nothing could read. */
export const openCount = ({ doubtful, unresolved }: ImportView): number => doubtful + unresolved.length

/** So much of it is doubtful that it should be looked at first. */
export const readsBadly = (entry: ImportView): boolean => entry.state === 'done' && countsAsBad(entry)

/** It is held back as a newer version of a document: a person says what of it is to be taken. */
export const isRenewal = ({ held, renews, state }: ImportView): boolean => state === 'done' && held && renews !== null

import type { z } from 'zod'
import { annotationCalls } from './annotationCalls.ts'
import { appCalls } from './appCalls.ts'
import { assistCalls } from './assistCalls.ts'
import { backupCalls, repairCalls } from './backupCalls.ts'
import { bankCalls } from './bankCalls.ts'
import type { Call } from './call.ts'
import { changeCalls } from './changeCalls.ts'
import { deskCalls } from './deskCalls.ts'
import { doctorCalls } from './doctorCalls.ts'
import { duplicateCalls } from './duplicateCalls.ts'
import { editCalls } from './editCalls.ts'
import { examCalls } from './examCalls.ts'
import { exportCalls } from './exportCalls.ts'
import { gradingCalls } from './gradingCalls.ts'
import { importCalls } from './importCalls.ts'
import { mistakeCalls } from './mistakeCalls.ts'
import { modelCalls } from './modelCalls.ts'
import { planCalls } from './planCalls.ts'
import { practiceCalls } from './practiceCalls.ts'
import { questionCalls } from './questionCalls.ts'
import { renewalCalls } from './renewalCalls.ts'
import { ruleCalls } from './ruleCalls.ts'
import { settingsCalls } from './settingsCalls.ts'
import { statisticsCalls } from './statisticsCalls.ts'
import { supportCalls } from './supportCalls.ts'

/** Everything the renderer can ask. No call returns a secret. */
export const calls = {
  ...appCalls,
  ...backupCalls,
  ...repairCalls,
  ...doctorCalls,
  ...bankCalls,
  ...questionCalls,
  ...annotationCalls,
  ...editCalls,
  ...changeCalls,
  ...importCalls,
  ...renewalCalls,
  ...deskCalls,
  ...ruleCalls,
  ...practiceCalls,
  ...planCalls,
  ...mistakeCalls,
  ...duplicateCalls,
  ...statisticsCalls,
  ...exportCalls,
  ...examCalls,
  ...gradingCalls,
  ...settingsCalls,
  ...modelCalls,
  ...assistCalls,
  ...supportCalls,
}

type Calls = typeof calls
export type CallName = keyof Calls
/** What a caller passes: fields with defaults may be left out. */
export type CallInput<Name extends CallName> = z.input<Calls[Name]['input']>
/** What a handler gets: checked, defaults filled in. */
export type CheckedInput<Name extends CallName> = z.output<Calls[Name]['input']>
export type CallResult<Name extends CallName> = Calls[Name] extends Call<z.ZodType, infer Result> ? Result : never

/** A handler for each of the named calls: a missing or an extra one does not compile. */
export type Handlers<Name extends CallName> = {
  [N in Name]: (input: CheckedInput<N>) => CallResult<N> | Promise<CallResult<N>>
}

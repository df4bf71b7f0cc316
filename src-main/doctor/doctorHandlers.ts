import type { Handlers } from '../contract/calls.ts'
import type { doctorCalls } from '../contract/doctorCalls.ts'
import { forgetLostLog } from '../db/logMark.ts'
import type { Db } from '../db/openDatabase.ts'
import type { Emit } from '../ports.ts'
import type { Checkups } from './Checkups.ts'
import { viewLostLog } from './lostLog.ts'

type DoctorPorts = { db: Db; dataDir: string; checkups: Checkups; emit: Emit }

export const doctorHandlers = ({ db, dataDir, checkups, emit }: DoctorPorts): Handlers<keyof typeof doctorCalls> => ({
  'doctor.get': () => checkups.view,
  'doctor.check': () => checkups.begin('checking'),
  'doctor.mend': () => checkups.begin('mending'),
  'doctor.lostLog': () => viewLostLog(db, dataDir),
  'doctor.forgetLostLog': () => {
    forgetLostLog(db.$client)
    emit('doctor.changed')
  },
})

import fc from 'fast-check'
import { isSoaking } from '../rounds.ts'

// Random inputs are the same in every `npm test`, so that what fails there fails again; others each time in `npm run soak`.
if (!isSoaking) fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: 20261129 })

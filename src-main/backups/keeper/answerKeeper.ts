import { assertNever } from '../../contract/assertNever.ts'
import { damageFault } from '../../contract/damageFault.ts'
import type { Examined } from '../../contract/doctorCalls.ts'
import { toFault } from '../../contract/faults.ts'
import { storageFault } from '../../contract/storageFault.ts'
import { adoptCopy } from './adoptCopy.ts'
import { copyBackup } from './copyBackup.ts'
import type {
  Changed,
  ChangeRequest,
  ExamineRequest,
  KeeperReply,
  KeeperRequest,
  KeeperResults,
} from './keeperMessages.ts'
import { makeBackup } from './makeBackup.ts'
import { salvageLibrary } from './salvageLibrary.ts'
import { stageBackup } from './stageBackup.ts'
import { verifyBackup } from './verifyBackup.ts'

/** Done by rooms above: the doctor looks at what this one keeps, too, and changes are whatever calls make. */
type Above = {
  examine: (request: ExamineRequest) => Promise<Examined>
  change: (request: ChangeRequest) => Promise<Changed>
}
type Answering = Above & { say: (reply: KeeperReply) => void }

function resultOf(
  request: KeeperRequest,
  begun: () => void,
  { examine, change }: Above,
): Promise<KeeperResults[KeeperRequest['kind']]> {
  switch (request.kind) {
    case 'make':
      return makeBackup(request, begun)
    case 'adopt':
      return adoptCopy(request)
    case 'verify':
      return verifyBackup(request)
    case 'copy':
      return copyBackup(request)
    case 'stage':
      return stageBackup(request)
    case 'salvage':
      return salvageLibrary(request)
    case 'examine':
      return examine(request)
    case 'change':
      begun()
      return change(request)
    default:
      return assertNever(request)
  }
}

/** Does what the program asks of the process that keeps backups, and says what came of it; never rejects. */
export async function answerKeeper(request: KeeperRequest, { say, ...above }: Answering): Promise<void> {
  try {
    say({ kind: 'done', result: await resultOf(request, () => say({ kind: 'begun' }), above) })
  } catch (error) {
    const known = storageFault(error) ?? damageFault(error) ?? error
    say({ kind: 'failed', fault: toFault(known), stack: error instanceof Error ? (error.stack ?? '') : String(error) })
  }
}

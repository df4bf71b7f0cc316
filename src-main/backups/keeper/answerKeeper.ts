import { assertNever } from '../../contract/assertNever.ts'
import type { Examined } from '../../contract/doctorCalls.ts'
import { toFault } from '../../contract/faults.ts'
import { storageFault } from '../../contract/storageFault.ts'
import { adoptCopy } from './adoptCopy.ts'
import { copyBackup } from './copyBackup.ts'
import type { ExamineRequest, KeeperReply, KeeperRequest, KeeperResults } from './keeperMessages.ts'
import { makeBackup } from './makeBackup.ts'
import { salvageLibrary } from './salvageLibrary.ts'
import { stageBackup } from './stageBackup.ts'
import { verifyBackup } from './verifyBackup.ts'

/** Done by a room above: the doctor looks at what this one keeps, too. */
type Examine = (request: ExamineRequest) => Promise<Examined>
type Answering = { say: (reply: KeeperReply) => void; examine: Examine }

function resultOf(
  request: KeeperRequest,
  begun: () => void,
  examine: Examine,
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
    default:
      return assertNever(request)
  }
}

/** Does what the program asks of the process that keeps backups, and says what came of it; never rejects. */
export async function answerKeeper(request: KeeperRequest, { say, examine }: Answering): Promise<void> {
  try {
    say({ kind: 'done', result: await resultOf(request, () => say({ kind: 'begun' }), examine) })
  } catch (error) {
    const known = storageFault(error) ?? error
    say({ kind: 'failed', fault: toFault(known), stack: error instanceof Error ? (error.stack ?? '') : String(error) })
  }
}

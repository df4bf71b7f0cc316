import type { CallName } from '../../src-main/contract/calls.ts'
import type { EventName } from '../../src-main/contract/events.ts'

/** Its answer is shown. `after`: the events after which it may be another; `daily`: on a new day, too, of which no event tells. */
type Shown = { kind: 'shown'; after: readonly EventName[]; daily: boolean }
/** It does something. `tells`: the events by which the core tells of it. */
type Acting = { kind: 'acting'; tells: readonly EventName[] }

const shown = (...after: EventName[]) => ({ kind: 'shown', after, daily: false }) as const
const shownDaily = (...after: EventName[]) => ({ kind: 'shown', after, daily: true }) as const
const acting = (...tells: EventName[]) => ({ kind: 'acting', tells }) as const

const bankCounts = shown(
  'banks.changed',
  'questions.changed',
  'practice.changed',
  'imports.changed',
  'mistakes.changed',
  'imports.opened',
)
const mistakeBook = shown('banks.changed', 'questions.changed', 'annotations.changed', 'mistakes.changed')
const ofImport = shown('imports.changed')
const ofReview = shown('imports.changed', 'questions.changed')
/** A question that goes takes what was said of it along. */
const ofAssist = shown('assist.changed', 'questions.changed')
const ofQuestion = shown('questions.changed')
const examAtHand = shown('banks.changed', 'exams.changed', 'exams.handedIn')
const examResults = shown('banks.changed', 'practice.changed', 'exams.changed', 'exams.handedIn')
const availableQuestions = shown('banks.changed', 'questions.changed')
const duplicates = shown(...availableQuestions.after, 'annotations.changed', 'practice.changed')
const remembered = shown('practice.changed', 'plan.changed')
const plans = shownDaily('banks.changed', 'questions.changed', 'practice.changed', 'plan.changed', 'settings.changed')
const statistics = shownDaily('banks.changed', 'questions.changed', 'practice.changed', 'plan.changed')
const practiceCounts = shownDaily(
  'questions.changed',
  'annotations.changed',
  'practice.changed',
  'plan.changed',
  'mistakes.changed',
  'settings.changed',
)

const bankActs = acting('banks.changed', 'imports.changed', 'mistakes.changed', 'practice.changed', 'changes.changed')
const importActs = acting('imports.changed', 'banks.changed')
const editActs = acting(
  'banks.changed',
  'questions.changed',
  'annotations.changed',
  'mistakes.changed',
  'practice.changed',
  'imports.changed',
  'changes.changed',
)
const assistActs = acting('assist.changed', 'imports.changed', 'questions.changed', 'banks.changed', 'changes.changed')
const changeActs = acting(
  'rules.changed',
  'banks.changed',
  'questions.changed',
  'annotations.changed',
  'imports.changed',
  'practice.changed',
  'mistakes.changed',
  'exams.changed',
  'plan.changed',
  'assist.changed',
  'changes.changed',
)
const examActs = acting('exams.changed')

/** Every call, as what a page uses it for. One that is missing here, or is no call, does not compile. */
export const callTable = {
  'app.info': shown('settings.changed'),
  'app.openDataDir': acting(),
  'app.chooseFolder': acting(),
  'app.moveData': acting('settings.changed'),
  'app.keepData': acting('settings.changed'),
  'app.removeOldData': acting('settings.changed'),
  'app.restart': acting(),

  'backups.list': shown('backups.changed'),
  'backups.make': acting('backups.changed'),
  'backups.verify': acting('backups.changed'),
  'backups.compare': shown('backups.changed', ...bankCounts.after),
  'backups.restore': acting('library.replaced'),
  'backups.openFolder': acting(),
  'backups.setSecond': acting('backups.changed'),

  'repair.get': shown('backups.changed', 'library.replaced'),
  'repair.lookIn': acting('backups.changed'),
  'repair.begin': acting('library.replaced'),
  'repair.choose': acting('library.replaced'),

  'doctor.get': shown('doctor.changed', 'library.replaced'),
  'doctor.check': acting('doctor.changed'),
  'doctor.mend': acting('doctor.changed'),
  'doctor.lostLog': shown('doctor.changed', 'backups.changed', 'library.replaced'),
  'doctor.forgetLostLog': acting('doctor.changed'),

  'banks.list': bankCounts,
  'banks.read': bankCounts,
  'banks.get': bankCounts,
  'banks.add': bankActs,
  'banks.rename': bankActs,
  'banks.group': bankActs,
  'banks.archive': acting(...bankActs.tells, 'plan.changed'),
  'banks.arrange': bankActs,
  'banks.remove': acting(...bankActs.tells, 'questions.changed', 'annotations.changed'),

  'questions.list': shown('questions.changed', 'annotations.changed', 'practice.changed'),
  'questions.ids': shown('questions.changed', 'annotations.changed'),
  'questions.outline': shown('questions.changed', 'practice.changed'),
  'questions.sections': shown('banks.changed', 'questions.changed'),
  'questions.get': shown('questions.changed', 'annotations.changed'),
  'questions.picture': shown(),
  'questions.sources': ofQuestion,
  'questions.alike': ofQuestion,
  'questions.history': shown('questions.changed', 'practice.changed'),
  'questions.annotations': shown('questions.changed', 'annotations.changed'),
  'questions.tags': shown('questions.changed', 'annotations.changed'),
  'questions.annotate': acting('annotations.changed', 'changes.changed'),
  'questions.edit': editActs,
  'questions.addPicture': acting(),
  'questions.restore': editActs,
  'questions.versions': shown('questions.changed', 'changes.changed'),
  'questions.create': editActs,
  'questions.remove': editActs,
  'questions.move': editActs,
  'questions.copy': editActs,
  'questions.merge': editActs,
  'questions.split': editActs,
  'questions.reorder': editActs,
  'questions.set': editActs,

  'changes.list': shown('changes.changed', 'banks.changed', 'questions.changed', 'imports.changed'),
  'changes.trash': shown('changes.changed', 'banks.changed', 'questions.changed', 'imports.changed'),
  'changes.undo': changeActs,
  'changes.redo': changeActs,

  'imports.list': shown('banks.changed', 'imports.changed', 'imports.opened'),
  'imports.get': ofImport,
  'imports.tables': ofImport,
  'imports.unresolved': ofImport,
  'imports.doubtful': ofQuestion,
  'imports.samples': shown(),
  'imports.add': importActs,
  'imports.addSample': importActs,
  'imports.reread': importActs,
  'imports.papers': ofReview,
  'imports.giveAnswers': importActs,
  'imports.readPages': importActs,
  'imports.cancel': importActs,
  'imports.retry': importActs,
  'imports.dismiss': acting('imports.changed', 'changes.changed'),
  'imports.clear': acting('imports.changed', 'changes.changed'),
  'imports.settle': acting('imports.changed', 'questions.changed', 'changes.changed'),
  'imports.putIn': acting(...assistActs.tells),
  'imports.throwAway': acting(...assistActs.tells),
  'imports.text': acting(),
  'imports.page': shown(),
  'imports.crops': ofQuestion,
  'imports.left': shown('banks.changed', 'library.replaced'),
  'imports.addLeft': importActs,
  'imports.original': shown('doctor.changed', 'library.replaced'),
  'imports.bringBack': acting('doctor.changed'),
  'imports.openOriginal': acting(),

  'renewals.get': shown(...ofReview.after, 'annotations.changed', 'practice.changed'),
  'renewals.apply': acting(...editActs.tells, 'plan.changed', 'assist.changed'),
  'renewals.decline': acting(...assistActs.tells),

  'desk.open': ofReview,
  'desk.lines': ofReview,
  'desk.source': shown(),
  'desk.bytes': shown(),
  'desk.picture': shown(),
  'desk.rules': ofReview,
  'rules.list': shown('rules.changed'),
  'rules.offers': shown('rules.changed', 'imports.changed'),
  'rules.keep': acting('rules.changed', 'changes.changed'),
  'rules.forget': acting('rules.changed', 'changes.changed'),
  'rules.apply': editActs,

  'desk.teach': acting(),
  'desk.learn': editActs,
  'desk.mend': editActs,

  'practice.get': shown('banks.changed', 'practice.changed'),
  'practice.listOpen': shown('banks.changed', 'practice.changed'),
  'practice.question': shown('questions.changed', 'practice.changed'),
  'practice.count': practiceCounts,
  'practice.facets': practiceCounts,
  'practice.start': acting('practice.changed'),
  'practice.startWith': acting('practice.changed'),
  'practice.finish': acting('practice.changed'),
  'practice.answer': acting('practice.answered'),
  'practice.selfGrade': acting('practice.answered'),
  'practice.recall': acting('practice.answered'),
  'practice.move': acting('practice.answered'),
  'practice.saveDraft': acting(),

  'plan.get': plans,
  'plan.due': plans,
  'plan.today': plans,
  'plan.set': acting('plan.changed'),
  'plan.clear': acting('plan.changed'),
  'cards.get': remembered,
  'cards.rating': remembered,
  'cards.rate': acting('plan.changed'),
  'memory.get': remembered,
  'memory.fit': acting(),

  'mistakes.list': mistakeBook,
  'mistakes.facets': mistakeBook,
  'mistakes.decide': acting('mistakes.changed'),

  'duplicates.list': duplicates,
  'duplicates.count': availableQuestions,
  'duplicates.ofImport': shown('banks.changed', 'questions.changed', 'imports.changed'),
  'duplicates.merge': acting(...editActs.tells, 'plan.changed'),
  'duplicates.mergeAlike': acting(...editActs.tells, 'plan.changed'),
  'duplicates.decide': acting('questions.changed', 'changes.changed'),

  'statistics.today': statistics,
  'statistics.topics': statistics,
  'statistics.calendar': statistics,
  'statistics.due': statistics,
  'statistics.retention': statistics,
  'statistics.exams': statistics,

  'exams.stock': availableQuestions,
  'exams.check': availableQuestions,
  'exams.propose': availableQuestions,
  'exams.proposeFrom': practiceCounts,
  'exams.blueprints': shown(...examAtHand.after, 'questions.changed'),
  'exams.running': examAtHand,
  'exams.get': examAtHand,
  'exams.question': shown('questions.changed', 'practice.changed', 'exams.handedIn'),
  'exams.report': examResults,
  'exams.history': examResults,
  'exams.saveBlueprint': examActs,
  'exams.removeBlueprint': examActs,
  'exams.start': examActs,
  'exams.startFrom': examActs,
  'exams.startAgain': examActs,
  'exams.answer': examActs,
  'exams.move': acting(),
  'exams.handIn': acting('exams.handedIn', 'practice.answered'),
  'exams.discard': examActs,
  'exams.practiseWrong': acting('practice.changed'),

  'grading.open': shown('questions.changed', 'practice.changed'),
  'grading.list': shown('practice.changed'),
  'grading.ask': acting('practice.changed', 'mistakes.changed', 'banks.changed', 'questions.changed'),

  'exports.save': acting(),
  'exports.makeDraggable': acting(),
  'exports.drag': acting(),
  'exports.searchablePdf': acting(),
  'exports.addArchive': acting(
    'banks.changed',
    'questions.changed',
    'annotations.changed',
    'imports.changed',
    'practice.changed',
    'mistakes.changed',
    'plan.changed',
    'settings.changed',
    'changes.changed',
  ),

  'settings.get': shown('settings.changed'),
  'settings.update': acting('settings.changed', 'mistakes.changed'),
  'settings.hasKey': shown(),
  'settings.setKey': acting(),
  'settings.clearKey': acting(),
  'support.report': acting(),
  'support.saveReport': acting(),
  'updates.get': shown('updates.changed'),
  'models.providers': shown('settings.changed'),
  'models.list': acting(),
  'models.test': acting(),
  'models.endTest': acting(),

  'assist.plan': shown('questions.changed', 'settings.changed', 'assist.changed'),
  'assist.list': ofAssist,
  'assist.get': ofAssist,
  'assist.suggestions': ofAssist,
  'assist.start': assistActs,
  'assist.cancel': assistActs,
  'assist.retry': assistActs,
  'assist.discard': assistActs,
  'assist.accept': acting(...assistActs.tells, 'mistakes.changed', 'practice.changed'),
} as const satisfies Record<CallName, Shown | Acting>

type Named<Kind extends 'shown' | 'acting'> = {
  [Name in CallName]: (typeof callTable)[Name]['kind'] extends Kind ? Name : never
}[CallName]

/** The calls whose answers are shown. */
export type ShownCall = Named<'shown'>
/** The calls that do something. */
export type ActingCall = Named<'acting'>

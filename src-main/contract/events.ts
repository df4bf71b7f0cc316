/** Events say *that* something changed; calls say *what*. */
export const eventNames = [
  'banks.changed',
  'questions.changed',
  /** Bookmarks, notes, tags or reports. */
  'annotations.changed',
  'imports.changed',
  /** Something was changed that can be undone, or was undone or redone. */
  'changes.changed',
  'practice.changed',
  /** An answer or one's own grade was given, or an answer read, in the page, which knows what came of it. */
  'practice.answered',
  'mistakes.changed',
  'exams.changed',
  /** By the person or the time: its answers are graded now. */
  'exams.handedIn',
  /** A bank's plan, a rating, or what is remembered of all questions. */
  'plan.changed',
  /** Rules of reading were kept or removed. */
  'rules.changed',
  'settings.changed',
  /** Newer versions were asked for, or are no longer. */
  'updates.changed',
  'backups.changed',
  /** What is known of the health of the library. */
  'doctor.changed',
  /** Another library is open in the place of the one before, or one that can only be repaired: everything may have changed. */
  'library.replaced',
  'assist.changed',
  /** Files came from outside the page (dropped on the icon, opened with the app): show the imports. */
  'imports.opened',
] as const

export type EventName = (typeof eventNames)[number]

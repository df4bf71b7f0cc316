import { count, desc, eq, inArray } from 'drizzle-orm'
import type { TagCount } from '../contract/annotationCalls.ts'
import { tagIdentity, tidyTag } from '../contract/tags.ts'
import type { Reader, Tx } from '../db/openDatabase.ts'
import { questionTag } from '../db/schema/annotation.ts'
import { question } from '../db/schema/question.ts'
import { amongIds } from './conditions.ts'

const collator = new Intl.Collator(['zh', 'en'], { numeric: true })

/** Returns the tags of each of the questions, in the order of the alphabet; questions without any are left out. */
export function tagsOf(db: Reader, questionIds: readonly number[]): Map<number, string[]> {
  const rows = db.select().from(questionTag).where(amongIds(questionTag.questionId, questionIds)).all()
  const byQuestion = Map.groupBy(rows, ({ questionId }) => questionId)
  return new Map([...byQuestion].map(([id, tags]) => [id, tags.map(({ tag }) => tag).sort(collator.compare)]))
}

/** Returns the spelling in use of each tag, by its identity. */
function spellings(db: Reader): Map<string, string> {
  const rows = db.selectDistinct({ tag: questionTag.tag }).from(questionTag).all()
  return new Map(rows.map(({ tag }) => [tagIdentity(tag), tag]))
}

/** Gives the question these tags and no others; one that the library has in another spelling takes that. */
export function setTagsTx(tx: Tx, questionId: number, tags: readonly string[]): void {
  tx.delete(questionTag).where(eq(questionTag.questionId, questionId)).run()
  const known = spellings(tx)
  const wanted = new Map(tags.map((tag) => [tagIdentity(tag), tidyTag(tag)]))
  for (const [identity, tag] of wanted)
    tx.insert(questionTag)
      .values({ questionId, tag: known.get(identity) ?? tag })
      .run()
}

/** Adds tags to questions, in the spelling that the library has. */
export function addTagsTx(tx: Tx, tagged: readonly { questionId: number; tag: string }[]): void {
  const known = spellings(tx)
  for (const { questionId, tag } of tagged) {
    const spelt = known.get(tagIdentity(tag)) ?? tidyTag(tag)
    known.set(tagIdentity(tag), spelt)
    tx.insert(questionTag).values({ questionId, tag: spelt }).onConflictDoNothing().run()
  }
}

/** Lists tags, the most used first, equally used ones by the alphabet. */
export function listTags(db: Reader, bankIds: readonly number[] | undefined): TagCount[] {
  return db
    .select({ tag: questionTag.tag, count: count() })
    .from(questionTag)
    .innerJoin(question, eq(question.id, questionTag.questionId))
    .where(bankIds && inArray(question.bankId, [...bankIds]))
    .groupBy(questionTag.tag)
    .orderBy(desc(count()))
    .all()
    .sort((a, b) => b.count - a.count || collator.compare(a.tag, b.tag))
}

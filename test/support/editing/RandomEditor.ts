import { setTimeout } from 'node:timers/promises'
import type { CallInput } from '../../../src-main/contract/calls.ts'
import type { QuestionView } from '../../../src-main/contract/questionCalls.ts'
import { misreadPaper } from '../desk/misreadPapers.ts'
import type { Ask } from '../library/askOf.ts'
import { redPoint } from '../library/pictures.ts'
import { questionsText } from '../library/questionsText.ts'

type Written = CallInput<'questions.create'>['fields']

const isFault = (error: unknown): error is { code: string } =>
  typeof error === 'object' && error !== null && 'code' in error

const rarest = new Set(['removeBank', 'dismiss', 'joinAlike', 'forgetRules'])
const rare = new Set(['import', 'importBadly', 'putIn', 'mend', 'applyRules', 'keepRules', 'picture'])

const labelAt = (at: number) => String.fromCharCode(65 + at)

/** Does what a person may do to a library, at random but by its seed: the same seed, the same acts on the same library. */
export class RandomEditor {
  readonly #ask: Ask
  #state: number

  constructor(ask: Ask, seed: number) {
    this.#ask = ask
    this.#state = seed >>> 0
  }

  /** mulberry32 */
  #random(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  #below = (count: number): number => Math.floor(this.#random() * count)
  #pick = <Item>(list: readonly Item[]): Item | undefined => list[this.#below(list.length)]
  #chance = (share: number): boolean => this.#random() < share
  #word = (): string => `word ${this.#below(1_000_000)}`

  async #bank() {
    return this.#pick(await this.#ask('banks.list', undefined))
  }

  async #questions(): Promise<readonly QuestionView[]> {
    const bank = await this.#bank()
    return bank ? (await this.#ask('questions.list', { bankId: bank.id, limit: 500 })).questions : []
  }

  async #some(most: number): Promise<number[]> {
    const all = await this.#questions()
    const ids = Array.from({ length: 1 + this.#below(most) }, () => this.#pick(all)?.id ?? 0)
    return [...new Set(ids)].filter((id) => id > 0)
  }

  /** A question of any type, sound in itself. */
  #written(stem = this.#word()): Written {
    const type = this.#pick(['single', 'multiple', 'trueFalse', 'fillIn', 'shortAnswer'] as const) ?? 'single'
    const rest = { type, stem, explanation: this.#chance(0.5) ? this.#word() : null, section: this.#section() }
    if (type === 'single' || type === 'multiple') {
      const options = Array.from({ length: 2 + this.#below(3) }, (_, at) => ({
        label: labelAt(at),
        text: `${at} ${this.#word()}`,
      }))
      return { ...rest, options, key: { kind: 'options', labels: [labelAt(this.#below(options.length))] } }
    }
    if (type === 'trueFalse') return { ...rest, options: [], key: { kind: 'truth', value: this.#chance(0.5) } }
    if (type === 'fillIn') return { ...rest, options: [], key: { kind: 'blanks', blanks: [[this.#word()]] } }
    return { ...rest, options: [], key: this.#chance(0.5) ? { kind: 'text', text: this.#word() } : null }
  }

  #section = (): string | null => this.#pick([null, 'One', 'Two', '三'] as const) ?? null

  /** The question as it is, its options turned about, cut or grown. */
  #rewritten({ type, stem, options, key, explanation }: QuestionView): Written {
    if (this.#chance(0.2)) return this.#written(stem)
    const kept = this.#chance(0.3) && options.length > 2 ? options.slice(1) : options
    const turned = this.#chance(0.5) ? [...kept].reverse() : kept
    const written = turned.map(({ label, text }, at) => ({ label: labelAt(at), text, was: label }))
    const labels = written.map(({ label }) => label)
    return {
      ...{ type, stem: this.#chance(0.5) ? `${stem} ${this.#word()}` : stem, options: written, explanation },
      section: this.#section(),
      key: key?.kind === 'options' ? { kind: 'options', labels: [this.#pick(labels) ?? 'A'] } : key,
    }
  }

  /** Into a bank or a new one; what reads badly goes in at once, or is held back. */
  async #import(text: string): Promise<void> {
    const bank = await this.#bank()
    const target = bank && this.#chance(0.6) ? { bankId: bank.id } : { newBank: `Bank ${this.#below(5)}` }
    const bytes = new TextEncoder().encode(text)
    const whenBad = this.#chance(0.5) ? 'hold' : 'putIn'
    const { id } = await this.#ask('imports.add', { target, name: `${this.#word()}.txt`, bytes, whenBad })
    for (;;) {
      const { state } = await this.#ask('imports.get', { id })
      if (state !== 'queued' && state !== 'running') return
      await setTimeout(10)
    }
  }

  readonly #acts: Record<string, () => Promise<unknown>> = {
    edit: async () => {
      const question = this.#pick(await this.#questions())
      if (question) await this.#ask('questions.edit', { id: question.id, fields: this.#rewritten(question) })
    },
    restore: async () => {
      const question = this.#pick((await this.#questions()).filter(({ isEdited }) => isEdited))
      if (!question) return
      const version = this.#pick(await this.#ask('questions.versions', { id: question.id }))
      const editId = this.#chance(0.5) ? version?.editId : null
      await this.#ask('questions.restore', { id: question.id, ...(editId ? { editId } : {}) })
    },
    create: async () => {
      const bank = await this.#bank()
      if (bank) await this.#ask('questions.create', { bankId: bank.id, fields: this.#written() })
    },
    remove: async () => this.#ask('questions.remove', { ids: await this.#some(3) }),
    move: async () => {
      const [ids, bank] = [await this.#some(4), await this.#bank()]
      if (bank) await this.#ask('questions.move', { ids, bankId: bank.id })
    },
    copy: async () => {
      const [ids, bank] = [await this.#some(3), await this.#bank()]
      if (bank) await this.#ask('questions.copy', { ids, bankId: bank.id })
    },
    merge: async () => {
      const all = await this.#questions()
      const [id = 0, otherId = 0] = [this.#pick(all)?.id, this.#pick(all)?.id]
      await this.#ask('questions.merge', { id, otherId })
    },
    join: async () => {
      const cluster = this.#pick((await this.#ask('duplicates.list', {})).clusters)
      const ids = cluster?.questions.map(({ id }) => id) ?? []
      const keepId = this.#pick(ids) ?? 0
      await this.#ask('duplicates.merge', { keepId, otherIds: ids.filter((id) => id !== keepId) })
    },
    joinAlike: async () => this.#ask('duplicates.mergeAlike', {}),
    decide: async () => {
      const cluster = this.#pick((await this.#ask('duplicates.list', {})).clusters)
      const ids = cluster?.questions.map(({ id }) => id) ?? []
      await this.#ask('duplicates.decide', { ids, decision: this.#chance(0.5) ? 'keep' : 'ignore' })
    },
    split: async () => {
      const question = this.#pick(await this.#questions())
      if (!question) return
      const parts: [Written, Written] = [this.#rewritten(question), this.#written()]
      await this.#ask('questions.split', { id: question.id, parts })
    },
    reorder: async () => {
      const all = await this.#questions()
      const ids = [...new Set([this.#pick(all)?.id ?? 0, this.#pick(all)?.id ?? 0])]
      const beforeId = this.#pick(all.filter(({ id }) => !ids.includes(id)))?.id ?? null
      await this.#ask('questions.reorder', { ids, beforeId: this.#chance(0.2) ? null : beforeId })
    },
    set: async () => {
      const type = this.#pick(['single', 'multiple', 'trueFalse', 'fillIn', 'shortAnswer'] as const)
      const set = {
        ...(type && this.#chance(0.3) && { type }),
        ...(this.#chance(0.3) && { key: { kind: 'options' as const, labels: ['B'] } }),
        ...(this.#chance(0.5) && { section: this.#section() }),
        ...(this.#chance(0.5) && { addTags: [`tag ${this.#below(4)}`] }),
        ...(this.#chance(0.3) && { removeTags: [`tag ${this.#below(4)}`] }),
        ...(this.#chance(0.5) && { accept: true as const }),
      }
      await this.#ask('questions.set', { ids: await this.#some(10), set })
    },
    annotate: async () => {
      const [id = 0] = await this.#some(1)
      const note = this.#chance(0.5) ? { note: this.#chance(0.3) ? null : this.#word() } : {}
      const tags = this.#chance(0.5) ? { tags: [`tag ${this.#below(4)}`] } : {}
      const report = this.#chance(0.3) ? { report: this.#word() } : {}
      await this.#ask('questions.annotate', { id, bookmarked: this.#chance(0.5), ...note, ...tags, ...report })
    },
    settle: async () => {
      const held = this.#pick(await this.#ask('imports.list', {}))
      if (!held) return
      const doubtful = await this.#ask('imports.doubtful', { id: held.id, limit: 3 })
      const spans = held.unresolved.slice(0, 1).map(([first, last]): [number, number] => [first, last])
      await this.#ask('imports.settle', { id: held.id, questionIds: doubtful.map(({ id }) => id), spans })
    },
    import: async () => {
      const text = questionsText(2 + this.#below(6), 1 + this.#below(40))
      const answerless = this.#chance(0.3) ? text.replace(/Answer: .*\n/, '') : text
      await this.#import(`${answerless}\nA line that is no question.\n`)
    },
    importBadly: async () => this.#import(misreadPaper('badges', 6 + this.#below(4), this.#below(1000)).text),
    putIn: async () => {
      const held = this.#pick((await this.#ask('imports.list', {})).filter((one) => one.held))
      if (held) await this.#ask('imports.putIn', { id: held.id })
    },
    mend: async () => {
      const bad = this.#pick((await this.#ask('imports.list', {})).filter(({ doubtful }) => doubtful > 0))
      const group = bad && this.#pick((await this.#ask('desk.open', { id: bad.id })).groups)
      if (bad && group) await this.#ask('desk.mend', { id: bad.id, group: group.key })
    },
    keepRules: async () => {
      const read = this.#pick(await this.#ask('imports.list', {}))
      if (read && (await this.#ask('desk.rules', { id: read.id })).length > 0)
        await this.#ask('rules.keep', { id: read.id })
    },
    applyRules: async () => {
      const bad = this.#pick((await this.#ask('imports.list', {})).filter(({ doubtful }) => doubtful > 0))
      const offer = bad && this.#pick(await this.#ask('rules.offers', { id: bad.id }))
      if (bad && offer) await this.#ask('rules.apply', { id: bad.id, keptId: offer.kept.id })
    },
    forgetRules: async () => {
      const kept = this.#pick(await this.#ask('rules.list', undefined))
      if (kept) await this.#ask('rules.forget', { id: kept.id })
    },
    picture: async () => {
      const question = this.#pick(await this.#questions())
      if (!question) return
      const { image } = await this.#ask('questions.addPicture', { bytes: new Uint8Array(redPoint) })
      const images = this.#chance(0.3) ? [] : [{ image, field: this.#pick(['stem', 'explanation'] as const) ?? 'stem' }]
      await this.#ask('questions.edit', { id: question.id, fields: { ...this.#rewritten(question), images } })
    },
    shelve: async () => {
      const ids = (await this.#ask('banks.list', undefined)).map(({ id }) => id)
      const some = ids.filter(() => this.#chance(0.5))
      if (some.length === 0) return
      if (this.#chance(0.4))
        await this.#ask('banks.group', { ids: some, group: this.#pick([null, 'Term', '期末']) ?? null })
      else if (this.#chance(0.5)) await this.#ask('banks.archive', { ids: some, isArchived: this.#chance(0.5) })
      else await this.#ask('banks.arrange', { ids: some.reverse() })
    },
    dismiss: async () => {
      const held = this.#pick(await this.#ask('imports.list', {}))
      if (held) await this.#ask('imports.dismiss', { id: held.id })
    },
    addBank: async () => this.#ask('banks.add', { name: `Bank ${this.#below(12)}` }),
    rename: async () => {
      const bank = await this.#bank()
      if (bank) await this.#ask('banks.rename', { id: bank.id, name: `Bank ${this.#below(12)}` })
    },
    removeBank: async () => {
      const banks = await this.#ask('banks.list', undefined)
      const bank = banks.length > 2 ? this.#pick(banks) : undefined
      if (bank) await this.#ask('banks.remove', { id: bank.id })
    },
  }

  /** What it may do. */
  get names(): readonly string[] {
    return Object.keys(this.#acts)
  }

  /** Rare are those that take much away, and those that take long. */
  readonly #names = Object.keys(this.#acts).flatMap((name) =>
    Array.from({ length: rarest.has(name) ? 1 : rare.has(name) ? 2 : 4 }, () => name),
  )

  /** Does one thing; what cannot be done now is left. Returns what it was, or `fault` and why. */
  async act(): Promise<string> {
    const name = this.#pick(this.#names) ?? ''
    return this.#try(name, () => this.#acts[name]?.())
  }

  /** The same, and now and then a redo, or an undo of what came after the change `until`. */
  async actOrTurn(until: number): Promise<string> {
    const chance = this.#random()
    const { nextUndo } = await this.#ask('changes.list', { limit: 1 })
    if (chance < 0.2 && nextUndo && nextUndo.id > until) return this.#try('undo', () => this.#ask('changes.undo', {}))
    if (chance < 0.35) return this.#try('redo', () => this.#ask('changes.redo', {}))
    return this.act()
  }

  async #try(name: string, work: () => Promise<unknown> | undefined): Promise<string> {
    try {
      await work()
      return name
    } catch (error) {
      if (!isFault(error) || ['INTERNAL', 'UNKNOWN_CALL'].includes(error.code)) throw error
      return `fault ${name} ${error.code}`
    }
  }
}

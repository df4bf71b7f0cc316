import { AppError } from '../contract/faults.ts'
import type { ModelChoice } from '../contract/settingsCalls.ts'
import type { Connections } from './Connections.ts'
import type { Llm } from './Llm.ts'
import { testConnection } from './testConnection.ts'

/** Tests of models that are under way: a model that has to be loaded keeps a person waiting, who may end that. */
export class ConnectionTests {
  readonly #llm: Llm
  readonly #connections: Connections
  readonly #running = new Map<AbortController, string>()

  constructor(llm: Llm, connections: Connections) {
    this.#llm = llm
    this.#connections = connections
  }

  /** Throws as testConnection does, and CANCELLED when it was ended. */
  async run(choice: ModelChoice): Promise<{ milliseconds: number }> {
    const ending = new AbortController()
    this.#running.set(ending, nameOf(choice))
    try {
      return await testConnection(this.#llm, await this.#connections.open(choice), ending.signal)
    } finally {
      this.#running.delete(ending)
    }
  }

  end(choice: ModelChoice): void {
    for (const [ending, name] of this.#running)
      if (name === nameOf(choice)) ending.abort(new AppError('CANCELLED', 'The test was ended.'))
  }
}

const nameOf = ({ provider, model }: ModelChoice): string => `${provider} ${model}`

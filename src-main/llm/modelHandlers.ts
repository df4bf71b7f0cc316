import type { Handlers } from '../contract/calls.ts'
import type { modelCalls } from '../contract/modelCalls.ts'
import type { ApiKeys } from '../secrets/ApiKeys.ts'
import type { Connections } from './Connections.ts'
import { ConnectionTests } from './ConnectionTests.ts'
import type { Llm } from './Llm.ts'

type ModelPorts = { keys: ApiKeys; connections: Connections; llm: Llm; keySet: () => void }

export function modelHandlers({ keys, connections, llm, keySet }: ModelPorts): Handlers<keyof typeof modelCalls> {
  const tests = new ConnectionTests(llm, connections)
  return {
    'models.providers': () => connections.listProviders(),
    'models.list': async ({ provider }) => llm.listModels(await connections.open({ provider, model: '' })),
    'models.test': (choice) => tests.run(choice),
    'models.endTest': (choice) => tests.end(choice),
    'settings.setKey': async ({ provider, key }) => {
      const view = await keys.set(provider, key)
      keySet()
      return view
    },
    'settings.clearKey': ({ provider }) => keys.clear(provider),
    'settings.hasKey': ({ provider }) => keys.view(provider),
  }
}

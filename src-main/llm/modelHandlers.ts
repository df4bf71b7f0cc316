import type { Handlers } from '../contract/calls.ts'
import type { modelCalls } from '../contract/modelCalls.ts'
import type { ApiKeys } from '../secrets/ApiKeys.ts'
import type { Connections } from './Connections.ts'
import type { Llm } from './Llm.ts'
import { testConnection } from './testConnection.ts'

type ModelPorts = { keys: ApiKeys; connections: Connections; llm: Llm; keySet: () => void }

export const modelHandlers = ({ keys, connections, llm, keySet }: ModelPorts): Handlers<keyof typeof modelCalls> => ({
  'models.providers': () => connections.listProviders(),
  'models.list': async ({ provider }) => llm.listModels(await connections.open({ provider, model: '' })),
  'models.test': async (choice) => testConnection(llm, await connections.open(choice)),
  'settings.setKey': async ({ provider, key }) => {
    const view = await keys.set(provider, key)
    keySet()
    return view
  },
  'settings.clearKey': ({ provider }) => keys.clear(provider),
  'settings.hasKey': ({ provider }) => keys.view(provider),
})

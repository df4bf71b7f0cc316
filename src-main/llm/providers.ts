import type { ProviderId } from '../contract/modelCalls.ts'

/** How a provider is told the shape of its answer, best first; `text`: in the prompt alone. */
export type AnswerFormat = 'schema' | 'json' | 'text'

export type Provider = {
  id: ProviderId
  name: string
  /** Up to and with the version; empty for `custom`. */
  baseUrl: string
  /** Cheap and current when this was written; empty where only the list of the provider can tell. */
  defaultModel: string
  /** Runs on this computer and needs no key. */
  isLocal: boolean
  jsonSchema: boolean
  jsonMode: boolean
  tokenLimit: 'max_tokens' | 'max_completion_tokens'
  /**
   * Fields of the request body beyond the protocol: they turn long thinking off, which eats the output tokens and
   * which several providers do not combine with JSON. A model that does not know them is asked without.
   */
  extras: Readonly<Record<string, unknown>>
  concurrency: number
  requestsPerMinute: number
}

const cloud = {
  isLocal: false,
  jsonSchema: false,
  jsonMode: true,
  tokenLimit: 'max_tokens',
  extras: {},
  concurrency: 4,
  requestsPerMinute: 60,
} as const

const local = {
  isLocal: true,
  jsonSchema: true,
  jsonMode: true,
  tokenLimit: 'max_tokens',
  extras: {},
  concurrency: 1,
  requestsPerMinute: 600,
} as const

/** Addresses, models and abilities as the providers document them, November 2026. */
export const providers: Readonly<Record<ProviderId, Provider>> = {
  openai: {
    ...cloud,
    id: 'openai',
    name: 'OpenAI',
    baseUrl: 'https://api.openai.com/v1',
    defaultModel: 'gpt-6-luna',
    jsonSchema: true,
    tokenLimit: 'max_completion_tokens',
    extras: { reasoning_effort: 'low' },
  },
  gemini: {
    ...cloud,
    id: 'gemini',
    name: 'Google Gemini',
    baseUrl: 'https://generativelanguage.googleapis.com/v1beta/openai',
    defaultModel: 'gemini-3.5-flash-lite',
    jsonSchema: true,
    requestsPerMinute: 15,
  },
  anthropic: {
    ...cloud,
    id: 'anthropic',
    name: 'Anthropic',
    baseUrl: 'https://api.anthropic.com/v1',
    defaultModel: 'claude-haiku-4-5',
    jsonMode: false,
  },
  qwen: {
    ...cloud,
    id: 'qwen',
    name: 'Qwen (DashScope)',
    baseUrl: 'https://dashscope.aliyuncs.com/compatible-mode/v1',
    defaultModel: 'qwen3.8-flash',
    extras: { enable_thinking: false },
  },
  deepseek: {
    ...cloud,
    id: 'deepseek',
    name: 'DeepSeek',
    baseUrl: 'https://api.deepseek.com/v1',
    defaultModel: 'deepseek-flash',
    extras: { thinking: { type: 'disabled' } },
  },
  zhipu: {
    ...cloud,
    id: 'zhipu',
    name: 'Zhipu',
    baseUrl: 'https://open.bigmodel.cn/api/paas/v4',
    defaultModel: 'glm-4.7-flash',
    extras: { thinking: { type: 'disabled' } },
    concurrency: 1,
  },
  moonshot: {
    ...cloud,
    id: 'moonshot',
    name: 'Moonshot',
    baseUrl: 'https://api.moonshot.cn/v1',
    defaultModel: 'kimi-k2.6',
    tokenLimit: 'max_completion_tokens',
    extras: { thinking: { type: 'disabled' } },
    concurrency: 2,
  },
  siliconflow: {
    ...cloud,
    id: 'siliconflow',
    name: 'SiliconFlow',
    baseUrl: 'https://api.siliconflow.cn/v1',
    defaultModel: 'deepseek-ai/DeepSeek-V4-Flash',
    extras: { enable_thinking: false },
  },
  openrouter: {
    ...cloud,
    id: 'openrouter',
    name: 'OpenRouter',
    baseUrl: 'https://openrouter.ai/api/v1',
    defaultModel: 'deepseek/deepseek-v4.1-flash',
    jsonSchema: true,
  },
  ollama: { ...local, id: 'ollama', name: 'Ollama', baseUrl: 'http://127.0.0.1:11434/v1', defaultModel: 'gpt-oss:20b' },
  lmstudio: {
    ...local,
    id: 'lmstudio',
    name: 'LM Studio',
    baseUrl: 'http://127.0.0.1:1234/v1',
    defaultModel: 'openai/gpt-oss-20b',
    jsonMode: false,
  },
  llamacpp: { ...local, id: 'llamacpp', name: 'llama.cpp', baseUrl: 'http://127.0.0.1:8080/v1', defaultModel: '' },
  custom: { ...cloud, id: 'custom', name: 'OpenAI-compatible', baseUrl: '', defaultModel: '', jsonSchema: true },
}

/** Returns the formats that the provider says it takes, best first; `text` is always one. */
export function answerFormats({ jsonSchema, jsonMode }: Provider): readonly AnswerFormat[] {
  return [...(jsonSchema ? (['schema'] as const) : []), ...(jsonMode ? (['json'] as const) : []), 'text']
}

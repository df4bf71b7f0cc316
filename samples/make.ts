import { mkdir, writeFile } from 'node:fs/promises'
import { computingEn } from './content/computingEn.ts'
import { computingZh } from './content/computingZh.ts'
import { drivingZh } from './content/drivingZh.ts'
import { firstAidEn } from './content/firstAidEn.ts'
import { geographyEn } from './content/geographyEn.ts'
import { knowledgeZh } from './content/knowledgeZh.ts'
import type { SampleBank } from './content/SampleBank.ts'
import { writeDocx } from './content/writeDocx.ts'
import { writeMarkdown, writeTxt } from './content/writeText.ts'

/** The sample documents that come with the program; equal content gives equal bytes. */
export const sampleBanks: readonly SampleBank[] = [
  drivingZh,
  knowledgeZh,
  computingZh,
  firstAidEn,
  geographyEn,
  computingEn,
]

const writers = { txt: writeTxt, md: writeMarkdown, docx: writeDocx } as const

async function make(folder: URL): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const bank of sampleBanks) await writeFile(new URL(bank.name, folder), await writers[bank.format](bank))
  const index = sampleBanks.map(({ name, title, language, format }) => ({ name, title, language, format }))
  await writeFile(new URL('index.json', folder), `${JSON.stringify(index, null, 2)}\n`)
}

if (import.meta.main) await make(new URL('./', import.meta.url))

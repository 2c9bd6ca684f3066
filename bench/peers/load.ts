import path from 'node:path'
import { runInProcess } from '../lib/other-process'
import type { LoadOrder, LoadReport } from './load-process'

/** Runs load-process.ts once; any answer but the right one is a fault of the bench. */
export const load = async (order: LoadOrder): Promise<LoadReport> =>
  (await runInProcess(path.join(__dirname, 'load-process.ts'), order)) as LoadReport

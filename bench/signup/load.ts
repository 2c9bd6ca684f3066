import path from 'node:path'
import { runInProcess } from '../lib/other-process'
import type { LoadOrder, LoadReport } from './load-process'

/** Runs load-process.ts once; any answer but a success is a fault of the bench. */
export const load = async (order: LoadOrder): Promise<LoadReport> => {
  const report = (await runInProcess(path.join(__dirname, 'load-process.ts'), order)) as LoadReport
  if (report.others > 0) throw new Error(`${report.others} of ${order.requests} requests failed`)
  return report
}

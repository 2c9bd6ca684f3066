import { fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { SERVER_ARGUMENTS } from '../lib/server-flags'

export type BenchServer = {
  url: string
  /** Resident memory in MB. */
  memory(): Promise<number>
  stop(): void
}

export const startServer = async (databaseUrl: string): Promise<BenchServer> => {
  const server = fork(path.join(__dirname, 'serve.ts'), { execArgv: SERVER_ARGUMENTS })
  const ask = async (question: string) => {
    const answered = once(server, 'message')
    server.send(question)
    return Number((await answered)[0])
  }
  const port = await ask(databaseUrl)
  return {
    url: `http://127.0.0.1:${port}`,
    memory: async () => (await ask('memory')) / 1024 / 1024,
    stop: () => server.disconnect(),
  }
}

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { Facts } from './serve'

export type ServerProcess = { url: string; facts: Facts; stop(): Promise<void> }

/**
 * The real server in a process of its own: jsdom is no place for it. A scene is a module in `scenes` that exports
 * `scene`, which fills the database and tells the test what is in it.
 */
export async function startServerProcess(scene: string): Promise<ServerProcess> {
  const files = [path.join(__dirname, 'serve.ts'), path.join(__dirname, 'scenes', `${scene}.ts`)]
  const child = spawn(process.execPath, ['--import', 'tsx', ...files], { stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = once(child, 'exit')
  const started = once(createInterface(child.stdout), 'line') as Promise<[string]>
  const [line] = await Promise.race([started, ended.then((): [undefined] => [undefined])])
  if (line === undefined) throw new Error('The server ended before it listened.')
  return {
    ...(JSON.parse(line) as { url: string; facts: Facts }),
    stop: async () => {
      child.stdin.end()
      await ended
    },
  }
}

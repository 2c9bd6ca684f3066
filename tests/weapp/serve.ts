import type { TestServer } from '../test-server'
import { startWeappServer } from './weapp-server'

/** What a scene tells the test: the ids of what it made, and the like. */
export type Facts = Record<string, string>
export type Scene = (server: TestServer) => Promise<Facts>

/**
 * A process of its own with the real server on a database of its own, filled by the scene whose file is named.
 * It says in one line where it listens and what the scene told, and ends with its stdin.
 */
async function serve(sceneFile: string): Promise<void> {
  const { scene, readsAloud } = (await import(sceneFile)) as { scene: Scene; readsAloud?: true }
  const server = await startWeappServer({ readsAloud })
  const facts = await scene(server)
  process.stdin.resume().on('end', () => void server.close().then(() => process.exit()))
  process.stdout.write(`${JSON.stringify({ url: server.url, facts })}\n`)
}

void serve(process.argv[2] ?? '')

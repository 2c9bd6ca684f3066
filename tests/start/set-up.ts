import { spawnSync } from 'node:child_process'
import path from 'node:path'

/** The servers of these tests find the pages built; several builds at once would only wait for each other. */
const setUp = async () => {
  const script = path.join(__dirname, '..', '..', 'scripts', 'ensure-built.js')
  const { status } = spawnSync(process.execPath, [script, 'h5'], { stdio: 'inherit' })
  if (status !== 0) throw new Error('The H5 build failed.')
}

export default setUp

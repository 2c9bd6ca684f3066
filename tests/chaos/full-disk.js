/**
 * Preloaded into a server: while the file named by FULL_DISK exists, whatever would make a file longer fails as on a
 * full disk. No test may fill a real one, nor has it the right to make one of its own.
 */
const fs = require('node:fs')

const isFull = () => fs.existsSync(process.env.FULL_DISK)
const noSpace = (call) =>
  Object.assign(new Error(`ENOSPC: no space left on device, ${call}`), {
    code: 'ENOSPC',
    errno: -28,
    syscall: call,
  })

const { writeSync, ftruncateSync } = fs
fs.writeSync = (fd, buffer, offset, length, position) => {
  const isFile = fd > 2 && typeof position === 'number'
  if (isFile && isFull() && position + length > fs.fstatSync(fd).size) throw noSpace('write')
  return writeSync(fd, buffer, offset, length, position)
}
fs.ftruncateSync = (fd, length) => {
  if (isFull() && length > fs.fstatSync(fd).size) throw noSpace('ftruncate')
  return ftruncateSync(fd, length)
}

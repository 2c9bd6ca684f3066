import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { emitServiceWorker } from './service-worker/emit-service-worker'

const root = path.resolve(import.meta.dirname, '..')
const output = path.resolve(root, process.env.MULIN_OUTPUT ?? 'dist/console')

/** The server of `npm run dev`, which answers the API. */
const server = `http://localhost:${process.env.PORT ?? '8080'}`

export default defineConfig({
  root: import.meta.dirname,
  base: '/console/',
  plugins: [react(), emitServiceWorker()],
  cacheDir: path.join(root, '.cache', 'vite'),
  build: {
    outDir: output,
    emptyOutDir: true,
    // What an office computer's browser of some years ago still runs.
    target: ['chrome90', 'edge90', 'firefox90', 'safari15'],
    manifest: true,
    chunkSizeWarningLimit: 1500,
  },
  server: {
    port: 8081,
    strictPort: true,
    proxy: { '/api': { target: server, changeOrigin: false } },
  },
})

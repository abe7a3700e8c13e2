import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { apiPage } from './scripts/api-page.mjs'
import { inlineDocuments } from './scripts/inline-documents.mjs'
import { publicParts } from './scripts/public-parts.mjs'
import { servedPage } from './scripts/served-page.mjs'
import { typeInRem } from './scripts/type-in-rem.mjs'

const backend = 'http://localhost:8080'
const served = [
  '/graphql',
  '/imports',
  '/requests/sheets',
  '/apply/materials',
  '/sign-in.json',
  '/data.json',
  '/actuator',
  '/events',
]

export default defineConfig({
  plugins: [inlineDocuments(), react(), publicParts(), apiPage(), servedPage()],
  server: {
    proxy: {
      ...Object.fromEntries(served.map((path) => [path, backend])),
      // A publication's page and its downloads share their first segments; only downloads end in a format.
      '^/(reports/.*\\.(jsonl|docx|pdf)|requests/.*\\.(docx|pdf)|requests/.*/materials/[0-9]+|requests/board\\.(xlsx|csv)|manual/[a-z]+\\.pdf|season/.*\\.(xlsx|csv|docx))$':
        backend,
      // Pages that the server writes are asked for by the app; who opens one gets the app.
      '^/(timeliness|rankings|trends|corrections|publications/[^/]+/\\d+/\\d+/changes)(\\.(csv|xlsx|svg))?(\\?.*)?$': {
        target: backend,
        bypass: ({ headers }) => (headers['sec-fetch-dest'] === 'document' ? '/index.html' : undefined),
      },
      '^/publications/.*\\.(html|docx|pdf|xlsx|csv|json|jsonl|txt)$': backend,
    },
  },
  css: { postcss: { plugins: [typeInRem()] } },
  build: {
    // Offices and WeChat's built-in browser run Chromium kernels several years old.
    target: ['chrome87', 'edge88', 'firefox78', 'safari14'],
    manifest: true,
    // Where it is not known, the parts are asked for a little later.
    modulePreload: { polyfill: false },
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.mjs'],
    setupFiles: ['src/testSetup.ts'],
    restoreMocks: true,
    unstubGlobals: true,
    // One file's test leaves nothing to the next one's, so that modules are read once and not for each of them.
    isolate: false,
    maxWorkers: '100%',
    // Dialogs of the component library take jsdom a while on a busy machine. One that takes longer fails, and the others go on.
    testTimeout: 30_000,
    hookTimeout: 30_000,
  },
})

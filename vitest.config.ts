import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findBrowser } from './tests/driver/find-browser.ts';
import { contestedClaims } from './tests/support/contested-claims.ts';

const chromium = findBrowser('chromium');
// The interface texts come from the browser in the extension, and from the English file in tests.
const resolve = { alias: { '#i18n': fileURLToPath(new URL('tests/support/i18n.ts', import.meta.url)) } };

export default defineConfig({
  test: {
    projects: [
      {
        resolve,
        // Some start a tool as its user does, which takes seconds on a busy machine.
        test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], environment: 'node', testTimeout: 30_000 },
      },
      {
        resolve,
        // Found by the server only while it runs, they would reload the page in the middle of a test.
        optimizeDeps: {
          include: [
            'axe-core',
            'compromise/two',
            'fast-check',
            'fflate',
            'html-to-text',
            'htmlparser2',
            'mammoth',
            'markdown-it',
            'pdfjs-dist/legacy/build/pdf.mjs',
            'pdfjs-dist/legacy/build/pdf.worker.mjs',
            'preact',
            'preact/hooks',
            'preact/jsx-dev-runtime',
            'preact-render-to-string',
            'wink-eng-lite-web-model',
            'wink-nlp',
            'yaml',
            'zod',
            'zod/mini',
          ],
        },
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: chromium?.path, args: ['--no-sandbox', '--disable-gpu'] },
            }),
            instances: [{ browser: 'chromium' }],
            commands: { contestedClaims },
          },
        },
      },
      {
        resolve,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          environment: 'node',
          fileParallelism: false,
          // On a machine with much else to do a browser now and then takes longer than a test waits; a fault fails twice.
          retry: 1,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});

declare module 'vitest/browser' {
  interface BrowserCommands {
    contestedClaims(): ReturnType<typeof contestedClaims>;
  }
}

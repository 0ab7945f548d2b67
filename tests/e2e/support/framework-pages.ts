import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { build, type InlineConfig } from 'vite';
import type { FixtureWeb } from './fixture-web.ts';

export const FRAMEWORKS = ['react', 'preact', 'vue', 'svelte', 'lit'] as const;
type Framework = (typeof FRAMEWORKS)[number];

const ROOT = join(import.meta.dirname, '../../..');
const SOURCE = join(ROOT, 'tests/fixtures/pages/frameworks');
const OUTPUT = join(ROOT, 'node_modules/.cache/counterpoint/frameworks');

const COMMON: InlineConfig = {
  configFile: false,
  root: SOURCE,
  logLevel: 'error',
  // Frameworks in development tell of everything that they find amiss on the page.
  mode: 'development',
  define: {
    'process.env.NODE_ENV': '"development"',
    __VUE_OPTIONS_API__: true,
    __VUE_PROD_DEVTOOLS__: false,
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: true,
  },
  plugins: [svelte({ configFile: false })],
};

/** The scripts of the pages, and the HTML that a server would send for each. */
export interface FrameworkPages {
  bodies: Record<Framework, string>;
  scripts: Record<Framework, string>;
}

/** Build the pages of all frameworks; a second or two. */
export async function buildFrameworkPages(): Promise<FrameworkPages> {
  const scripts = {} as FrameworkPages['scripts'];
  for (const framework of FRAMEWORKS) {
    const outDir = join(OUTPUT, framework);
    await build({
      ...COMMON,
      resolve: { alias: { vue: 'vue/dist/vue.esm-bundler.js' } },
      build: {
        outDir,
        emptyOutDir: true,
        minify: false,
        rolldownOptions: { input: join(SOURCE, `${framework}.js`), output: { entryFileNames: 'page.js' } },
      },
    });
    scripts[framework] = readFileSync(join(outDir, 'page.js'), 'utf8');
  }
  const outDir = join(OUTPUT, 'server');
  await build({
    ...COMMON,
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      rolldownOptions: { input: join(SOURCE, 'server.js'), output: { entryFileNames: 'server.mjs' } },
    },
  });
  const { renderBodies } = (await import(join(outDir, 'server.mjs'))) as {
    renderBodies(): Promise<FrameworkPages['bodies']>;
  };
  return { bodies: await renderBodies(), scripts };
}

/** Put the page of each framework on a fixture web, as `/react.html` and so on. */
export function putFrameworkPages(web: FixtureWeb, { bodies, scripts }: FrameworkPages): void {
  for (const framework of FRAMEWORKS) {
    web.put(`/${framework}.js`, scripts[framework]);
    web.put(
      `/${framework}.html`,
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Four capitals</title>` +
        `<link rel="icon" href="data:,"></head><body>${bodies[framework]}` +
        `<script type="module" src="/${framework}.js"></script></body></html>`,
    );
  }
}

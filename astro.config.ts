import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { bodyFeatures } from '#guard/body/features.ts';
import { guardPlugin } from '#guard/renderer/plugin.ts';

const {
  PORTAL_CONTENT = './content',
  PORTAL_SITE = 'https://www.palukota.go.id',
  PORTAL_OUT = './dist',
  PORTAL_CACHE,
} = process.env;

const content = fileURLToPath(new URL(`${PORTAL_CONTENT}/`, import.meta.url));

export default defineConfig({
  site: PORTAL_SITE,
  outDir: PORTAL_OUT,
  ...(PORTAL_CACHE === undefined ? {} : { cacheDir: PORTAL_CACHE }),
  trailingSlash: 'always',
  integrations: [mdx()],
  i18n: { defaultLocale: 'id', locales: ['id', 'en'] },
  prerenderConflictBehavior: 'error',
  scopedStyleStrategy: 'where',
  // The content security policy allows no inline style or script.
  build: { inlineStylesheets: 'never' },
  vite: { build: { assetsInlineLimit: 0 } },
  markdown: {
    syntaxHighlight: false,
    processor: satteri({ features: bodyFeatures, mdastPlugins: [guardPlugin(content)] }),
  },
  devToolbar: { enabled: false },
});

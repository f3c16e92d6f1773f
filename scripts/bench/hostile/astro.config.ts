import { satteri } from '@astrojs/markdown-satteri';
import portal from '../../../astro.config.ts';
import { bodyFeatures } from '#guard/body/features.ts';

/** The portal as it would be built without the guard in its renderer. Nothing but the bench names this file. */
export default {
  ...portal,
  markdown: { ...portal.markdown, processor: satteri({ features: bodyFeatures }) },
};

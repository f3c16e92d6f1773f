import type { Plugin } from 'vite';
import { patches } from './decap-patches.ts';

/** Applies the patches. Fails the build when the text of one is gone, so that an upgrade of Decap cannot lose it silently. */
export const patchDecap = (): Plugin => {
  const pending = new Set(patches);
  return {
    name: 'portal:patch-decap',
    enforce: 'pre',
    transform(code, id) {
      const path = id.split('?')[0] ?? id;
      const due = patches.filter(({ module }) => path.endsWith(module));
      if (due.length === 0) return undefined;
      return due.reduce((text, patch) => {
        if (!text.includes(patch.find))
          throw new Error(`Decap changed: “${patch.find}” is not in ${patch.module}.`);
        pending.delete(patch);
        return text.replaceAll(patch.find, patch.replace);
      }, code);
    },
    buildEnd(error) {
      if (error || pending.size === 0) return;
      throw new Error(
        `Decap changed: ${[...pending].map(({ module }) => module).join(', ')} was not built.`,
      );
    },
  };
};

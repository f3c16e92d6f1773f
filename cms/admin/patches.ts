import type { Plugin } from 'vite';

interface Patch {
  /** The end of the module's path. */
  module: string;
  find: string;
  replace: string;
}

/** What neither configuration nor stylesheet can reach in Decap 3.16.3. Each names its reason. */
const patches: readonly Patch[] = [
  // A field of the other language keeps its room on the page: collapse it.
  { module: 'Editor/EditorControlPane/EditorControl.js', find: 'visibility: hidden;', replace: 'display: none;' },
  // File names may hold lower-case letters, digits and hyphens only.
  {
    module: 'decap-cms-core/dist/esm/actions/mediaLibrary.js',
    find: 'sanitizeSlug(file.name.toLowerCase(), state.config.slug)',
    replace: 'portalFileName(file.name)',
  },
  {
    module: 'decap-cms-core/dist/esm/actions/mediaLibrary.js',
    find: "import { Map } from 'immutable';",
    replace: "import { Map } from 'immutable';\nimport { portalFileName } from 'portal:file-name';",
  },
  // Sentences that are not in the language file.
  {
    module: 'decap-cms-core/dist/esm/actions/mediaLibrary.js',
    find: '`${existingFile.name} already exists. Do you want to replace it?`',
    replace: '`Berkas ${existingFile.name} sudah ada. Ganti?`',
  },
  {
    module: 'decap-cms-core/dist/esm/actions/mediaLibrary.js',
    find: '`Failed to persist media: ${error}`',
    replace: '`Berkas tidak dapat diunggah. ${error}`',
  },
  {
    module: 'decap-cms-core/dist/esm/actions/mediaLibrary.js',
    find: '`Failed to delete media: ${error.message}`',
    replace: '`Berkas tidak dapat dihapus. ${error.message}`',
  },
];

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
        if (!text.includes(patch.find)) throw new Error(`Decap changed: “${patch.find}” is not in ${patch.module}.`);
        pending.delete(patch);
        return text.replaceAll(patch.find, patch.replace);
      }, code);
    },
    buildEnd(error) {
      if (!error && pending.size > 0) throw new Error(`Decap changed: ${[...pending].map(({ module }) => module).join(', ')} was not built.`);
    },
  };
};

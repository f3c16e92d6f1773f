import type { Plugin } from 'vite';

/** Decap's colours, as written in its source after the patches, and the variable of theme.css that stands for each. */
const colours: Readonly<Record<string, string>> = {
  '#fff': 'paper',
  '#eff0f4': 'ground',
  '#545c69': 'soft',
  '#313d3e': 'ink',
  '#1e2532': 'ink',
  '#555a65': 'ink-pressed',
  '#0a587c': 'link',
  '#e8f5fe': 'link-ground',
  '#005614': 'done',
  '#caef6f': 'done-ground',
  '#aae31f': 'done-ground',
  '#754e00': 'waiting',
  '#ffee9c': 'waiting-ground',
  '#b0002a': 'problem',
  '#8f0022': 'problem',
  '#fcefea': 'problem-ground',
  '#fbe0d7': 'problem-ground',
  '#70399f': 'draft',
  '#f6d8ff': 'draft-ground',
  '#0f6c7c': 'calm',
  '#1195aa': 'calm',
  '#ddf5f9': 'calm-ground',
  '#dfdfe3': 'line',
  '#eaebf1': 'line',
  '#5D626F': 'soft',
  '#767676': 'soft',
  '#f2f2f2': 'checker-light',
  '#e6e6e6': 'checker-dark',
  '#555': 'ink',
  '#f1f2f4': 'ground',
  '#b3b9c4': 'faint',
  '#4863c6': 'link',
};

const themed = /decap-cms-(?:core|ui-default|widget-[a-z]+)\/dist\/esm\/.*\.js$/;
const pattern = new RegExp(`(?:${Object.keys(colours).join('|')})(?![0-9a-fA-F])`, 'g');

/** Puts a variable in the place of each of Decap's colours, so that its screens follow the reader's light or dark setting. */
export const themeDecap = (): Plugin => {
  const pending = new Set(Object.keys(colours));
  return {
    name: 'portal:theme-decap',
    enforce: 'pre',
    transform(code, id) {
      const path = id.split('?')[0] ?? id;
      if (!themed.test(path)) return undefined;
      return code.replace(pattern, (colour) => {
        pending.delete(colour);
        return `var(--cms-${colours[colour] ?? ''})`;
      });
    },
    buildEnd(error) {
      if (error || pending.size === 0) return;
      throw new Error(`Decap changed: it has no ${[...pending].join(', ')} any more.`);
    },
  };
};

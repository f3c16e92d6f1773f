import Callout from './Callout.astro';
import Download from './Download.astro';
import Figure from './Figure.astro';
import Steps from './Steps.astro';

/** The components of the blocks in `model/blocks.ts`, by tag, for an `.mdx` body: `<Content components={blockComponents} />`. */
export const blockComponents = { Callout, Download, Figure, Steps };

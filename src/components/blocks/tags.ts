export { default as Callout } from './Callout.astro';
export { default as Download } from './Download.astro';
export { default as Figure } from './Figure.astro';
export { default as Steps } from './Steps.astro';

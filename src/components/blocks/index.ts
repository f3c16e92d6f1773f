/** The components of the blocks in `model/blocks.ts`, by tag, for an `.mdx` body: `<Content components={blockComponents} />`. */
export * as blockComponents from './tags.ts';

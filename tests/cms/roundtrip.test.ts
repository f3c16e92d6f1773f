import { globSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { blocks } from '#model/blocks.ts';
import { readText } from '#model/frontmatter.ts';
import { editorComponents, type EditorComponent } from '../../cms/config/editor-components.ts';
import { markdownStyle } from '../../cms/config/markdown-style.ts';
import { importBundled } from './decap-in-node.ts';

type RoundTrip = (components: readonly EditorComponent[], body: string, style: object) => string;

const entry = `
import { Map } from 'immutable';
import createEditorComponent from 'decap-cms-core/dist/esm/valueObjects/EditorComponent.js';
import { markdownToSlate, slateToMarkdown } from 'decap-cms-widget-markdown/dist/esm/serializers/index.js';
import { use } from '../MarkdownControl';
export const roundTrip = (components, body, settings) => {
  use(Map(components.map((component) => [component.id, createEditorComponent(component)])));
  const options = { remarkPlugins: [{ settings }] };
  return slateToMarkdown(markdownToSlate(body, options), options);
};
`;

const control = `
let components;
export const use = (given) => { components = given; };
export const getEditorComponents = () => components;
`;

let roundTrip: RoundTrip;

beforeAll(async () => {
  ({ roundTrip } = await importBundled<{ roundTrip: RoundTrip }>(entry, {
    '../MarkdownControl': control,
  }));
});

/** The row below a table's head may have any number of hyphens. */
const plainTables = (body: string) =>
  body.replace(/^\|[ :|-]+\|$/gm, (row) => row.replace(/-+/g, '---'));

const through = (body: string, components = editorComponents) =>
  plainTables(roundTrip(components, body, markdownStyle));

describe('the text editor', () => {
  const files = globSync('content/**/*.{md,mdx}');

  it('finds bodies to open', () => {
    expect(files.length).toBeGreaterThan(100);
  });

  it.each(files)('opens and saves %s without changing its text', (file) => {
    const extension = file.endsWith('mdx') ? 'mdx' : 'md';
    const { body } = readText(readFileSync(file, 'utf8'), extension);
    expect(through(body, extension === 'mdx' ? editorComponents : [])).toBe(
      plainTables(body.trim()),
    );
  });

  it('changes Markdown in another hand, so that the check above can fail', () => {
    expect(through('* satu\n* dua')).toBe('- satu\n- dua');
  });
});

describe('a block in the text editor', () => {
  const sample = {
    content: 'Satu **tebal**.\n\nDua.',
    picture: 'peta.png',
    alt: 'Peta kota',
    title: 'Ingat “ini”',
    type: 'info',
  };

  it('exists for each block of the model', () => {
    expect(editorComponents.map(({ id }) => id)).toEqual(Object.keys(blocks));
  });

  it.each(editorComponents)('$id keeps its attributes and content', (component) => {
    const filled = Object.fromEntries(component.fields.map(({ name }) => [name, 'teks & "kutip"']));
    const block = component.toBlock({ ...filled, ...sample });
    const body = `Sebelum.\n\n${block}\n\nSesudah.`;
    expect(through(body)).toBe(body);
    const match = component.pattern.exec(block);
    expect(match && component.toBlock(component.fromBlock(match))).toBe(block);
  });

  it('numbers steps that were written as plain lines', () => {
    const steps = editorComponents.find(({ id }) => id === 'Steps');
    expect(steps?.toBlock({ content: 'Datang\n\nAmbil nomor' })).toBe(
      '<Steps>\n\n1. Datang\n2. Ambil nomor\n\n</Steps>',
    );
  });
});

import CMS from 'decap-cms-app';
import { blocks } from '#model/blocks.ts';
import { markdownStyle } from '../config/markdown-style.ts';
import { editorComponents, type EditorComponent } from '../config/editor-components.ts';

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** A block in the preview pane: its name and its words, since the portal draws it with components of its own. */
const previewOf = (
  { id, fields }: EditorComponent,
  values: Record<string, string | undefined>,
): string => {
  const words = fields
    .filter(({ widget }) => widget !== 'image' && widget !== 'select')
    .map(({ name }) => values[name] ?? '')
    .filter((text) => text !== '')
    .map((text) => `<p>${escaped(text).replaceAll('\n', '<br>')}</p>`);
  return `<aside class="preview-block"><p class="meta">${escaped(blocks[id]?.label ?? id)}</p>${words.join('')}</aside>`;
};

/** Gives Decap's text editor the blocks of the model, and Markdown in the project's own hand. */
export const registerBlocks = (): void => {
  CMS.registerRemarkPlugin({ settings: markdownStyle } as never);
  for (const component of editorComponents)
    CMS.registerEditorComponent({
      ...component,
      toPreview: (values: Record<string, string | undefined>) => previewOf(component, values),
    } as never);
};

import CMS from 'decap-cms-app';
import { markdownStyle } from '../config/markdown-style.ts';
import { editorComponents } from '../config/editor-components.ts';
import { blockPreview, type AddressOf, type BlockValues } from './block-preview.ts';

/** Gives Decap's text editor the blocks of the model, and Markdown in the project's own hand. */
export const registerBlocks = (): void => {
  CMS.registerRemarkPlugin({ settings: markdownStyle } as never);
  for (const component of editorComponents)
    CMS.registerEditorComponent({
      ...component,
      toPreview: (values: BlockValues, asset: AddressOf) =>
        blockPreview(component.id, values, asset),
    } as never);
};

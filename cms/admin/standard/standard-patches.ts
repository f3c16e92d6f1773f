/** Decap's words about fields and items, where the portal's forms know more. */
export const standardPatches: Readonly<
  Record<string, readonly (readonly [find: string, replace: string])[]>
> = {
  // A field that a draft may do without is not one that may stay empty.
  'decap-cms-core/dist/esm/components/Editor/EditorControlPane/EditorControl.js': [
    [
      "` (${t('editor.editorControl.field.optional')})`",
      "field.get('needed') ? ' (wajib sebelum terbit)' : ` (${t('editor.editorControl.field.optional')})`",
    ],
  ],
  // A folded item is called by the words of its choices, not by their codes.
  'decap-cms-widget-list/dist/esm/ListControl.js': [
    [
      "import { List, Map, fromJS } from 'immutable';",
      "import { itemSummary } from 'portal:item-summary';\nimport { List, Map, fromJS } from 'immutable';",
    ],
    [
      'summary ? handleSummary(summary, entry, value, item) : value',
      'summary ? itemSummary(field, item) : value',
    ],
  ],
};

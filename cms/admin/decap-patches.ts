import { accountPatches } from './accounts/account-patches.ts';
import { controlPatches } from './controls/control-patches.ts';
import { problemPatches } from './problems/problem-patches.ts';
import { standardPatches } from './standard/standard-patches.ts';
import { workCopyPatches } from './work-copies/work-copy-patches.ts';
import { workflowPatches } from './workflow/workflow-patches.ts';

/** A change to Decap's own text at build time. */
export interface Patch {
  /** The end of the module's path. */
  module: string;
  find: string;
  replace: string;
}

const patchesOf = (
  module: string,
  pairs: readonly (readonly [find: string, replace: string])[],
): Patch[] => pairs.map(([find, replace]) => ({ module, find, replace }));

/** What neither configuration nor stylesheet can reach in Decap 3.16.3. */
export const patches: readonly Patch[] = [
  ...Object.entries(workCopyPatches).flatMap(([module, pairs]) => patchesOf(module, pairs)),
  ...Object.entries(accountPatches).flatMap(([module, pairs]) => patchesOf(module, pairs)),
  ...Object.entries(controlPatches).flatMap(([module, pairs]) => patchesOf(module, pairs)),
  ...Object.entries(standardPatches).flatMap(([module, pairs]) => patchesOf(module, pairs)),
  ...Object.entries(workflowPatches).flatMap(([module, pairs]) => patchesOf(module, pairs)),
  ...Object.entries(problemPatches).flatMap(([module, pairs]) => patchesOf(module, pairs)),
  // Colours whose contrast is below 4.5 : 1.
  ...patchesOf('decap-cms-ui-default/dist/esm/styles.js', [
    ["gray: '#798291'", "gray: '#545c69'"],
    ["blue: '#3a69c7'", "blue: '#0a587c'"],
    ["red: '#ff003b'", "red: '#b0002a'"],
    ["redDark: '#D60032'", "redDark: '#8f0022'"],
    ["teal: '#17a2b8'", "teal: '#0f6c7c'"],
    // The edge of a field is seen, not guessed.
    ['${lengths.borderWidth} ${colors.textFieldBorder}', '${lengths.borderWidth} var(--cms-edge)'],
  ]),
  ...patchesOf('decap-cms-core/dist/esm/components/App/Header.js', [
    ['color:#7b8290', 'color:#545c69'],
  ]),
  ...patchesOf('decap-cms-core/dist/esm/components/Editor/EditorNotesPane/NoteItem.js', [
    ["colors.inputBackground : 'white'", 'colors.background : colors.inputBackground'],
    ['";color:white;', '";color:var(--cms-paper);'],
  ]),
  // Whoever may not call a draft ready is not offered to.
  ...patchesOf('decap-cms-core/dist/esm/components/Editor/EditorToolbar.js', [
    [
      "useOpenAuthoring ? '' : _jsx(StatusDropdownItem",
      "useOpenAuthoring || !this.props.collection.get('publish') ? '' : _jsx(StatusDropdownItem",
    ],
  ]),
  // A canvas knows no variables: a blue that stands out on light and on dark.
  ...patchesOf('decap-cms-core/dist/esm/components/App/App.js', [
    ["0: colors.active,\n    '1.0': colors.active", "0: '#2f8fc4',\n    '1.0': '#2f8fc4'"],
  ]),
  // The button names its field as the form does.
  ...patchesOf('decap-cms-widget-datetime/dist/esm/DateTimeControl.js', [
    ["fieldName: field.get('name')", "fieldName: field.get('label')"],
  ]),
  // A field of the other language would keep its room on the page.
  ...patchesOf('decap-cms-core/dist/esm/components/Editor/EditorControlPane/EditorControl.js', [
    ['visibility: hidden;', 'display: none;'],
  ]),
  // File names hold lower-case letters, digits and hyphens; and sentences that are not in the language file.
  ...patchesOf('decap-cms-core/dist/esm/actions/mediaLibrary.js', [
    [
      "import { Map } from 'immutable';",
      "import { Map } from 'immutable';\nimport { portalFileName } from 'portal:file-name';",
    ],
    ['sanitizeSlug(file.name.toLowerCase(), state.config.slug)', 'portalFileName(file.name)'],
    [
      '`${existingFile.name} already exists. Do you want to replace it?`',
      '`Berkas ${existingFile.name} sudah ada. Ganti?`',
    ],
    ['`Failed to persist media: ${error}`', '`Berkas tidak dapat diunggah. ${error}`'],
    [
      '`Failed to delete media: ${error.message}`',
      '`Berkas tidak dapat dihapus. ${error.message}`',
    ],
  ]),
  // Problems stay long enough to be read and mended.
  ...patchesOf('decap-cms-core/dist/esm/actions/editorialWorkflow.js', [
    [
      "details: error\n        },\n        type: 'error',\n        dismissAfter: 8000",
      "details: error\n        },\n        type: 'error',\n        dismissAfter: 60000",
    ],
  ]),
  // A file that cannot be read has no title.
  ...patchesOf('decap-cms-core/dist/esm/components/Collection/Entries/EntryCard.js', [
    [
      'summary,\n    path:',
      "summary: summary || `Berkas rusak: ${entry.get('slug').replace(/\\/index$/, '')}`,\n    path:",
    ],
  ]),
  // Names that are English in the libraries Decap is made of.
  ...patchesOf('react-select/dist/index-641ee5b8.esm.js', [
    ['"Remove ".concat(children || \'option\')', '"Hapus ".concat(children || \'pilihan\')'],
  ]),
  ...patchesOf('react-select/dist/Select-ef7c0426.esm.js', [
    [
      'var defaultAriaLiveMessages = {',
      "import { selectWords as defaultAriaLiveMessages } from 'portal:locale/select-words';\nvar englishMessages = {",
    ],
    ["return 'Loading...'", "return 'Memuat …'"],
    ["return 'No options'", "return 'Tidak ada pilihan'"],
    [
      '"".concat(count, " result").concat(count !== 1 ? \'s\' : \'\', " available")',
      '`${count} pilihan`',
    ],
  ]),
  ...patchesOf('react-toastify/dist/react-toastify.esm.mjs', [
    ['ariaLabel:s="close"', 'ariaLabel:s="Tutup pesan"'],
    ['"aria-label":"notification timer"', '"aria-label":"Sisa waktu pesan"'],
  ]),
  // A list's items move by keyboard too, and the handle says so in Indonesian.
  ...patchesOf('decap-cms-widget-list/dist/esm/ListControl.js', [
    [
      'MouseSensor, TouchSensor, closestCenter',
      'KeyboardSensor, MouseSensor, TouchSensor, closestCenter',
    ],
    [
      "import { SortableContext, useSortable } from '@dnd-kit/sortable';",
      "import { SortableContext, sortableKeyboardCoordinates, useSortable } from '@dnd-kit/sortable';\nimport { sortingWords } from 'portal:sorting-words';",
    ],
    [
      'useSensor(TouchSensor, {\n    activationConstraint\n  }));',
      'useSensor(TouchSensor, {\n    activationConstraint\n  }), useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }));',
    ],
    ['_jsx(DndContext, {', '_jsx(DndContext, {\n      accessibility: sortingWords,'],
    [
      '_jsx("div", {\n    ...attributes,\n    ...listeners,',
      "_jsx(\"div\", {\n    ...attributes,\n    ...listeners,\n    'aria-label': 'Pindahkan butir',\n    'aria-roledescription': 'pegangan urutan',",
    ],
  ]),
  // A button inside a button: the inner one becomes a plain picture.
  ...patchesOf('decap-cms-widget-markdown/dist/esm/MarkdownControl/ToolbarButton.js', [
    ['  disabled\n}) {', '  disabled,\n  as\n}) {'],
    ['title: label,', "title: label,\n    'aria-label': as ? undefined : label,\n    as,"],
  ]),
  ...patchesOf('decap-cms-widget-markdown/dist/esm/MarkdownControl/Toolbar.js', [
    [
      'children: _jsx(ToolbarButton, {\n                type: "headings",',
      'title: t(\'editor.editorWidgets.markdown.headings\'),\n              children: _jsx(ToolbarButton, {\n                as: "span",\n                type: "headings",',
    ],
    [
      "children: _jsx(ToolbarButton, {\n                label: t('editor.editorWidgets.markdown.addComponent'),",
      "title: t('editor.editorWidgets.markdown.addComponent'),\n              children: _jsx(ToolbarButton, {\n                as: \"span\",\n                label: t('editor.editorWidgets.markdown.addComponent'),",
    ],
  ]),
];

/** Controls of Decap that had no name, no role, or no way to them for a keyboard. */
export const controlPatches: Readonly<
  Record<string, readonly (readonly [find: string, replace: string])[]>
> = {
  // Names for controls that have none.
  'decap-cms-core/dist/esm/components/Editor/EditorPreviewPane/EditorPreviewPane.js': [
    ['id: "preview-pane",', 'id: "preview-pane",\n        title: "Pratinjau",'],
  ],
  'decap-cms-widget-markdown/dist/esm/MarkdownControl/VisualEditor.js': [
    ['_jsx(Editable, {', "_jsx(Editable, {\n            'aria-label': field.get('label'),"],
  ],
  'decap-cms-ui-default/dist/esm/ListItemTopBar.js': [
    [
      'onClick: onCollapseToggle,',
      "onClick: onCollapseToggle,\n      'aria-label': collapsed ? 'Buka butir' : 'Lipat butir',",
    ],
    ['onClick: onRemove,', "onClick: onRemove,\n      'aria-label': 'Hapus butir',"],
  ],
  // What is folded says what it is.
  'decap-cms-ui-default/dist/esm/ObjectWidgetTopBar.js': [
    [
      "t('editor.editorWidgets.object.expand') : t('editor.editorWidgets.object.collapse'),",
      "`${t('editor.editorWidgets.object.expand')} ${heading || ''}`.trim() : t('editor.editorWidgets.object.collapse'),",
    ],
  ],
  // A menu holds nothing but its choices, and one to tick is ticked by keyboard too.
  'decap-cms-ui-default/dist/esm/Dropdown.js': [
    ['const DropdownList = /*#__PURE__*/_styled("ul"', 'const DropdownList = _styled("div"'],
    [
      'isActive: checked,\n    onClick: onClick,',
      "isActive: checked,\n    role: 'menuitemcheckbox',\n    'aria-checked': checked,\n    value: onClick,",
    ],
    [
      '_jsx("input", {\n    readOnly: true,\n    type: "checkbox",',
      "_jsx('span', {\n    'aria-hidden': true,\n    children: checked ? '☑' : '☐',",
    ],
    ['css: _ref,\n    checked: checked,\n    id: id', 'css: _ref'],
  ],
  // A picture in the file picker is chosen by keyboard too.
  'decap-cms-core/dist/esm/components/MediaLibrary/MediaLibraryCard.js': [
    [
      'tabIndex: "-1",',
      "tabIndex: 0,\n      role: 'button',\n      'aria-pressed': isSelected === true,\n      onKeyDown: event => [' ', 'Enter'].includes(event.key) && (event.preventDefault(), onClick()),",
    ],
    ['loading: "lazy",', "loading: 'lazy',\n          alt: '',"],
  ],
  // The button for uploading is one stop for the keyboard, at what opens the file chooser.
  'decap-cms-core/dist/esm/components/UI/FileUploadButton.js': [
    ["tabIndex: '0',\n    className", 'className'],
  ],
  // Tab leaves the text also from within a list; Ctrl ] and Ctrl [ move a point in and out.
  'decap-cms-widget-markdown/dist/esm/MarkdownControl/plugins/lists/events/keyDown.js': [
    ["isHotkey('tab', event)", "isHotkey('mod+]', event)"],
    ["isHotkey('shift+tab', event)", "isHotkey('mod+[', event)"],
  ],
};

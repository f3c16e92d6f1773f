const editor = 'decap-cms-core/dist/esm/components/Editor/Editor.js';
const form = 'decap-cms-core/dist/esm/components/Editor/EditorInterface.js';

/** The form is checked while it is typed in. These follow those of the workflow, whose line above the form they join. */
export const problemPatches: Readonly<
  Record<string, readonly (readonly [find: string, replace: string])[]>
> = {
  [editor]: [
    [
      "from '../../routing/history';",
      "from '../../routing/history';\nimport { checkForm, endChecking } from 'portal:problems/live-hooks';",
    ],
    [
      'if (prevProps.entry === this.props.entry) return;',
      "checkForm(this.props.collection, this.props.entryDraft.get('entry'), this.props.hasChanged);\n    if (prevProps.entry === this.props.entry) return;",
    ],
    [
      "this.props.discardDraft();\n    window.removeEventListener('beforeunload'",
      "endChecking();\n    this.props.discardDraft();\n    window.removeEventListener('beforeunload'",
    ],
  ],
  [form]: [
    [
      "import EditorToolbar from './EditorToolbar';",
      "import EditorToolbar from './EditorToolbar';\nimport { LiveSummary } from 'portal:problems/live-hooks';",
    ],
    [
      '[_jsx(PublishMoment, {}, "moment"), ',
      '[_jsx(PublishMoment, {}, "moment"), _jsx(LiveSummary, {}, "live"), ',
    ],
  ],
};

const editor = 'decap-cms-core/dist/esm/components/Editor/Editor.js';
const form = 'decap-cms-core/dist/esm/components/Editor/EditorInterface.js';
const messages = 'decap-cms-core/dist/esm/reducers/notifications.js';

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
  // What failed before is over when something else is said: two such messages hide a form on a phone.
  [messages]: [
    [
      '[...state.notifications, {',
      "[...state.notifications.filter(({ type }) => type !== 'error'), {",
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

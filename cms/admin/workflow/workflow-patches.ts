const header = 'decap-cms-core/dist/esm/components/App/Header.js';
const toolbar = 'decap-cms-core/dist/esm/components/Editor/EditorToolbar.js';

const form = 'decap-cms-core/dist/esm/components/Editor/EditorInterface.js';
const workflow = 'decap-cms-core/dist/esm/actions/editorialWorkflow.js';

/** The way back to what waits, the remarks of the draft that is open, and when it is published. */
export const workflowPatches: Readonly<
  Record<string, readonly (readonly [find: string, replace: string])[]>
> = {
  [header]: [
    [
      'children: [shouldShowLogo && _jsx(AppHeaderLogo, {',
      'children: [_jsx("li", {\n              children: _jsx(AppHeaderButton, {\n                as: "a",\n                href: "./",\n                children: "Menunggu Anda"\n              })\n            }), shouldShowLogo && _jsx(AppHeaderLogo, {',
    ],
  ],
  [toolbar]: [
    [
      "import { SettingsDropdown } from '../UI';",
      "import { SettingsDropdown } from '../UI';\nimport { RemarksButton } from 'portal:workflow/remarks-button';",
    ],
    [
      '}, "workflow-status-controls")]',
      '}, "workflow-status-controls"), _jsx(RemarksButton, {}, "remarks")]',
    ],
  ],
  [form]: [
    [
      "import EditorToolbar from './EditorToolbar';",
      "import EditorToolbar from './EditorToolbar';\nimport { PublishMoment } from 'portal:workflow/remarks-button';",
    ],
    [
      'overFlow: true,\n      blockEntry: showEventBlocker,\n      children: _jsx(EditorControlPane, {',
      'overFlow: true,\n      blockEntry: showEventBlocker,\n      children: [_jsx(PublishMoment, {}, "moment"), _jsx(EditorControlPane, {',
    ],
    [
      'onLocaleChange: this.handleLeftPanelLocaleChange\n      })',
      'onLocaleChange: this.handleLeftPanelLocaleChange\n      }, "form")]',
    ],
  ],
  // What is scheduled did not fail.
  [workflow]: [
    [
      "key: 'ui.toast.onFailToPublishEntry',\n          details: error\n        },\n        type: 'error',\n        dismissAfter: 8000",
      "key: 'ui.toast.onFailToPublishEntry',\n          details: error\n        },\n        type: error.status === 202 ? 'info' : 'error',\n        dismissAfter: 60000",
    ],
  ],
};

const header = 'decap-cms-core/dist/esm/components/App/Header.js';
const toolbar = 'decap-cms-core/dist/esm/components/Editor/EditorToolbar.js';

/** The way back to what waits, and the remarks of the draft that is open. */
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
};

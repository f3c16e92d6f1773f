/** One's own account, beside signing out in the editor's menu. */
export const accountPatches: Readonly<
  Record<string, readonly (readonly [find: string, replace: string])[]>
> = {
  'decap-cms-core/dist/esm/components/UI/SettingsDropdown.js': [
    ['dropdownWidth: "100px"', 'dropdownWidth: "140px"'],
    [
      "children: _jsx(DropdownItem, {\n        label: t('ui.settingsDropdown.logOut'),\n        onClick: onLogoutClick\n      })",
      'children: [_jsx(DropdownItem, {\n        label: "Akun saya",\n        onClick: () => location.assign("./?akun-saya")\n      }, "account"), _jsx(DropdownItem, {\n        label: t(\'ui.settingsDropdown.logOut\'),\n        onClick: onLogoutClick\n      }, "leave")]',
    ],
  ],
};

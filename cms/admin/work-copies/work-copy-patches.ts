const backend = 'decap-cms-core/dist/esm/backend.js';
const editor = 'decap-cms-core/dist/esm/components/Editor/Editor.js';
const drafts = 'decap-cms-core/dist/esm/reducers/entryDraft.js';

/**
 * Decap keeps unsaved typing in the browser, for whoever uses it next, and offers it before the form is there: the empty
 * form then overwrites it (decap-cms #5055, #5470). These move it to the gateway and offer it once the form is open.
 */
export const workCopyPatches: Readonly<
  Record<string, readonly (readonly [find: string, replace: string])[]>
> = {
  [backend]: [
    [
      'import { localForage, Cursor,',
      "import { dropWorkCopy, keepMedia, keepWorkCopy, offerWorkCopy, setMediaShelf } from 'portal:work-copies/work-copy-hooks';\nsetMediaShelf(localForage);\nimport { localForage, Cursor,",
    ],
    [
      "const key = getEntryBackupKey(collection.get('name'), slug);\n    const backup = await localForage.getItem(key);",
      "const backup = await offerWorkCopy(collection.get('name'), slug);",
    ],
    // The desk sees to the order of writings; a lock would hold back the last one.
    ['await this.backupSync.acquire();\n', '\n'],
    ['this.backupSync.release();', ''],
    // Sent before the first pause, so that it also leaves a page that is being closed.
    [
      "const key = getEntryBackupKey(collection.get('name'), entry.get('slug'));\n      const raw = this.entryToRaw(collection, entry);\n      if (!raw.trim()) {\n        return;\n      }",
      "if (entry.get('collection') !== collection.get('name')) return;\n      const raw = this.entryToRaw(collection, entry);\n      keepWorkCopy(collection.get('name'), entry.get('slug') || '', { raw, path: entry.get('path') || '', i18n: hasI18n(collection) ? getI18nBackup(collection, entry, entry => this.entryToRaw(collection, entry)) : undefined });",
    ],
    [
      "let i18n;\n      if (hasI18n(collection)) {\n        i18n = getI18nBackup(collection, entry, entry => this.entryToRaw(collection, entry));\n      }\n      await localForage.setItem(key, {\n        raw,\n        path: entry.get('path'),\n        mediaFiles,\n        ...(i18n && {\n          i18n\n        })\n      });\n      const result = await localForage.setItem(getEntryBackupKey(), raw);\n      return result;",
      'await keepMedia(mediaFiles);',
    ],
    [
      "await localForage.removeItem(getEntryBackupKey(collection.get('name'), slug));\n      // delete new entry backup if not deleted\n      slug && (await localForage.removeItem(getEntryBackupKey(collection.get('name'))));",
      'await dropWorkCopy();',
    ],
  ],
  [editor]: [
    [
      "from '../../routing/history';",
      "from '../../routing/history';\nimport { takeMerged } from 'portal:work-copies/work-copy-hooks';",
    ],
    ['retrieveLocalBackup(collection, slug);\n    if (newEntry) {', 'if (newEntry) {'],
    [
      'if (!prevProps.localBackup && this.props.localBackup) {',
      'if (!this.offered && this.props.draftKey && this.props.draftKey !== prevProps.draftKey) {\n      this.offered = true;\n      this.props.retrieveLocalBackup(this.props.collection, this.props.newEntry ? undefined : this.props.slug);\n    }\n    if (!prevProps.localBackup && this.props.localBackup) {',
    ],
    // The portal's own question was answered already.
    ["window.confirm(this.props.t('editor.editor.confirmLoadBackup'))", 'true'],
    [
      'this.props.loadLocalBackup();\n',
      'this.createBackup.cancel();\n        this.props.loadLocalBackup();\n',
    ],
    [
      'if (this.props.hasChanged) {\n      this.createBackup(',
      "if (this.props.hasChanged && !this.props.entryDraft.getIn(['entry', 'isPersisting'])) {\n      this.createBackup(",
    ],
    ['}, 2000);', '}, 2000, { maxWait: 3000 });'],
    [
      "window.addEventListener('beforeunload', this.exitBlocker);",
      "window.addEventListener('beforeunload', this.exitBlocker);\n    this.keepTyping = () => this.createBackup.flush();\n    window.addEventListener('pagehide', this.keepTyping);\n    window.addEventListener('portal:keep-typing', this.keepTyping);\n    document.addEventListener('visibilitychange', this.keepTyping);",
    ],
    [
      "window.removeEventListener('beforeunload', this.exitBlocker);",
      "window.removeEventListener('beforeunload', this.exitBlocker);\n    window.removeEventListener('pagehide', this.keepTyping);\n    window.removeEventListener('portal:keep-typing', this.keepTyping);\n    document.removeEventListener('visibilitychange', this.keepTyping);",
    ],
    // Leaving the form is no reason to lose what is in it.
    ['this.deleteBackup();\n      unblock();', 'this.createBackup.flush();\n      unblock();'],
    [
      'await persistEntry(collection);\n    this.deleteBackup();',
      'this.createBackup.flush();\n    await persistEntry(collection);\n    this.createBackup.cancel();',
    ],
    [
      '} else if (slug && hasWorkflow && !currentStatus) {',
      '} else if (slug && hasWorkflow && (takeMerged() || !currentStatus)) {',
    ],
  ],
  [drafts]: [
    // What was typed joins the entry that is open; its status and files stay.
    [
      "state.set('entry', backupEntry);",
      "state.update('entry', (open = Map()) => open.merge(backupEntry.filter((value, name) => ['data', 'i18n', 'raw'].includes(name) || name === 'mediaFiles' && value.size > 0)));",
    ],
  ],
};

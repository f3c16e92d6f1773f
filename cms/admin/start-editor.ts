import CMS from 'decap-cms-app';
import dayjs from 'dayjs';
import 'dayjs/locale/id';
import { asCmsConfig, backendName, configFor, type SessionAccount } from '../config.ts';
import './editor.css';
import { nameControls } from './accessible-names.ts';
import { registerBlocks } from './editor-components.ts';
import { registerFormats } from './formats.ts';
import { indonesian } from './locale/index.ts';
import { PortalBackend } from './portal-backend.ts';
import { registerPreviews } from './previews.tsx';
import { loadReferences } from './references.ts';

/** Decap restores a session only when this record names its backend. */
const announceUser = (account: SessionAccount): void =>
  localStorage.setItem('decap-cms-user', JSON.stringify({ ...account, backendName }));

/** Opens with the preview beside the form where both fit, and with the form alone on a phone. */
const choosePane = (): void => {
  const narrow = matchMedia('(max-width: 60rem)').matches;
  if (narrow || localStorage.getItem('cms.right-pane') === null)
    localStorage.setItem('cms.right-pane', narrow ? 'none' : 'preview');
};

/** Starts Decap for a signed-in account in one of its agencies. */
export const startEditor = async (account: SessionAccount, agency: string): Promise<void> => {
  const references = await loadReferences(account, agency);
  const config = configFor(account, agency, references);
  dayjs.locale('id');
  CMS.registerLocale('id', indonesian);
  CMS.registerBackend(backendName, PortalBackend as never);
  registerFormats();
  registerBlocks();
  registerPreviews(config);
  announceUser(account);
  choosePane();
  nameControls(document.body);
  CMS.init({ config: asCmsConfig(config) });
};

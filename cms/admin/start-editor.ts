import CMS from 'decap-cms-app';
import dayjs from 'dayjs';
import 'dayjs/locale/id';
import { asCmsConfig, backendName, configFor, type Session } from '../config.ts';
import './editor.css';
import './editor-narrow.css';
import { registerBlocks } from './editor-components.ts';
import { registerFormats } from './formats.ts';
import { indonesian } from './locale/index.ts';
import { PortalBackend } from './portal-backend.ts';
import { registerPreviews } from './previews.tsx';
import { loadReferences, readChoices } from './references.ts';
import { followScreens } from './screen-focus.ts';

/** Decap restores a session only when this record names its backend. */
const announceUser = ({ account }: Session): void =>
  localStorage.setItem('decap-cms-user', JSON.stringify({ ...account, backendName }));

/** Opens with the preview beside the form where both fit, and with the form alone on a phone. */
const choosePane = (): void => {
  const narrow = matchMedia('(max-width: 60rem)').matches;
  if (narrow || localStorage.getItem('cms.right-pane') === null)
    localStorage.setItem('cms.right-pane', narrow ? 'none' : 'preview');
};

/** Starts Decap for a session in one of its agencies. */
export const startEditor = async (session: Session, agency: string): Promise<void> => {
  const choices = await readChoices();
  const references = await loadReferences(agency, choices);
  const config = configFor(session, agency, references);
  dayjs.locale('id');
  CMS.registerLocale('id', indonesian);
  CMS.registerBackend(backendName, PortalBackend);
  registerFormats();
  registerBlocks();
  registerPreviews(config, choices);
  announceUser(session);
  choosePane();
  followScreens();
  CMS.init({ config: asCmsConfig(config) });
};

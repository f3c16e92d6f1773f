import { createRoot } from 'react-dom/client';
import type { Session } from '../config.ts';
import './theme.css';
import './door/door.css';
import './door/steps.css';
import { Accounts } from './accounts/accounts.tsx';
import { MyAccount } from './accounts/my-account.tsx';
import { ChooseAgency, chosenAgency } from './door/choose-agency.tsx';
import { Entrance } from './door/entrance.tsx';
import { Invitation, invitationIn } from './door/invitation.tsx';
import { screenOf } from './workflow/first-screen.ts';
import { readDoor, signOut, wordsOf } from './gateway-client.ts';
import { History } from './workflow/history.tsx';
import { KnownSites } from './workflow/known-sites.tsx';
import { WaitingForYou } from './workflow/waiting.tsx';

const reload = () => location.reload();

const open = async (session: Session, agency: string, leaveDoor: () => void) => {
  const { startEditor } = await import('./start-editor.ts');
  await startEditor(session, agency);
  leaveDoor();
};

const start = async () => {
  const place = document.getElementById('pintu');
  if (!place) return;
  const door = createRoot(place);
  const leaveDoor = () => {
    door.unmount();
    place.remove();
  };
  door.render(<p className="door">Menyiapkan editor …</p>);
  const token = invitationIn(location.hash);
  if (token !== undefined) return door.render(<Invitation token={token} onSignedIn={reload} />);
  try {
    const { session, step } = await readDoor();
    if (!session) return door.render(<Entrance step={step} onSignedIn={reload} />);
    const { account } = session;
    const leave = () => void signOut().then(reload);
    const screen = screenOf(location);
    if (screen === 'history') return door.render(<History account={account} />);
    if (screen === 'account') return door.render(<MyAccount account={account} />);
    if (screen === 'accounts') return door.render(<Accounts account={account} />);
    if (screen === 'sites') return door.render(<KnownSites account={account} />);
    if (screen === 'waiting') return door.render(<WaitingForYou {...session} onSignOut={leave} />);
    const agency = chosenAgency(account, location.search);
    if (agency === undefined)
      return door.render(<ChooseAgency account={account} onSignOut={leave} />);
    await open(session, agency, leaveDoor);
  } catch (error) {
    door.render(
      <main className="door">
        <h1>Editor tidak dapat dibuka</h1>
        <p role="alert">{wordsOf(error)}</p>
        <button className="door-button" type="button" onClick={reload}>
          Coba lagi
        </button>
      </main>,
    );
  }
};

// A link that differs in its fragment alone loads nothing by itself.
addEventListener('hashchange', () => {
  if (invitationIn(location.hash) !== undefined) reload();
});
void start();

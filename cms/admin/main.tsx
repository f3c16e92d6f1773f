import { createRoot } from 'react-dom/client';
import type { Session } from '../config.ts';
import './theme.css';
import './door/door.css';
import { ChooseAgency, chosenAgency } from './door/choose-agency.tsx';
import { screenOf } from './workflow/first-screen.ts';
import { readSession, signOut } from './gateway-client.ts';
import { History } from './workflow/history.tsx';
import { SignIn } from './door/sign-in.tsx';
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
  try {
    const session = await readSession();
    if (!session) return door.render(<SignIn onSignedIn={reload} />);
    const { account } = session;
    const leave = () => void signOut().then(reload);
    const screen = screenOf(location);
    if (screen === 'history') return door.render(<History account={account} />);
    if (screen === 'waiting')
      return door.render(<WaitingForYou account={account} onSignOut={leave} />);
    const agency = chosenAgency(account, location.search);
    if (agency === undefined)
      return door.render(<ChooseAgency account={account} onSignOut={leave} />);
    await open(session, agency, leaveDoor);
  } catch (error) {
    door.render(
      <main className="door">
        <h1>Editor tidak dapat dibuka</h1>
        <p role="alert">{error instanceof Error ? error.message : String(error)}</p>
        <button className="door-button" type="button" onClick={reload}>
          Coba lagi
        </button>
      </main>,
    );
  }
};

void start();

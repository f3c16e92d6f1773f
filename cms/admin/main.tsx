import { createRoot } from 'react-dom/client';
import type { SessionAccount } from '../config.ts';
import './door.css';
import { ChooseAgency, chosenAgency } from './choose-agency.tsx';
import { readSession, signOut } from './gateway-client.ts';
import { SignIn } from './sign-in.tsx';

const reload = () => location.reload();

const open = async (account: SessionAccount, agency: string, leaveDoor: () => void) => {
  const { startEditor } = await import('./start-editor.ts');
  await startEditor(account, agency);
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
    const account = await readSession();
    if (!account) return door.render(<SignIn onSignedIn={reload} />);
    const agency = chosenAgency(account, location.search);
    if (agency === undefined)
      return door.render(<ChooseAgency account={account} onSignOut={() => void signOut().then(reload)} />);
    await open(account, agency, leaveDoor);
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

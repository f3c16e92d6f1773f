import { createRoot } from 'react-dom/client';
import type { Session } from '../config.ts';
import './door.css';
import { ChooseAgency, chosenAgency } from './choose-agency.tsx';
import { readSession, signOut } from './gateway-client.ts';
import { SignIn } from './sign-in.tsx';

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
    const agency = chosenAgency(session.account, location.search);
    if (agency === undefined)
      return door.render(
        <ChooseAgency account={session.account} onSignOut={() => void signOut().then(reload)} />,
      );
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

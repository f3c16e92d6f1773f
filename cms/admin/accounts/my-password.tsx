import { changePassword } from '../accounts-client.ts';
import { NewPassword } from '../door/new-password.tsx';
import { StepHeading } from '../door/step-heading.tsx';

interface Props {
  login: string;
  /** Told what was done, in words. */
  onDone: (words: string) => void;
  onLeave: () => void;
}

/** Changes one's own password. */
export const MyPassword = ({ login, onDone, onLeave }: Props) => (
  <main className="door">
    <StepHeading>Ganti kata sandi</StepHeading>
    <p>Perangkat lain yang sedang masuk dengan akun ini akan keluar.</p>
    <NewPassword
      button="Ganti kata sandi"
      login={login}
      hasCurrent
      onPassword={async (password, current) => {
        await changePassword(current, password);
        onDone('Kata sandi Anda sudah diganti.');
      }}
    />
    <div className="door-others">
      <button className="door-quiet" type="button" onClick={onLeave}>
        Kembali ke akun saya
      </button>
    </div>
  </main>
);

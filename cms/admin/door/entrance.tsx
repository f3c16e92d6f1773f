import { useState } from 'react';
import { CodeStep } from './code-step.tsx';
import { EnrolStep } from './enrol-step.tsx';
import { signOut, type DoorStep } from '../gateway-client.ts';
import { SignIn } from './sign-in.tsx';

interface Props {
  /** The step that an earlier visit left owing. */
  step?: DoorStep | undefined;
  /** Whose sign-in it is, where that is known. */
  login?: string;
  /** What was done just before. */
  note?: string;
  /** Called when the session stands. */
  onSignedIn: () => void;
}

/** The way in, a step a screen: the password, then what the account owes beside. */
export const Entrance = ({ step: left, login, note, onSignedIn }: Props) => {
  const [step, setStep] = useState(left);
  const leave = () => {
    const begin = () => setStep(undefined);
    signOut().then(begin, begin);
  };
  if (step === 'code') return <CodeStep onSignedIn={onSignedIn} onLeave={leave} />;
  if (step === 'enrol')
    return <EnrolStep onDone={onSignedIn} onLeave={leave} leaveWords="Kembali ke halaman masuk" />;
  return (
    <SignIn
      login={login}
      note={note}
      onPassword={(owed) => (owed ? setStep(owed) : onSignedIn())}
    />
  );
};

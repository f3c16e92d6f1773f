import type { Credentials } from '../../accounts/credentials.ts';
import { Refusal } from '../../refusal.ts';
import type { Services } from '../gateway-env.ts';

/** The credentials that people hold here. Refuses where accounts have none of their own, such as the demo accounts. */
export const credentialsOf = ({ credentials }: Services): Credentials => {
  if (!credentials) throw new Refusal(404, 'Akun di sini tidak memakai kata sandi sendiri.');
  return credentials;
};

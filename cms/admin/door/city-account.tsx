import { useEffect, useState } from 'react';
import { readSignInWays } from '../gateway-client.ts';

/** The way in with the city's own account, where the gateway has one. */
export const CityAccount = () => {
  const [offered, setOffered] = useState(false);
  useEffect(() => {
    // Without an answer the password remains, and says itself what is wrong.
    readSignInWays().then(
      ({ oidc }) => setOffered(oidc),
      () => undefined,
    );
  }, []);
  return offered ? (
    <p>
      <a className="door-button" href="/masuk/oidc">
        Masuk dengan akun kota
      </a>
    </p>
  ) : null;
};

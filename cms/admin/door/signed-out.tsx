/** What Decap shows when the session ends: the way back to the sign-in page. */
export const SignedOut = () => (
  <main className="door">
    <h1>Anda sudah keluar</h1>
    <p>
      <a className="door-button" href={location.pathname}>
        Masuk lagi
      </a>
    </p>
  </main>
);

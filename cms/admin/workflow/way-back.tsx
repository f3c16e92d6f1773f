import './history.css';

/** The way back to the first screen. */
export const WayBack = () => (
  <p>
    <a className="history-back" href="./">
      ← Menunggu Anda
    </a>
  </p>
);

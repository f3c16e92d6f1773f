/** The portal's mark: bay, hills and the sun, drawn for this project. */
export const Mark = () => (
  <svg className="door-mark" viewBox="0 0 48 48" width="48" height="48" aria-hidden="true">
    <rect width="48" height="48" rx="10" fill="#0b4a57" />
    <circle cx="24" cy="20" r="8" fill="#f2b544" />
    <path d="M4 32 14 20l8 9 6-6 16 9z" fill="#2f8f6b" />
    <path
      d="M4 34c5-3 8-3 13 0s8 3 14 0 8-3 13 0v4a10 10 0 0 1-10 6H14A10 10 0 0 1 4 38z"
      fill="#7cc7d6"
    />
  </svg>
);

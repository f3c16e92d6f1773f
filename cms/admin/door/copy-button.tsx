import { useState } from 'react';

interface Props {
  label: string;
  /** What is copied. */
  text: string;
  className: string;
}

/** Copies a text, and says whether that worked. */
export const CopyButton = ({ label, text, className }: Props) => {
  const [said, setSaid] = useState('');
  const copy = () => {
    navigator.clipboard.writeText(text).then(
      () => setSaid('Tersalin.'),
      () => setSaid('Peramban menolak menyalin. Tandai teksnya, lalu salin sendiri.'),
    );
  };
  return (
    <>
      <button className={className} type="button" onClick={copy}>
        {label}
      </button>
      <span role="status">{said}</span>
    </>
  );
};

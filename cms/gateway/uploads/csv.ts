import { Refusal } from '../refusal.ts';

/** Refuses a table that is not plain text in UTF-8. */
export const refuseBadTable = (name: string, bytes: Uint8Array): void => {
  try {
    if (!new TextDecoder('utf-8', { fatal: true }).decode(bytes).includes('\0')) return;
  } catch {
    // Answered below, in the same words.
  }
  throw new Refusal(
    422,
    `Isi berkas “${name}” bukan teks UTF-8. Di Excel atau LibreOffice pilih Simpan sebagai → CSV UTF-8, lalu unggah lagi.`,
  );
};

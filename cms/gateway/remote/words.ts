import type { ExchangeProblem } from './exchange.ts';

/** What an operator reads about a failed exchange: what is wrong, and what to do. */
export const problemWords: Readonly<Record<ExchangeProblem, string>> = {
  away: 'Repositori jauh tidak dapat dihubungi. Gerbang mencoba lagi sendiri; tulisan tetap tersimpan di sini.',
  credential:
    'Repositori jauh menolak kunci atau token. Periksa PORTAL_REMOTE_TOKEN atau PORTAL_REMOTE_KEY dan hak tulisnya.',
  host: 'Kunci host repositori jauh tidak dikenal. Bandingkan dengan yang diumumkan penyedianya, lalu perbaiki berkas PORTAL_REMOTE_KNOWN_HOSTS.',
  forbidden:
    'Repositori jauh menolak kiriman ke cabangnya. Periksa perlindungan cabang: kunci gerbang harus boleh mengirim.',
};

/** What an operator reads when both sides have commits of their own. */
export const divergedWords =
  'Repositori jauh dan gerbang sama-sama punya perubahan baru. Tidak ada yang ditimpa. Jalankan "npm run cms -- remote --gabung" untuk menggabungkannya.';

/** What an operator reads when commits that were seen over there are gone. */
export const rewrittenWords =
  'Riwayat di repositori jauh ditulis ulang: perubahan yang dahulu ada di sana hilang. Tidak ada yang ditimpa. Cari tahu siapa yang mengubahnya; "npm run cms -- remote --gabung" menerimanya dan menggabungkannya dengan isi di sini.';

/** What an operator reads when commits over there may not come in; `finding` is the oldest fault. */
export const unfitWords = (finding: string, others: number): string =>
  `Perubahan di repositori jauh tidak diambil: ${finding}${others > 0 ? `, dan ${others} temuan lain` : ''}. Cari tahu siapa yang mengirimnya, dan amankan akunnya. "npm run guard" menunjukkan semuanya; "npm run cms -- remote --gabung" mengambilnya bila memang benar.`;

/** What an operator reads when more commits are over there than are judged at once. */
export const crowdedWords = (most: number): string =>
  `Perubahan di repositori jauh tidak diambil: ada lebih dari ${most} sekaligus, sehingga tidak diperiksa. Cari tahu siapa yang mengirimnya. "npm run guard" memeriksa semuanya; "npm run cms -- remote --gabung" mengambilnya bila memang benar.`;

/** What an operator reads when two histories cannot be joined by themselves. */
export const conflictWords = (paths: readonly string[]): string =>
  `Perubahan di kedua tempat bertabrakan pada: ${paths.join(', ')}. Gabungkan dengan git di komputer pengembang, lalu kirim ke repositori jauh.`;

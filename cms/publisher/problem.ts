/** How many findings an editor is shown at once. */
const shown = 5;

/** A finding as the guard prints it: a content file, its place, and what is wrong. */
const finding = /^content\/\S+ — .+$/;

const general =
  'Situs belum dapat diperbarui karena ada gangguan di server. Situs yang lama tetap tampil dan tulisan Anda aman. Hubungi pengelola portal.';

/** What an editor is told of a build that failed, from what it printed: the guard's findings, or that the server is at fault. */
export const problemFor = (printed: string): string => {
  const findings = printed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => finding.test(line));
  if (findings.length === 0) return general;
  const more = findings.length - shown;
  return [
    'Situs belum diperbarui karena ada isian yang perlu diperbaiki. Situs yang lama tetap tampil.',
    ...findings.slice(0, shown),
    ...(more > 0 ? [`Masih ada ${more} temuan lain.`] : []),
  ].join('\n');
};

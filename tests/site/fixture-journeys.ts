import { describe, expect, it } from 'vitest';
import type { BuiltCity } from './fixture-services.ts';

/** What the pages of journeys say in the built city of tests/fixtures. */
export const ofJourneys = ({ read, wordsOf }: BuiltCity): void => {
  describe('a journey', () => {
    it('shows its steps with what its services say, and the totals over them', () => {
      const words = wordsOf('/peristiwa/kelahiran/');
      expect(words).toMatch(/3 langkah Waktu Belum dapat dipastikan .*langkah 1, 2, dan 3/);
      expect(words).toMatch(/Biaya Gratis di layanan kota Biaya langkah 1 dan 3 tidak tercatat/);
      expect(words).toMatch(/Langkah 1 Minta surat lahir Dasar akta\. Bisa .* dengan langkah 2\./);
      expect(words).toMatch(
        /Imunisasi anak .* Satu hari Biaya Vaksin: Gratis Anda mendapat Catatan/,
      );
      expect(read('/peristiwa/kelahiran/')).toContain('href="/layanan/dinkes/imunisasi/"');
    });

    it('says plainly that the service of a step was withdrawn', () => {
      expect(wordsOf('/peristiwa/kelahiran/')).toMatch(
        /Minta surat sehat jika diminta Layanan untuk langkah ini sudah ditarik\./,
      );
      expect(wordsOf('/en/peristiwa/kelahiran/')).toContain(
        'The service of this step was withdrawn',
      );
    });

    it('is found from the home page, the catalogue, its list, the site map, the sitemap and search', () => {
      for (const address of ['/', '/layanan/', '/peristiwa/', '/peta-situs/', '/sitemap.xml'])
        expect(read(address)).toContain('/peristiwa/kelahiran/');
      expect(read('/en/')).toContain('href="/en/peristiwa/kelahiran/"');
      expect(read('/peristiwa/kelahiran/')).toMatch(/data-pagefind-body.*data-v="bayi lahir"/s);
      expect(read('/peristiwa/kelahiran/')).toContain('href="/peristiwa/"');
    });

    it('stands on the page of each of its services, with the steps before and after', () => {
      const words = wordsOf('/layanan/dinkes/imunisasi/');
      expect(words).toMatch(
        /Bagian dari Kelahiran anak Langkah 2 dari 3 Sebelumnya Minta surat lahir Berikutnya Minta surat sehat/,
      );
      expect(read('/layanan/dinkes/imunisasi/')).toContain('/peristiwa/kelahiran/#langkah-1"');
      expect(wordsOf('/en/layanan/dinkes/imunisasi/')).toMatch(/Birth of a child Step 2 of 3/);
    });
  });
};

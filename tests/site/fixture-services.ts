import { describe, expect, it } from 'vitest';

/** The built city: a page's text as it is sent, and its words as a reader sees them. */
export interface BuiltCity {
  read: (address: string) => string;
  wordsOf: (address: string) => string;
}

/** What the pages of services and papers say in the built city of tests/fixtures. */
export const ofServices = ({ read, wordsOf }: BuiltCity): void => {
  describe('a service with variants', () => {
    const whole = '/layanan/dinkes/buku-kia/';

    it('shows everything on its own page, and says what holds for some variants only', () => {
      const words = wordsOf(whole);
      expect(words).toMatch(
        /Gratis Hanya untuk: Saya belum punya buku \/ Buku saya rusak Rp15\.000/,
      );
      expect(words).toMatch(/3 hari kerja sejak berkas lengkap Hanya untuk: Buku saya hilang/);
      expect(words).toMatch(/Surat kehilangan dari polisi asli .*Hanya untuk: Buku saya hilang/);
      expect(words).toMatch(/Surat kuasa jika diurus orang lain Langkah/);
    });

    it('shows on a variant’s page what holds for it, and nothing else', () => {
      const words = wordsOf(`${whole}hilang/`);
      for (const part of ['Rp15.000', '3 hari kerja', 'kantor polisi terdekat', 'Surat kuasa'])
        expect(words).toContain(part);
      for (const part of ['Gratis', '1 hari kerja', 'Buku KIA asli', 'Hanya untuk'])
        expect(words).not.toContain(part);
      expect(read(`${whole}hilang/`)).toMatch(
        /<a href="\/layanan\/dinkes\/buku-kia\/hilang\/" aria-current="page"/,
      );
    });

    it('answers first what one gets, its cost, its time, the place and the way, then asks for the variant', () => {
      expect(wordsOf(whole)).toMatch(
        /Hasil Buku KIA Biaya .*Waktu .*Tempat Loket satu .*Cara .*Ajukan dari rumah .*Pilih keadaan Anda .*Syarat .*Langkah .*Pengaduan/,
      );
    });

    it('is found through its own page alone', () => {
      const page = read(`${whole}hilang/`);
      expect(page).toMatch(/rel="canonical" href="[^"]+\/layanan\/dinkes\/buku-kia\/"/);
      expect(page).not.toContain('data-pagefind-body');
      expect(read('/sitemap.xml')).toContain(`${whole}<`);
      expect(read('/sitemap.xml')).not.toContain(`${whole}hilang/`);
    });

    it('says which components are not filled in, and the band of its survey', () => {
      expect(wordsOf(whole)).toContain(
        'Belum diisi instansi: pengawasan internal dan jaminan keamanan dan keselamatan.',
      );
      expect(wordsOf(whole)).toMatch(/88,3 dari 100 Mutu pelayanan B \(baik\)/);
    });

    it('names its complaint channels: the officer, the agency and those of the city that take complaints', () => {
      const [, complaints = ''] = wordsOf(whole).split('Pengaduan, saran, dan masukan');
      expect(complaints).toMatch(/Kepala bidang uji .*paling lama 2 hari\. .*dinkes@uji\.example/);
      expect(complaints).toContain('Lapor Uji');
      expect(complaints).not.toContain('Bus Uji');
    });

    it('speaks English where it was given English, and marks what it was not', () => {
      const page = read(`/en${whole}hilang/`);
      expect(wordsOf(`/en${whole}hilang/`)).toMatch(/You get Health book Cost IDR 15,000/);
      expect(page).toMatch(/<span lang="id"[^>]*>sejak berkas lengkap<\/span>/);
      expect(page).not.toMatch(/lang="id"[^>]*>I have no book yet/);
    });
  });

  describe('a paper', () => {
    it('leads to the service that issues it, and to those that ask for it', () => {
      const words = wordsOf('/persyaratan/dinkes/buku-kia/');
      expect(words).toMatch(
        /Cara mendapatkannya .*Mengurus Buku KIA .*Dipakai di .*Imunisasi anak/,
      );
      expect(wordsOf('/layanan/dinkes/imunisasi/')).toContain('Diurus lewat Mengurus Buku KIA');
    });

    it('that no service issues says where else it is got', () => {
      expect(wordsOf('/persyaratan/dinkes/surat-polisi/')).toContain(
        'Didapat dari kantor polisi terdekat',
      );
    });

    it('stands in the list of papers and in the sitemap', () => {
      expect(wordsOf('/persyaratan/')).toMatch(/B Buku KIA .*S Surat kehilangan dari polisi/);
      expect(read('/sitemap.xml')).toContain('/persyaratan/dinkes/buku-kia/<');
    });
  });

  it('an agency’s pledge stands below its services', () => {
    expect(wordsOf('/instansi/dinkes/layanan/')).toMatch(
      /Imunisasi anak .*Maklumat pelayanan Kami melayani sesuai standar pelayanan\./,
    );
  });
};

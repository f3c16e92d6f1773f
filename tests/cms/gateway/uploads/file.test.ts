import { describe, expect, test } from 'vitest';
import { bytesOfUpload } from '../../../../cms/gateway/uploads/upload.ts';
import { placeOf } from './place-of.ts';

const upload = (name: string, content: string | Buffer) =>
  bytesOfUpload(placeOf(name), Buffer.from(content as string, 'latin1').toString('base64'));

const pdf = (inside = '') =>
  `%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n${inside}\ntrailer\n<< /Root 1 0 R >>\nstartxref\n57\n%%EOF\n`;

describe('a PDF', () => {
  test('that is whole is kept byte for byte, whatever page it pretends to be inside', async () => {
    for (const whole of [pdf(), pdf('<html><script>alert(1)</script></html>'), `${pdf()}\r\n\0\0`])
      expect(Buffer.from(await upload('surat.pdf', whole)).toString('latin1')).toBe(whole);
  });

  test.each([
    ['ends too early', pdf().slice(0, -30), /terpotong atau rusak.*unggah lagi/],
    ['ends before its table of contents', `${pdf().slice(0, 40)}%%EOF`, /terpotong atau rusak/],
    ['goes on as a container', `${pdf()}PK\x03\x04lain`, /isi lain setelah bagian akhirnya/],
    ['begins as a page', `<html>${pdf()}`, /bukan PDF/],
    ['is locked', pdf().replace('/Root', '/Encrypt 5 0 R /Root'), /dikunci kata sandi/],
    ['is locked on the spot', pdf().replace('/Root', '/Encrypt << /V 4 >> /Root'), /dikunci/],
  ])('that %s is refused', async (_what, content, words) => {
    await expect(upload('surat.pdf', content)).rejects.toThrow(words);
  });
});

describe('a table as text', () => {
  test('is kept byte for byte, with or without the mark of its encoding', async () => {
    for (const table of ['nama,jumlah\nPalu,1\n', '\ufeffnama;jumlah\nKota “Palu”;1\n'])
      expect(
        Buffer.from(
          await bytesOfUpload(placeOf('data.csv'), Buffer.from(table).toString('base64')),
        ).toString(),
      ).toBe(table);
  });

  test.each([
    ['in the letters of an old Windows', 'nama\nCaf\xe9\n', /bukan teks UTF-8.*CSV UTF-8/],
    ['with a zero byte', 'nama\0\n', /bukan/],
    ['that is a PDF', pdf(), /bukan CSV/],
    ['that is a drawing', '<svg onload="alert(1)"></svg>', /SVG/],
  ])('%s is refused', async (_what, content, words) => {
    await expect(upload('data.csv', content)).rejects.toThrow(words);
  });
});

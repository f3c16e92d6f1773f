import encodeQR from 'qr';
import decodeQR from 'qr/decode.js';
import { expect, it } from 'vitest';
import { qrPath } from '#domain/cards/qr-path.ts';

it('a row of dark squares is one bar of the path', () => {
  expect(
    qrPath([
      [true, true, false, true],
      [false, false, true, true],
    ]),
  ).toBe('M0 0h2v1H0zM3 0h1v1H3zM2 1h2v1H2z');
});

it('the path of a code is read back as what was written', () => {
  const address = 'https://www.palukota.go.id/layanan/disdukcapil/ktp-el-hilang-rusak/hilang/';
  const matrix = encodeQR(address, 'raw', { ecc: 'medium', border: 2 });
  const scale = 4;
  const size = matrix.length * scale;
  const pixels = new Uint8Array(size * size * 3).fill(255);
  for (const [, x, y, width] of qrPath(matrix).matchAll(/M(\d+) (\d+)h(\d+)/g))
    for (let row = 0; row < scale; row += 1) {
      const start = ((Number(y) * scale + row) * size + Number(x) * scale) * 3;
      pixels.fill(0, start, start + Number(width) * scale * 3);
    }
  expect(decodeQR({ width: size, height: size, data: pixels })).toBe(address);
});

import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { Unpacking, unpack } from '#guard/files/pdf/filters.ts';
import { pdf } from '#guard/files/pdf/pdf.ts';
import { Effort, Reader } from '#guard/files/pdf/reader.ts';
import { Dictionary, Name } from '#guard/files/pdf/values.ts';
import { ascii85, asciiHex, pdfOf, runLength } from '../../hostile/make-pdf.ts';

const read = (text: string) => {
  const bytes = Buffer.from(text, 'latin1');
  return new Reader(bytes, new Effort(bytes.length)).valueAt(0);
};

const unpacked = (filters: string, bytes: Uint8Array) => {
  const about = read(`<< /Filter ${filters} >>`);
  if (!(about instanceof Dictionary)) throw new Error('not a dictionary');
  return unpack(about, Buffer.from(bytes), new Unpacking());
};

describe('a stream of a PDF', () => {
  const data = Buffer.from(Array.from({ length: 997 }, (_, at) => (at * 7) % 256));
  it.each<[string, Buffer]>([
    ['/ASCIIHexDecode', asciiHex(data)],
    ['[ /ASCII85Decode ]', ascii85(data)],
    ['/RunLengthDecode', runLength(data)],
    ['[/AHx/Fl]', asciiHex(deflateSync(data))],
  ])('is unpacked by %s, whatever follows it', (filters, packed) => {
    const { bytes, isWhole } = unpacked(
      filters,
      Buffer.concat([packed, Buffer.from('\nendstream')]),
    );
    expect(isWhole).toBe(true);
    expect(bytes.equals(data)).toBe(true);
  });

  it('is unpacked by LZW as in the example of ISO 32000, 7.4.4.2', () => {
    const packed = Buffer.from('800b6050220c0c8501', 'hex');
    expect([...unpacked('/LZWDecode', packed).bytes]).toEqual([
      45, 45, 45, 45, 45, 65, 45, 45, 45, 66,
    ]);
  });

  it('is given back where a filter is that of a picture', () => {
    expect(unpacked('/DCTDecode', data)).toMatchObject({ isWhole: false });
  });
});

describe('a value of a PDF', () => {
  it('has its name in letters, however it is written', () => {
    expect(read('/J#61va#53cript')).toEqual(new Name('JavaScript'));
  });

  it('ends where its brackets end, in texts too', () => {
    const found = read('<</A(x\\)(y))/B[1 0 R%]\n2]/C<4142>>>');
    expect(found).toMatchObject({
      entries: [
        ['A', { bytes: 'x)(y)' }],
        ['B', [{ number: 1 }, 2]],
        ['C', { bytes: 'AB' }],
      ],
    });
  });
});

it('a PDF says all that it does, each once, with a way out', async () => {
  const bytes = pdfOf({
    catalog: '/OpenAction << /S /JavaScript /JS (x) >> /Names << /EmbeddedFiles 5 0 R >>',
    page: '/AA << /O << /S /JavaScript /JS (y) >> >>',
    objects: ['<< >>'],
  });
  const found = await pdf.check({ place: { file: 'surat.pdf' }, bytes });
  expect(found.map(({ problem }) => problem).sort()).toEqual([
    'PDF “surat.pdf” memuat berkas lain di dalamnya, yang tidak dapat diperiksa.',
    'PDF “surat.pdf” memuat program (JavaScript), yang berjalan di perangkat warga.',
    'PDF “surat.pdf” menjalankan sesuatu dengan sendirinya saat dibuka.',
  ]);
  for (const { remedy } of found) expect(remedy).toContain('unggah PDF baru itu');
});

/** A stream with the dictionary entries before it. */
export const stream = (entries: string, data: Uint8Array | string): string => {
  const bytes = Buffer.from(data as string, 'latin1');
  return `<< ${entries} /Length ${bytes.length} >>\nstream\n${bytes.toString('latin1')}\nendstream`;
};

/** A pack of objects: their numbers and what they are, packed by `pack`. */
export const packOf = (
  objects: readonly (readonly [number: number, value: string])[],
  entries: string,
  pack: (bytes: Buffer) => Uint8Array,
): string => {
  let offset = 0;
  const places = objects.map(([number, value]) => {
    const place = `${number} ${offset}`;
    offset += value.length + 1;
    return place;
  });
  const head = `${places.join(' ')} `;
  const body = `${head}${objects.map(([, value]) => value).join(' ')} `;
  return stream(
    `/Type /ObjStm /N ${objects.length} /First ${head.length} ${entries}`,
    pack(Buffer.from(body, 'latin1')),
  );
};

interface PdfParts {
  /** Entries of the catalog, beside its pages. */
  catalog?: string;
  /** Entries of the only page. */
  page?: string;
  /** Objects from number 5 on. */
  objects?: readonly string[];
  /** Entries of the trailer. */
  trailer?: string;
}

const content = stream('', 'BT /F1 24 Tf 72 720 Td (Surat edaran) Tj ET');

/** A whole PDF of one page with its table of contents. */
export const pdfOf = ({
  catalog = '',
  page = '',
  objects = [],
  trailer = '',
}: PdfParts = {}): Buffer => {
  const all = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> ${page} >>`,
    content,
    ...objects,
  ];
  let text = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n';
  const places = all.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = text.length;
  text += `xref\n0 ${all.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  text += `trailer\n<< /Size ${all.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${table}\n%%EOF\n`;
  return Buffer.from(text, 'latin1');
};

/** A PDF with a later version of an object hung on, as programs save changes. */
export const updated = (pdf: Buffer, number: number, value: string): Buffer => {
  const at = pdf.length;
  const object = `${number} 0 obj\n${value}\nendobj\n`;
  const before = /startxref\s+(\d+)/.exec(pdf.toString('latin1'))?.[1] ?? '0';
  const table = `xref\n${number} 1\n${String(at).padStart(10, '0')} 00000 n \ntrailer\n<< /Size 20 /Root 1 0 R /Prev ${before} >>\n`;
  return Buffer.concat([
    pdf,
    Buffer.from(`${object}${table}startxref\n${at + object.length}\n%%EOF\n`, 'latin1'),
  ]);
};

/** Bytes as ASCII85 writes them. */
export const ascii85 = (bytes: Uint8Array): Buffer => {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4) {
    const group = Buffer.alloc(4);
    group.set(bytes.subarray(at, at + 4));
    const kept = Math.min(4, bytes.length - at) + 1;
    let value = group.readUInt32BE();
    const signs: string[] = [];
    for (let index = 0; index < 5; index += 1) {
      signs.unshift(String.fromCharCode((value % 85) + 33));
      value = Math.floor(value / 85);
    }
    text +=
      value === 0 && signs.join('') === '!!!!!' && kept === 5 ? 'z' : signs.join('').slice(0, kept);
  }
  return Buffer.from(`${text}~>`);
};

/** Bytes in hexadecimal, as PDF writes them. */
export const asciiHex = (bytes: Uint8Array): Buffer =>
  Buffer.from(`${Buffer.from(bytes).toString('hex')}>`);

/** Bytes as LZW writes them that learns nothing: codes of nine bits, cleared before they grow. */
export const lzw = (bytes: Uint8Array): Buffer => {
  const codes = [256];
  for (const [index, byte] of bytes.entries()) {
    codes.push(byte);
    if (index % 200 === 199) codes.push(256);
  }
  codes.push(257);
  const bits = codes.map((code) => code.toString(2).padStart(9, '0')).join('');
  const packed = bits.match(/.{1,8}/g) ?? [];
  return Buffer.from(packed.map((byte) => Number.parseInt(byte.padEnd(8, '0'), 2)));
};

/** Bytes as runs, each of them one byte long. */
export const runLength = (bytes: Uint8Array): Buffer => {
  const parts: number[] = [];
  for (let at = 0; at < bytes.length; at += 128) {
    const part = bytes.subarray(at, at + 128);
    parts.push(part.length - 1, ...part);
  }
  return Buffer.from([...parts, 128]);
};

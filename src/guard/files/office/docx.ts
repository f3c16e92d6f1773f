import type { FileWords } from '../file-words.ts';
import { stepsOf } from './blocks.ts';
import { isFraction } from './numbers.ts';
import type { TextPart } from './text-parts.ts';

const places: Readonly<Record<string, string>> = {
  document: 'Isi',
  hdr: 'Kepala halaman',
  ftr: 'Kaki halaman',
  footnotes: 'Catatan kaki',
  endnotes: 'Catatan akhir',
  comments: 'Komentar',
  chartSpace: 'Grafik',
  glossaryDocument: 'Blok teks tersimpan',
};

function* paragraphsOf({ root, xml }: TextPart): Generator<FileWords> {
  const part = places[root] ?? 'Bagian lain dokumen';
  const isBody = root === 'document';
  let [paragraph, table, row, depth] = [0, 0, 0, 0];
  for (const step of stepsOf(xml, false)) {
    if ('opens' in step) {
      const { name } = step.opens;
      if (name === 'tbl') depth += 1;
      if (name === 'tbl' && depth === 1) [table, row] = [table + 1, 0];
      if (name === 'tr' && depth === 1) row += 1;
      if (name === 'p' && depth === 0) paragraph += 1;
    } else if ('closes' in step) {
      if (step.closes === 'tbl') depth = Math.max(0, depth - 1);
    } else if (root !== 'chartSpace' || !isFraction(step.words)) {
      const at = depth > 0 ? `tabel ${table}, baris ${row}` : `paragraf ${paragraph}`;
      yield { words: step.words, kind: 'running', field: isBody ? `${part}, ${at}` : part };
    }
  }
}

/** What a DOCX says: the paragraphs of its body with text boxes and struck words, of heads, feet, notes and comments. */
export function* wordsOfDocx(parts: readonly TextPart[]): Generator<FileWords> {
  const isBody = ({ root }: TextPart) => root === 'document';
  for (const part of [...parts.filter(isBody), ...parts.filter((each) => !isBody(each))])
    yield* paragraphsOf(part);
}

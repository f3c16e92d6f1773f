import { ledgerFile } from '#domain/ledger.ts';
import { addressPattern } from '#model/redirect.ts';
import type { Finding } from './finding.ts';
import { refused } from './refused.ts';
import { decode } from './source/decode.ts';

/** Every line of the ledger's file is an address of this portal, or a remark. */
export const guardLedger = (bytes: Uint8Array): Finding[] => {
  const { raw, refusal } = decode(bytes);
  if (refusal) return refused(ledgerFile, refusal.guard, refusal.fault);
  return raw.split('\n').flatMap((line, index) =>
    line === '' || line.startsWith('#') || line === '/' || addressPattern.test(line)
      ? []
      : [
          {
            path: ledgerFile,
            guard: 'ledger',
            line: index + 1,
            problem: 'Baris ini bukan alamat portal ini.',
            remedy:
              'Tulis satu alamat setiap baris, misalnya /berita/dinkes/vaksinasi/, tanpa /en/ di depannya.',
          },
        ],
  );
};

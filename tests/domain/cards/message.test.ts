import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messageLimit, messageText, type Message } from '#domain/cards/message.ts';

const message = (changes: Partial<Message> = {}): Message => ({
  title: '*KTP*',
  facts: [
    { text: 'Biaya: Gratis', short: 'Biaya: lihat halaman' },
    { text: 'Waktu: 1 hari kerja', short: 'Waktu: lihat halaman' },
  ],
  heading: 'Bawa:',
  items: ['Kartu keluarga', 'Surat kehilangan'],
  more: (count) => `- dan ${count} syarat lain, lihat halaman`,
  foot: ['Halaman: https://contoh.go.id/', 'Kode 7K3M-9QXT'],
  ...changes,
});

describe('a message with room for all', () => {
  it('says everything in order', () => {
    expect(messageText(message())).toBe(
      [
        '*KTP*',
        'Biaya: Gratis',
        'Waktu: 1 hari kerja',
        'Bawa:',
        '- Kartu keluarga',
        '- Surat kehilangan',
        'Halaman: https://contoh.go.id/',
        'Kode 7K3M-9QXT',
      ].join('\n'),
    );
  });

  it('has no heading of a list without items', () => {
    expect(messageText(message({ items: [] }))).not.toContain('Bawa');
  });
});

describe('a message without room for all', () => {
  it('counts the items that it leaves out', () => {
    const text = messageText(
      message({ items: Array.from({ length: 40 }, (_, n) => `Syarat ${n + 1} dari daftar`) }),
    );
    const kept = text.match(/^- Syarat \d+ dari daftar$/gm)?.length ?? 0;
    expect(kept).toBeGreaterThan(10);
    expect(text).toContain(`- dan ${40 - kept} syarat lain, lihat halaman`);
  });

  it('points to the page instead of the longest fact, and keeps the shorter one', () => {
    const long = {
      text: `Biaya: ${'menurut luas bangunan, '.repeat(40)}`,
      short: 'Biaya: lihat halaman',
    };
    const text = messageText(
      message({ facts: [long, { text: 'Waktu: 1 jam', short: 'Waktu: lihat halaman' }] }),
    );
    expect(text).toContain('Biaya: lihat halaman');
    expect(text).toContain('Waktu: 1 jam');
  });

  it('is refused where not even title and foot have room', () => {
    expect(() => messageText(message({ title: 'x'.repeat(800) }))).toThrow(/no room/);
  });

  it('is never longer than its limit, and every line of it is a whole one', () => {
    const line = fc.string({ maxLength: 300 }).map((text) => text.replaceAll(/\s/g, '_'));
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 30 }),
        fc.array(line, { maxLength: 5 }),
        (items, texts) => {
          const facts = texts.map((text, index) => ({ text, short: `singkat ${index}` }));
          const given = message({ items, facts });
          const text = messageText(given);
          expect([...text].length).toBeLessThanOrEqual(messageLimit);
          const whole = new Set([
            given.title,
            ...facts.flatMap((fact) => [fact.text, fact.short]),
            given.heading,
            ...items.map((item) => `- ${item}`),
            ...items.map((_, index) => given.more(index + 1)),
            ...given.foot,
          ]);
          expect(text.split('\n').filter((each) => !whole.has(each))).toEqual([]);
        },
      ),
    );
  });
});

import { describe, expect, it } from 'vitest';

/** What the doors for machines give of the fixture city. `read` gives the text at an address. */
export const ofDoors = (read: (address: string) => string) => {
  describe('doors for machines', () => {
    it('give every kind as JSON', () => {
      const { version, kind, count, items } = JSON.parse(read('/api/news.json')) as Record<
        string,
        unknown
      > & { items: { id: string }[] };
      expect([version, kind, count, items.map(({ id }) => id)]).toEqual([
        1,
        'news',
        3,
        ['bpbd/siaga', 'dinkes/ditarik', 'dinkes/terbit'],
      ]);
      expect(JSON.parse(read('/api/documents.json'))).toMatchObject({
        items: [{ file: { format: 'CSV', bytes: 8 } }],
      });
    });

    it('keep the file of a service that was withdrawn, which says so, and mark it in Open Referral', () => {
      expect(JSON.parse(read('/api/services/dinkes/lama.json'))).toMatchObject({
        version: 1,
        kind: 'service',
        item: { id: 'dinkes/lama', withdrawn: { reason: expect.any(String) as string } },
      });
      const exported = JSON.parse(read('/api/hsds/services.json')) as {
        url: string;
        status: string;
      }[];
      expect(exported.map(({ url, status }) => [new URL(url).pathname, status])).toContainEqual([
        '/layanan/dinkes/lama/',
        'defunct',
      ]);
      expect(read('/api/services-sippn.csv')).not.toContain('/layanan/dinkes/lama/');
    });

    it('give an agency’s own feed its own news only', () => {
      expect(read('/instansi/bpbd/rss.xml')).toContain('Siaga tsunami');
      expect(read('/instansi/bpbd/rss.xml')).not.toContain('Berita yang terbit');
    });

    it('give the agenda as iCalendar', () => {
      expect(read('/agenda.ics')).toContain('DTSTART:20260319T230000Z');
      expect(read('/agenda/dinkes/jalan-sehat.ics')).toContain('SUMMARY:Jalan sehat');
    });
  });
};

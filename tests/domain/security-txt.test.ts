import { describe, expect, it } from 'vitest';
import { securityContacts, securityTxt, securityTxtFaults } from '#domain/security-txt.ts';

const now = new Date('2026-03-10T12:00:00+08:00');
const canonical = new URL('https://palu.example/.well-known/security.txt');
const contacts = [new URL('https://lapor.example/')];
const text = securityTxt({ contacts, canonical }, now);
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);

describe('security.txt', () => {
  it('says whom to tell, until when, in which languages, and where it lies', () => {
    expect(text).toBe(
      [
        'Contact: https://lapor.example/',
        'Expires: 2026-09-06T04:00:00.000Z',
        'Preferred-Languages: id, en',
        'Canonical: https://palu.example/.well-known/security.txt',
        '',
      ].join('\n'),
    );
  });

  it('is sound for months after a build, and calls for a new one a month before its end', () => {
    expect(securityTxtFaults(text, now)).toEqual([]);
    expect(securityTxtFaults(text, later(150))).toEqual([]);
    expect(securityTxtFaults(text, later(151))).toEqual([
      'It holds for 29 more days: build the portal again.',
    ]);
  });

  it.each([
    ['Expires: 2026-09-06T04:00:00Z', 'It names no contact.'],
    ['Contact: admin\nExpires: 2026-09-06T04:00:00Z', 'admin is no address to turn to.'],
    ['Contact: https://a.example', 'It does not say once until when it holds.'],
    [`${text}${text}`, 'It does not say once until when it holds.'],
    [text.replace('2026', '2027'), 'It claims to hold for more than a year.'],
  ])('%j is refused', (faulty, fault) => {
    expect(securityTxtFaults(faulty, now)).toEqual([fault]);
  });

  it('names the place that the city names for it, else its channels for complaints, else the portal', () => {
    const site = new URL('https://palu.example/');
    const channel = {
      title: 'Bus',
      summary: 'Bus.',
      summaryEn: 'Bus.',
      link: 'https://bus.example',
    };
    const channels = [channel, { ...channel, link: 'https://lapor.example', complaints: true }];
    const hrefs = (city: Parameters<typeof securityContacts>[0]) =>
      securityContacts(city, site).map(({ href }) => href);
    expect(hrefs({ channels, security: 'https://csirt.example' })).toEqual([
      'https://csirt.example/',
    ]);
    expect(hrefs({ channels })).toEqual(['https://lapor.example/']);
    expect(hrefs({ channels: [channel] })).toEqual(['https://palu.example/']);
  });
});

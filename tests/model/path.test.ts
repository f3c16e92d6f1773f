import { describe, expect, it } from 'vitest';
import { attachmentPath, contentPath, parseContentPath } from '#model/path.ts';

describe('a content path', () => {
  it.each([
    [
      'content/agencies/dinkes/news/vaksinasi/index.md',
      { kind: 'news', agency: 'dinkes', id: 'dinkes/vaksinasi', locale: 'id', role: 'text' },
    ],
    [
      'content/agencies/dinkes/news/vaksinasi/index.en.md',
      { kind: 'news', id: 'dinkes/vaksinasi', locale: 'en', role: 'text' },
    ],
    [
      'content/agencies/dinkes/news/vaksinasi/posko.webp',
      { kind: 'news', id: 'dinkes/vaksinasi', role: 'attachment' },
    ],
    [
      'content/agencies/dinkes/services/imunisasi/index.mdx',
      { kind: 'service', id: 'dinkes/imunisasi', role: 'text' },
    ],
    [
      'content/agencies/dinkes/profile.yml',
      { kind: 'agency', agency: 'dinkes', id: 'dinkes', role: 'text' },
    ],
    ['content/agencies/dinkes/profile.en.yml', { kind: 'agency', id: 'dinkes', locale: 'en' }],
    [
      'content/agencies/dinkes/pages/puskesmas/index.mdx',
      { kind: 'page', agency: 'dinkes', id: 'dinkes/puskesmas' },
    ],
    [
      'content/journeys/kelahiran/index.mdx',
      { kind: 'journey', agency: undefined, id: 'kelahiran', locale: 'id', role: 'text' },
    ],
    ['content/journeys/kelahiran/index.en.mdx', { kind: 'journey', id: 'kelahiran', locale: 'en' }],
    ['content/pages/tentang/index.mdx', { kind: 'page', agency: undefined, id: 'tentang' }],
    ['content/city.yml', { kind: 'city', agency: undefined, id: 'city' }],
    ['content/topics.yml', { kind: 'topic', agency: undefined }],
    ['content/domains.yml', { kind: 'domain', agency: undefined, id: '' }],
    ['content/agencies/dinkes/domains.yml', { kind: 'domain', agency: 'dinkes', id: 'dinkes' }],
  ])('%s says what it is', (path, expected) => {
    expect(parseContentPath(path)).toMatchObject(expected);
  });

  it.each([
    '',
    'content',
    'content/',
    '/content/city.yml',
    'content//city.yml',
    'Content/city.yml',
    'content/city.yaml',
    'content/agencies',
    'content/agencies/dinkes',
    'content/agencies/dinkes/',
    'content/agencies/dinkes/secret.yml',
    'content/agencies/../dinkes/profile.yml',
    'content/agencies/dinkes/news/../../bpbd/profile.yml',
    'content/agencies/dinkes/news/vaksinasi/../index.md',
    'content/agencies/dinkes/news/index.md',
    'content/journeys/kelahiran/index.md',
    'content/journeys/index.mdx',
    'content/agencies/dinkes/journeys/kelahiran/index.mdx',
    'content/agencies/dinkes/news/vaksinasi/index.mdx',
    'content/agencies/dinkes/services/imunisasi/index.md',
    'content/agencies/dinkes/news/Vaksinasi/index.md',
    'content/agencies/dinkes/news/vaksinasi/evil.svg',
    'content/agencies/dinkes/news/vaksinasi/evil.mjs',
    'content/agencies/dinkes/news/vaksinasi/.git',
    'content/agencies/dinkes/news/vaksinasi/sub/index.md',
    'content/agencies/dinkes/unknown/x/index.md',
    'content/agencies/dinkes/topics/x/index.yml',
    'content/agencies/topik/profile.yml',
    'content/pages/layanan/index.mdx',
    'content/agencies/dinkes/news/vaks%2Finasi/index.md',
    'content/agencies/dinkes/news/vaks\u0000/index.md',
    'content/agencies/dinkes/news/vaksinasi\\index.md',
    'content/toString',
    'content/__proto__',
    '.git/config',
    `content/agencies/dinkes/news/${'a'.repeat(81)}/index.md`,
    'content/agencies/dinkés/profile.yml',
  ])('%j is refused', (path) => {
    expect(parseContentPath(path)).toBeUndefined();
  });

  it('is written the way it is read', () => {
    for (const path of [
      'content/agencies/dinkes/news/vaksinasi/index.en.md',
      'content/agencies/dinkes/profile.yml',
      'content/pages/tentang/index.mdx',
      'content/agencies/dinkes/documents/rencana-kerja/index.yml',
    ]) {
      const place = parseContentPath(path);
      expect(place && contentPath(place.kind, place.id, place.locale)).toBe(path);
    }
    expect(attachmentPath('news', 'dinkes/vaksinasi', 'posko.webp')).toBe(
      'content/agencies/dinkes/news/vaksinasi/posko.webp',
    );
  });
});

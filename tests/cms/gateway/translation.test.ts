import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeText } from '#model/frontmatter.ts';
import { contentPath } from '#model/path.ts';
import type { Browser, DraftBody } from './browser.ts';
import { startHarness, type Harness } from './gateway-harness.ts';
import { makeNews, newsPath } from './make-city.ts';
import { draftOf, saveTexts } from './save.ts';

let gateway: Harness;
let penulis: Browser;

beforeAll(async () => {
  gateway = await startHarness();
  penulis = await gateway.as('penulis');
});
afterAll(() => gateway.end());

const filesOf = async (ref: string, folder: string) =>
  (await gateway.git('ls-tree', '-r', '--name-only', ref, folder)).split('\n');

describe('a translation', () => {
  const [indonesian, english] = [
    newsPath('dinkes/dua-bahasa'),
    contentPath('news', 'dinkes/dua-bahasa', 'en'),
  ];
  const folder = 'content/agencies/dinkes/news/dua-bahasa';
  const ref = 'draft/news-dinkes/dua-bahasa';
  const translation = writeText({ title: 'Vaccination' }, 'Bring your family card.', 'md');
  const versions = async () =>
    (await penulis.ask<DraftBody>('unpublishedEntry', draftOf('dinkes/dua-bahasa'))).body.versions;

  test.each(['', '---\n---\n', '---\ntitle: ""\ntopics: []\npictures:\n  - alt: ""\n---\n\n  \n'])(
    'without content (%j) is not written',
    async (empty) => {
      const base = await versions().catch(() => ({}));
      expect(
        (await saveTexts(penulis, { [indonesian]: makeNews(), [english]: empty }, { base })).status,
      ).toBe(200);
      expect(await filesOf(ref, folder)).toEqual([indonesian]);
    },
  );

  test('is saved with the main text in one commit, and read back', async () => {
    const before = gateway.head(ref);
    expect(
      (
        await saveTexts(
          penulis,
          { [indonesian]: makeNews({ title: 'Vaksin' }), [english]: translation },
          { base: await versions() },
        )
      ).status,
    ).toBe(200);
    expect(await gateway.git('rev-parse', `${ref}^`)).toBe(before);
    const { body } = await penulis.ask('unpublishedEntryDataFile', {
      ...draftOf('dinkes/dua-bahasa'),
      path: english,
      id: '',
    });
    expect(body.data).toBe(translation);
  });

  test('is guarded against an older version like the main text', async () => {
    const base = { ...(await versions()), [english]: null };
    expect(
      (await saveTexts(penulis, { [indonesian]: makeNews(), [english]: translation }, { base }))
        .status,
    ).toBe(409);
  });

  test('goes when it is emptied', async () => {
    expect(
      (
        await saveTexts(
          penulis,
          { [indonesian]: makeNews(), [english]: '---\n---\n' },
          { base: await versions() },
        )
      ).status,
    ).toBe(200);
    expect(await filesOf(ref, folder)).toEqual([indonesian]);
  });

  test('does not stand alone', async () => {
    const { status, body } = await saveTexts(penulis, {
      [contentPath('news', 'dinkes/sendiri', 'en')]: translation,
    });
    expect(status).toBe(422);
    expect(body.error).toContain('bahasa Indonesia');
  });
});

test('the repository is sound', async () => {
  expect(await gateway.git('fsck', '--full', '--strict', '--no-dangling')).toBe('');
});

import { describe, expect, it } from 'vitest';
import { writeText } from '#model/frontmatter.ts';
import { joinLanguages, languageFiles, splitLanguages } from '../../cms/admin/single-file.ts';

const path = 'content/agencies/dinkes/profile.yml';
const texts = {
  id: writeText({ title: 'Dinas Kesehatan' }, '', 'yml'),
  en: writeText({ title: 'Health Department' }, '', 'yml'),
};

describe('an agency’s profile', () => {
  it('is one text for Decap and a file a language in the content', () => {
    const raw = joinLanguages(texts);
    expect(splitLanguages({ path, slug: 'profile', raw })).toEqual([
      { path, slug: 'profile', raw: texts.id },
      { path: 'content/agencies/dinkes/profile.en.yml', slug: 'profile', raw: texts.en },
    ]);
  });

  it('splits into an empty translation where none is written', () => {
    const [, translation] = splitLanguages({
      path,
      raw: writeText({ id: { title: 'X' } }, '', 'yml'),
    });
    expect(translation?.raw).toBe(writeText({}, '', 'yml'));
  });
});

describe('an entry with a folder of its own', () => {
  it('stays as it is', () => {
    const file = { path: 'content/agencies/dinkes/officials/kepala/index.yml', raw: texts.id };
    expect(languageFiles(file.path)).toBeUndefined();
    expect(splitLanguages(file)).toEqual([file]);
  });
});

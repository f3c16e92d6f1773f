import { readFileSync } from 'node:fs';
import { getDistricts, getVillages } from 'idn-area-data';
import { describe, expect, it } from 'vitest';
import { readText } from '#model/frontmatter.ts';

interface Area {
  title: string;
  level: string;
  code: string;
  parent?: string;
}

const areas = Object.values(
  readText(readFileSync('content/areas.yml', 'utf8'), 'yml').data,
) as Area[];
const plain = (code: string) => code.replaceAll('.', '');
const byCode = (level: string) =>
  areas
    .filter((area) => area.level === level)
    .map(({ code, title }) => [plain(code), title.toLowerCase()])
    .sort();

describe('the areas', () => {
  it('are the city’s 8 kecamatan and 46 kelurahan with the ministry’s codes', async () => {
    const districts = await getDistricts();
    const villages = await getVillages();
    const official = (rows: { code: string; name: string }[]) =>
      rows
        .filter(({ code }) => plain(code).startsWith('7271'))
        .map(({ code, name }) => [plain(code), name.toLowerCase()])
        .sort();
    expect(byCode('kecamatan')).toEqual(official(districts));
    expect(byCode('kelurahan')).toEqual(official(villages));
    expect([byCode('kecamatan').length, byCode('kelurahan').length]).toEqual([8, 46]);
  });
});

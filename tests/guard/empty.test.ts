import { expect, test } from 'vitest';
import { guardFile } from '#guard/guard.ts';
import { surroundingsOf } from '#guard/surroundings.ts';
import { contentPath } from '#model/path.ts';
import { makeCity, makeNews } from '../cms/gateway/make-city.ts';

const city = makeCity();
const path = contentPath('news', 'dinkes/kosong');
const around = surroundingsOf(
  [...Object.keys(city), path.replace('index.md', 'foto.png')],
  (name) => (Object.hasOwn(city, name) ? city[name] : undefined),
);

const guardsOf = async (body: string) =>
  (await guardFile(path, Buffer.from(makeNews({}, body)), around)).map(({ guard }) => guard);

test.each(['***', '---\n\n* * *', '-', '>', '1.', '&nbsp;', '&emsp;', '```\n```', '| |\n|-|'])(
  'a body of %j shows nothing, and would end the build',
  async (body) => {
    expect(await guardsOf(body)).toEqual(['empty']);
  },
);

test.each([
  '',
  '  \n',
  'Buka.',
  '`08.00`',
  '```\nNPWP\n```',
  '![Warga antre di posko.](foto.png)',
  '***\n\nBuka.',
])('a body of %j is none, or shows something', async (body) => {
  expect(await guardsOf(body)).toEqual([]);
});

/**
 * Draws the illustrations of the seed content: `node scripts/draw-pictures.ts [out-folder]`.
 * Each item of {@link table} is one WebP of 1200 × 750; the same item always gives the same picture.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { palettes, randomFrom } from './pictures/brush.ts';
import { scenes } from './pictures/scenes.ts';

/** Entry below `content/agencies`, scene, light, seed. */
const table = `
x/news/bay bay day 1             x/news/hills hills dusk 2         x/news/counter counter day 3
x/news/market market morning 4   x/news/bus bus day 5              x/news/park park morning 6
x/news/library library day 7     x/news/school school day 8        x/news/siren siren dusk 9
x/news/clinic clinic morning 10  x/news/workshop workshop day 11   x/news/bins bins day 12
x/news/road road morning 13      x/news/engine engine dusk 14      x/news/rain rain rain 15
x/news/field field morning 16    x/news/phone phone day 17         x/news/zmeeting meeting day 18
x/news/zambulance ambulance day 18
`;

/** The picture as SVG; fails on a scene or light that does not exist. */
const draw = (scene: string, light: string, seed: number): string => {
  const [drawScene, palette] = [scenes[scene], palettes[light]];
  if (!drawScene || !palette) throw new Error(`No scene "${scene}" or no light "${light}".`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="750">
    <linearGradient id="sky" x2="0" y2="1">
      <stop stop-color="${palette.top}"/><stop offset=".62" stop-color="${palette.low}"/>
    </linearGradient>
    ${drawScene({ light: palette, random: randomFrom(seed) })}</svg>`;
};

const folder = process.argv[2] ?? 'content/agencies';
for (const [, entry = '', scene = '', light = '', seed] of table.matchAll(
  /(\S+) (\w+) (\w+) (\d+)/g,
)) {
  const file = join(folder, entry, 'ilustrasi.webp');
  const svg = Buffer.from(draw(scene, light, Number(seed)));
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, await sharp(svg).webp({ quality: 78, effort: 6 }).toBuffer());
}

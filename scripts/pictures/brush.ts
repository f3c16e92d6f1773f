/** The colours of one light: sky, sun, hills from far to near, sea, sand, and the walls of rooms. */
interface Palette {
  top: string;
  low: string;
  sun: string;
  far: string;
  mid: string;
  near: string;
  sea: string;
  sand: string;
  wall: string;
}

const palette = (colours: string): Palette => {
  const [top, low, sun, far, mid, near, sea, sand, wall] = colours.split(' ') as [
    ...[string, string, string, string, string, string, string, string, string],
  ];
  return { top, low, sun, far, mid, near, sea, sand, wall };
};

/** The lights a scene may be drawn in. */
export const palettes: Readonly<Record<string, Palette>> = {
  day: palette('#8cc7dc #e6f1ec #fff6d8 #8fb5b5 #5b9480 #34735a #0b4f6c #e8d3a6 #f4ead6'),
  morning: palette('#f3c9a0 #fdf0d8 #fffbe9 #aac3b8 #76a585 #42805f #176b87 #ecd8b0 #faf0dc'),
  dusk: palette('#28456b #f2a466 #ffe0a3 #86708a #544f74 #263f57 #0b4f6c #c99b6d #f1dcc0'),
  rain: palette('#6f8796 #c3d0d2 #a9bcc2 #93a8ae #68878a #406a66 #24566b #b9ad93 #e9e3d4'),
};

/** Colours that stay the same in every light. */
export const paint = {
  blue: '#0b4f6c',
  teal: '#3b8ea5',
  orange: '#e08a3c',
  green: '#2f7d5b',
  leaf: '#4c9a6a',
  grass: '#a7c98b',
  clay: '#a8492f',
  red: '#c0392b',
  yellow: '#d9b45b',
  cream: '#f7e7c4',
  wood: '#8a5d3c',
  asphalt: '#5b6670',
  glass: '#d5ebf0',
  white: '#ffffff',
  ink: '#16303f',
};

/** What a scene is drawn with. `random` gives numbers from 0 up to 1, the same for the same seed. */
export interface Brush {
  light: Palette;
  random: () => number;
}

/** Mulberry32, a small generator of pseudo-random numbers. */
export const randomFrom = (seed: number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

/** One of `colours`, by chance. */
export const pick = (brush: Brush, colours: readonly string[]) =>
  colours[Math.floor(brush.random() * colours.length)] ?? paint.ink;

/** A colour for clothes, books and wares, by chance. */
export const cloth = (brush: Brush) => {
  const { blue, teal, orange, green, clay, yellow } = paint;
  return pick(brush, [blue, teal, orange, green, clay, yellow]);
};

/** One drawing for each item. */
export const each = <T>(items: readonly T[], draw: (item: T, index: number) => string) =>
  items.map(draw).join('');

/** `count` drawings, numbered from 0. */
export const times = (count: number, draw: (index: number) => string) =>
  each([...Array(count).keys()], draw);

/** Moves and scales a drawing whose foot is at 0, 0. */
export const at = (x: number, y: number, scale: number, drawing: string) =>
  `<g transform="translate(${x} ${y}) scale(${scale})">${drawing}</g>`;

/** A rectangle with round corners. */
export const rect = (x: number, y: number, w: number, h: number, fill: string, radius = 0) =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${radius}" fill="${fill}"/>`;

/** A filled circle. */
export const disc = (x: number, y: number, radius: number, fill: string, opacity = 1) =>
  `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}" opacity="${opacity}"/>`;

/** A filled path. */
export const shape = (path: string, fill: string, opacity = 1) =>
  `<path d="${path}" fill="${fill}" opacity="${opacity}"/>`;

/** A line with round ends. */
export const stroke = (path: string, colour: string, width: number, opacity = 1) =>
  `<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}"
    stroke-linecap="round" opacity="${opacity}"/>`;

/** The shade on the ground below a thing `width` to either side. */
export const shade = (width: number) => `<ellipse rx="${width}" ry="${width / 7}" opacity=".16"/>`;

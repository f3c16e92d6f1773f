import { at, cloth, disc, each, paint, pick, rect, shade, shape, stroke, times } from './brush.ts';
import type { Brush } from './brush.ts';

/** A soft ridge with tops up to `rise` above `base`; `valley` (0 to 1) lowers its middle. */
export const ridge = (brush: Brush, base: number, rise: number, fill: string, valley = 0) => {
  const top = (index: number) => {
    const middle = 1 - Math.abs(index - 4) / 4;
    return Math.round(base - rise * (0.3 + 0.7 * brush.random()) * (1 - valley * middle));
  };
  const tops = times(9, (i) => `S${i * 150 + 20} ${top(i)} ${i * 150 + 90} ${top(i)}`);
  return shape(`M-90 750V${top(0)}${tops}V750Z`, fill);
};

/** The sky with clouds and the sun at height `y`. */
export const sky = ({ light, random }: Brush, y: number) => {
  const sun = Math.round(300 + random() * 600);
  const puff = rect(0, 0, 170, 24, paint.white, 12) + rect(40, -20, 90, 40, paint.white, 20);
  const cloud = (x: number) => at(x + random() * 120, 70 + random() * 90, 1, puff);
  return `
    ${rect(0, 0, 1200, 750, 'url(#sky)')}
    ${disc(sun, y, 120, light.sun, 0.35)}${disc(sun, y, 64, light.sun)}
    <g opacity=".45">${each([60, 420, 850], cloud)}</g>`;
};

/** Sky, three ridges, and flat ground or water from `horizon` down. */
export const outdoors = (brush: Brush, horizon: number, ground: string, valley = 0) => {
  const { far, mid, near } = brush.light;
  return `
    ${sky(brush, horizon - 200)}
    ${ridge(brush, horizon, 210, far, valley)}
    ${ridge(brush, horizon, 140, mid, valley)}
    ${ridge(brush, horizon, 75, near, valley)}
    ${rect(0, horizon, 1200, 750, ground)}`;
};

/** A room with windows to the bay at the given places. */
export const indoors = (brush: Brush, windows: readonly number[]) => `
  ${rect(0, 0, 1200, 750, brush.light.wall)}
  ${rect(0, 590, 1200, 160, brush.light.sand)}
  ${rect(0, 580, 1200, 12, paint.white)}
  ${each(
    windows,
    (x) => `
    <svg x="${x}" y="90" width="300" height="230" viewBox="300 170 600 460">
      ${outdoors(brush, 480, brush.light.sea, 0.8)}
    </svg>
    ${stroke(`M${x} 90h300v230h-300zM${x + 150} 90v230`, paint.white, 12)}`,
  )}`;

/** A standing person, 100 high. */
export const person = (brush: Brush, x: number, y: number, scale: number) => {
  const [shirt, veil] = [cloth(brush), cloth(brush)];
  const skin = pick(brush, ['#8d5a3b', '#a56c48', '#b98058']);
  const veiled =
    disc(0, -87, 12, veil) + shape('M-12-87h24l5 26h-34z', veil) + disc(0, -87, 8, skin);
  const hair = shape('M-11-87a11 11 0 0 1 22 0q-10-7-22 0z', paint.ink);
  const body = `
    ${shade(20)}${stroke('M-6-40v37M6-40v37', paint.ink, 9)}
    ${stroke('M-16-66v22M16-66v22', shirt, 8)}${rect(-16, -75, 32, 40, shirt, 9)}`;
  return at(x, y, scale, body + (brush.random() > 0.5 ? veiled : disc(0, -86, 10.5, skin) + hair));
};

/** Head and shoulders of somebody seated, seen from behind. */
export const seated = (brush: Brush, x: number, y: number, scale: number) => {
  const head = pick(brush, [paint.ink, paint.ink, paint.orange, paint.teal, paint.cream]);
  const body = shape('M-50 0q0-70 50-70t50 70z', cloth(brush)) + disc(0, -84, 25, head);
  return at(x, y, scale, body);
};

/** A round tree, 100 high. */
export const tree = (x: number, y: number, scale: number, leaf = paint.green) => {
  const crown = [
    [-17, -55, 21],
    [18, -57, 20],
    [0, -74, 26],
  ] as const;
  const drawing = `
    ${shade(34)}${rect(-4, -50, 8, 50, '#6b4a33', 3)}
    ${each(crown, ([cx, cy, r]) => disc(cx, cy, r, leaf))}${disc(-8, -80, 13, paint.white, 0.1)}`;
  return at(x, y, scale, drawing);
};

/** A coconut palm, 100 high. */
export const palm = (x: number, y: number, scale: number) => {
  const frond = (turn: number) =>
    `<g transform="translate(0 -100) rotate(${turn})">
      ${shape('M0 0q30-22 66 6q-34-4-66-6z', paint.green)}</g>`;
  const trunk = stroke('M0 0q10-50 0-100', '#6b4a33', 6);
  return at(x, y, scale, trunk + each([-170, -140, -100, -60, -25, 5], frond));
};

/** A sailing boat, 110 high. */
export const boat = (x: number, y: number, scale: number, sail: string) => {
  const drawing = `
    ${shape('M4-8v-110q58 50 50 110z', sail)}${shape('M-6-8v-86l-42 86z', paint.cream)}
    ${shape('M-62 0H62q-14 26-36 26h-54q-22 0-34-26z', paint.ink)}
    ${stroke('M-70 34H70', paint.white, 4, 0.3)}`;
  return at(x, y, scale, drawing);
};

/** Small waves between two heights. */
export const waves = ({ random }: Brush, from: number, to: number) =>
  times(22, () => {
    const [x, y] = [Math.round(random() * 1150), Math.round(from + random() * (to - from))];
    return stroke(`M${x} ${y}q20-8 40 0t40 0`, paint.white, 3, 0.2);
  });

/** A street from `y` down, with a pavement above it. */
export const street = (y: number) => `
  ${rect(0, y, 1200, 750 - y, paint.asphalt)}${rect(0, y - 46, 1200, 48, '#d8d0bd')}
  ${times(8, (i) => rect(i * 170 - 30, y + (750 - y) * 0.55, 90, 9, paint.cream, 4))}`;

/** Wheels at the given places. */
export const wheels = (...places: number[]) =>
  each(places, (x) => disc(x, 0, 36, paint.ink) + disc(x, 0, 16, '#c8d3d6'));

/** A public building, 700 wide; `sign` is drawn on its roof. */
export const building = (roof: string, sign = '') => {
  const pane = (x: number) =>
    rect(x, -160, 60, 80, paint.teal, 4) + stroke(`M${x + 30}-160v80`, paint.white, 5);
  return `
    ${shade(330)}${rect(-300, -220, 600, 220, '#fbf6ea')}${rect(-300, -34, 600, 34, '#d8cdb6')}
    ${shape('M-350-215l90-110h520l90 110z', roof)}
    ${shape('M-350-215h700v14h-700z', paint.ink, 0.2)}
    ${rect(-60, -150, 120, 150, paint.ink, 4)}${rect(-52, -142, 104, 142, paint.teal, 2)}
    ${each([-250, -160, 100, 190], pane)}${sign}`;
};

/** A white cross in a circle's colour, the sign of health. */
export const cross = (x: number, y: number, colour: string) =>
  disc(x, y, 40, paint.white) + stroke(`M${x} ${y - 22}v44M${x - 22} ${y}h44`, colour, 14);

import { at, cloth, disc, each, paint, rect, shade, shape, stroke, times } from './brush.ts';
import type { Brush } from './brush.ts';
import { cross, person, wheels } from './figures.ts';

const { blue, orange, green, red, yellow, cream, wood, glass, white, ink } = paint;

/** A market stall with its seller and a striped awning, 300 wide. */
export const stall = (brush: Brush, x: number, stripe: string) => {
  const drawing = `
    ${rect(10, -300, 12, 300, ink)}${rect(258, -300, 12, 300, ink)}${person(brush, 140, 0, 2.1)}
    ${rect(-10, -100, 300, 100, wood)}
    ${times(13, (i) => disc(8 + i * 22, -104 - (i % 2) * 12, 17, cloth(brush)))}
    ${times(6, (i) => shape(`M${i * 53 - 20}-300h53v60a26 26 0 0 1-53 0z`, i % 2 ? white : stripe))}`;
  return at(x, 560, 1, drawing);
};

/** A bookcase, 340 wide. */
export const bookcase = (brush: Brush, x: number) => {
  const book = (i: number, foot: number) => {
    const tall = Math.round(64 + brush.random() * 34);
    return rect(x + 20 + i * 28, foot - tall, 24, tall, cloth(brush), 3);
  };
  const shelf = (row: number) =>
    rect(x + 16, 90 + row * 125, 308, 104, '#5e3d27') + times(11, (i) => book(i, 194 + row * 125));
  return rect(x, 70, 340, 520, wood, 6) + times(4, shelf);
};

/** A waste bin with a lid. */
export const bin = (x: number, fill: string) => {
  const drawing = `
    ${shade(80)}${shape('M-66-190H66L54 0H-54z', fill)}${rect(-76, -216, 152, 34, fill, 10)}
    ${rect(-76, -190, 152, 8, ink)}${disc(0, -95, 30, white, 0.85)}`;
  return at(x, 680, 1, drawing);
};

/** A traffic cone. */
export const cone = (x: number, y: number) =>
  at(
    x,
    y,
    1,
    shade(30) + shape('M-8-80H8L28 0H-28z', orange) + shape('M-15-50h30l6 22h-42z', white),
  );

/** A mast with sirens that sound. */
export const siren = `
  ${shade(80)}
  ${stroke('M-40 0L-8-470M40 0L8-470M-36-60H36M-28-170H28M-22-280H22', ink, 9)}
  ${stroke('M-36-60L28-170M28-170L-22-280', ink, 9)}${rect(-14, -560, 28, 100, ink, 6)}
  ${each([-500, -540], (y) => shape(`M-14 ${y}l-60-24v56zM14 ${y}l60-24v56z`, orange))}
  ${each([90, 125, 160], (r) => stroke(`M${r}-560q34 40 0 80M-${r}-560q-34 40 0 80`, white, 6, 0.6))}`;

/** A city bus, 620 wide, its foot at 0. */
export const bus = `
  ${rect(-10, -10, 640, 24, ink, 12)}${rect(0, -250, 620, 250, blue, 34)}
  ${rect(0, -90, 620, 34, orange)}${times(5, (i) => rect(30 + i * 92, -220, 80, 100, glass, 8))}
  ${rect(500, -220, 90, 205, glass, 8)}${stroke('M545-220v205', blue, 6)}${wheels(120, 430)}`;

/** A fire engine, 640 wide, its foot at 0. */
export const engine = `
  ${rect(0, -190, 470, 175, red, 12)}${rect(450, -230, 190, 215, red, 26)}
  ${rect(520, -205, 100, 90, glass, 8)}${rect(0, -80, 640, 20, cream)}
  ${stroke('M20-225H470M20-250H470', '#c8d3d6', 9)}
  ${times(9, (i) => stroke(`M${40 + i * 50}-225v-25`, '#c8d3d6', 7))}
  ${times(3, (i) => rect(40 + i * 130, -170, 100, 70, '#8f2a20', 6))}
  ${rect(500, -254, 70, 26, blue, 10)}${rect(0, -24, 640, 24, ink, 8)}${wheels(120, 520)}`;

/** An ambulance, 490 wide, its foot at 0. */
export const ambulance = `
  ${shape('M0-230q0-20 20-20h350q40 0 60 40l40 80q20 6 20 30v85H0z', white)}
  ${shape('M330-215h40q24 0 36 26l26 56h-102z', glass)}${rect(0, -100, 490, 26, green)}
  ${rect(190, -278, 80, 30, orange, 10)}${cross(150, -165, green)}
  ${rect(0, -24, 490, 24, ink, 8)}${wheels(110, 390)}`;

/** A wide hat for a person of scale 2.5. */
export const hat = shape('M-62-222h124l-62-52z', yellow);

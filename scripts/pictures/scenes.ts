import { at, cloth, disc, each, paint, rect, shade, shape, stroke, times } from './brush.ts';
import type { Brush } from './brush.ts';
import {
  boat,
  building,
  cross,
  indoors,
  outdoors,
  palm,
  person,
  ridge,
  seated,
  sky,
  street,
  tree,
  waves,
} from './figures.ts';
import { ambulance, bin, bookcase, bus, cone, engine, hat, siren, stall } from './things.ts';

const { blue, teal, orange, green, leaf, grass, clay, red, yellow, cream, wood, white, ink } =
  paint;

/** The scenes by name. Each fills 1200 × 750. */
export const scenes: Readonly<Record<string, (brush: Brush) => string>> = {
  bay: (b) => `
    ${outdoors(b, 420, b.light.sea, 0.85)}${waves(b, 440, 640)}
    ${boat(330, 500, 0.8, orange)}${boat(560, 460, 0.45, cream)}${boat(860, 560, 1.15, yellow)}
    ${shape('M0 750V690q300-70 620-20t580-30V750z', b.light.sand)}
    ${palm(90, 720, 3)}${palm(210, 735, 2.2)}`,
  hills: (b) => `
    ${sky(b, 250)}${ridge(b, 430, 260, b.light.far, 0.4)}${ridge(b, 520, 200, b.light.mid, 0.4)}
    ${ridge(b, 610, 140, b.light.near, 0.4)}${rect(0, 610, 1200, 140, b.light.sea)}${waves(b, 625, 740)}
    ${times(30, () => rect(Math.floor(b.random() * 1200), 596 + b.random() * 10, 7, 5, '#ffd98a'))}`,
  counter: (b) => `
    ${indoors(b, [90, 810])}${rect(470, 110, 260, 150, blue, 12)}
    ${times(3, (i) => rect(500, 140 + i * 34, 200 - i * 50, 14, i ? cream : orange, 7))}
    ${times(3, (i) => person(b, 330 + i * 290, 600, 2.5))}
    ${rect(150, 470, 920, 150, b.random() > 0.5 ? green : teal)}${rect(130, 452, 960, 26, white, 8)}
    ${times(3, (i) => rect(370 + i * 290, 402, 80, 52, ink, 6))}
    ${person(b, 250, 720, 2.9)}${person(b, 640, 730, 2.9)}${person(b, 930, 715, 2.9)}`,
  meeting: (b) => `
    ${indoors(b, [150, 750])}${times(5, (i) => person(b, 220 + i * 190, 640, 2.6))}
    ${shape('M110 520H1090L1180 640H20z', wood)}${rect(20, 640, 1160, 26, '#6f4a2f')}
    ${times(5, (i) => shape(`M${170 + i * 195} 545h70l8 34h-90z`, white))}
    ${times(4, (i) => seated(b, 190 + i * 275, 760, 1.7))}`,
  market: (b) => `
    ${outdoors(b, 400, b.light.sand)}
    ${stall(b, 80, clay)}${stall(b, 460, blue)}${stall(b, 840, green)}
    ${person(b, 330, 700, 2.6)}${person(b, 420, 715, 2.3)}${person(b, 800, 705, 2.6)}`,
  bus: (b) => `
    ${outdoors(b, 470, b.light.near)}${tree(90, 560, 2.6)}${tree(1130, 560, 2.2, leaf)}${street(590)}
    ${at(190, 580, 1, stroke('M0 0v-230', ink, 10) + disc(0, -240, 36, orange))}
    ${person(b, 250, 582, 2)}${person(b, 130, 584, 1.9)}${at(350, 670, 1, bus)}`,
  park: (b) => `
    ${outdoors(b, 450, '#86b97f')}
    ${shape('M430 750q40-160 170-200t60-100h30q60 60-60 130t-20 170z', b.light.sand)}
    ${times(7, (i) => tree(60 + i * 180 + b.random() * 60, 500 + (i % 2) * 50, 2 + b.random() * 1.2, i % 2 ? green : leaf))}
    ${at(820, 640, 1, shade(150) + stroke('M-100-50v48M100-50v48', ink, 10))}
    ${rect(690, 580, 260, 16, wood, 6)}${rect(690, 530, 260, 14, wood, 6)}
    ${person(b, 520, 640, 2)}${person(b, 590, 650, 1.5)}${person(b, 300, 690, 2.2)}`,
  library: (b) => `
    ${indoors(b, [450])}${bookcase(b, 60)}${bookcase(b, 800)}
    ${person(b, 500, 665, 2.7)}${person(b, 700, 665, 2.5)}
    ${rect(400, 560, 400, 130, '#6f4a2f')}${rect(370, 546, 460, 24, wood, 8)}
    ${each([500, 700], (x) => shape(`M${x} 546l-62-34 46-10 16 10 16-10 46 10z`, white))}`,
  school: (b) => `
    ${outdoors(b, 460, grass)}${at(660, 560, 1.15, building(clay))}${tree(90, 600, 2.6)}
    ${stroke('M220 640v-420', '#d8d0bd', 10)}${rect(225, 220, 110, 38, red)}${rect(225, 258, 110, 38, white)}
    ${times(6, (i) => person(b, 370 + i * 120, 660 + (i % 3) * 24, 1.55))}`,
  siren: (b) => `
    ${outdoors(b, 440, b.light.sea, 0.85)}${waves(b, 450, 600)}${boat(760, 490, 0.5, cream)}
    ${shape('M0 750V640q420-80 700-20t500-40V750z', b.light.sand)}${at(420, 690, 1, siren)}
    ${palm(1080, 690, 3.2)}${person(b, 700, 700, 1.9)}${person(b, 770, 712, 1.7)}`,
  clinic: (b) => `
    ${outdoors(b, 460, grass)}${at(600, 580, 1.2, building(green, cross(0, -262, green)))}
    ${tree(110, 600, 2.8)}${tree(1090, 610, 2.5, leaf)}
    ${times(4, (i) => person(b, 330 + i * 190, 670 + (i % 2) * 30, 2 - (i % 2) * 0.5))}`,
  ambulance: (b) => `
    ${outdoors(b, 460, grass)}${at(330, 560, 0.95, building(green, cross(0, -262, green)))}
    ${tree(1100, 560, 2.8, leaf)}${street(600)}
    ${at(520, 690, 1, ambulance)}${person(b, 1080, 700, 2.4)}`,
  workshop: (b) => `
    ${indoors(b, [40, 860])}${rect(400, 70, 400, 260, ink, 8)}${rect(412, 82, 376, 236, '#eaf3f4')}
    ${rect(440, 110, 150, 180, teal, 8)}
    ${times(4, (i) => rect(620, 118 + i * 42, 140 - i * 22, 18, i % 2 ? blue : orange, 9))}
    ${person(b, 330, 600, 2.9)}
    ${times(5, (i) => seated(b, 140 + i * 235, 640, 1.15))}
    ${times(4, (i) => seated(b, 260 + i * 235, 750, 1.5))}`,
  bins: (b) => `
    ${outdoors(b, 460, grass)}${tree(100, 560, 3)}${tree(1110, 560, 2.6, leaf)}
    ${rect(0, 600, 1200, 150, b.light.sand)}${bin(450, green)}${bin(640, yellow)}${bin(830, blue)}
    ${person(b, 280, 700, 2.9)}${person(b, 1010, 700, 2.7)}
    ${at(190, 700, 1, shape('M-40 0q-20-70 24-100l-8-16h48l-8 16q44 30 24 100z', ink))}`,
  road: (b) => `
    ${outdoors(b, 430, b.light.near)}${shape('M560 430h60L1080 750H140z', paint.asphalt)}
    ${times(4, (i) => shape(`M${588 - i * 2} ${450 + i * i * 34}h${6 + i * 4}l${i} ${20 + i * 18}h-${8 + i * 7}z`, cream))}
    ${tree(330, 490, 1.5, leaf)}${tree(150, 560, 2.6)}${tree(900, 500, 1.6)}${tree(1090, 580, 2.8, leaf)}
    ${cone(420, 680)}${cone(520, 650)}${cone(730, 620)}${person(b, 820, 640, 2)}${person(b, 890, 670, 2.1)}`,
  engine: (b) => `
    ${outdoors(b, 470, b.light.near)}${street(590)}${at(270, 670, 1, engine)}
    ${person(b, 150, 690, 2.4)}${person(b, 1010, 690, 2.4)}`,
  rain: (b) => `
    ${outdoors(b, 470, b.light.near)}${rect(0, 560, 1200, 190, '#8b9590')}
    ${rect(0, 620, 1200, 60, '#54707a')}${waves(b, 630, 670)}
    ${tree(580, 580, 2.6)}${at(300, 580, 0.7, building(clay))}${at(860, 570, 0.55, building(blue))}
    ${person(b, 620, 725, 2.2)}${shape('M510 535a110 90 0 0 1 220 0z', orange)}${stroke('M620 535v90', ink, 6)}
    ${times(90, () => stroke(`M${Math.round(b.random() * 1240)} ${Math.round(b.random() * 720)}l-8 30`, white, 3, 0.45))}`,
  field: (b) => `
    ${outdoors(b, 400, '#7a5a3c')}
    ${times(7, (i) => stroke(`M600 380L${i * 370 - 500} 780`, '#8b6a48', 26))}
    ${times(49, (i) => {
      const [row, near] = [i % 7, 0.16 + Math.floor(i / 7) * 0.13];
      return disc(
        600 + (row * 370 - 1100) * near,
        380 + 400 * near,
        4 + near * 28,
        row % 2 ? green : leaf,
      );
    })}
    ${person(b, 330, 620, 2.5)}${at(330, 620, 1, hat)}${person(b, 860, 560, 2)}${at(860, 560, 0.8, hat)}`,
  phone: (b) => `
    ${outdoors(b, 500, b.light.sea, 0.8)}${waves(b, 510, 600)}
    ${shape('M0 750V640q300-50 600-10t600-20V750z', b.light.sand)}
    ${rect(440, 60, 320, 640, ink, 46)}${rect(458, 84, 284, 592, cream, 28)}
    ${rect(458, 84, 284, 120, blue, 28)}${rect(482, 130, 236, 44, white, 22)}
    ${times(6, (i) => rect(486 + (i % 2) * 124, 230 + Math.floor(i / 2) * 120, 104, 100, cloth(b), 18))}
    ${times(6, (i) => disc(538 + (i % 2) * 124, 280 + Math.floor(i / 2) * 120, 24, white, 0.85))}
    ${rect(486, 600, 228, 44, green, 22)}${person(b, 240, 725, 3.4)}${person(b, 960, 725, 3.4)}`,
};

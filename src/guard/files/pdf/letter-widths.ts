/** Letters by how wide Helvetica draws them, in thousandths of its size; other fonts for reading differ little. */
const classes: readonly (readonly [width: number, letters: string])[] = [
  [222, "ijl'|`"],
  [278, ' fIt.,:;!/\\[]'],
  [333, 'r()-"*{}'],
  [500, 'ckJsvxyz'],
  [556, 'abdeghnopqu0123456789_$#?'],
  [611, 'FLTZ'],
  [667, 'ABEKPSVXY&'],
  [722, 'CDHNRUw'],
  [778, 'GOQ'],
  [833, 'mM'],
  [889, '%'],
  [944, 'W'],
  [1015, '@'],
];

const usual = 556;

const widths: readonly number[] = Array.from(
  { length: 256 },
  (_each, code) =>
    classes.find(([, letters]) => letters.includes(String.fromCharCode(code)))?.[0] ?? usual,
);

/** How wide a letter is in a font that does not tell: one of those that every reader has. */
export const widthOfLetter = (code: number): number => widths[code] ?? usual;

/** The width of all letters in a font whose letters are equally wide. */
export const widthInCourier = 600;

import { plainFont, type Font } from './fonts.ts';
import { unmoved, type Matrix } from './matrix.ts';

/** How text is shown at a moment of drawing. */
export interface State {
  page: Matrix;
  font: Font;
  size: number;
  leading: number;
  letterGap: number;
  wordGap: number;
  stretch: number;
}

/** As a drawing begins. */
export const initial: State = {
  page: unmoved,
  font: plainFont,
  size: 1,
  leading: 0,
  letterGap: 0,
  wordGap: 0,
  stretch: 1,
};

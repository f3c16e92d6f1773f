import { bombs } from './makers/bombs.ts';
import { floods } from './makers/floods.ts';
import { limits } from './makers/limits.ts';
import { linkMakers } from './makers/links.ts';
import { sizeMakers } from './makers/size.ts';
import type { Make } from './makers/make.ts';
import { hiddenOfficeFiles } from './makers/office-hidden.ts';
import { realOffice } from './makers/office-real.ts';
import { officeTexts } from './makers/office-text.ts';
import { officeFiles } from './makers/office.ts';
import { strayPdfs } from './makers/pdf-astray.ts';
import { realPdfs } from './makers/pdf-real.ts';
import { officeSettings } from './makers/office-settings.ts';
import { pdfsBeside } from './makers/pdf-beside.ts';
import { pdfTexts } from './makers/pdf-text.ts';
import { pdfs } from './makers/pdf.ts';
import { pictures } from './makers/pictures.ts';
import { polyglots } from './makers/polyglots.ts';

const groups: readonly Readonly<Record<string, Make>>[] = [
  pictures,
  pdfs,
  strayPdfs,
  officeFiles,
  hiddenOfficeFiles,
  officeTexts,
  officeSettings,
  pdfTexts,
  realOffice,
  realPdfs,
  pdfsBeside,
  polyglots,
  bombs,
  floods,
  linkMakers,
  sizeMakers,
  limits,
];

/** Files too large or too binary to be written down, by name. */
export const makers: Readonly<Record<string, Make>> = Object.assign({}, ...groups) as Record<
  string,
  Make
>;

/** Names that two groups give to different files. */
export const doubled: readonly string[] = groups
  .flatMap((group) => Object.keys(group))
  .filter((name, index, names) => names.indexOf(name) < index);

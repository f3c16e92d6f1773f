import type { GuardedFile, SlowGuard } from '../check.ts';
import { double } from './double.ts';
import type { FileGuard } from './file-guard.ts';
import { fileType } from './file-type.ts';
import { office } from './office/office.ts';
import { pdf } from './pdf/pdf.ts';
import { revealing } from './picture/revealing.ts';
import { pictureSize } from './picture/size.ts';
import { wholePicture } from './picture/whole.ts';
import { table } from './table/table.ts';

/** What is asked of a document or table, whatever it lies beside. A picture is drawn anew when it is uploaded. */
export const documentGuards: readonly FileGuard[] = [double, pdf, office, table];

/** What is asked of a picture or document beside an entry. */
export const fileGuards: readonly SlowGuard<GuardedFile>[] = [
  fileType,
  pictureSize,
  wholePicture,
  revealing,
  ...documentGuards,
];

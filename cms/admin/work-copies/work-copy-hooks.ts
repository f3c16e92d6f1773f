/** What the mended Decap calls: its own source imports these by `portal:work-copies/work-copy-hooks`. */
export { takeMerged } from '../conflict/conflict-save.ts';
export {
  dropWorkCopy,
  keepMedia,
  keepWorkCopy,
  offerWorkCopy,
  setMediaShelf,
} from './work-copy-desk.ts';

import { attributeOf, type Tag } from '../xml.ts';

/** Elements whose words readers are not shown: struck ones, codes of fields, how a word is spoken, what other programs show. */
const unseenNames = new Set([
  ...['delText', 'instrText', 'delInstrText', 'rPh', 'Fallback'],
  'tracked-changes',
]);

const isOff = (tag: Tag): boolean => /^(?:0|false|off)$/i.test(attributeOf(tag, 'val') ?? '');

/** Follows the elements of a part, and knows whether words at the place are shown. */
export class Unseen {
  private depth = 0;
  private runs = 0;
  private isVanished = false;

  /** Whether nothing is shown there. */
  get isAll(): boolean {
    return this.depth > 0 || this.isVanished;
  }

  open(tag: Tag): void {
    if (unseenNames.has(tag.name)) this.depth += 1;
    if (tag.name === 'r') [this.runs, this.isVanished] = [this.runs + 1, false];
    if (this.runs > 0 && (tag.name === 'vanish' || tag.name === 'webHidden') && !isOff(tag))
      this.isVanished = true;
  }

  close(name: string): void {
    if (unseenNames.has(name)) this.depth = Math.max(0, this.depth - 1);
    if (name === 'r') [this.runs, this.isVanished] = [Math.max(0, this.runs - 1), false];
  }
}

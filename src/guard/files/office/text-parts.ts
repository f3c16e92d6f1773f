import { aboutFile, mostLetters, type FileWords } from '../file-words.ts';
import { wordsOfXml, xmlText } from '../xml.ts';
import { rootOf } from './blocks.ts';
import { BadContainer } from './container.ts';
import { wordsOfDocx } from './docx.ts';
import { wordsOfOds } from './ods.ts';
import { wordsOfSettings } from './settings.ts';
import { wordsOfXlsx } from './xlsx.ts';

/** A part of an office file that holds words. */
export interface TextPart {
  name: string;
  /** The name of its outermost element. */
  root: string;
  xml: string;
}

/** What a file says about itself, and who signed it. */
const aboutItself = /^(?:docProps\/[^/]+\.xml|_xmlsignatures\/[^/]+\.xml|meta\.xml)$/i;
/** Parts that say how something looks or hangs together. Their elements hold no words. */
const wordless = /(?:^|\/)(?:\[Content_Types\]\.xml|META-INF\/)|\.rels$/i;

const readers: Readonly<Record<string, (parts: readonly TextPart[]) => Generator<FileWords>>> = {
  xlsx: wordsOfXlsx,
  docx: wordsOfDocx,
  ods: wordsOfOds,
};

/** Where the parts of the sheets are told. */
const sheetTargets = /(?:^|\/)workbook\.xml\.rels$/i;

/** How many letters more every cell and paragraph counts: it takes room and time too. */
const costOfOne = 8;

/** What the parts of a container may come to, to be read for words: the most of any table that people make. */
const mostBytes = (packed: number): number => 12 * 1024 * 1024 + packed * 10;

/** Gathers the parts of a container while it is walked, and reads their words where it ends. */
export class TextParts {
  /** The parts of the outer container, and of one inside it. */
  private readonly parts: [TextPart[], TextPart[]] = [[], []];
  private readonly words: FileWords[] = [];
  private readonly told = new Set<string>();
  private bytesLeft: number;
  private lettersLeft: number;

  constructor(packed: number) {
    this.bytesLeft = mostBytes(packed);
    this.lettersLeft = mostLetters(packed);
  }

  see(name: string, bytes: Buffer, depth: number): void {
    if (wordless.test(name) && !sheetTargets.test(name)) return;
    this.bytesLeft -= bytes.length;
    if (this.bytesLeft < 0) throw new BadContainer('wordy');
    const xml = xmlText(bytes);
    if (xml === undefined) return;
    if (aboutItself.test(name)) for (const words of wordsOfXml(xml)) this.add(aboutFile(words));
    else this.parts[depth === 0 ? 0 : 1].push({ name, root: rootOf(xml) ?? '', xml });
  }

  /** Reads the words of the container that ends; `kind` tells how. Throws {@link BadContainer}. */
  end(kind: string | undefined, depth: number): void {
    const parts = this.parts[depth === 0 ? 0 : 1].splice(0);
    for (const words of readers[kind ?? '']?.(parts) ?? []) this.add(words);
    for (const words of wordsOfSettings(parts, kind === 'docx' ? 'running' : 'cell'))
      this.add(words);
  }

  /** All of them; what stands in many places is told at the first. */
  all(): readonly FileWords[] {
    return this.words;
  }

  private add(words: FileWords): void {
    if (this.told.has(words.words)) return;
    this.told.add(words.words);
    this.lettersLeft -= words.words.length + costOfOne;
    if (this.lettersLeft < 0) throw new BadContainer('wordy');
    this.words.push(words);
  }
}

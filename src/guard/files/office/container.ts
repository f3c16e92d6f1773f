import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { isPlainlyBuilt } from './plainly-built.ts';

/** Why a container is not opened. */
export type ContainerFault = 'broken' | 'bomb' | 'locked' | 'nested' | 'wordy';

/** A container that is not opened. */
export class BadContainer extends Error {
  readonly fault: ContainerFault;
  constructor(fault: ContainerFault) {
    super(fault);
    this.name = 'BadContainer';
    this.fault = fault;
  }
}

/** What the files of a container may come to when unpacked, counted over all containers inside it too. */
const mostFiles = 5000;
const mostBytes = 100 * 1024 * 1024;
const mostGrowth = 200;
/** Below this size no growth is harmful. */
const smallBytes = 2 * 1024 * 1024;
/** A document may hold the table behind a chart, and no more containers inside that. */
const deepest = 1;

interface Watch {
  /** Whether a file's bytes are shown, by its name and the first of them, which are shown of every file. */
  wants: (name: string, head: Buffer) => boolean;
  /** Shown every file of a container. */
  file: (name: string, bytes: Buffer, depth: number) => void;
  /** Told when a container has been shown, the outer one last. */
  end: (depth: number) => void;
}

class Budget {
  private files = 0;
  private bytes = 0;
  private readonly limit: number;
  constructor(packed: number) {
    this.limit = Math.min(mostBytes, Math.max(smallBytes, packed * mostGrowth));
  }
  spend(bytes: number, files = 0): void {
    this.bytes += bytes;
    this.files += files;
    if (this.bytes > this.limit || this.files > mostFiles) throw new BadContainer('bomb');
  }
  /** Refuses by what a container says of itself, before anything is unpacked. */
  refuseClaim(bytes: number): void {
    if (this.bytes + bytes > this.limit) throw new BadContainer('bomb');
  }
}

const isContainer = (bytes: Buffer): boolean =>
  bytes.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'));

/** As much of a file as tells what it is. */
const headLength = 16;

/** Unpacks a file to its end; gives its bytes where they are wanted or are a container, else the first. */
const unpack = async (
  zip: ZipFile,
  entry: Entry,
  budget: Budget,
  wants: Watch['wants'],
): Promise<Buffer> => {
  const parts: Buffer[] = [];
  let isWhole: boolean | undefined;
  for await (const part of await zip.openReadStreamPromise(entry)) {
    const bytes = part as Buffer;
    budget.spend(bytes.length);
    isWhole ??= wants(entry.fileName, bytes) || isContainer(bytes);
    if (isWhole) parts.push(bytes);
    else if (parts.length === 0) parts.push(Buffer.from(bytes.subarray(0, headLength)));
  }
  return Buffer.concat(parts);
};

const entriesOf = async (zip: ZipFile, budget: Budget): Promise<Entry[]> => {
  const entries: Entry[] = [];
  const names = new Set<string>();
  let claimed = 0;
  for await (const entry of zip.eachEntry()) {
    budget.spend(0, 1);
    claimed += entry.uncompressedSize;
    budget.refuseClaim(claimed);
    if (entry.isEncrypted()) throw new BadContainer('locked');
    // Two files of one name are read differently by different programs.
    const name = entry.fileName.toLowerCase();
    if (names.has(name)) throw new BadContainer('broken');
    names.add(name);
    entries.push(entry);
  }
  return entries;
};

const walkInside = async (
  bytes: Buffer,
  watch: Watch,
  budget: Budget,
  depth: number,
): Promise<void> => {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true, autoClose: false });
  if (zip.comment.length > 0) throw new BadContainer('broken');
  const entries = await entriesOf(zip, budget);
  if (!isPlainlyBuilt(bytes, entries)) throw new BadContainer('broken');
  for (const entry of entries) {
    const content = await unpack(zip, entry, budget, watch.wants);
    if (isContainer(content)) {
      if (depth === deepest) throw new BadContainer('nested');
      await walkInside(content, watch, budget, depth + 1);
    }
    watch.file(entry.fileName, content, depth);
  }
  watch.end(depth);
};

/** Unpacks every file of a ZIP container within bounds, and shows what is in it, one file at a time. Throws {@link BadContainer}. */
export const walkContainer = async (bytes: Buffer, watch: Watch): Promise<void> => {
  try {
    await walkInside(bytes, watch, new Budget(bytes.length), 0);
  } catch (error) {
    if (error instanceof BadContainer) throw error;
    throw new BadContainer('broken');
  }
};

import type { Entry } from 'yauzl';

const headLength = 30;
/** The record behind a file whose size was not known when it was begun, in its longest form. */
const longestDescriptor = 24;
const hasDescriptor = 0x8;
const isLocked = 0x1;
/** A field that gives a file a second name. */
const secondName = 0x7075;

/** The record at the end of a container, which tells where its table stands; all ones where another record does. */
const endLength = 22;
const elsewhere = 0xffffffff;

/** What the head before a file says of it. */
const headAt = (bytes: Buffer, at: number) => {
  if (at + headLength > bytes.length || bytes.readUInt32LE(at) !== 0x04034b50) return undefined;
  const nameLength = bytes.readUInt16LE(at + 26);
  return {
    flags: bytes.readUInt16LE(at + 6),
    method: bytes.readUInt16LE(at + 8),
    name: bytes.subarray(at + headLength, at + headLength + nameLength),
    start: at + headLength + nameLength + bytes.readUInt16LE(at + 28),
  };
};

/**
 * Whether every reader finds the same files in a container: each has one name, the same in the table and before the file, and
 * nothing stands between them. Some programs read the table, others the file from its first byte on.
 */
export const isPlainlyBuilt = (bytes: Buffer, entries: readonly Entry[]): boolean => {
  let [end, slack] = [0, 0];
  const inOrder = entries.toSorted(
    (one, other) => one.relativeOffsetOfLocalHeader - other.relativeOffsetOfLocalHeader,
  );
  for (const entry of inOrder) {
    const at = entry.relativeOffsetOfLocalHeader;
    const head = headAt(bytes, at);
    const isTrue =
      head?.name.equals(entry.fileNameRaw) &&
      head.method === entry.compressionMethod &&
      ((head.flags ^ entry.generalPurposeBitFlag) & isLocked) === 0 &&
      !entry.extraFields.some(({ id }) => id === secondName);
    if (!head || !isTrue || at < end || at > end + slack) return false;
    end = head.start + entry.compressedSize;
    slack = head.flags & hasDescriptor ? longestDescriptor : 0;
  }
  const table = bytes.readUInt32LE(bytes.length - endLength + 16);
  return table === elsewhere || (table >= end && table <= end + slack);
};

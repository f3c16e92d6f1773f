/** The UUID of a name by a hash (SHA-1) over the namespace and the name. */
export type UuidOf = (name: string) => string;

/** The namespace of the portal's ids: UUID version 5 of “palukota.go.id” in the namespace of domain names. Never changed. */
const namespace = '071bb0a8-7413-5a09-ac65-82bd8cce7a2f';

/** The bytes that a name's UUID is the hash of: the namespace's, then the name's in UTF-8. */
export const hashedBytes = (name: string, inside: string = namespace): Uint8Array => {
  const hex = inside.replaceAll('-', '');
  const bytes = Array.from({ length: 16 }, (_, index) =>
    Number.parseInt(hex.slice(index * 2, index * 2 + 2), 16),
  );
  return Uint8Array.from([...bytes, ...new TextEncoder().encode(name)]);
};

/** The UUID of version 5 (RFC 9562) that a SHA-1 digest gives. */
export const uuidFrom = (digest: Uint8Array): string => {
  const bytes = [...digest.subarray(0, 16)];
  const mark = (index: number, keep: number, set: number) => {
    bytes[index] = ((bytes[index] ?? 0) & keep) | set;
  };
  mark(6, 0x0f, 0x50);
  mark(8, 0x3f, 0x80);
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

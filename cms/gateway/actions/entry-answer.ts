/** A stored text as the editor opens it. */
export const entryAnswer = (path: string, id: string, bytes: Buffer, label?: string) => ({
  data: bytes.toString(),
  file: { path, id, ...(label === undefined ? {} : { label }) },
  versions: { [path]: id },
});

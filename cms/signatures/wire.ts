/** A value as SSH's messages hold it: its length, then its bytes. */
export const field = (bytes: Buffer | string): Buffer => {
  const value = Buffer.from(bytes);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(value.length);
  return Buffer.concat([length, value]);
};

/** Takes fields off a message one after another. Throws a RangeError at the end of it. */
export const fieldsOf = (bytes: Buffer) => {
  let at = 0;
  const number = (): number => {
    at += 4;
    return bytes.readUInt32BE(at - 4);
  };
  const next = (): Buffer => {
    const length = number();
    at += length;
    if (at > bytes.length) throw new RangeError('the message ends too early');
    return bytes.subarray(at - length, at);
  };
  return { number, next };
};

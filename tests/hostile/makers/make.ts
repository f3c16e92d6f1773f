/** Makes the bytes of a file. */
export type Make = () => Uint8Array;

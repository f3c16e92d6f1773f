/** Stands in for what the editor never calls: AJV's plug-ins, TOML, WebP encoding by WebAssembly. */
const noOp = (): void => undefined;

export default noOp;
export {
  noOp as encode,
  noOp as instanceof,
  noOp as parse,
  noOp as prohibited,
  noOp as select,
  noOp as stringify,
  noOp as uniqueItemProperties,
};

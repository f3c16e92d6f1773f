const name = 'portal:draft-moved';

/** Tells the screen that a draft was saved, moved to another stage, or scheduled. */
export const tellDraftMoved = (): void => void dispatchEvent(new Event(name));

/** Calls back each time that a draft was, and when another one is opened; gives the way to end that. */
export const onDraftMoved = (listen: () => void): (() => void) => {
  const told = [name, 'hashchange'];
  for (const each of told) addEventListener(each, listen);
  return () => {
    for (const each of told) removeEventListener(each, listen);
  };
};

import { nameOf, type Choices, type PickedKind } from '../../config/choices.ts';

/** The name of a picked entry: its title and agency, or its id where nothing is known of it. */
export type NameOfPick = (kind: PickedKind, id: string) => string;

/** Names picks from what the gateway answered. */
export const namesIn = (choices: Choices): NameOfPick => {
  const known = new Map<string, string>();
  for (const [kind, entries] of Object.entries(choices.entries))
    for (const entry of entries) known.set(`${kind} ${entry.id}`, nameOf(entry));
  return (kind, id) => known.get(`${kind} ${id}`) ?? id;
};

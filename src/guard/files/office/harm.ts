/** What an office file may do to who opens it. */
export type Harm =
  'macro' | 'object' | 'outside' | 'astray' | 'command' | 'remote-formula' | 'program' | 'odd';

/** A rule over one part of an office file: its name in the container, and its text. */
export type PartRule = (name: string, xml: string) => Harm | undefined;

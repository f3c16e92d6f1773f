import type { KindName } from '../kind.ts';

/** How a field is shown in the editor, beyond what its zod type already says. */
export type Widget =
  'string' | 'text' | 'date' | 'datetime' | 'image' | 'file' | 'select' | 'relation' | 'hidden';

declare module 'zod' {
  interface GlobalMeta {
    /** The field's name as an editor reads it, in Indonesian. */
    label?: string | undefined;
    /** One or two sentences in Indonesian that help an editor to fill the field. */
    hint?: string | undefined;
    /** Set where the widget that follows from the type is wrong. */
    widget?: Widget | undefined;
    /** The kind whose ids this text must name; checked by the guard `references`. */
    reference?: KindName;
    /** What a number counts. */
    unit?: 'rupiah';
    /** Indonesian words for the values of an enum, by value. */
    options?: Readonly<Record<string, string>>;
    /** One item of a list, as its collapsed summary names it; a Decap template such as `{{fields.title}}`. */
    summary?: string | undefined;
  }
}

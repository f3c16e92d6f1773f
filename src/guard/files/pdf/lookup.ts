import type { PdfObject } from './objects.ts';
import { Dictionary, Name, Reference, type Value } from './values.ts';

/** A value, and the stream behind it where it is an object that has one. */
export type Target = Pick<PdfObject, 'value' | 'stream'>;

/** References that lead to references, at most; no program writes any. */
const mostSteps = 4;

/** The objects of a PDF by their numbers. Readers disagree on which of two of one number counts, so that both do. */
export class Lookup {
  private readonly byNumber = new Map<number, PdfObject[]>();

  constructor(objects: readonly PdfObject[]) {
    for (const object of objects) {
      if (object.number === undefined) continue;
      const others = this.byNumber.get(object.number);
      if (others) others.push(object);
      else this.byNumber.set(object.number, [object]);
    }
  }

  /** All that a value can be: itself, or every object of the number that it refers to. */
  all(value: Value, steps = 0): readonly Target[] {
    if (!(value instanceof Reference) || steps > mostSteps) return [{ value, stream: undefined }];
    const found = this.byNumber.get(value.number) ?? [];
    return found.flatMap((each) =>
      each.value instanceof Reference ? this.all(each.value, steps + 1) : [each],
    );
  }

  /** The values of {@link all}. */
  values(value: Value): readonly Value[] {
    return this.all(value).map((target) => target.value);
  }

  /** What most readers take a value for: the last object of its number. */
  last(value: Value): Target {
    return this.all(value).at(-1) ?? { value: undefined, stream: undefined };
  }

  /** As {@link last}, where it is a dictionary. */
  dictionary(value: Value): Dictionary | undefined {
    const found = this.last(value).value;
    return found instanceof Dictionary ? found : undefined;
  }

  /** As {@link last}, where it is a list. */
  list(value: Value): readonly Value[] {
    const found = this.last(value).value;
    return Array.isArray(found) ? found : [];
  }

  /** As {@link last}, where it is a number. */
  number(value: Value): number | undefined {
    const found = this.last(value).value;
    return typeof found === 'number' ? found : undefined;
  }

  /** As {@link last}, where it is a name. */
  name(value: Value): string | undefined {
    const found = this.last(value).value;
    return found instanceof Name ? found.text : undefined;
  }
}

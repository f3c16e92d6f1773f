/** A name of a PDF, its escapes resolved. */
export class Name {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** A reference to an object by its number. */
export class Reference {
  readonly number: number;
  constructor(number: number) {
    this.number = number;
  }
}

/** A string of a PDF, a byte a character. */
export class Text {
  readonly bytes: string;
  constructor(bytes: string) {
    this.bytes = bytes;
  }
}

/** A dictionary; of a key that stands twice all values count, since readers disagree on which does. */
export class Dictionary {
  readonly entries: (readonly [key: string, value: Value])[] = [];
  get(key: string): Value | undefined {
    return this.entries.findLast(([name]) => name === key)?.[1];
  }
}

/** A value of a PDF; undefined for a word that is none, such as null or `endobj`. */
export type Value = Name | Reference | Text | Dictionary | Value[] | number | undefined;

/** A PDF that is made to exhaust who reads it. */
export class Exhausting extends Error {
  constructor() {
    super('PDF');
    this.name = 'Exhausting';
  }
}

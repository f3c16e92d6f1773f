declare namespace App {
  interface Locals {
    /** The entry whose body is being rendered; blocks that lead to a file beside it read it. */
    entry?: { kind: import('#model/kinds.ts').KindName; id: string };
  }
}

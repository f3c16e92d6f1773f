import type { KindName } from '#model/kinds.ts';

declare global {
  namespace App {
    interface Locals {
      /** The entry whose body is being rendered; blocks that lead to a file beside it read it. */
      entry?: { kind: KindName; id: string };
    }
  }
}

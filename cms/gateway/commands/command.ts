/** One thing that `npm run cms` does for an operator. */
export interface Command {
  /** What it does, in a line of Indonesian. */
  summary: string;
  /** Does it. `args` are the words after its name. Gives the exit code; for a server, once it listens. */
  run(args: readonly string[]): Promise<number>;
}

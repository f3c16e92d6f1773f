/** A commit that is to be published, with the times at which it and those before it were asked for. */
export interface Order {
  commit: string;
  /** Waits for no build that runs. */
  urgent: boolean;
  /** In milliseconds. */
  asked: readonly number[];
}

/** One order for both: published content is a line, so the later commit holds the earlier one. */
export const joined = (earlier: Order | undefined, later: Order): Order =>
  earlier === undefined
    ? later
    : {
        commit: later.commit,
        urgent: earlier.urgent || later.urgent,
        asked: [...earlier.asked, ...later.asked],
      };

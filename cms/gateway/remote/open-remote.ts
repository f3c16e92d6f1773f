import type { Repository } from '../git/plumbing.ts';
import type { Queue } from '../queue.ts';
import { createRemote, type Remote } from './remote.ts';
import type { RemoteSettings } from './settings.ts';

/** How often the remote side asks itself whether something is due, in milliseconds. */
const beat = 2000;

/** A remote side that works by itself. */
export interface OpenRemote extends Remote {
  hookSecret: string | undefined;
  /** Ends its work; what was not pushed goes out after the next start. */
  close(): void;
}

/** Starts the remote side of a gateway by the machine's clock. */
export const openRemote = (
  settings: RemoteSettings,
  workshop: {
    git: Repository;
    main: string;
    queue: Queue;
    onIncoming: (commit: string) => void;
    log: (line: string) => void;
  },
): OpenRemote => {
  const { hookSecret, ...rest } = settings;
  const remote = createRemote({ ...rest, ...workshop, now: Date.now, chance: Math.random });
  const timer = setInterval(() => void remote.tick(), beat);
  void remote.tick();
  return { ...remote, hookSecret, close: () => clearInterval(timer) };
};

import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { CountedAction } from '../edit-limits/limits.ts';
import type { PublicationEnd } from '../../publisher/publisher.ts';

/** What the metrics ask for when they are read. */
interface Sources {
  /** How many drafts there are. */
  drafts: () => Promise<number>;
  /** How many published commits are not shown; none where another host builds. */
  waiting?: () => number;
}

/** The gateway's numbers, for Prometheus. */
export interface Metrics {
  /** Counts an answered request. */
  answered: (request: { method: string; status: number; ms: number }) => void;
  /** Counts a save, publication or deletion that was refused because one account did too many. */
  refusedEdit: (action: CountedAction) => void;
  /** Counts a publication that ended. */
  published: (end: PublicationEnd) => void;
  /** All numbers in Prometheus' text format. */
  read: () => Promise<string>;
  readonly contentType: string;
}

const requestBuckets = [0.01, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** A build takes from half a minute to a few minutes. */
const publishBuckets = [5, 15, 30, 60, 90, 120, 180, 300, 600, 1800];

/** Any other method counts as `other`: a name that a stranger makes up opens no new row. */
const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS']);

/** Numbers of one gateway. With `process`, also those of its process: memory, processor, open files. */
export const createMetrics = (sources: Sources, { process = false } = {}): Metrics => {
  const registry = new Registry();
  const registers = [registry];
  if (process) collectDefaultMetrics({ register: registry });
  const requests = new Counter({
    name: 'portal_requests_total',
    help: 'Answered requests.',
    labelNames: ['method', 'status'],
    registers,
  });
  const seconds = new Histogram({
    name: 'portal_request_seconds',
    help: 'Time to answer a request.',
    buckets: requestBuckets,
    registers,
  });
  const refusals = new Counter({
    name: 'portal_refusals_total',
    help: 'Requests that were refused, by status.',
    labelNames: ['status'],
    registers,
  });
  const refusedEdits = new Counter({
    name: 'portal_refused_edits_total',
    help: 'Saves, publications and deletions refused because one account did too many.',
    labelNames: ['action'],
    registers,
  });
  const publications = new Counter({
    name: 'portal_publications_total',
    help: 'Builds of the portal, by how they ended.',
    labelNames: ['state'],
    registers,
  });
  const latency = new Histogram({
    name: 'portal_publish_seconds',
    help: 'Time from publishing an entry until citizens can read it.',
    buckets: publishBuckets,
    registers,
  });
  const failed = new Gauge({
    name: 'portal_publication_failed',
    help: '1 while the last build has failed and the site before it is served.',
    registers,
  });
  new Gauge({
    name: 'portal_publish_queue_length',
    help: 'Published commits that citizens cannot read yet.',
    registers,
    collect() {
      this.set(sources.waiting?.() ?? 0);
    },
  });
  new Gauge({
    name: 'portal_drafts',
    help: 'Drafts.',
    registers,
    async collect() {
      this.set(await sources.drafts());
    },
  });
  return {
    answered: ({ method, status, ms }) => {
      requests.inc({ method: methods.has(method) ? method : 'other', status });
      seconds.observe(ms / 1000);
      if (status >= 400 && status < 500) refusals.inc({ status });
    },
    refusedEdit: (action) => refusedEdits.inc({ action }),
    published: ({ state, waits }) => {
      publications.inc({ state });
      failed.set(state === 'failed' ? 1 : 0);
      if (state === 'live') for (const wait of waits) latency.observe(wait / 1000);
    },
    read: () => registry.metrics(),
    contentType: registry.contentType,
  };
};

import type { DraftStatus } from '../../permission.ts';
import type { Person } from '../git/commit.ts';

/** What one commit of a draft says; empty where it does not say it. */
export interface Step {
  status: DraftStatus;
  action: string;
  /** The login asked to review; {@link nobody} takes the task away. */
  reviewer: string;
  /** The login that took the draft over. */
  keeper: string;
  /** The login that approved its publication at the moment that the draft names. */
  scheduledBy?: string;
  /** The hosts that were confirmed with that, a space between them. */
  domains?: string;
  author: Person;
  at: string;
}

/** How a draft came to where it is. */
export interface Course {
  /** When it came to its status. */
  since: string;
  /** Who sent it back to its writers, and when; undefined once it was sent for review again. */
  returned: { by: Person; at: string } | undefined;
  /** The login asked to review it. Whoever writes in it is no longer its reviewer. */
  reviewer: string | undefined;
  /** The login that took it over from a colleague. */
  keeper?: string | undefined;
  /** The login in whose name it is published when its moment comes; undefined where nobody approved that. */
  scheduledBy?: string | undefined;
  /** The hosts of the sites that this login confirmed. */
  confirmed: readonly string[];
}

/** Stands in a trailer where nobody has the task. */
export const nobody = '-';

/** The course of a draft from its commits, newest first. */
export const courseOf = (steps: readonly Step[], authors: readonly string[]): Course => {
  const change = steps.findIndex(({ status }) => status !== steps[0]?.status);
  const stage = change === -1 ? steps : steps.slice(0, change);
  const back = stage.find(({ action }) => action === 'return');
  const reviewer = steps.find((step) => step.reviewer !== '')?.reviewer;
  // Each change of content begins another stage.
  const approval =
    steps[0]?.status === 'pending_publish'
      ? stage.find(({ scheduledBy = '' }) => scheduledBy !== '')
      : undefined;
  const isFree = reviewer === undefined || reviewer === nobody || authors.includes(reviewer);
  return {
    since: stage.at(-1)?.at ?? '',
    returned: back && { by: back.author, at: back.at },
    reviewer: isFree ? undefined : reviewer,
    keeper: steps.find(({ keeper }) => keeper !== '')?.keeper,
    scheduledBy: approval?.scheduledBy,
    confirmed: approval?.domains?.split(' ').filter(Boolean) ?? [],
  };
};

import { GatewayError, tell } from '../gateway-client.ts';
import { draftInAddress } from '../workflow/first-screen.ts';
import { setFindings, type LiveFinding } from './live-findings.ts';
import { textsOfForm, type FormTexts, type Immutable } from './live-form.ts';
import { showLive } from './live-notes.ts';

/** The pause in typing after which the form is checked, in milliseconds. */
const pause = 1000;

const desk = {
  timer: undefined as ReturnType<typeof setTimeout> | undefined,
  seen: undefined as unknown,
  /** Counts the checks: only the answer to the latest is shown. */
  latest: 0,
};

const show = (findings: readonly LiveFinding[]): void => {
  setFindings(findings);
  showLive(findings);
};

const check = async (form: FormTexts): Promise<void> => {
  desk.latest += 1;
  const asked = desk.latest;
  try {
    const draft = draftInAddress(location.hash);
    const answer = await tell<{ findings: LiveFinding[] }>('/api/check', {
      ...form,
      ...(draft && { draft }),
    });
    if (asked === desk.latest) show(answer.findings);
  } catch (error) {
    // Whoever types is not told that nobody looked: saving tells all that is wrong.
    if (!(error instanceof GatewayError)) throw error;
  }
};

/** Nothing is checked any more: the form is closed. */
export const endChecking = (): void => {
  clearTimeout(desk.timer);
  desk.latest += 1;
  desk.seen = undefined;
  show([]);
};

/** Whether an entry was stored before: what its links lead to may have changed since. */
const isStored = (entry: Immutable): boolean => Boolean(entry.get('path'));

/** Checks a form when a stored entry is opened in it, and once nobody has typed in it for a moment; never keeps anybody from typing. */
export const checkForm = (
  collection: Immutable,
  entry: Immutable | undefined,
  hasChanged: boolean,
): void => {
  if (!entry || desk.seen === entry || !(hasChanged || isStored(entry))) return;
  desk.seen = entry;
  clearTimeout(desk.timer);
  desk.timer = setTimeout(() => {
    const form = textsOfForm(collection, entry);
    if (form) void check(form);
  }, pause);
};

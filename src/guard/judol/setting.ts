import type { GuardedBody } from '../check.ts';
import { linksOf } from '../links.ts';
import { leadsAway } from './hosts.ts';
import { warnsOfGambling, type Setting } from './verdict.ts';

/** What a text says about its own passages. */
export const settingOf = (text: GuardedBody): Setting => ({
  warns: [text.data['title'], text.data['summary']].some(
    (words) => typeof words === 'string' && warnsOfGambling(words),
  ),
  leadsAway: [...linksOf(text)].some(({ url }) => leadsAway(url)),
});

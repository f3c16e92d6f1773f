import { z } from 'zod';
import { isCityWide, mayReadHistory } from '../../permission.ts';
import type { Account } from '../account.ts';
import { readTrail } from '../git/trail.ts';
import { actionWords, portal, type CommitAction } from '../message.ts';
import { notYours, Refusal } from '../refusal.ts';
import { defineAction } from './action.ts';

/** Stands in the trailer for what belongs to no agency. */
const city = 'kota';

const pageSize = 50;

const agencyIds = ({ role, agencies }: Account, asked: string | undefined) => {
  if (asked !== undefined) return [asked];
  return isCityWide(role) ? undefined : agencies;
};

const isAction = (text: string): text is CommitAction => Object.hasOwn(actionWords, text);

/** A page of what was done in the agencies that the account answers for, newest first. */
export const changeHistory = defineAction(
  {
    agency: z
      .string()
      .regex(/^[a-z0-9-]{1,80}$/)
      .optional(),
    login: z
      .string()
      .max(200)
      .regex(/^\P{Cc}+$/u)
      .optional(),
    action: z.enum(Object.keys(actionWords) as [CommitAction, ...CommitAction[]]).optional(),
    page: z.int().min(0).max(10_000).default(0),
  },
  async ({ git, main, account }, { agency, login, action, page }) => {
    const agencies = agencyIds(account, agency);
    for (const each of agencies ?? [city])
      if (!mayReadHistory(account, each === city ? undefined : each))
        throw account.role === 'writer'
          ? new Refusal(403, 'Jejak perubahan hanya untuk penyunting, humas, dan pengelola.')
          : notYours();
    const { traces, more } = await readTrail(
      git,
      main,
      portal.email,
      { agencies, login, action },
      { skip: page * pageSize, limit: pageSize },
    );
    return {
      changes: traces.map(({ commit, at, name, login: who, agency: where, ...said }) => ({
        commit,
        at,
        name,
        login: who,
        agency: where === '' ? null : where,
        action: isAction(said.action) ? actionWords[said.action] : 'Di luar editor',
        subject: said.subject,
      })),
      actions: actionWords,
      more,
    };
  },
);

import { describe, expect, test } from 'vitest';
import { courseOf, type Step } from '../../../../cms/gateway/drafts/course.ts';
import {
  isOwnWork,
  mayAssign,
  mayDiscard,
  mayReadHistory,
  mayReview,
  publishRefusal,
  type DraftFacts,
} from '../../../../cms/permission.ts';
import { people } from '../people.ts';

const { penulis, penulis2, penyunting, penyuntingBpbd, humas, admin } = people;

const step = (minute: number, given: Partial<Step> = {}): Step => ({
  status: 'draft',
  action: 'save',
  reviewer: '',
  keeper: '',
  author: { name: penulis.name, email: penulis.login },
  at: `2026-11-24T10:${minute}:00+08:00`,
  ...given,
});

const sent = step(11, { action: 'status', status: 'pending_review' });
const back = step(12, {
  action: 'return',
  author: { name: penyunting.name, email: penyunting.login },
});

describe('the course of a draft', () => {
  test('tells since when it stands where it is, whatever was saved since', () => {
    const saved = step(13, { status: 'pending_review' });
    expect(courseOf([saved, sent, step(10)], []).since).toBe(sent.at);
    expect(courseOf([step(11), step(10)], []).since).toBe(step(10).at);
  });

  test('says who sent it back, until it is sent again', () => {
    const returned = { by: { name: penyunting.name, email: penyunting.login }, at: back.at };
    expect(courseOf([back, sent, step(10)], []).returned).toEqual(returned);
    expect(courseOf([step(13), back, sent, step(10)], []).returned).toEqual(returned);
    const again = step(14, { action: 'status', status: 'pending_review' });
    expect(courseOf([again, back, sent, step(10)], []).returned).toBeUndefined();
  });

  test('keeps the last reviewer and keeper, and no reviewer who writes', () => {
    const asked = step(11, { action: 'assign', reviewer: penyunting.login });
    const taken = step(12, { action: 'handover', keeper: penulis2.login });
    expect(courseOf([taken, asked, step(10)], [penulis.login])).toMatchObject({
      reviewer: penyunting.login,
      keeper: penulis2.login,
    });
    expect(courseOf([asked, step(10)], [penyunting.login]).reviewer).toBeUndefined();
    const released = step(13, { action: 'assign', reviewer: '-' });
    expect(courseOf([released, asked, step(10)], []).reviewer).toBeUndefined();
  });
});

const draft = (given: Partial<DraftFacts> = {}): DraftFacts => ({
  agency: 'dinkes',
  status: 'pending_review',
  authors: [penulis.login],
  ...given,
});

describe('the rights of review', () => {
  test('whoever could publish a draft may review it, and nobody else', () => {
    const may = Object.values(people).filter((person) => mayReview(person, draft()));
    expect(may.map(({ login }) => login)).toEqual(
      [penyunting, people.penyunting2, humas, admin].map(({ login }) => login),
    );
    expect(mayReview(penyunting, draft({ authors: [penyunting.login] }))).toBe(false);
  });

  test('a handover gives work, and takes no authorship away', () => {
    const handed = draft({ keeper: penyunting.login, status: 'pending_publish' });
    expect(isOwnWork(penyunting, handed)).toBe(true);
    expect(isOwnWork(penulis, handed)).toBe(false);
    const own = draft({ ...handed, authors: [penyunting.login], keeper: penulis.login });
    expect(publishRefusal(penyunting, own)).toBe('own-work');
  });

  test('its writers, who took it over, and reviewers choose a reviewer and throw it away', () => {
    for (const rule of [mayAssign, mayDiscard]) {
      expect(rule(penulis, draft())).toBe(true);
      expect(rule(penyunting, draft())).toBe(true);
      expect(rule(penulis2, draft())).toBe(false);
      expect(rule(penulis2, draft({ keeper: penulis2.login }))).toBe(true);
      expect(rule(penyuntingBpbd, draft({ keeper: penyuntingBpbd.login }))).toBe(false);
    }
  });

  test('the record of an agency is for its publishers, that of the city for the city’s people', () => {
    const readers = (agency: string | undefined) =>
      Object.values(people).flatMap((person) =>
        mayReadHistory(person, agency) ? [person.login] : [],
      );
    expect(readers('bpbd')).toEqual([penyuntingBpbd.login, humas.login, admin.login]);
    expect(readers(undefined)).toEqual([humas.login, admin.login]);
  });
});

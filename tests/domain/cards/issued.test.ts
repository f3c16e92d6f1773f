import { describe, expect, it } from 'vitest';
import { issuedCodes, withoutTwins } from '#domain/cards/issued.ts';

const subject = { kind: 'service' as const, id: 'dinkes/a' };

const since = (day: string | undefined, ...codes: string[]) => ({
  day,
  codes: codes.map((code) => ({ code, variant: undefined })),
});

describe('the codes that cards carried', () => {
  it('hold until the day of the version that no longer gives them', () => {
    const codes = issuedCodes(subject, [
      since('2026-01-02', 'A', 'B'),
      since('2026-03-04', 'A', 'C'),
    ]);
    expect(codes).toEqual([
      { code: 'C', subject, variant: undefined, since: '2026-03-04', until: undefined },
      {
        code: 'B',
        subject,
        variant: undefined,
        since: '2026-01-02',
        until: '2026-03-04',
      },
      { code: 'A', subject, variant: undefined, since: '2026-01-02', until: undefined },
    ]);
  });

  it('hold again when the promise comes back', () => {
    const codes = issuedCodes(subject, [
      since('2026-01-01', 'A'),
      since('2026-02-01', 'B'),
      since('2026-03-01', 'A'),
    ]);
    expect(codes.find(({ code }) => code === 'A')).toMatchObject({
      since: '2026-03-01',
      until: undefined,
    });
    expect(codes.find(({ code }) => code === 'B')?.until).toBe('2026-03-01');
  });

  it('are those of today alone where no history tells', () => {
    expect(issuedCodes(subject, [since(undefined, 'A')])).toMatchObject([
      { code: 'A', since: undefined, until: undefined },
    ]);
  });
});

describe('a code that two cards share', () => {
  const other = { kind: 'service' as const, id: 'bpbd/z' };
  const old = issuedCodes(other, [since('2026-01-01', 'A')]);
  const crafted = issuedCodes(subject, [since('2026-02-01', 'A', 'B')]);

  it.each([
    ['found first', [...old, ...crafted]],
    ['found last', [...crafted, ...old]],
  ])('stays with the card that had it first, %s', (_which, codes) => {
    const left = withoutTwins(codes);
    expect(left.map(({ code }) => code).sort()).toEqual(['A', 'B']);
    expect(left.find(({ code }) => code === 'A')?.subject).toEqual(other);
  });

  it('is not taken by a card of which no history tells', () => {
    const journey = issuedCodes({ kind: 'journey', id: 'a' }, [since(undefined, 'A')]);
    expect(withoutTwins([...journey, ...old]).map(({ subject: whose }) => whose)).toEqual([other]);
  });
});

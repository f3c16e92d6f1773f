import { expect, test } from 'vitest';
import { attemptLifetime, createAttempts } from '../../../../cms/gateway/oidc/attempts.ts';

const secrets = (state: string) => ({ state, nonce: 'n', verifier: 'v' });

test('an attempt is taken once, and only while it may last', () => {
  let time = 0;
  const attempts = createAttempts(() => time);
  const [first, late] = [attempts.open(secrets('satu'), 'a'), attempts.open(secrets('dua'), 'a')];
  expect(attempts.take(first)).toEqual(secrets('satu'));
  expect(attempts.take(first)).toBeUndefined();
  time = attemptLifetime;
  expect(attempts.take(late)).toBeUndefined();
});

test('who begins sign-ins without end pushes out their own alone', () => {
  const attempts = createAttempts(() => 0);
  const others = attempts.open(secrets('warga'), '203.0.113.1');
  const own = attempts.open(secrets('banjir'), '203.0.113.2');
  for (let count = 0; count < 20_000; count += 1) attempts.open(secrets('banjir'), '203.0.113.2');
  expect(attempts.take(others)).toEqual(secrets('warga'));
  expect(attempts.take(own)).toBeUndefined();
});

test('from very many addresses the oldest go, so that none fills the memory', () => {
  const attempts = createAttempts(() => 0);
  const first = attempts.open(secrets('pertama'), 'a');
  const ids = Array.from({ length: 5000 }, (_each, count) =>
    attempts.open(secrets('banyak'), `a${count}`),
  );
  expect(attempts.take(first)).toBeUndefined();
  expect(attempts.take(ids.at(-1) ?? '')).toEqual(secrets('banyak'));
});

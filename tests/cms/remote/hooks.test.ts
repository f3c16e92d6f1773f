import { createHmac } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { Hono } from 'hono';
import { answerProblems } from '../../../cms/gateway/http/problems.ts';
import { hookRoutes } from '../../../cms/gateway/remote/hooks.ts';

const secret = 'rahasia-webhook-yang-panjang';
const body = JSON.stringify({ ref: 'refs/heads/main' });
const sign = (text: string, key = secret) =>
  `sha256=${createHmac('sha256', key).update(text).digest('hex')}`;

let told = 0;
let time = 0;
let app: Hono;

beforeEach(() => {
  told = 0;
  time = 0;
  app = new Hono();
  app.onError(answerProblems(() => undefined));
  const remote = { tellOfPush: () => (told += 1) };
  app.route('/hooks/push', hookRoutes({ remote, secret, now: () => time }));
});

const send = (headers: Record<string, string>, text = body) =>
  app.request('/hooks/push', { method: 'POST', headers, body: text });

test('a push that GitHub signed makes the gateway look', async () => {
  expect((await send({ 'X-Hub-Signature-256': sign(body) })).status).toBe(202);
  expect(told).toBe(1);
});

test('a push that GitLab proves with its token makes the gateway look', async () => {
  expect((await send({ 'X-Gitlab-Token': secret })).status).toBe(202);
  expect(told).toBe(1);
});

describe('refused, and nothing happens', () => {
  test.each([
    ['without a proof', {}],
    ['with an empty proof', { 'X-Hub-Signature-256': '', 'X-Gitlab-Token': '' }],
    ['signed with another secret', { 'X-Hub-Signature-256': sign(body, 'lain') }],
    ['signed for another message', { 'X-Hub-Signature-256': sign('{}') }],
    ['signed by the weaker hash', { 'X-Hub-Signature': `sha1=${'0'.repeat(40)}` }],
    ['with another token', { 'X-Gitlab-Token': `${secret} ` + 'x' }],
  ])('%s', async (_what, headers) => {
    const answer = await send(headers);
    expect(answer.status).toBe(401);
    expect(told).toBe(0);
  });

  test('a message that is too large', async () => {
    const large = 'x'.repeat(3 * 1024 * 1024);
    const headers = { 'X-Hub-Signature-256': sign(large), 'Content-Length': String(large.length) };
    expect((await send(headers, large)).status).toBe(413);
    expect(told).toBe(0);
  });
});

test('more than sixty messages in a minute are not looked at; the next minute they are', async () => {
  const headers = { 'X-Gitlab-Token': 'salah' };
  for (let count = 0; count < 60; count += 1) await send(headers);
  expect((await send({ 'X-Gitlab-Token': secret })).status).toBe(429);
  expect(told).toBe(0);
  time += 60_000;
  expect((await send({ 'X-Gitlab-Token': secret })).status).toBe(202);
});

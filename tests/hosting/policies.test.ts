import { CspEvaluator } from 'csp_evaluator';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { adminHeaders, apiHeaders, mediaHeaders } from '../../cms/gateway/http/headers.ts';
import { pagePolicy } from '../../cms/gateway/oidc/page.ts';
import { readHeaders, readRules } from '../../scripts/server/rules.ts';
import { types } from '../../scripts/server/static-file.ts';

/** What Google's evaluator says of a policy: the directive and the value that it doubts. */
const findingsIn = (policy: string) =>
  new CspEvaluator(new CspParser(policy).csp)
    .evaluate()
    .map(({ directive, value }) => `${directive} ${value ?? ''}`);

/**
 * It cannot see whether a site serves what others uploaded as scripts, and so doubts `'self'` on every site. Ours does not:
 * the last test of this file says so. Nothing else is doubted.
 */
const doubted = ["script-src 'self'"];

const policyOf = async (headers: typeof adminHeaders) => {
  const answer = await new Hono().use(headers).request('/');
  return answer.headers.get('Content-Security-Policy') ?? '';
};

describe('Google’s evaluator finds nothing to mend', () => {
  it('in any policy of the portal', async () => {
    const rules = await readRules('netlify.toml', 'dist');
    const policy = (address: string) => rules.headersFor(address)['Content-Security-Policy'] ?? '';
    expect(findingsIn(policy('/'))).toEqual(doubted);
    expect(findingsIn(policy('/berkas/a.pdf'))).toEqual([]);
    expect(policy('/')).toContain("require-trusted-types-for 'script'; trusted-types default");
  });

  it('in any policy of the editor', async () => {
    expect(findingsIn(await policyOf(adminHeaders))).toEqual(doubted);
    for (const policy of [await policyOf(apiHeaders), await policyOf(mediaHeaders), pagePolicy])
      expect(findingsIn(policy)).toEqual([]);
  });

  it.each([
    ["default-src 'none'; script-src 'self' 'unsafe-inline'", "script-src 'unsafe-inline'"],
    ["default-src 'none'; script-src https:", 'script-src https:'],
    ["script-src 'self'", 'object-src '],
  ])('and would find what is wrong in %s', (policy, finding) => {
    expect(findingsIn(policy)).toContain(finding);
  });
});

it('no file that an agency may upload is a script to a browser', async () => {
  const [everywhere] = (await readHeaders('netlify.toml')).filter((rule) => rule.for === '/*');
  expect(everywhere?.values['X-Content-Type-Options']).toBe('nosniff');
  for (const end of ['jpg', 'jpeg', 'png', 'webp', 'avif', 'pdf', 'csv', 'xlsx', 'ods', 'docx'])
    expect(types[`.${end}`]).not.toMatch(/javascript|ecmascript|wasm|html|svg|xml$/);
});

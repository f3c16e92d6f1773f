import { readFileSync } from 'node:fs';
import { HtmlValidate, type ConfigData } from 'html-validate';
import { expect, it } from 'vitest';
import { pagesOf } from '../../scripts/site/page.ts';
import { site } from './built-site.ts';

const config = JSON.parse(readFileSync('.htmlvalidate.json', 'utf8')) as ConfigData;

it('every page is valid HTML', async () => {
  const validator = new HtmlValidate(config);
  const faults: string[] = [];
  for (const { address, html } of pagesOf(site)) {
    const { results } = await validator.validateString(html, address);
    for (const { messages } of results)
      for (const { ruleId, message, selector } of messages)
        faults.push(`${address} ${ruleId}: ${message} (${selector ?? ''})`);
  }
  expect(faults).toEqual([]);
});

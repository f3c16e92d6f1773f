import { readFileSync } from 'node:fs';
import { HtmlValidate, StaticConfigLoader, type ConfigData } from 'html-validate';
import { expect, it } from 'vitest';
import { pagesOf } from '../../scripts/site/page.ts';
import { site } from './built-site.ts';

const config = JSON.parse(readFileSync('.htmlvalidate.json', 'utf8')) as ConfigData;

/** All pages have the same rules: to put them together again for each takes a third of the time. */
class OneConfig extends StaticConfigLoader {
  private readonly resolved = super.getConfigFor('');

  override getConfigFor() {
    return this.resolved;
  }
}

it('every page is valid HTML', async () => {
  const validator = new HtmlValidate(new OneConfig(config));
  const faults: string[] = [];
  for (const { address, html } of pagesOf(site)) {
    const { results } = await validator.validateString(html, address);
    for (const { messages } of results)
      for (const { ruleId, message, selector } of messages)
        faults.push(`${address} ${ruleId}: ${message} (${selector ?? ''})`);
  }
  expect(faults).toEqual([]);
});

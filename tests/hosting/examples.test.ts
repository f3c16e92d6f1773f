import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { verifyCommand } from '../../scripts/verify/command.ts';
import { readHeaders } from '../../scripts/server/rules.ts';

const settingsIn = (words: string) => new Set(words.match(/PORTAL_[A-Z]+(?:_[A-Z]+)*/g));

const text = (name: string) => readFileSync(`hosting/${name}`, 'utf8');

describe('the examples of hosting', () => {
  it('for Caddy hold every header of netlify.toml', async () => {
    const caddy = text('Caddyfile');
    for (const { values } of await readHeaders('netlify.toml'))
      for (const [name, value] of Object.entries(values))
        expect(caddy).toContain(`${name} "${value}"`);
  });

  it.each([
    'portal.service',
    'portal-backup.service',
    'portal-redirects.service',
    'portal-verify.service',
  ])('%s runs files that the project has', (name) => {
    const started = [...text(name).matchAll(/ ((?:cms|scripts)\/[\w./-]+\.ts)/g)];
    expect(started.length).toBeGreaterThan(0);
    for (const [, file = ''] of started) expect(existsSync(file)).toBe(true);
  });

  it.each([
    ['portal.service', 'serve'],
    ['portal-backup.service', 'backup'],
  ])('%s uses only options that its command knows', (name, command) => {
    const given = [
      ...text(name).matchAll(/--(repository|state|admin|site|origin|portal-url|to|keep)\b/g),
    ];
    const usage = execFileSync(process.execPath, ['cms/gateway/main.ts', command, '--help'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    }).toString();
    expect(given.length).toBeGreaterThan(3);
    for (const [option] of given) expect(usage).toContain(option);
  });

  it('portal-verify.service uses only options that its command knows', async () => {
    const lines: string[] = [];
    const say = (line: string) => lines.push(line);
    await verifyCommand(['--help'], { log: say, error: say });
    const given = text('portal-verify.service').match(/--[a-z-]+(?= |$)/gm) ?? [];
    expect(given).toContain('--allowed-signers');
    for (const option of given.filter((name) => name !== '--disable-warning'))
      expect(lines.join()).toContain(option);
  });

  it('leave the editor’s numbers to the machine, whichever web server stands in front', () => {
    for (const name of ['nginx/portal.conf', 'Caddyfile'])
      for (const route of ['healthz', 'readyz', 'metrics']) expect(text(name)).toContain(route);
  });

  it('name only settings that the manual has, and the manual has all that the gateway reads', () => {
    const manual = settingsIn(readFileSync('docs/operating.md', 'utf8'));
    const code = readdirSync('cms', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(`cms/${name}`, 'utf8'));
    // A name that ends in an underscore stands for several.
    const read = settingsIn(code.join('\n').replaceAll(/PORTAL_[A-Z_]*_(?![A-Z])/g, ''));
    expect([...read].filter((name) => !manual.has(name))).toEqual([]);
    const example = settingsIn(text('portal.env.example'));
    expect(example.size).toBeGreaterThan(4);
    expect([...example].filter((name) => !manual.has(name))).toEqual([]);
  });
});

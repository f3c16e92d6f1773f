import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

interface Workflow {
  on: Record<string, unknown>;
  permissions: unknown;
  jobs: Record<
    string,
    { steps: { uses?: string; run?: string; with?: Record<string, unknown> }[] }
  >;
}

const read = (name: string) => {
  const file = new URL(`../../../.github/workflows/${name}.yml`, import.meta.url);
  return parse(readFileSync(file, 'utf8')) as Workflow;
};

const stepsOf = ({ jobs }: Workflow) => Object.values(jobs).flatMap(({ steps }) => steps);

describe.each(['check', 'guard', 'watch'])('the workflow %s', (name) => {
  const workflow = read(name);

  test('may read the repository, and nothing else', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
  });

  test('uses the actions of others by commit, not by a name that can be moved', () => {
    const used = stepsOf(workflow).flatMap(({ uses }) => uses ?? []);
    expect(used.length).toBeGreaterThan(0);
    for (const action of used) expect(action).toMatch(/@[0-9a-f]{40}$/);
  });

  test('puts nothing of an event into a command, where it could be run', () => {
    for (const { run = '' } of stepsOf(workflow)) expect(run).not.toContain('${{');
  });
});

test('the guard takes its program from the base, and runs no script of a package', () => {
  const steps = stepsOf(read('guard'));
  expect(steps[0]?.with).toMatchObject({ ref: '${{ env.BASE }}', 'fetch-depth': 0 });
  expect(steps.map(({ run }) => run)).toContain('npm ci --ignore-scripts');
});

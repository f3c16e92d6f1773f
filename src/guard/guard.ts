import { readText, FrontmatterError } from '#model/frontmatter.ts';
import { extensionOf, parseContentPath, type ContentPath } from '#model/path.ts';
import { bodyGuards } from './body/guards.ts';
import { BodyError, emptyBody, parseBody, unreadable } from './body/markdown.ts';
import type { Guard, GuardedText, Surroundings } from './check.ts';
import { dataGuards } from './data/guards.ts';
import { fileGuards } from './files/guards.ts';
import type { Finding } from './finding.ts';
import { judolGuards } from './judol/guards.ts';
import { whyNoPlace } from './paths/name.ts';
import { personalGuards } from './personal/guards.ts';
import { refused } from './refused.ts';
import { decode } from './source/decode.ts';
import { sourceGuards } from './source/guards.ts';

const contentGuards = [...bodyGuards, ...judolGuards, ...personalGuards];

const run = <Subject extends { place: ContentPath }>(
  guards: readonly Guard<Subject>[],
  subject: Subject,
  around: Surroundings,
): Finding[] =>
  guards.flatMap(({ id, check }) =>
    check(subject, around).map((found) => ({ path: subject.place.path, guard: id, ...found })),
  );

const takenApart = (place: ContentPath, raw: string): GuardedText | Finding[] => {
  try {
    return { place, raw, ...readText(raw, extensionOf(place)) };
  } catch (error) {
    if (!(error instanceof FrontmatterError)) throw error;
    return refused(place.path, 'yaml', {
      problem: error.message,
      line: error.line,
      column: error.column,
    });
  }
};

const guardBody = (text: GuardedText, around: Surroundings): Finding[] => {
  const { place, body, bodyLine } = text;
  try {
    const root = body.trim() === '' ? emptyBody : parseBody(body, extensionOf(place));
    return run(contentGuards, { ...text, root }, around);
  } catch (error) {
    if (!(error instanceof BodyError)) throw error;
    return refused(place.path, 'elements', unreadable(error, bodyLine));
  }
};

/**
 * What is wrong with a text. A guard that stands before a parser stops the parser too: what it refuses may be made to
 * exhaust it.
 */
export const guardText = (
  place: ContentPath,
  bytes: Uint8Array,
  around: Surroundings,
): Finding[] => {
  const { raw, refusal } = decode(bytes);
  if (raw === undefined) return refused(place.path, refusal.guard, refusal.fault);
  const inSource = run(sourceGuards, { place, raw }, around);
  if (inSource.length > 0) return inSource;
  const text = takenApart(place, raw);
  if (Array.isArray(text)) return text;
  return [...run(dataGuards, text, around), ...guardBody(text, around)];
};

/**
 * Everything that is wrong with one content file; empty when it may be committed and built.
 * `around` is the content as it would be with the file in place.
 */
export const guardFile = async (
  path: string,
  bytes: Uint8Array,
  around: Surroundings,
): Promise<Finding[]> => {
  const place = parseContentPath(path);
  if (!place) return refused(path, 'path', whyNoPlace(path));
  if (place.role === 'text') return guardText(place, bytes, around);
  const findings: Finding[] = [];
  for (const { id, check } of fileGuards)
    for (const found of await check({ place, bytes }, around))
      findings.push({ path, guard: id, ...found });
  return findings;
};

import { readText, FrontmatterError } from '#model/frontmatter.ts';
import { extensionOf, parseContentPath, type ContentPath } from '#model/path.ts';
import { bodyGuards } from './body/guards.ts';
import { heavy } from './body/heavy.ts';
import {
  asRendered,
  BodyError,
  emptyBody,
  parseBody,
  unreadable,
  type BodyNode,
} from './body/markdown.ts';
import { size } from './body/size.ts';
import type { Guard, GuardedBody, GuardedText, Surroundings } from './check.ts';
import { dataGuards } from './data/guards.ts';
import { fileGuards } from './files/guards.ts';
import type { Finding } from './finding.ts';
import { judolFileGuards, judolGuards } from './judol/guards.ts';
import { whyNoPlace } from './paths/name.ts';
import { personalFileGuards, personalGuards } from './personal/guards.ts';
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
    const extension = extensionOf(place);
    return { place, raw, ...asRendered(readText(raw, extension), extension) };
  } catch (error) {
    if (!(error instanceof FrontmatterError)) throw error;
    return refused(place.path, 'yaml', {
      problem: error.message,
      line: error.line,
      ...(error.column === undefined ? {} : { column: error.column }),
    });
  }
};

/** A body of more things than a page can hold is not asked anything else: each question takes time for every one of them. */
const guardContent = (text: GuardedBody, around: Surroundings): Finding[] => {
  const tooMany = run([size], text, around);
  return tooMany.length > 0 ? tooMany : run(contentGuards, text, around);
};

/** A body as the renderer holds it: what it was given, and the tree that it made of it. */
interface RenderedBody {
  source: string;
  root: BodyNode;
}

const linesIn = (words: string) => words.trimEnd().split('\n').length;

/** What is wrong with a text whose body the renderer has parsed, in data and body; nothing of it is parsed again. */
export const guardRendered = (
  place: ContentPath,
  bytes: Uint8Array,
  { source, root }: RenderedBody,
  around: Surroundings,
): Finding[] => {
  const { raw, refusal } = decode(bytes);
  if (refusal) return refused(place.path, refusal.guard, refusal.fault);
  const text = takenApart(place, raw);
  if (Array.isArray(text)) return text;
  if (source.trim() !== text.body.trim())
    return refused(place.path, 'rendered', {
      problem: 'Bagian data dan isi dipisahkan di tempat lain oleh pembuat halaman.',
      remedy: 'Periksa kedua baris --- di sekitar bagian data.',
    });
  const bodyLine = linesIn(raw) - linesIn(source) + 1;
  return [...run(dataGuards, text, around), ...guardContent({ ...text, bodyLine, root }, around)];
};

const guardBody = (text: GuardedText, around: Surroundings): Finding[] => {
  const { place, body, bodyLine } = text;
  const tooHeavy = heavy(text);
  if (tooHeavy) return refused(place.path, 'size', tooHeavy);
  try {
    const root = body.trim() === '' ? emptyBody : parseBody(body, extensionOf(place));
    return guardContent({ ...text, root }, around);
  } catch (error) {
    if (!(error instanceof BodyError)) throw error;
    return refused(place.path, 'elements', unreadable(error, bodyLine));
  }
};

/**
 * What is wrong with a text. A guard that stands before a parser stops the parser too: what it refuses may be made to
 * exhaust it.
 */
const guardText = (place: ContentPath, bytes: Uint8Array, around: Surroundings): Finding[] => {
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
  for (const { id, check } of [...fileGuards, ...judolFileGuards, ...personalFileGuards])
    for (const found of await check({ place, bytes }, around))
      findings.push({ path, guard: id, ...found });
  return findings;
};

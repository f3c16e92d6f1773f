import { createHash } from 'node:crypto';
import encodeQR from 'qr';
import { codeFrom, journeyPromiseOf, promiseOf } from '#domain/cards/code.ts';
import { qrPath } from '#domain/cards/qr-path.ts';
import { toBring } from '#domain/journeys/papers.ts';
import type { PlannedStep } from '#domain/journeys/plan.ts';
import type { ServiceView } from '#domain/standard/view.ts';
import type { Entry } from '#model/entry.ts';

/** A QR code to draw: `size` squares a side, the dark ones as an SVG path. */
export interface QrCode {
  size: number;
  path: string;
}

/** The QR code of a text. */
export const qrOf = (text: string): QrCode => {
  const matrix = encodeQR(text, 'raw', { ecc: 'medium', border: 2 });
  return { size: matrix.length, path: qrPath(matrix) };
};

const codeOf = (promise: string): string => codeFrom(createHash('sha256').update(promise).digest());

/** The code of the card of a service, or of one variant of it. */
export const cardCode = (view: ServiceView): string => codeOf(promiseOf(view));

/** The code of a journey's card. */
export const journeyCode = (journey: Entry<'journey'>, plan: readonly PlannedStep[]): string =>
  codeOf(
    journeyPromiseOf(
      journey.id,
      toBring(journey, plan).map(({ evidence }) => evidence),
      plan.map(({ step, views }) => ({ title: step.title, views })),
    ),
  );

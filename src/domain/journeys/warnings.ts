import type { Entry } from '#model/entry.ts';
import { isWithdrawn } from '../publication.ts';
import { missingPapers } from './papers.ts';
import { planOf, type PlannedStep, type Services } from './plan.ts';

/** Something in a journey that no longer fits the services it leads through. */
export interface JourneyWarning {
  /** `paper`: a step needs a paper that nobody has by then. */
  type: 'withdrawn' | 'expired' | 'gone' | 'variant' | 'paper';
  /** The step's number, from 1. */
  number: number;
  step: string;
  /** The service's title, or its id where there is none any more. */
  service: string;
  /** The variant that is gone, the id of the paper that is missing, or that of the service's successor. */
  about: string | undefined;
  /** The number of a later or parallel step that gives the paper. */
  givenBy?: number | undefined;
}

const factsOf = ({ number, step, service }: PlannedStep) => ({
  number,
  step: step.title,
  service: service?.data.title ?? step.service ?? '',
});

const lost = (planned: PlannedStep): JourneyWarning[] => {
  const { state, step, variant, service } = planned;
  const facts = factsOf(planned);
  if (state === 'outside') return [];
  if (state !== 'open')
    return [{ type: state, ...facts, about: service?.data.withdrawn?.successor }];
  if (step.variant !== undefined && variant === undefined)
    return [{ type: 'variant', ...facts, about: step.variant }];
  return [];
};

/** What the owner of a journey must look at, in the order of its steps. A journey that was withdrawn owes nothing. */
export const warningsOf = (
  journey: Entry<'journey'>,
  services: Services,
  now: Date,
): JourneyWarning[] => {
  if (isWithdrawn(journey)) return [];
  const plan = planOf(journey, services, now);
  const papers = missingPapers(journey, plan).map(
    ({ planned, evidence, givenBy }): JourneyWarning => ({
      type: 'paper',
      ...factsOf(planned),
      about: evidence,
      givenBy: givenBy?.number,
    }),
  );
  return [...plan.flatMap(lost), ...papers].sort((one, other) => one.number - other.number);
};

const stepWords = ({ number, step }: JourneyWarning) => `Langkah ${number} “${step}”`;

const remedies: Readonly<Record<JourneyWarning['type'], string>> = {
  withdrawn: 'Ganti layanannya, atau hapus langkah itu.',
  expired: 'Ganti layanannya, atau hapus langkah itu.',
  gone: 'Pilih layanan yang ada, atau hapus langkah itu.',
  variant: 'Pilih pilihan yang ada, atau kosongkan.',
  paper: 'Tambahkan langkah yang memberikannya, atau tulis di “Yang sudah dimiliki”.',
};

/** Titles of papers, by id. */
export type PaperTitles = ReadonlyMap<string, string>;

const problemOf = (warning: JourneyWarning, papers: PaperTitles): string => {
  const { type, service, about = '', givenBy } = warning;
  const step = stepWords(warning);
  if (type === 'withdrawn')
    return about === ''
      ? `${step} memakai layanan “${service}”, yang sudah ditarik.`
      : `${step} memakai layanan “${service}”, yang sudah ditarik; penggantinya ${about}.`;
  if (type === 'expired') return `${step} memakai layanan “${service}”, yang sudah tidak berlaku.`;
  if (type === 'gone') return `${step} memakai layanan “${service}”, yang tidak ada.`;
  if (type === 'variant')
    return `${step} memakai pilihan “${about}”, yang tidak ada lagi di layanan “${service}”.`;
  const paper = papers.get(about) ?? about;
  return givenBy === undefined
    ? `${step} meminta “${paper}”, yang tidak didapat di langkah sebelumnya.`
    : `${step} meminta “${paper}”, yang baru didapat di langkah ${givenBy}.`;
};

/** A warning in the words of its owner: what is wrong, and what to do. */
export const describeWarning = (warning: JourneyWarning, papers: PaperTitles): string =>
  `${problemOf(warning, papers)} ${remedies[warning.type]}`;

import { expect, test } from 'vitest';
import { toBring, usesOf } from '#domain/journeys/papers.ts';
import { planOf } from '#domain/journeys/plan.ts';
import type { DataOf } from '#model/kinds.ts';
import { byId, makeJourney, makeService, now, outside, plan, using } from './make-plan.ts';

type Requirements = DataOf<'service'>['requirements'];

const asking = (id: string, requirements: Requirements, produces: string[] = []) =>
  makeService(id, { requirements, produces });

const lahir = 'setda/surat-keterangan-lahir';
const akta = 'disdukcapil/akta-kelahiran';
const kk = 'disdukcapil/kartu-keluarga';

test('a product is used by the later steps that ask for it, also under a condition', () => {
  const steps = plan(
    [
      outside('Surat lahir', { produces: [lahir] }),
      using('d/akta'),
      using('d/kk'),
      using('d/kia', { parallel: true }),
    ],
    asking('d/akta', [{ evidence: lahir }], [akta]),
    asking('d/kk', [{ evidence: akta }, { evidence: lahir, when: 'jika diminta' }], [kk]),
    asking('d/kia', [{ evidence: akta }, { evidence: kk }]),
  );
  expect(steps.map((step) => usesOf(steps, step))).toEqual([
    [{ evidence: lahir, askedBy: [2, 3] }],
    [{ evidence: akta, askedBy: [3, 4] }],
    // The step beside it cannot use what is not yet there.
    [{ evidence: kk, askedBy: [] }],
    [],
  ]);
});

test('to bring: what the journey names, and what no step gives in time, with who asks for it', () => {
  const journey = makeJourney([using('d/kk'), using('d/akta')], { bring: ['d/buku-nikah'] });
  const services = byId(
    asking('d/kk', [{ evidence: akta }, { text: 'Formulir' }], [kk]),
    asking('d/akta', [{ evidence: kk }, { evidence: 'd/buku-nikah' }], [akta]),
  );
  expect(toBring(journey, planOf(journey, services, now))).toEqual([
    { evidence: 'd/buku-nikah', askedBy: [2] },
    { evidence: akta, askedBy: [1] },
  ]);
});

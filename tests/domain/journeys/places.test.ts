import { expect, test } from 'vitest';
import { placesOf } from '#domain/journeys/places.ts';
import { makeEntry } from '../../make.ts';
import { makeJourney, outside, using } from './make-plan.ts';

test('a service knows each of its places, with the steps before and after', () => {
  const birth = makeJourney([outside('Surat lahir'), using('d/akta'), using('d/kk')]);
  const house = makeEntry('journey', 'rumah', {
    steps: [using('b/pbb'), using('d/akta'), using('b/pbb')],
  });
  const places = (service: string) =>
    placesOf(service, [birth, house]).map(({ journey, number, count, previous, next }) => [
      journey.id,
      `${number}/${count}`,
      previous?.step.title,
      next?.step.title,
    ]);
  expect(places('d/akta')).toEqual([
    ['kelahiran', '2/3', 'Surat lahir', 'Urus d/kk'],
    ['rumah', '2/3', 'Urus b/pbb', 'Urus b/pbb'],
  ]);
  expect(places('b/pbb')).toEqual([
    ['rumah', '1/3', undefined, 'Urus d/akta'],
    ['rumah', '3/3', 'Urus d/akta', undefined],
  ]);
  expect(places('d/lain')).toEqual([]);
});

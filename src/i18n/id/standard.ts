import { standardWords } from '#domain/standard/words.ts';
import { facilities, type Facility } from '#model/standard/manufacturing.ts';
import { stepPlaces } from '#model/standard/step.ts';

/** The components of a service standard in words. The same sentence serves page, card, history and machines. */
export const standard = {
  ...standardWords,
  places: { ...stepPlaces } as Record<keyof typeof stepPlaces, string>,
  facilities: { ...facilities } as Record<Facility, string>,
};

import { accessibleFacilities, type Facility } from '#model/standard/manufacturing.ts';

/** What a place offers: first what serves people with disabilities, each in the order of the model's table. */
export const groupedFacilities = (facilities: readonly Facility[]) => ({
  accessible: accessibleFacilities.filter((facility) => facilities.includes(facility)),
  other: facilities.filter((facility) => !accessibleFacilities.includes(facility)),
});

import type { Entry } from '#model/entry.ts';
import { applying, type Part } from '#model/standard/variants.ts';

/** A case of a service that a citizen chooses. */
export type Variant = NonNullable<Entry<'service'>['data']['variants']>[number];

/** A service as one variant of it is: only what applies there. */
export interface ServiceView {
  service: Entry<'service'>;
  /** The variant's id; undefined where none is chosen, and everything is shown. */
  variant: string | undefined;
  requirements: Entry<'service'>['data']['requirements'];
  steps: Entry<'service'>['data']['steps'];
  times: Entry<'service'>['data']['times'];
  costs: Entry<'service'>['data']['costs'];
}

/** The view of a service in a variant. */
export const viewOf = (service: Entry<'service'>, variant?: string): ServiceView => {
  const { requirements, steps, times, costs } = service.data;
  return {
    service,
    variant,
    requirements: applying(requirements, variant),
    steps: applying(steps, variant),
    times: applying(times, variant),
    costs: applying(costs, variant),
  };
};

/** The views of a service that a reader can be in: one a variant, or the whole where there are none. */
export const viewsOf = (service: Entry<'service'>): ServiceView[] =>
  service.data.variants?.map(({ id }) => viewOf(service, id)) ?? [viewOf(service)];

/** The variants that a part of a service is limited to, in the service's order; none where it holds for all. */
export const limitsOf = ({ data }: Entry<'service'>, { variants: only = [] }: Part): Variant[] =>
  data.variants?.filter(({ id }) => only.includes(id)) ?? [];

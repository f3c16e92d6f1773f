import type { APIContext } from 'astro';
import type { Entry } from '#model/entry.ts';
import { apiServiceOf } from '#queries/api.ts';
import { all } from '#queries/entries.ts';

export const getStaticPaths = async () =>
  (await all('service')).map((service) => ({
    params: { agency: service.agency, service: service.slug },
    props: { service },
  }));

/** One service; a withdrawn one says so. */
export const GET = async ({ props }: APIContext<{ service: Entry<'service'> }>) =>
  Response.json(await apiServiceOf(props.service));

import type { APIContext } from 'astro';
import { kinds, publishedKinds, type KindName } from '#model/kinds.ts';
import { apiDocumentOf } from '#queries/api.ts';

export const getStaticPaths = () =>
  publishedKinds.map((kind) => ({
    params: { collection: kinds[kind].collection },
    props: { kind },
  }));

/** All public entries of one kind. */
export const GET = async ({ props }: APIContext<{ kind: KindName }>) =>
  Response.json(await apiDocumentOf(props.kind));

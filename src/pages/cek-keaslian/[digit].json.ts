import type { APIContext } from 'astro';
import type { HashList } from '#domain/authenticity.ts';
import { publishedHashes } from '#queries/authenticity.ts';

export const getStaticPaths = async () =>
  Object.entries(await publishedHashes()).map(([digit, list]) => ({
    params: { digit },
    props: { list },
  }));

/** The published hashes that begin with one digit, and the pages that show what they are of. */
export const GET = ({ props }: APIContext<{ list: HashList }>) => Response.json(props.list);

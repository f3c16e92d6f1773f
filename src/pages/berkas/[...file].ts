import { readFileSync } from 'node:fs';
import type { APIContext } from 'astro';
import { downloads } from '#queries/files.ts';

export const getStaticPaths = async () =>
  (await downloads()).map(({ address, path }) => ({
    params: { file: address.replace(/^\/berkas\//, '') },
    props: { path },
  }));

/** A file that lies beside an entry, byte for byte. */
export const GET = ({ props }: APIContext<{ path: string }>) =>
  new Response(readFileSync(props.path));

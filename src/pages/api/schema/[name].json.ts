import type { APIContext } from 'astro';
import { apiSchema } from '#domain/address.ts';
import { jsonSchemaOf, jsonSchemas } from '#domain/doors/json-schema.ts';

export const getStaticPaths = () =>
  [...jsonSchemas].map(([name, schema]) => ({ params: { name }, props: { name, schema } }));

type Props = ReturnType<typeof getStaticPaths>[number]['props'];

/** The JSON Schema of one door. */
export const GET = ({ site, props }: APIContext<Props>) =>
  Response.json(jsonSchemaOf(props.schema(), new URL(apiSchema(props.name), site).href));

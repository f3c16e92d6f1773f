import { kinds, publishedKinds } from '#model/kinds.ts';
import type { Kind, KindName } from '#model/kind.ts';
import { contentPath } from '#model/path.ts';
import { mayDelete, maySetStatus, mayWrite, type Editor } from './permission.ts';
import type { Session } from './config/account.ts';
import { collectionOf, i18n } from './config/collection.ts';
import type { DecapConfig } from './config/decap.ts';
import type { References } from './config/field.ts';

export { asCmsConfig } from './config/decap.ts';
export type { Session, SessionAccount } from './config/account.ts';

/** The name under which the portal's backend is registered with Decap. */
export const backendName = 'portal';

/** The order in which an editor meets the kinds. */
const order: readonly KindName[] = [
  'news',
  'notice',
  'event',
  'service',
  'journey',
  'evidence',
  'counter',
  'document',
  'page',
  'official',
  'agency',
  'journey',
  'redirect',
];

interface Place {
  kind: KindName;
  agency: string | undefined;
}

/** The city's free pages and its own entries, and the moved addresses; its vocabularies are files, changed by review. */
const isEditedForCity = ({ name, scope, storage }: Kind): boolean =>
  scope === 'both' || (scope === 'city' && storage === 'entry') || name === 'redirect';

const placesOf = (agency: string): Place[] => {
  const inAgency = publishedKinds
    .filter((name) => kinds[name].scope !== 'city')
    .sort((a, b) => order.indexOf(a) - order.indexOf(b))
    .map((kind) => ({ kind, agency }));
  const inCity = publishedKinds
    .filter((name) => isEditedForCity(kinds[name]))
    .sort((a, b) => order.indexOf(a) - order.indexOf(b))
    .map((kind) => ({ kind, agency: undefined }));
  return [...inAgency, ...inCity];
};

/** A path that an entry of the place could have: what the permission rule is asked about. */
const samplePath = ({ kind, agency }: Place): string => {
  const { storage }: Kind = kinds[kind];
  if (storage !== 'entry') return contentPath(kind, agency ?? kind);
  return contentPath(kind, agency === undefined ? 'tulisan' : `${agency}/tulisan`);
};

const rightsOf = ({ account }: Session): Editor => ({
  ...account,
  agencies: account.agencies.map(({ id }) => id),
});

/**
 * Decap's config for a session in one of its agencies: a collection for each kind that it may write there, and the
 * city's own pages for whoever may write those. `references` are the choices of fields that name other entries.
 */
export const configFor = (
  session: Session,
  agency: string,
  references: References = {},
): DecapConfig => {
  const editor = rightsOf(session);
  const collections = placesOf(agency)
    .map((place) => ({ place, path: samplePath(place) }))
    .filter(({ path }) => mayWrite(editor, path))
    .map(({ place, path }) =>
      collectionOf(place.kind, place.agency, references, {
        publish: maySetStatus(
          editor,
          { agency: place.agency, status: 'pending_review', authors: [] },
          'pending_publish',
        ),
        delete: mayDelete(editor, path),
      }),
    );
  return {
    load_config_file: false,
    locale: 'id',
    publish_mode: 'editorial_workflow',
    site_url: session.portalUrl,
    show_preview_links: true,
    backend: { name: backendName, branch: 'main', proxy_url: '/api/cms/v1' },
    media_folder: 'content',
    public_folder: '/content',
    slug: { encoding: 'ascii', clean_accents: true, sanitize_replacement: '-' },
    i18n,
    collections,
  };
};

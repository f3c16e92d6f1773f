import CMS from 'decap-cms-app';
import type { ReactNode } from 'react';
import portalStyles from '#styles/index.css?inline';
import { longDay } from '#domain/dates.ts';
import { parseContentPath } from '#model/path.ts';
import { parseCollectionName } from '../collection-name.ts';
import type { Choices, PickedKind } from '../config/choices.ts';
import type { DecapConfig } from '../config/decap.ts';
import previewStyles from './preview.css?inline';
import { LiveList } from './problems/live-list.tsx';
import { ServicePreview } from './standard/service-preview.tsx';
import { UsesPanel } from './standard/uses-panel.tsx';
import { toContentPath } from './wire.ts';

/** What Decap hands to a preview; its data are Immutable collections. */
interface PreviewProps {
  entry: {
    getIn: (path: readonly string[]) => { toJS: () => Record<string, unknown> } | undefined;
    get: (name: 'path') => string | undefined;
  };
  fields: Iterable<{ get(key: 'name'): string }>;
  widgetFor: (name: string) => ReactNode;
  getAsset: (file: string) => { toString: () => string } | undefined;
}

interface PictureData {
  src?: string;
  alt?: string;
  caption?: string;
  credit?: string;
}

const dataOf = ({ entry }: PreviewProps) => entry.getIn(['data'])?.toJS() ?? {};

const hasBody = ({ fields }: PreviewProps): boolean =>
  [...fields].some((field) => field.get('name') === 'body');

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const dayOf = (value: unknown): string =>
  /^\d{4}-\d{2}-\d{2}$/.test(textOf(value)) ? longDay(textOf(value), 'id') : '';

/** Whether a folded part of the form holds anything. */
const isWritten = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.values(value).some(Boolean);

const Picture = ({
  picture,
  getAsset,
}: {
  picture: PictureData;
  getAsset: PreviewProps['getAsset'];
}) => (
  <figure>
    {picture.src && <img src={String(getAsset(picture.src))} alt={picture.alt ?? ''} />}
    <figcaption className="meta">
      {picture.caption && <span>{picture.caption} </span>}
      {picture.credit && <small>Sumber: {picture.credit}</small>}
    </figcaption>
  </figure>
);

const Facts = ({ data }: { data: Record<string, unknown> }) => {
  const facts = [dayOf(data['date']), textOf(data['byline']), textOf(data['place'])].filter(
    (fact) => fact !== '',
  );
  return (
    facts.length > 0 && (
      <ul className="facts">
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
    )
  );
};

const rowText = (row: unknown): string => {
  if (typeof row !== 'object' || row === null) return textOf(row);
  return Object.values(row)
    .map(textOf)
    .filter((text) => text !== '')
    .join(' — ');
};

const Rows = ({
  title,
  rows,
  ordered = false,
}: {
  title: string;
  rows: unknown;
  ordered?: boolean;
}) => {
  if (!Array.isArray(rows) || rows.length === 0) return null;
  const List = ordered ? 'ol' : 'ul';
  return (
    <>
      <h2>{title}</h2>
      <List>
        {rows.map((row, index) => (
          <li key={index}>{rowText(row)}</li>
        ))}
      </List>
    </>
  );
};

/** The look of every kind: its head, its facts and its pictures, in the portal's own classes; then what is given. */
const Frame = ({ props, children }: { props: PreviewProps; children: ReactNode }) => {
  const data = dataOf(props);
  const pictures = Array.isArray(data['pictures'])
    ? (data['pictures'] as (PictureData | null)[])
    : [];
  return (
    <main lang="id">
      <LiveList />
      {data['contoh'] === true && <p className="preview-ribbon">Contoh</p>}
      <div className="page-head">
        <h1>{textOf(data['title']) || 'Tanpa judul'}</h1>
        <p className="lead">{textOf(data['summary'])}</p>
        <Facts data={data} />
      </div>
      <article className="section">
        {pictures.map(
          (picture, index) =>
            picture && <Picture key={index} picture={picture} getAsset={props.getAsset} />,
        )}
        <div className="prose">{children}</div>
      </article>
    </main>
  );
};

const EntryPreview = (props: PreviewProps) => {
  const data = dataOf(props);
  return (
    <Frame props={props}>
      <Rows title="Langkah" rows={data['steps']} ordered />
      <Rows title="Tugas" rows={data['duties']} />
      <Rows title="Fungsi" rows={data['functions']} />
      {hasBody(props) && props.widgetFor('body')}
    </Frame>
  );
};

const servicePreview = (choices: Choices) => (props: PreviewProps) => (
  <Frame props={props}>
    <ServicePreview data={dataOf(props)} body={props.widgetFor('body')} choices={choices} />
  </Frame>
);

/** What several services pick says who does, whoever opens it. */
const sharedPreview = (kind: PickedKind, choices: Choices) => (props: PreviewProps) => {
  const path = toContentPath(props.entry.get('path') ?? '');
  const id = parseContentPath(path)?.id ?? '';
  return (
    <Frame props={props}>
      <UsesPanel
        uses={choices.uses[kind][id] ?? []}
        isWithdrawn={isWritten(dataOf(props)['withdrawn'])}
      />
    </Frame>
  );
};

const previewOf = (collection: string, choices: Choices) => {
  switch (parseCollectionName(collection)?.kind) {
    case 'service':
      return servicePreview(choices);
    case 'evidence':
      return sharedPreview('evidence', choices);
    case 'counter':
      return sharedPreview('counter', choices);
    default:
      return EntryPreview;
  }
};

/** Gives each collection its preview and the preview pane the portal's own stylesheet. */
export const registerPreviews = ({ collections }: DecapConfig, choices: Choices): void => {
  CMS.registerPreviewStyle(`${portalStyles}\n${previewStyles}`, { raw: true });
  for (const collection of collections) {
    const names = 'files' in collection ? collection.files.map(({ name }) => name) : [];
    for (const name of [...names, collection.name])
      CMS.registerPreviewTemplate(name, previewOf(collection.name, choices) as never);
  }
};

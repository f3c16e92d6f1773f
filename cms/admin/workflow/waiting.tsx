import { useEffect, useState } from 'react';
import { isCityWide, mayOperate } from '../../permission.ts';
import type { Session, SessionAccount } from '../../config.ts';
import { readPublication, wordsOf, type Publication } from '../gateway-client.ts';
import { Mark } from '../door/mark.tsx';
import { JourneysToCheck } from './journeys-to-check.tsx';
import { readWaiting, type Waiting, type WaitingDraft } from './review-client.ts';
import { UnreviewedNotices } from './unreviewed-notices.tsx';
import { momentWords } from './wita.ts';
import './waiting.css';

interface Props extends Session {
  onSignOut: () => void;
}

const editorOf = (agency: string): string => `?instansi=${agency}`;

/** The address of a draft in the editor; the city's own is opened in the first of the account's agencies. */
const addressOf = (
  { agency, collection, slug }: WaitingDraft,
  { agencies }: SessionAccount,
): string =>
  `${editorOf(agency ?? agencies[0]?.id ?? '')}#/collections/${collection}/entries/${slug}`;

const stageWords = {
  draft: 'Draf',
  pending_review: 'Diperiksa',
  pending_publish: 'Siap terbit',
} as const;

const DraftLine = ({ draft, account }: { draft: WaitingDraft; account: SessionAccount }) => {
  const now = new Date();
  const agency = account.agencies.find(({ id }) => id === draft.agency)?.title ?? 'Kota Palu';
  const facts = [
    `${stageWords[draft.status]} sejak ${momentWords(draft.since, now)}`,
    agency,
    `Ditulis oleh ${draft.authors.join(', ')}`,
    ...(draft.reviewer === null || draft.isMine ? [] : [`Pemeriksa: ${draft.reviewer}`]),
    ...(draft.openRemarks === 0 ? [] : [`${draft.openRemarks} catatan belum selesai`]),
  ];
  return (
    <li>
      <a href={addressOf(draft, account)}>{draft.title}</a>
      {draft.isMine && <strong className="waiting-mine">Diminta kepada Anda</strong>}
      <p className="waiting-facts">{facts.join(' · ')}</p>
      {draft.returned && (
        <blockquote className="waiting-reason">
          <p>{draft.returned.reason ?? 'Alasannya ada di catatan draf.'}</p>
          <footer>
            {draft.returned.by}, {momentWords(draft.returned.at, now)}
          </footer>
        </blockquote>
      )}
    </li>
  );
};

interface Section {
  title: string;
  drafts: readonly WaitingDraft[];
}

const sectionsOf = ({ returned, review, unfinished, underReview }: Waiting): Section[] =>
  [
    { title: 'Dikembalikan kepada Anda', drafts: returned },
    { title: 'Perlu Anda periksa', drafts: review },
    { title: 'Draf Anda yang belum selesai', drafts: unfinished },
    { title: 'Draf Anda yang sedang diperiksa orang lain', drafts: underReview },
  ].filter(({ drafts }) => drafts.length > 0);

const Lists = ({ waiting, account }: { waiting: Waiting; account: SessionAccount }) => {
  const sections = sectionsOf(waiting);
  if (sections.length === 0) return <p>Tidak ada draf yang menunggu Anda sekarang.</p>;
  return sections.map(({ title, drafts }) => (
    <section key={title}>
      <h2>
        {title} ({drafts.length})
      </h2>
      <ul className="waiting-list">
        {drafts.map((draft) => (
          <DraftLine key={`${draft.collection}/${draft.slug}`} draft={draft} account={account} />
        ))}
      </ul>
    </section>
  ));
};

const PortalState = ({ state, at, problem }: Publication) => {
  const since = momentWords(at, new Date());
  if (state === 'live') return <p className="waiting-portal">Portal live sejak {since}.</p>;
  if (state === 'building')
    return <p className="waiting-portal">Portal sedang disiapkan sejak {since}.</p>;
  return (
    <div className="waiting-portal waiting-failed">
      <p>Penerbitan terakhir gagal pada {since}.</p>
      {problem !== undefined && <pre tabIndex={0}>{problem}</pre>}
    </div>
  );
};

/** The way into the editor of somebody who works for one agency: above what comes late, which would push it from under a finger. */
const Door = ({ agencies: [agency, ...others] }: SessionAccount) =>
  agency &&
  others.length === 0 && (
    <p>
      <a className="door-button" href={editorOf(agency.id)}>
        Buka editor
      </a>
    </p>
  );

const Doors = ({ agencies }: SessionAccount) =>
  agencies.length !== 1 && (
    <section>
      <h2>Buka editor instansi</h2>
      <ul className="door-list">
        {agencies.map(({ id, title }) => (
          <li key={id}>
            <a href={editorOf(id)}>{title}</a>
          </li>
        ))}
      </ul>
    </section>
  );

/** The first screen after signing in: what waits for the account in all its agencies, and the way into the editor. */
export const WaitingForYou = ({ account, portalUrl, onSignOut }: Props) => {
  const [waiting, setWaiting] = useState<Waiting>();
  const [portal, setPortal] = useState<Publication>();
  const [problem, setProblem] = useState('');

  useEffect(() => {
    const tell = (error: unknown) => setProblem(wordsOf(error));
    readWaiting().then(setWaiting, tell);
    readPublication().then(setPortal, tell);
  }, []);

  return (
    <main className="door door-wide">
      <Mark />
      <h1>Menunggu Anda</h1>
      <p>Anda masuk sebagai {account.name}.</p>
      <Door {...account} />
      {portal && <PortalState {...portal} />}
      <p className="door-problem" role="alert">
        {problem}
      </p>
      <div aria-live="polite" aria-busy={!waiting && problem === ''}>
        <UnreviewedNotices onProblem={setProblem} />
        {waiting ? <Lists waiting={waiting} account={account} /> : <p>Memuat daftar …</p>}
        <JourneysToCheck account={account} portalUrl={portalUrl} onProblem={setProblem} />
      </div>
      <Doors {...account} />
      <nav aria-label="Lainnya" className="waiting-more">
        {(isCityWide(account.role) || account.role === 'publisher') && (
          <a href="?jejak">Jejak perubahan</a>
        )}
        <a href="?situs">Situs luar</a>
        {mayOperate(account) && <a href="?akun">Daftar akun</a>}
        <a href="?akun-saya">Akun saya</a>
        <button className="door-button" type="button" onClick={onSignOut}>
          Keluar
        </button>
      </nav>
    </main>
  );
};

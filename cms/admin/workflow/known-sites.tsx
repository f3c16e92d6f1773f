import { useCallback, useEffect, useState } from 'react';
import type { SessionAccount } from '../../config.ts';
import { isSure } from '../accounts/confirm-dialog.tsx';
import { useOutcome, type Act } from '../accounts/outcome.tsx';
import { askInDialog, dialogTitle } from '../dialog.tsx';
import { StepHeading } from '../door/step-heading.tsx';
import { ask, wordsOf } from '../gateway-client.ts';
import { WayBack } from './way-back.tsx';
import './waiting.css';

/** A site that texts may link. */
interface KnownSite {
  /** Whose texts; null: everyone's. */
  agency: string | null;
  host: string;
  /** As a browser may show it. */
  shown: string;
  /** Whether all sites below it are known with it. */
  withBelow: boolean;
  reason: string | null;
  by: string | null;
  /** A day. */
  since: string | null;
  /** The entry that linked it first, in words. */
  entry: string | null;
  mayRemove: boolean;
}

const day = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'UTC' });

const factsOf = ({ reason, by, since, entry }: KnownSite): string[] =>
  [
    reason === null ? null : reason.replace(/\.$/, ''),
    by === null ? null : `Diperiksa oleh ${by}`,
    since === null ? null : `Sejak ${day.format(new Date(since))}`,
    entry === null ? null : `Pertama ditautkan di ${entry}`,
  ].flatMap((fact) => fact ?? []);

const tellUses = (host: string, uses: readonly string[]): Promise<unknown> =>
  askInDialog((close) => (
    <>
      <h2 id={dialogTitle}>{host} masih ditautkan</h2>
      <p>Hapus dahulu tautannya dari tulisan ini. Selama masih ada, situsnya tetap di daftar.</p>
      <ul>
        {uses.map((each) => (
          <li key={each}>{each}</li>
        ))}
      </ul>
      <div className="ask-foot">
        <div className="ask-buttons">
          <button className="ask-main" type="button" onClick={() => close()}>
            Tutup
          </button>
        </div>
      </div>
    </>
  ));

const remove =
  ({ agency, host, shown }: KnownSite, list: string) =>
  async (): Promise<string | undefined> => {
    const { uses } = await ask<{ uses: readonly string[] }>('siteUses', { agency, host });
    if (uses.length > 0) {
      await tellUses(shown, uses);
      return undefined;
    }
    const question = {
      title: `Hapus ${shown} dari daftar?`,
      words: `Tidak ada tulisan yang menautkannya. Setelah dihapus dari daftar ${list}, situs ini diperiksa lagi oleh penyunting sebelum dapat ditautkan.`,
      button: 'Hapus',
    };
    if (!(await isSure(question))) return undefined;
    await ask('removeSite', { agency, host });
    return `${shown} dihapus dari daftar ${list}.`;
  };

const SiteLine = ({ site, list, act }: { site: KnownSite; list: string; act: Act }) => (
  <li>
    <p className="waiting-name">
      {site.shown}
      {site.withBelow && ' dan semua situs di bawahnya'}
    </p>
    <p className="waiting-facts">{factsOf(site).join(' · ')}</p>
    {site.mayRemove && (
      <button
        className="door-quiet"
        type="button"
        aria-label={`Hapus ${site.shown} dari daftar ${list}`}
        onClick={() => void act(remove(site, list))}
      >
        Hapus
      </button>
    )}
  </li>
);

const cityList = 'semua instansi';

/** The sites that texts of the account's agencies may link, and the way to take one out of its list. */
export const KnownSites = ({ account: { agencies } }: { account: SessionAccount }) => {
  const [sites, setSites] = useState<readonly KnownSite[]>();
  const load = useCallback(async () => setSites(await ask<KnownSite[]>('knownSites', {})), []);
  const { act, outcome, problem, setProblem } = useOutcome(load);
  useEffect(() => {
    load().catch((error: unknown) => setProblem(wordsOf(error)));
  }, [load, setProblem]);

  const titleOf = (agency: string | null) =>
    agency === null ? cityList : (agencies.find(({ id }) => id === agency)?.title ?? agency);
  const lists = [...Map.groupBy(sites ?? [], ({ agency }) => titleOf(agency))].sort(
    ([one], [other]) =>
      Number(other === cityList) - Number(one === cityList) || one.localeCompare(other, 'id'),
  );
  return (
    <main className="door door-wide">
      <WayBack />
      <StepHeading>Situs luar</StepHeading>
      <p>
        Situs yang boleh ditautkan. Daftar bertambah bila penyunting memeriksa situs baru saat
        menerbitkan. Hapus situs yang tidak dipakai lagi, atau yang sudah berganti pemilik.
      </p>
      {outcome}
      {!sites && problem === '' && <p>Memuat daftar …</p>}
      {sites?.length === 0 && <p>Belum ada situs di daftar.</p>}
      {lists.map(([list, known]) => (
        <section key={list}>
          <h2>
            Untuk {list} ({known.length})
          </h2>
          <ul className="waiting-list">
            {known.map((site) => (
              <SiteLine key={site.host} site={site} list={list} act={act} />
            ))}
          </ul>
        </section>
      ))}
    </main>
  );
};

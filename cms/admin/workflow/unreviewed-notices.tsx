import { useEffect, useState } from 'react';
import { parseContentPath } from '#model/path.ts';
import { collectionName, entrySlug } from '../../collection-name.ts';
import { ask, wordsOf } from '../gateway-client.ts';

/** An emergency notice that one person published alone. */
interface UnreviewedNotice {
  path: string;
  title: string;
  mayApprove: boolean;
}

interface Props {
  /** Told what went wrong, in words. */
  onProblem: (problem: string) => void;
}

const addressOf = (path: string): string => {
  const place = parseContentPath(path);
  if (!place) return '';
  const { kind, agency } = place;
  return `?instansi=${agency ?? ''}#/collections/${collectionName(kind, agency)}/entries/${entrySlug(place)}`;
};

const readNotices = () => ask<UnreviewedNotice[]>('unreviewedEntries', {});

/** The emergency notices that wait for a second person, with the way to approve them; nothing where there are none. */
export const UnreviewedNotices = ({ onProblem }: Props) => {
  const [notices, setNotices] = useState<readonly UnreviewedNotice[]>([]);
  const tell = (error: unknown) => onProblem(wordsOf(error));

  useEffect(() => {
    readNotices().then(setNotices, tell);
    // Read once: what changes afterwards is read after each approval.
  }, []);

  const approve = (path: string) => {
    ask('approvePublished', { path }).then(readNotices).then(setNotices).catch(tell);
  };

  if (notices.length === 0) return null;
  return (
    <section>
      <h2>Pengumuman darurat yang belum diperiksa ({notices.length})</h2>
      <p>
        Pengumuman ini sudah tampil untuk warga dengan tanda “Belum diperiksa orang kedua”. Baca
        isinya, lalu setujui, atau perbaiki lewat draf baru.
      </p>
      <ul className="waiting-list">
        {notices.map(({ path, title, mayApprove }) => (
          <li key={path}>
            <a href={addressOf(path)}>{title}</a>{' '}
            {mayApprove ? (
              <button
                className="door-button"
                type="button"
                aria-label={`Setujui: ${title}`}
                onClick={() => approve(path)}
              >
                Setujui
              </button>
            ) : (
              <p className="waiting-facts">Menunggu penyunting lain.</p>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};

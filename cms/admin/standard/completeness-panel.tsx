import type { Completeness, MissingComponent } from './missing-parts.ts';

const Components = ({ list }: { list: readonly MissingComponent[] }) =>
  list.map(({ number, label }) => (
    <li key={number} value={number}>
      {label}
    </li>
  ));

const rule = 'UU 25/2009 Pasal 21; Permenpan RB 15/2014';

/** Which of the fourteen components a standard lacks, and which rule asks for them. */
export const CompletenessPanel = ({ standard }: { standard: Completeness }) => {
  const { present, all, delivery, unfinished, manufacturing } = standard;
  const isReady = delivery.length === 0 && unfinished.length === 0;
  return (
    <aside className="panel" aria-label="Kelengkapan standar">
      <h2>
        Kelengkapan standar: {present} dari {all}
      </h2>
      <meter min={0} max={all} value={present} aria-label="Komponen yang terisi" />
      {isReady && <p className="panel-done">Enam komponen yang wajib diumumkan sudah terisi.</p>}
      {delivery.length > 0 && (
        <>
          <h3>Wajib terisi sebelum terbit</h3>
          <ol>
            <Components list={delivery} />
          </ol>
        </>
      )}
      {unfinished.length > 0 && (
        <>
          <h3>Belum selesai diisi</h3>
          <ul>
            {unfinished.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      {!isReady && <p className="panel-rule">Komponen penyampaian pelayanan: {rule}.</p>}
      {manufacturing.length > 0 && (
        <>
          <h3>Belum ada, lengkapi bila datanya sudah pasti</h3>
          <ol>
            <Components list={manufacturing} />
          </ol>
          <p className="panel-rule">Komponen pengelolaan pelayanan: {rule}.</p>
        </>
      )}
    </aside>
  );
};

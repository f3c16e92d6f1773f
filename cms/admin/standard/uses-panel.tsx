import { kinds } from '#model/kinds.ts';
import { nameOf, type Use } from '../../config/choices.ts';

const Users = ({ uses }: { uses: readonly Use[] }) => (
  <ul>
    {uses.map((use) => (
      <li key={`${use.kind} ${use.id}`}>
        {kinds[use.kind].label.one}: {nameOf(use)}
      </li>
    ))}
  </ul>
);

/** Which published entries pick this one, so that the reach of a change is seen before it is made. */
export const UsesPanel = ({
  uses,
  isWithdrawn,
}: {
  uses: readonly Use[];
  isWithdrawn: boolean;
}) => (
  <aside className="panel" aria-label="Dipakai di">
    <h2>
      {uses.length === 0 ? 'Belum dipakai tulisan lain' : `Dipakai di ${uses.length} tulisan`}
    </h2>
    {uses.length > 0 && (
      <>
        <p className={isWithdrawn ? 'panel-warning' : undefined}>
          {isWithdrawn
            ? 'Isian ini ditarik, tetapi masih dipakai tulisan di bawah. Minta pemiliknya memilih penggantinya sebelum ini terbit.'
            : 'Perubahan di sini langsung tampil di semua tulisan ini. Selama masih dipakai, isian ini tidak dapat dihapus.'}
        </p>
        <Users uses={uses} />
      </>
    )}
  </aside>
);

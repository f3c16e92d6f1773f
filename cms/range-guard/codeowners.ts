import { contentPath } from '#model/path.ts';
import type { Role } from '../permission.ts';
import type { Roster } from './roster.ts';

/** Where a forge looks for who reviews what. */
export const codeownersPath = '.github/CODEOWNERS';

const heading = `# Dibuat dari cms/editors.yml oleh "npm run codeowners". Jangan diubah dengan tangan.
# Pemilik sebuah bagian memeriksa permintaan penggabungan yang mengubahnya. Baris cocok yang terakhir yang berlaku.
`;

const nobody = `
# cms/editors.yml belum menunjuk siapa pun, jadi belum ada pemilik.
`;

const agencyFolder = (agency: string): string =>
  `/${contentPath('agency', agency).replace(/[^/]+$/, '')}`;

/** Who reviews which part of the repository, in the format of GitHub's CODEOWNERS. */
export const codeownersOf = ({ editors, developers }: Roster): string => {
  const all = [...editors.values()];
  const loginsOf = (role: Role) =>
    all.filter((each) => each.role === role).map(({ login }) => login);
  const publishers = all.filter(({ role }) => role === 'publisher');
  const agencies = [...new Set(publishers.flatMap(({ agencies: own }) => own))].sort();
  const press = loginsOf('press');
  const keepers = [...loginsOf('admin'), ...developers];
  const rows: readonly (readonly [string, readonly string[]])[] = [
    ['*', [...developers]],
    ['/content/', press],
    ...agencies.map((agency) => {
      const own = publishers.filter((each) => each.agencies.includes(agency));
      return [agencyFolder(agency), [...own.map(({ login }) => login), ...press]] as const;
    }),
    ['/cms/editors.yml', keepers],
    ['/cms/allowed-signers', keepers],
    ['/.github/', keepers],
  ];
  const owned = rows.filter(([, owners]) => owners.length > 0);
  if (owned.length === 0) return heading + nobody;
  const width = Math.max(...owned.map(([place]) => place.length));
  const lines = owned.map(
    ([place, owners]) => `${place.padEnd(width)} ${[...new Set(owners)].sort().join(' ')}\n`,
  );
  return `${heading}\n${lines.join('')}`;
};

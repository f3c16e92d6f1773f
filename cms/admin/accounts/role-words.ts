import { isCityWide, type Role } from '../../permission.ts';
import { roleNames } from '../../role-names.ts';
import type { SessionAccount } from '../../config.ts';
import { GatewayError, wordsOf } from '../gateway-client.ts';

/** What a role is called on screens, and what it may do. */
export const roleWords: Readonly<Record<Role, { name: string; may: string }>> = {
  writer: { name: roleNames.writer, may: 'menulis draf di instansinya' },
  publisher: {
    name: roleNames.publisher,
    may: 'menulis di instansinya, serta memeriksa dan menerbitkan tulisan rekan',
  },
  press: {
    name: roleNames.press,
    may: 'menulis, memeriksa, dan menerbitkan di semua instansi dan untuk kota',
  },
  admin: {
    name: roleNames.admin,
    may: 'bekerja seperti humas, dan mengurus akun serta daftar topik dan wilayah',
  },
};

/** The agencies of an account in words. `known` gives them names. */
export const agencyWords = (
  { role, agencies }: { role: Role; agencies: readonly string[] },
  known: SessionAccount['agencies'],
): string => {
  if (isCityWide(role)) return 'Semua instansi';
  return agencies.map((id) => known.find((each) => each.id === id)?.title ?? id).join(', ');
};

const exampleWords =
  'Editor ini memakai akun contoh. Akun contoh tidak dapat diubah: tidak ada undangan, kata sandi sendiri, atau kode dari ponsel.';

/** Why accounts could not be read: 404 says that they are the built-in examples. */
export const unreadWords = (error: unknown): string =>
  error instanceof GatewayError && error.status === 404 ? exampleWords : wordsOf(error);

import { GatewayError } from '../gateway-client.ts';
import { firstOfItsName } from '../wire.ts';

/** Refuses an entry whose address another has, by the path that Decap made up for it; said beside its title. */
export const titleTaken = (decapPath: string): GatewayError => {
  const path = firstOfItsName(decapPath);
  const problem = 'Sudah ada tulisan dengan judul ini.';
  const remedy = 'Ubah judulnya supaya alamat halamannya berbeda.';
  const finding = { path, guard: 'unique', field: 'Judul', problem, remedy };
  return new GatewayError(`${problem} ${remedy}`, 409, { findings: [finding] });
};

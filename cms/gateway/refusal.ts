/** The HTTP status of a refusal. */
export type RefusalStatus = 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429 | 503;

/** A request that is refused on purpose. The message is for the editor: Indonesian, whole sentences, nothing of the machine. */
export class Refusal extends Error {
  readonly status: RefusalStatus;
  /** What the answer tells the screens beside the message: as `field`, the name of the form's field that it is about. */
  readonly facts: Readonly<Record<string, unknown>>;
  constructor(
    status: RefusalStatus,
    message: string,
    facts: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = 'Refusal';
    this.status = status;
    this.facts = facts;
  }
}

/** Refuses what another session changed first. */
export const stale = (): Refusal =>
  new Refusal(
    409,
    'Tulisan ini sudah diubah orang lain sejak Anda membukanya. Salin perubahan Anda, buka ulang tulisan ini, lalu masukkan lagi perubahannya.',
  );

/** Refuses a path of another agency, or one that is no content path. */
export const notYours = (): Refusal =>
  new Refusal(
    403,
    'Anda tidak berhak membuka atau mengubah bagian ini. Anda hanya dapat bekerja di instansi Anda sendiri.',
  );

/** Refuses because there is nothing there. */
export const absent = (message = 'Tulisan ini tidak ada.'): Refusal => new Refusal(404, message);

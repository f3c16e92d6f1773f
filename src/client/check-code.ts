/** A typed code as the portal writes it, such as `7K3M-9QXT`; undefined where it cannot be one. O is read as 0, I and L as 1. */
const normalised = (typed: string): string | undefined => {
  const plain = typed
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{8}$/.test(plain)
    ? `${plain.slice(0, 4)}-${plain.slice(4)}`
    : undefined;
};

/**
 * `<check-code>`: leads from a typed code to its confirmation below `data-address`. Without this script it stays hidden, and
 * the list of all valid codes below it answers the same question.
 */
class CheckCode extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#check(this.querySelector('input')?.value ?? '');
    });
  }

  async #check(typed: string): Promise<void> {
    const code = normalised(typed);
    if (code === undefined) {
      this.#say('malformed');
      return;
    }
    this.#say('busy');
    const address = `${this.dataset['address'] ?? ''}${code}/`;
    try {
      const { ok, status } = await fetch(address, { method: 'HEAD' });
      if (ok) location.assign(address);
      else this.#say(status === 404 ? 'unknown' : 'failed');
    } catch {
      this.#say('failed');
    }
  }

  #say(what: 'busy' | 'malformed' | 'unknown' | 'failed'): void {
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = this.dataset[what] ?? '';
    const isWrong = what === 'malformed' || what === 'unknown';
    this.querySelector('input')?.setAttribute('aria-invalid', String(isWrong));
  }
}

customElements.define('check-code', CheckCode);

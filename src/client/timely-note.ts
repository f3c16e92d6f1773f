/**
 * `<timely-note>`: goes away when its time in `data-until` (ISO 8601) is over, also when the page was built or opened before
 * that. Without this script it stays, and its words say until when it holds.
 */
class TimelyNote extends HTMLElement {
  #timer: ReturnType<typeof setInterval> | undefined;

  connectedCallback(): void {
    const until = Date.parse(this.dataset['until'] ?? '');
    if (Number.isNaN(until)) return;
    const look = () => {
      this.hidden = Date.now() >= until;
    };
    look();
    this.#timer = setInterval(look, 60_000);
  }

  disconnectedCallback(): void {
    clearInterval(this.#timer);
  }
}

customElements.define('timely-note', TimelyNote);

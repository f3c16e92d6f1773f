/**
 * `<copy-text>`: shows its button and copies the text of its `<pre>`. Without this script the text can be selected, and the
 * link beside it works. Words for success and failure come from `data-copied` and `data-failed`.
 */
class CopyText extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    const text = this.querySelector('pre')?.textContent ?? '';
    const status = this.querySelector('[role="status"]');
    if (!button || !status) return;
    button.hidden = false;
    button.addEventListener('click', () => {
      navigator.clipboard.writeText(text).then(
        () => (status.textContent = this.dataset['copied'] ?? ''),
        () => (status.textContent = this.dataset['failed'] ?? ''),
      );
    });
  }
}

customElements.define('copy-text', CopyText);

import { describe, expect, it } from 'vitest';
import { blocks } from '#model/blocks.ts';
import { blockPreview } from '../../cms/admin/block-preview.ts';

const noFile = () => undefined;

describe('blockPreview', () => {
  it.each(Object.keys(blocks))('draws %s with the portal’s own class', (tag) => {
    expect(blockPreview(tag, {}, noFile)).toContain(`class="block-${tag.toLowerCase()}`);
  });

  it('numbers steps by list items, not by what was typed', () => {
    expect(blockPreview('Steps', { content: '1. Datang\n2) Antre\n\nPulang' }, noFile)).toContain(
      '<ol><li>Datang</li><li>Antre</li><li>Pulang</li></ol>',
    );
  });

  it('shows the picture of a figure where it lies', () => {
    expect(
      blockPreview('Figure', { picture: 'posko.webp', alt: 'Posko.' }, (file) => `blob:${file}`),
    ).toContain('<img src="blob:posko.webp" alt="Posko.">');
  });

  it.each(Object.keys(blocks))('takes what is typed into %s as text', (tag) => {
    const evil = '"><img src=x onerror=alert(1)>';
    const fields = [
      'type',
      'title',
      'content',
      'file',
      'label',
      'picture',
      'alt',
      'caption',
      'credit',
    ];
    const values = Object.fromEntries(fields.map((name) => [name, evil]));
    expect(blockPreview(tag, values, () => evil)).not.toContain('<img src=x');
  });
});

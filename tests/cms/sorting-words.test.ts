import { describe, expect, it } from 'vitest';
import { sortingWords } from '../../cms/admin/sorting-words.ts';

const { onDragEnd, onDragOver } = sortingWords.announcements;

describe('moving an item of a list by keyboard', () => {
  it('says the place, counted from one', () => {
    expect(onDragOver({ over: { data: { current: { sortable: { index: 1 } } } } })).toBe(
      'Butir di urutan 2.',
    );
  });

  it('says when the item stays where it was', () => {
    expect(onDragEnd({ over: null })).toBe('Butir diletakkan di tempat semula.');
  });
});

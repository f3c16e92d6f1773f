import { describe, expect, it } from 'vitest';
import { fileNameImage } from '#model/fields.ts';
import { kinds } from '#model/kinds.ts';
import { collectionCalled, fieldCalled, fieldsOf, references } from './make-config.ts';

describe('a form', () => {
  it('has every field of the model, each with its label', () => {
    const names = fieldsOf(collectionCalled('services-dinkes')).map(({ name }) => name);
    expect(names.sort()).toEqual(
      [...Object.keys(kinds.service.shape(fileNameImage)), 'body'].sort(),
    );
    expect(fieldCalled('services-dinkes', 'title').label).toBe('Nama layanan');
  });

  it('asks for what the model requires and for nothing else', () => {
    expect(fieldCalled('news-dinkes', 'title').required).toBe(true);
    expect(fieldCalled('news-dinkes', 'areas').required).toBe(false);
  });

  it('does not ask for the parts of an object that may be left out', () => {
    const contacts = fieldCalled('profile-dinkes', 'contacts');
    expect([contacts, ...(contacts.fields ?? [])].map(({ required }) => required)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  it('of a service follows an editor’s thoughts: what, for whom, cases, the six components, text, the rest', () => {
    const names = fieldsOf(collectionCalled('services-dinkes')).map(({ name }) => name);
    const shown = Object.keys(kinds.service.shape(fileNameImage));
    expect(names.filter((name) => name !== 'body')).toEqual(shown);
    expect(names.indexOf('variants')).toBe(names.indexOf('requirements') - 1);
    expect(names[names.indexOf('body') - 1]).toBe('complaints');
  });

  it('asks on saving for nothing of a service that a draft may do without, and says that readers need it', () => {
    const costs = fieldCalled('services-dinkes', 'costs');
    expect(costs).toMatchObject({ required: false, needed: true });
    expect(costs.min).toBeUndefined();
    const complaints = fieldCalled('services-dinkes', 'complaints').fields ?? [];
    expect(complaints.map(({ name, required, needed }) => [name, required, needed])).toEqual([
      ['officer', false, true],
      ['officerEn', false, undefined],
      ['firstReply', false, true],
      ['answer', false, true],
      ['note', false, undefined],
      ['noteEn', false, undefined],
    ]);
    expect(fieldCalled('services-dinkes', 'title').required).toBe(true);
  });

  it('offers the papers and services of every agency where they are picked', () => {
    const { fields = [] } = fieldCalled('services-dinkes', 'requirements');
    expect(fields.find(({ name }) => name === 'evidence')).toMatchObject({
      widget: 'select',
      options: references.evidence,
    });
    const affected = fieldCalled('notices-dinkes', 'affects').fields ?? [];
    expect(affected.find(({ name }) => name === 'services')).toMatchObject({
      widget: 'select',
      multiple: true,
      options: references.service,
    });
  });

  it('begins every list empty, also where an item has a switch', () => {
    expect(fieldCalled('services-dinkes', 'changeNotes')).toMatchObject({ default: [] });
    expect(fieldCalled('services-dinkes', 'requirements')).toMatchObject({ default: [] });
  });

  it('folds an object that may be left out', () => {
    expect(fieldCalled('services-dinkes', 'evaluation').collapsed).toBe(true);
    expect(fieldCalled('services-dinkes', 'complaints').collapsed).toBe(false);
  });

  it('takes a decimal number where the model does', () => {
    const { fields = [] } = fieldCalled('services-dinkes', 'evaluation');
    expect(fields.map(({ name, value_type }) => [name, value_type])).toEqual([
      ['year', 'int'],
      ['score', 'float'],
      ['respondents', 'int'],
      ['document', undefined],
    ]);
  });

  it('is translated in the translatable fields and the text alone, down to their inner fields', () => {
    const translated = fieldsOf(collectionCalled('news-dinkes'))
      .filter(({ i18n }) => i18n)
      .map(({ name }) => name);
    expect(translated.sort()).toEqual([...kinds.news.translatable, 'body'].sort());
    expect(fieldCalled('news-dinkes', 'pictures').fields?.every(({ i18n }) => i18n)).toBe(true);
  });

  it('offers the closed vocabularies as choices', () => {
    expect(fieldCalled('news-dinkes', 'topics')).toMatchObject({
      widget: 'select',
      multiple: true,
      min: 1,
      options: references.topic,
    });
  });

  it('offers blocks in MDX and none in Markdown', () => {
    expect(fieldCalled('pages-dinkes', 'body').editor_components).toContain('Callout');
    expect(fieldCalled('news-dinkes', 'body').editor_components).toEqual([]);
  });

  it('writes days without a time', () => {
    expect(fieldCalled('news-dinkes', 'date')).toMatchObject({
      widget: 'datetime',
      format: 'YYYY-MM-DD',
      time_format: false,
    });
  });
});

import { describe, expect, it } from 'vitest';
import { sameText, tidy } from '../../../renderer/staff/minutes/tidy.ts';
import { generatedMinutes } from '../../../renderer/windows/facilitator/screens/minutes/generated.ts';
import { minutesSectionKeys } from '../../../shared/model/minutes.ts';
import { plainText, richText } from '../../../shared/model/richText.ts';
import { schemaMinutes } from '../../support/sampleIds.ts';
import { sampleState } from '../../support/sampleState.ts';

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const item = (...content: object[]) => ({ type: 'listItem', content });
const bullets = (...content: object[]) => ({ type: 'bulletList', content });

describe('what the editor holds becomes what a project keeps', () => {
  it('lists deeper than two levels come up to the second, and no word is lost', () => {
    const deep = bullets(
      item(
        paragraph('uno'),
        bullets(item(paragraph('dos'), bullets(item(paragraph('tres'), bullets(item(paragraph('cuatro'))))))),
      ),
    );
    const kept = tidy({ type: 'doc', content: [deep] });
    expect(plainText(kept)).toBe('uno\ndos\ntres\ncuatro');
    expect(JSON.stringify(kept).match(/bulletList/g)).toHaveLength(2);
  });

  it('a record inside a list goes after it, a heading inside one becomes a paragraph', () => {
    const record = { type: 'record', attrs: { id: 'a'.repeat(20) } };
    const heading = { type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text: 'título' }] };
    const kept = tidy({ type: 'doc', content: [bullets(item(heading, record)), paragraph('fin')] });
    expect(kept.content.map(({ type }) => type)).toEqual(['bulletList', 'record', 'paragraph']);
    expect(plainText(kept)).toBe('título\nfin');
  });

  it('empty lines at the end are no change', () => {
    const kept = richText('uno\ndos');
    const typed = { ...kept, content: [...kept.content, { type: 'paragraph' as const }] };
    expect(sameText(kept, typed)).toBe(true);
    expect(sameText(kept, richText('uno\ntres'))).toBe(false);
  });

  it('what no document prints is refused', () => {
    expect(() => tidy({ type: 'doc', content: [{ type: 'image' }] })).toThrow();
  });
});

describe('the generated parts of the page', () => {
  const state = sampleState();
  const generated = generatedMinutes(state, schemaMinutes, '2026-07-02T12:00:00.000Z');

  it('are there for every section, and never hold what the secretary wrote', () => {
    const written = Object.values(state.minutesSection)
      .filter(({ minutes }) => minutes === schemaMinutes)
      .flatMap(({ body }) => plainText(body).split('\n'))
      .filter((line) => line.trim() !== '');
    expect(written.length).toBeGreaterThan(0);
    const points = generated.material.items.map((point) => generated.item(point));
    const all = JSON.stringify([minutesSectionKeys.map((key) => generated.section(key)), points]);
    for (const line of written) expect(all).not.toContain(JSON.stringify(line).slice(1, -1));
  });

  it('print every agreement of the workshop', () => {
    const table = JSON.stringify(generated.section('agreements'));
    const agreements = generated.material.of('agreement');
    expect(agreements.length).toBeGreaterThan(0);
    for (const { code, text } of agreements) {
      expect(table).toContain(code);
      expect(table).toContain(JSON.stringify(text).slice(1, -1));
    }
  });

  it('put the speakers and the summary of a talk before what is written, its records after', () => {
    const talk = generated.material.items.find(({ kind }) => kind === 'talk');
    if (!talk) throw new Error('the sample lost its talk');
    const { before } = generated.item(talk);
    expect(JSON.stringify(before)).toContain(JSON.stringify(talk.summary.split('\n')[0]).slice(1, -1));
  });
});

import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Block } from '../../shared/documents/blocks.ts';
import type { State } from '../../shared/model/state.ts';
import { openDocx } from '../support/docx.ts';
import { forumMinutes, forumState } from '../support/forumState.ts';
import { minutesModel, wordOf } from '../support/minutes.ts';

const options = { minutes: forumMinutes } as const;

/** Every block of the minutes of the forum, as text to be searched. */
function blocks(state: State, edition: 'internal' | 'public', language: 'es-CL' | 'en' = 'es-CL') {
  const { sections } = minutesModel(state, { ...options, edition, language });
  const content: Block[] = sections.flatMap((section) => [...section.content]);
  return { content, text: JSON.stringify(content) };
}

describe('the minutes of a forum', () => {
  it('say who came by counts, the tables, and how each dimension was answered, with reasons', () => {
    const { content, text } = blocks(forumState(), 'internal');
    const table = (caption: string) => {
      const found = content.find((block) => block.kind === 'table' && block.caption === caption);
      return found?.kind === 'table' ? found.rows.map(({ cells }) => cells) : [];
    };
    expect(table('Asistencia por tramo de edad')).toEqual([
      ['Tramo de edad', 'Asistentes'],
      ['15 a 29 años', '6'],
      ['30 a 44 años', '7'],
      ['45 años y más', '5'],
      ['Total', '18'],
    ]);
    expect(table('Mesas del foro').slice(1)).toEqual([
      [
        'Mesa 1',
        [{ kind: 'text', text: 'Elvira Nahuelpán Soto', style: 'DatoPersonal' }],
        'Puerto Arrayán',
        '9',
        '2',
      ],
      ['Mesa 2', '—', 'Los Aromos', '7', '1'],
      ['Mesa 3', '—', 'Puerto Arrayán', '2', '1'],
      ['Total', '', '', '18', '4'],
    ]);
    const [, first] = table('Acuerdo, acuerdo parcial y desacuerdo con cada dimensión');
    expect(first?.slice(1)).toEqual(['10 (62,5\u00a0%)', '4 (25,0\u00a0%)', '2 (12,5\u00a0%)', '16']);
    expect(text).toContain('Hace falta presupuesto (ejemplo) (3\u00a0veces)');
    expect(table('Respuestas por mesa').map(([name]) => name)).toContain('Mesa 3');
    expect(text).not.toContain('undefined');
  });

  it('join small tables in the public edition, and name nobody', async () => {
    const { text } = blocks(forumState(), 'public');
    for (const name of ['Nahuelpán', 'Elvira', 'Soto']) expect(text).not.toContain(name);
    expect(text).toContain('Mesa 2 + Mesa 3');
    expect(text).not.toContain('"Mesa 3"');
    const word = openDocx(await wordOf(minutesModel(forumState(), { ...options, edition: 'public' })));
    expect(word.everything).not.toMatch(/Nahuelpán|Elvira/);
  });

  const checker = process.env.CABILDO_CHECK_DOCX;
  it.skipIf(!checker)(
    'satisfy the schema of Word, in both editions and languages',
    { timeout: 120_000 },
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'cabildo-forum-'));
      try {
        for (const edition of ['internal', 'public'] as const)
          for (const language of ['es-CL', 'en'] as const) {
            const file = join(folder, `${edition}-${language}.docx`);
            writeFileSync(file, await wordOf(minutesModel(forumState(), { ...options, edition, language })));
            execFileSync(checker ?? '', [file], { stdio: 'pipe' });
          }
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  );

  it('say so where nobody answered', () => {
    const state = forumState();
    const { text } = blocks({ ...state, stance: {}, stanceReason: {}, forumTable: {} }, 'internal');
    expect(text).toContain('El foro no registró acuerdo, acuerdo parcial ni desacuerdo');
    expect(text).not.toContain('Mesas del foro');
  });
});

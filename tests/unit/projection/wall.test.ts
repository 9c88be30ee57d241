import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../../shared/changes/apply.ts';
import type { Change } from '../../../shared/changes/change.ts';
import { projectChanges, projectState } from '../../../shared/projection/project.ts';
import { idOf, privateSurnames } from '../../support/sampleIds.ts';
import { sampleState } from '../../support/sampleState.ts';

const options = { omitted: '[nombre omitido]' };

describe('the wall', () => {
  it('shows the model and what was said, with nobody in it', () => {
    const seen = projectState(sampleState(), 'wall', options);
    const text = JSON.stringify(seen);
    for (const surname of [...privateSurnames, 'Kühn']) expect(text).not.toContain(surname);
    expect(Object.keys(seen.dimension)).toHaveLength(5);
    expect(Object.keys(seen.cell)).toHaveLength(20);
    expect(seen.contribution[idOf('A-0005')]?.text).toBe(
      'Como dijo [nombre omitido], faltan plazos de respuesta.',
    );
    for (const collection of [
      'person',
      'organisation',
      'workshop',
      'minutes',
      'record',
      'version',
      'counter',
    ] as const)
      expect(seen[collection]).toEqual({});
  });

  it('leaves out what is parked or withdrawn', () => {
    const seen = projectState(sampleState(), 'wall', options);
    expect(seen.contribution[idOf('A-0012')]).toBeUndefined();
    expect(seen.contribution[idOf('A-0024')]).toBeUndefined();
    expect(Object.keys(seen.contribution)).toHaveLength(38);
  });

  it('takes a contribution away when it is withdrawn, and hears nothing of its response', () => {
    const before = sampleState();
    const id = idOf('A-0001');
    const change = (was: object, is: object): Change[] => [
      { kind: 'update', in: 'contribution', id, before: { ...was }, after: { ...is } },
    ];
    const withdrawn = change({ state: 'incorporated' }, { state: 'withdrawn' });
    expect(projectChanges(before, applyChanges(before, withdrawn), withdrawn, 'wall', options)).toMatchObject(
      [{ kind: 'remove', in: 'contribution', id }],
    );
    const answered = change({ response: '' }, { response: 'Ana Pérez Soto lo revisará' });
    expect(projectChanges(before, applyChanges(before, answered), answered, 'wall', options)).toEqual([]);
  });

  it('covers a name on the wall as soon as its person is known', () => {
    const before = sampleState();
    const person = { ...Object.values(before.person)[0], id: idOf('new'), name: 'Portal Datos' };
    const changes: Change[] = [{ kind: 'add', in: 'person', id: person.id, after: person }];
    const after = applyChanges(before, changes);
    const sent = projectChanges(before, after, changes, 'wall', options);
    expect(sent).toEqual([]);
    const named: Change[] = [
      {
        kind: 'update',
        in: 'person',
        id: person.id,
        before: { name: 'Portal Datos' },
        after: { name: 'Jurado Ciudadano' },
      },
    ];
    const later = applyChanges(after, named);
    expect(projectChanges(after, later, named, 'wall', options)).toMatchObject([
      { kind: 'update', in: 'tool' },
    ]);
  });

  it('covers 300 names in 5,000 contributions', () => {
    const state = sampleState();
    const first = state.contribution[idOf('A-0001')];
    if (!first) throw new Error('no contribution');
    for (let n = 0; n < 300; n++)
      state.person[idOf(`p${n}`)] = {
        id: idOf(`p${n}`),
        name: `Nombre${n % 40} Segundo${n % 7} Apellido${n} Materno${n}`,
        organisation: null,
        post: '',
        email: `p${n}@x.example`,
        sex: null,
        publicRole: '',
      };
    for (let n = 0; n < 5_000; n++)
      state.contribution[idOf(`c${n}`)] = {
        ...first,
        id: idOf(`c${n}`),
        code: `A-${n}`,
        text: `Los vecinos piden ${n} plazos claros y respuesta por escrito, según nombre${n % 40} apellido${n % 300}, en cada unidad del municipio, con un registro que cualquiera pueda consultar.`,
      };
    const seen = projectState(state, 'wall', options);
    // The person with surname n is called Nombre(n % 40): only then is it a name.
    for (let n = 0; n < 5_000; n++)
      expect(seen.contribution[idOf(`c${n}`)]?.text.includes('[nombre omitido]')).toBe(
        n % 40 === (n % 300) % 40,
      );
  });
});

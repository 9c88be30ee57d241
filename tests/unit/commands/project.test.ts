import { expect, it } from 'vitest';
import { newProject } from '../../../shared/model/project.ts';
import { idOf } from '../../support/authority.ts';

it('gives every project a commitment sheet of its own', () => {
  const fields = { name: 'Modelo', institution: 'Consejo', language: 'es-CL' } as const;
  const [one, other] = [newProject(idOf('a'), fields), newProject(idOf('b'), fields)];
  one.commitment.number = '15';
  expect(other.commitment.number).toBe('');
  expect(newProject(idOf('c'), fields).commitment.number).toBe('');
});

import { z } from 'zod';
import { Id, line, name } from '../model/fields.ts';
import {
  CommitmentSheet,
  documentTextKeys,
  Language,
  NextStep,
  newProject,
  Project,
  Reference,
  Term,
} from '../model/project.ts';
import { RichText } from '../model/richText.ts';
import { projectOf } from '../model/state.ts';
import { appearanceCommands } from './appearance.ts';
import { all, command, facilitatorOnly, put } from './command.ts';
import { Refusal } from './refusal.ts';
import { omit, simpleCommands, updatePayload, write } from './simple.ts';

const { name: projectName, institution, language, zone } = Project.shape;

/** The project itself, its commitment sheet, and the texts that the documents print. */
export const projectCommands = [
  command(
    'project.create',
    {
      schema: z.strictObject({
        id: Id.optional(),
        name: name(200),
        institution: name(200),
        language: Language,
        zone: line(60).optional(),
        example: z.boolean().optional(),
      }),
      roles: facilitatorOnly,
      lasting: true,
    },
    (draft, payload, context) => {
      const [existing] = all(draft, 'project');
      if (existing) throw new Refusal('exists', { collection: 'project', id: existing.id });
      const id = payload.id ?? context.newId();
      put(draft, 'project', {
        ...newProject(id, payload),
        ...(payload.zone ? { zone: payload.zone } : {}),
        example: payload.example ?? false,
      });
      return { id };
    },
  ),
  command(
    'project.update',
    { schema: updatePayload({ name: projectName, institution, language, zone }).omit({ id: true }) },
    (draft, payload) => {
      const project = projectOf(draft);
      write(project, payload.set, payload.base, 'project');
      return { id: project.id };
    },
  ),
  command(
    'project.commitment',
    { schema: updatePayload(CommitmentSheet.shape).omit({ id: true }) },
    (draft, payload) => {
      const project = projectOf(draft);
      write(project.commitment, payload.set, payload.base, 'project');
      return { id: project.id };
    },
  ),
  ...appearanceCommands,
  command(
    'documentText.set',
    {
      schema: z.strictObject({
        key: z.enum(documentTextKeys),
        body: RichText.nullable(),
        base: RichText.nullable().optional(),
      }),
    },
    (draft, { key, body, base }, context) => {
      const existing = all(draft, 'documentText').find((entry) => entry.key === key);
      if (!existing) {
        if (base) throw new Refusal('conflict', { collection: 'documentText', field: key, current: null });
        if (!body) return {};
        return { id: put(draft, 'documentText', { id: context.newId(), key, body }).id };
      }
      if (base !== undefined) write(existing, { body }, { body: base }, 'documentText');
      if (body) existing.body = body;
      else delete draft.documentText[existing.id];
      return { id: existing.id };
    },
  ),
  ...simpleCommands({
    collection: 'nextStep',
    shape: omit(NextStep.shape, 'id', 'rank'),
    blank: { responsible: '', due: '', substeps: [] },
    rankedBy: null,
  }),
  ...simpleCommands({ collection: 'term', shape: omit(Term.shape, 'id'), blank: {} }),
  ...simpleCommands({
    collection: 'reference',
    shape: omit(Reference.shape, 'id', 'rank'),
    blank: { address: '' },
    rankedBy: null,
  }),
];

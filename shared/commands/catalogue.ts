import { agendaCommands } from './agenda.ts';
import { attachmentCommands } from './attachment.ts';
import type { Command } from './command.ts';
import { contributionCommands } from './contribution.ts';
import { experienceCommands } from './experience.ts';
import { forumCommands } from './forum.ts';
import { mailingCommands } from './mailing.ts';
import { minutesCommands } from './minutes.ts';
import { importCommands } from './modelImport.ts';
import { noteCommands } from './notes.ts';
import { objectionCommands } from './objection.ts';
import { peopleCommands } from './people.ts';
import { pollCommands } from './poll.ts';
import { projectCommands } from './project.ts';
import { recordCommands } from './record.ts';
import { renumberCommands } from './renumber.ts';
import { restoreCommands } from './restore.ts';
import { reviewCommands } from './review.ts';
import { scaleCommands } from './scale.ts';
import { schemaCommands } from './schema.ts';
import { stanceCommands } from './stance.ts';
import { techniqueCommands } from './technique.ts';
import { timerCommands } from './timer.ts';
import { toolCommands } from './tool.ts';
import { turnCommands } from './turn.ts';
import { versionCommands } from './version.ts';
import { workshopCommands } from './workshop.ts';

/** Every command there is, by name. Undo and redo belong to the authority, which has the journal. */
export const commands: ReadonlyMap<string, Command> = new Map(
  [
    ...projectCommands,
    ...peopleCommands,
    ...workshopCommands,
    ...forumCommands,
    ...stanceCommands,
    ...agendaCommands,
    ...timerCommands,
    ...turnCommands,
    ...techniqueCommands,
    ...pollCommands,
    ...objectionCommands,
    ...schemaCommands,
    ...scaleCommands,
    ...toolCommands,
    ...experienceCommands,
    ...contributionCommands,
    ...attachmentCommands,
    ...recordCommands,
    ...minutesCommands,
    ...versionCommands,
    ...restoreCommands,
    ...mailingCommands,
    ...reviewCommands,
    ...noteCommands,
    ...renumberCommands,
    ...importCommands,
  ].map((command) => [command.name, command]),
);

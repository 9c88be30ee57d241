import { readFile } from 'node:fs/promises';
import { isForum } from '../../../shared/queries/forum.ts';
import { fold, newId } from '../ids.ts';
import { readContributions } from '../import/contributions.ts';
import { readExperiences } from '../import/experiences.ts';
import { modelPayload, readModel } from '../import/model.ts';
import { readPeople } from '../import/people.ts';
import { readTable } from '../import/table.ts';
import type { ProjectSession } from '../session/project.ts';
import { fill } from '../texts.ts';
import { carryOut } from './carryOut.ts';
import { openForWriting } from './open.ts';
import { importReview } from './review.ts';
import { out, Sentence, t } from './say.ts';

interface Options {
  people?: string;
  model?: string;
  contributions?: string;
  experiences?: string;
  review?: string;
  workshop?: string;
}

interface Fault {
  line: number;
  column: string;
  code: string;
  value: string;
}

/** `cabildo import <folder> --people|--model|--contributions|--experiences|--review FILE`: all rows of a sound table, or none and a list of what is wrong. */
export async function importCommand(folder: string, options: Options): Promise<number> {
  if (options.review !== undefined) return importReview(folder, options.review);
  const file = options.people ?? options.model ?? options.contributions ?? options.experiences;
  if (file === undefined) throw new Sentence(t().importWhat, 2);
  const bytes = await readFile(file).catch(() => Promise.reject(new Sentence(fill(t().noFile, { file }))));
  const table = await readTable(bytes);
  const session = await openForWriting(folder);
  try {
    if (options.people !== undefined) {
      const { rows, faults } = readPeople(table, session.state);
      refuseFaults(faults);
      const workshop =
        options.workshop === undefined ? {} : { workshop: workshopCoded(session, options.workshop) };
      await carryOut(session, 'person.import', {
        rows: rows.map(({ line: _, known: __, ...row }) => row),
        ...workshop,
      });
      await out(process.stdout, `${fill(t().importedPeople, { count: rows.length })}\n`);
    } else if (options.model !== undefined) {
      const reading = readModel(table);
      refuseFaults(reading.faults);
      await carryOut(session, 'model.import', modelPayload(reading));
      await out(
        process.stdout,
        `${fill(t().importedModel, { count: reading.rows.length, stages: reading.stages.length })}\n`,
      );
    } else if (options.contributions === undefined) {
      const { rows, faults } = readExperiences(table, session.state);
      refuseFaults(faults);
      if (rows.length > 0)
        await carryOut(session, 'experience.import', { rows: rows.map(({ line: _, ...row }) => row) });
      await out(process.stdout, `${fill(t().importedExperiences, { count: rows.length })}\n`);
    } else {
      const { rows, faults } = readContributions(table, session.state);
      refuseFaults(faults);
      const workshop: { workshop?: string } =
        options.workshop === undefined ? {} : { workshop: workshopCoded(session, options.workshop) };
      if (rows.some(({ table }) => table !== '')) refuseNoForum(session, workshop.workshop);
      for (const { line: _, table, ...row } of rows) {
        const seat = table === '' ? {} : { table: await tableNamed(session, workshop.workshop, table) };
        await carryOut(session, 'contribution.add', { ...row, ...workshop, ...seat });
      }
      await out(process.stdout, `${fill(t().importedContributions, { count: rows.length })}\n`);
    }
  } finally {
    await session.close();
  }
  return 0;
}

/** The id of the workshop with that code. */
export function workshopCoded(session: ProjectSession, code: string): string {
  const found = Object.values(session.state.workshop).find(
    (workshop) => workshop.code.toLowerCase() === code.toLowerCase(),
  );
  if (found) return found.id;
  const there = Object.values(session.state.workshop).map((workshop) => workshop.code);
  throw new Sentence(fill(t().noWorkshop, { code, there: there.toSorted().join(', ') || '–' }));
}

/** A table is one of a forum: a file that names tables says nothing without it. */
function refuseNoForum(session: ProjectSession, workshop: string | undefined): void {
  const found = session.state.workshop[workshop ?? ''];
  if (!found || !isForum(found)) throw new Sentence(t().tablesNeedForum);
}

/** The id of the forum's table with that name (case and accents apart), made when there is none. */
async function tableNamed(
  session: ProjectSession,
  workshop: string | undefined,
  name: string,
): Promise<string> {
  const known = Object.values(session.state.forumTable).find(
    (table) => table.workshop === workshop && fold(table.name) === fold(name),
  );
  if (known) return known.id;
  const id = newId();
  await carryOut(session, 'forumTable.add', { id, workshop, name });
  return id;
}

function refuseFaults(faults: readonly Fault[]): void {
  if (faults.length === 0) return;
  const words: Record<string, string> = t().tableFaults;
  const lines = faults
    .slice(0, 50)
    .map(({ line, column, code, value }) =>
      fill(t().tableFault, { line, column, problem: fill(words[code] ?? code, { value }) }),
    );
  throw new Sentence([fill(t().nothingImported, { count: faults.length }), ...lines].join('\n'));
}

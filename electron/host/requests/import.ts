import { z } from 'zod';
import { readContributions } from '../import/contributions.ts';
import { readExperiences } from '../import/experiences.ts';
import { modelPayload, readModel } from '../import/model.ts';
import { readPeople } from '../import/people.ts';
import { readPasted, readTable, type Table } from '../import/table.ts';
import { RequestRefused } from '../session/client.ts';
import { handler, opened } from './handler.ts';

const source = {
  name: z.string().max(300).optional(),
  data: z.string().optional(),
  text: z.string().max(2_000_000).optional(),
  sheet: z.string().max(200).optional(),
};
const column = z.int().min(0).max(500).optional();
const mapping = z.strictObject({
  name: column,
  organisation: column,
  sector: column,
  commune: column,
  post: column,
  email: column,
  role: column,
});

/** Reading tables for a look before anything is taken: nothing here changes the project. */
export const importRequests = {
  'import.people.read': handler(
    z.strictObject({ ...source, mapping: mapping.optional() }),
    async (host, args) => {
      const { mapping: given } = args;
      return readPeople(
        await tableOf(args),
        opened(host).state,
        given &&
          (Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as object),
      );
    },
  ),
  'import.model.read': handler(z.strictObject(source), async (_, args) => {
    const table = await tableOf(args);
    const reading = readModel(table);
    return {
      ...reading,
      sheets: table.sheets,
      sheet: table.sheet,
      payload: reading.faults.length === 0 ? modelPayload(reading) : null,
    };
  }),
  'import.contributions.read': handler(z.strictObject(source), async (host, args) =>
    readContributions(await tableOf(args), opened(host).state),
  ),
  'import.experiences.read': handler(z.strictObject(source), async (host, args) =>
    readExperiences(await tableOf(args), opened(host).state),
  ),
};

async function tableOf(args: {
  data?: string | undefined;
  text?: string | undefined;
  sheet?: string | undefined;
}): Promise<Table> {
  if (args.text !== undefined) return readPasted(args.text);
  if (args.data === undefined) throw new RequestRefused('malformed', { field: 'data' });
  return readTable(Buffer.from(args.data, 'base64'), { sheet: args.sheet });
}

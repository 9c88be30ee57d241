import { z } from 'zod';
import { commands } from '../../../shared/commands/catalogue.ts';
import { out } from './say.ts';

/** `cabildo commands`: every command with its roles and the JSON Schema of its payload, as one JSON array. */
export async function commandsCommand(): Promise<undefined> {
  const list = [...commands.values()].map(({ name, roles, schema }) => ({
    name,
    roles,
    payload: z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }),
  }));
  await out(process.stdout, `${JSON.stringify(list, null, 1)}\n`);
}

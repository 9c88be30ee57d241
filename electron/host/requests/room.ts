import { z } from 'zod';
import { laptopRoles } from '../../../shared/contract/frames.ts';
import { localAddresses } from '../room/addresses.ts';
import { type Client, RequestRefused } from '../session/client.ts';
import { handler, opened } from './handler.ts';

const nothing = z.strictObject({});

/** The room for phones and second laptops: where it can be, opening and closing it, who is in. Only the facilitator changes it. */
export const roomRequests = {
  'room.addresses': handler(nothing, async () => localAddresses()),
  'room.state': handler(nothing, async (host, _args, _options, client) => {
    facilitatorOnly(client);
    return host.openRoom;
  }),
  'room.open': handler(
    z.strictObject({
      address: z.string().min(1).max(60),
      port: z.int().min(1).max(65_535).optional(),
      moderated: z.boolean(),
    }),
    (host, choice, _, client) => {
      facilitatorOnly(client);
      opened(host);
      return host.room.open(choice);
    },
  ),
  'room.close': handler(nothing, (host, _args, _options, client) => {
    facilitatorOnly(client);
    return host.room.close();
  }),
  'room.invite': handler(z.strictObject({ role: z.enum(laptopRoles) }), (host, { role }, _, client) => {
    facilitatorOnly(client);
    return host.room.invite(role);
  }),
  'room.revoke': handler(z.strictObject({ id: z.string().max(40) }), async (host, { id }, _, client) => {
    facilitatorOnly(client);
    host.room.revoke(id);
  }),
};

function facilitatorOnly({ role }: Client): void {
  if (role !== 'facilitator') throw new RequestRefused('role');
}

import type { Role } from '../../../shared/commands/command.ts';
import { type ChannelRole, channelRoles } from '../../../shared/contract/frames.ts';
import type { Audience } from '../../../shared/projection/project.ts';

/** Which projection a channel hears. */
export const audiences: Record<ChannelRole, Audience> = {
  facilitator: 'internal',
  secretary: 'internal',
  viewer: 'wall',
  wall: 'wall',
  participant: 'participant',
};

/** What a channel that may be at most the first asks to be: never anything that sees or does more. */
export const mayBe: Record<ChannelRole, readonly ChannelRole[]> = {
  facilitator: channelRoles,
  secretary: ['secretary', 'viewer', 'wall'],
  viewer: ['viewer', 'wall'],
  wall: ['wall'],
  participant: ['participant'],
};

/** What a secretary's window may ask for: nothing of the machine, of other projects or of the room. */
export const secretaryRequests: ReadonlySet<string> = new Set(['history.of']);

/** As what a channel's commands are submitted. */
export function commandRole(role: ChannelRole): Role {
  return role === 'wall' ? 'viewer' : role;
}

import type { Change } from '../../../shared/changes/change.ts';
import type { Role } from '../../../shared/commands/command.ts';

/**
 * Which windows of participants have voted in an anonymous poll: one ballot a person, with nothing on disk that leads
 * from the ballot to them. It lives in memory, and a poll's part of it goes when the poll closes.
 */
export class Voters {
  private readonly byPoll = new Map<string, Set<string>>();

  /** Staff key in ballots on paper for the whole room: only participants have one each. */
  hasVoted(poll: string, actor: string, role: Role): boolean {
    return role === 'participant' && (this.byPoll.get(poll)?.has(actor) ?? false);
  }

  /** To be told once the changes are on disk. */
  note(actor: string, role: Role, changes: readonly Change[]): void {
    for (const change of changes) {
      if (change.in === 'ballot' && change.kind === 'add' && change.after.person === null) {
        if (role !== 'participant') continue;
        const poll = String(change.after.poll);
        this.byPoll.set(poll, (this.byPoll.get(poll) ?? new Set()).add(actor));
      } else if (change.in === 'poll' && change.kind === 'update' && 'state' in change.after)
        this.byPoll.delete(change.id);
    }
  }
}

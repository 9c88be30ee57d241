import type { Entry } from '../../../shared/changes/change.ts';
import type { Answer } from '../../../shared/contract/frames.ts';

type Accepted = Extract<Answer, { kind: 'done' }>;

const KEPT = 10_000;

/** The last 10,000 commands that were accepted, over a restart: a command sent twice is answered twice and run once. */
export class Seen {
  private readonly answers = new Map<string, Accepted>();

  constructor(entries: readonly Entry[]) {
    for (const { seq, command } of entries.slice(-KEPT)) {
      const { made = [] } = command;
      const [id] = made;
      this.answers.set(command.id, {
        kind: 'done',
        seq,
        ...(made.length === 1 && id !== undefined ? { id } : {}),
        ...(made.length > 1 ? { ids: made } : {}),
      });
    }
  }

  answer(id: string): Accepted | undefined {
    return this.answers.get(id);
  }

  add(id: string, answer: Accepted): Accepted {
    this.answers.set(id, answer);
    if (this.answers.size > KEPT) {
      const [oldest] = this.answers.keys();
      if (oldest !== undefined) this.answers.delete(oldest);
    }
    return answer;
  }
}

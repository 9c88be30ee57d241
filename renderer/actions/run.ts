import type { RefusalPlace } from '../../shared/commands/refusal.ts';
import { RequestFailed } from '../../shared/mirror/mirror.ts';
import { i18n } from '../client/i18n.ts';
import { type Done, type Refused, request, send } from '../client/store.ts';
import { askAboutConflict } from './conflict.tsx';
import { errorToast, hideUndoToast, undoToast } from './toast.tsx';

export interface RunOptions {
  /** Ties commands that are undone together. */
  gesture?: string;
  /** Said once it is on disk, with «Deshacer». */
  toast?: string | ((done: Done) => string);
  /** The caller shows the refusal itself (beside the field). Conflicts are asked about all the same. */
  quiet?: boolean;
}

/**
 * Sends a command: says what was done, shows a refusal as a sentence, asks which text stays when somebody else changed it
 * meanwhile. Resolves with the answer once it is on disk or refused; after a conflict, with that of the person's choice
 * (refused: what they typed is not saved, and the caller keeps it on screen unless `keptTheirs` says they let it go).
 */
export async function run(
  name: string,
  payload: unknown,
  options: RunOptions = {},
): Promise<Done | (Refused & { keptTheirs?: boolean })> {
  const answer = await send(name, payload, options.gesture);
  if (answer.kind === 'done') {
    if (options.toast === undefined) hideUndoToast();
    else
      undoToast(typeof options.toast === 'string' ? options.toast : options.toast(answer), () => void undo());
    return answer;
  }
  if (answer.code === 'conflict') {
    const again = onTopOf(payload, answer.place);
    if (again) {
      const title = i18n.t(($) => $.common.conflict.title);
      const choice = await askAboutConflict(again.mine, answer.place.current, title);
      if (choice === 'mine') return run(name, again.payload, options);
      return { ...answer, keptTheirs: choice === 'theirs' };
    }
  }
  if (!options.quiet) errorToast(refusalText(answer.code, answer.place));
  return answer;
}

/** Takes back what this window did last. */
export async function undo(): Promise<void> {
  hideUndoToast();
  const answer = await send('history.undo', {});
  if (answer.kind === 'refused') errorToast(refusalText(answer.code, answer.place));
}

/** Does again what was taken back last. */
export async function redo(): Promise<void> {
  hideUndoToast();
  const answer = await send('history.redo', {});
  if (answer.kind === 'refused') errorToast(refusalText(answer.code, answer.place));
}

/** Asks the host for something that is no command; shows a failure as a sentence and then gives undefined. */
export async function ask<T>(
  name: string,
  args: unknown = {},
  options: Parameters<typeof request>[2] = {},
): Promise<T | undefined> {
  try {
    return await request<T>(name, args, options);
  } catch (error) {
    errorToast(failureText(error));
    return undefined;
  }
}

/** As `ask`, for what answers nothing: whether it was done. */
export async function attempt(name: string, args: unknown = {}): Promise<boolean> {
  try {
    await request(name, args);
    return true;
  } catch (error) {
    errorToast(failureText(error));
    return false;
  }
}

/** The sentence for a refused command. */
export function refusalText(code: string, place: RefusalPlace = {}): string {
  const texts = i18n.t(($) => $.refusals, { returnObjects: true }) as unknown as Record<string, unknown>;
  return Object.hasOwn(texts, code)
    ? i18n.t(`refusals.${code}` as never, { ...place.detail, field: place.field ?? '' })
    : requestText(code, place.detail);
}

/** The sentence for a request that failed, whatever was thrown. */
export function failureText(error: unknown): string {
  if (!(error instanceof RequestFailed)) return i18n.t(($) => $.requests.unexpected);
  const { detail } = error.place as RefusalPlace;
  return requestText(error.code, detail, error.place as RefusalPlace);
}

function requestText(code: string, detail: object | undefined, place?: RefusalPlace): string {
  const texts = i18n.t(($) => $.requests, { returnObjects: true }) as unknown as Record<string, unknown>;
  if (Object.hasOwn(texts, code)) return i18n.t(`requests.${code}` as never, { ...detail });
  if (place) return refusalText(code, place);
  return i18n.t(($) => $.requests.unexpected);
}

/** The same payload, now based on what stands there: what was typed, and the payload that writes it over. */
function onTopOf(payload: unknown, place: RefusalPlace): { mine: unknown; payload: unknown } | undefined {
  const { set, base, body } = payload as { set?: Fields; base?: unknown; body?: unknown };
  if (set && place.field !== undefined) {
    const { field } = place;
    return {
      mine: set[field],
      payload: { ...(payload as Fields), set, base: { ...(base as Fields), [field]: place.current } },
    };
  }
  if (body !== undefined) return { mine: body, payload: { ...(payload as Fields), base: place.current } };
  return undefined;
}

type Fields = Record<string, unknown>;

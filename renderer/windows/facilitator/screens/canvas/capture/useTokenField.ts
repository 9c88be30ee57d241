import { useMemo, useState } from 'react';
import type { State } from '../../../../../../shared/model/state.ts';
import type { Translate } from '../../../../../client/i18n.ts';
import { setDraft, useDraft } from './draft.ts';
import { answersFor, exactly, type Option, optionsFor } from './options.ts';
import { type Token, tokenAt, without } from './parse.ts';
import { take } from './submit.ts';

interface Asking {
  about: 'person' | 'organisation';
  name: string;
  token: Token;
}

/** The `@` and `#` of the capture field: which token is being typed, what can be chosen for it, and choosing. */
export function useTokenField(state: State, t: Translate) {
  const text = useDraft((draft) => draft.text);
  const recent = useDraft((draft) => draft.recent);
  const [caret, setCaret] = useState(0);
  const [active, setActive] = useState(0);
  const [asking, setAsking] = useState<Asking | null>(null);
  /** Where a token began that the person closed with Esc: what they type there is text. */
  const [closed, setClosed] = useState<number | null>(null);
  const found = asking ? null : tokenAt(text, Math.min(caret, text.length));
  const token = found && found.start !== closed ? found : null;
  const sign = token?.sign;
  const query = token?.query;
  const options = useMemo((): readonly Option[] => {
    if (asking) return answersFor(state, asking.about, asking.name, t);
    return sign === undefined || query === undefined ? [] : optionsFor(state, { sign, query }, recent, t);
  }, [asking, sign, query, recent, state, t]);

  /** Writes a new text; `caretAt` is where the caret stands in it. A finished code becomes a pill when a space follows it. */
  const write = (typed: string, caretAt: number): number => {
    setAsking(null);
    setActive(0);
    if (closed !== null && typed[closed] !== '@' && typed[closed] !== '#') setClosed(null);
    const ended = typed.slice(0, caretAt).endsWith(' ') ? tokenAt(typed, caretAt - 1) : null;
    if (ended && ended.sign === '#' && typed.length > text.length) {
      const choice = exactly(state, ended, t);
      if (choice && choice.kind !== 'ask') {
        void take(choice);
        const left = without(typed, ended);
        setDraft({ text: left.text });
        setCaret(left.caret);
        return left.caret;
      }
    }
    setDraft({ text: typed });
    setCaret(caretAt);
    return caretAt;
  };

  /** Chooses an option; gives where the caret goes, or null when there is one more question. */
  const choose = (option: Option): number | null => {
    const at = asking?.token ?? token;
    if (!at) return null;
    setActive(0);
    if (option.choice.kind === 'ask') {
      setAsking({ about: option.choice.about, name: option.choice.name, token: at });
      return null;
    }
    void take(option.choice);
    const left = without(text, at);
    setAsking(null);
    setDraft({ text: left.text });
    setCaret(left.caret);
    return left.caret;
  };

  return {
    options,
    active: Math.min(active, Math.max(0, options.length - 1)),
    asking,
    sign: sign ?? '@',
    write,
    choose,
    setCaret,
    step: (by: 1 | -1) =>
      setActive((was) => (Math.min(was, options.length - 1) + by + options.length) % options.length),
    /** Closes the list and leaves what was typed as text. */
    close: () => {
      setClosed((asking?.token ?? token)?.start ?? null);
      setAsking(null);
    },
  };
}

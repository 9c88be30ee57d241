import { type FormEvent, useState } from 'react';
import type { Sector } from '../../../shared/model/people.ts';
import { Problem } from './Problem.tsx';
import { knock, useKept, useLine, useTexts } from './room.ts';

/** Who somebody says they are. */
export interface Who {
  name: string;
  organisation: string;
  sector: Sector | null;
}

/** The code that the address brought along, as the QR on the wall does. */
const codeInAddress = () => decodeURIComponent(location.hash.slice(1)).slice(0, 8).toUpperCase();

/** The door: the room's code, and who comes in, if they want to say so. */
export function Join() {
  const t = useTexts();
  const { out, outbox } = useLine();
  // The code of a room that was closed opens nothing any more.
  const [code, setCode] = useState(() => (out === 'closed' ? '' : codeInAddress()));
  const [who, setWho] = useKept<Who>('who', { name: '', organisation: '', sector: null });
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const enter = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setProblem(null);
    const refused = await knock(code, {
      name: who.name.trim(),
      organisation: who.organisation.trim(),
      sector: who.organisation.trim() === '' ? null : who.sector,
    });
    setBusy(false);
    if (refused) setProblem((t.door as Record<string, string>)[refused] ?? t.door.malformed);
  };
  const shown = out && !problem ? (t.out as Record<string, string>)[out] : undefined;
  return (
    <form className="form" onSubmit={(event) => void enter(event)}>
      <main className="page">
        <h1>{t.join.title}</h1>
        {shown ? (
          <p className="alert" role="alert">
            {shown}
            {outbox.length > 0 ? ` ${t.out.kept}` : ''}
          </p>
        ) : null}
        <label className="field">
          <strong>{t.join.code}</strong>
          <input
            className="code"
            value={code}
            required
            maxLength={8}
            autoCapitalize="characters"
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => setCode(event.target.value.toUpperCase())}
          />
          <span className="note">{t.join.codeHint}</span>
        </label>
        <label className="field">
          <span>
            <strong>{t.join.name}</strong> <span className="hint">{t.optional}</span>
          </span>
          <input
            value={who.name}
            maxLength={200}
            autoComplete="name"
            onChange={(event) => setWho({ ...who, name: event.target.value })}
          />
        </label>
        <label className="field">
          <span>
            <strong>{t.join.organisation}</strong> <span className="hint">{t.optional}</span>
          </span>
          <input
            value={who.organisation}
            maxLength={200}
            autoComplete="organization"
            onChange={(event) => setWho({ ...who, organisation: event.target.value })}
          />
        </label>
        {who.organisation.trim() === '' ? null : (
          <label className="field">
            <strong>{t.join.sector}</strong>
            <select
              value={who.sector ?? ''}
              required
              onChange={(event) => setWho({ ...who, sector: event.target.value as Sector })}
            >
              <option value="" disabled>
                {t.join.choose}
              </option>
              {Object.entries(t.sectors)
                .filter(([key]) => key !== 'none')
                .map(([key, name]) => (
                  <option key={key} value={key}>
                    {name}
                  </option>
                ))}
            </select>
          </label>
        )}
        <p className="note">{t.join.privacy}</p>
      </main>
      <footer className="foot">
        <Problem text={problem} />
        <button type="submit" className="primary" disabled={busy}>
          {busy ? t.join.entering : t.join.enter}
        </button>
        <p className="note">{t.join.clear}</p>
      </footer>
    </form>
  );
}

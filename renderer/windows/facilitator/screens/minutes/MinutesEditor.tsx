import type { Editor } from '@tiptap/react';
import { useEffect, useMemo, useState } from 'react';
import type { Minutes } from '../../../../../shared/model/minutes.ts';
import type { State } from '../../../../../shared/model/state.ts';
import { useT } from '../../../../client/i18n.ts';
import { useReadOnly } from '../../../../client/useReadOnly.ts';
import { RecordDialog } from '../../../../staff/meeting/RecordDialog.tsx';
import { focusPage, MinutesPageContext, PAGE_ID } from '../../../../staff/minutes/minutesPage.ts';
import { generatedMinutes } from './generated.ts';
import { Header } from './Header.tsx';
import classes from './minutes.module.css';
import { Page } from './Page.tsx';
import { RecordPanel } from './RecordPanel.tsx';
import { Sections } from './Sections.tsx';
import { Toolbar } from './Toolbar.tsx';

export type Edition = 'public' | 'internal';

/** One acta: its sections at the left, the page as it will be printed, and at the right the records that are not in its text. */
export function MinutesEditor({ state, minutes }: { state: State; minutes: Minutes }) {
  const t = useT();
  const readOnly = useReadOnly();
  const [edition, setEdition] = useState<Edition>('public');
  const [section, setSection] = useState<string>('identification');
  const [editing, setEditing] = useState<string | null>(null);
  const [editors] = useState(() => new Map<string, Editor>());
  const generated = useMemo(
    () => generatedMinutes(state, minutes.id, new Date().toISOString()),
    [state, minutes.id],
  );
  // Coming here, and each step of its approval, takes away the button that was pressed.
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is the change of state that counts
  useEffect(focusPage, [minutes.state]);
  const omitted = useMemo(() => new Set(minutes.omitted), [minutes.omitted]);
  const page = useMemo(
    () => ({ edit: setEditing, omitted, editors, entered: setSection }),
    [omitted, editors],
  );
  const fixed = readOnly || minutes.state === 'approved';
  const record = editing === null ? undefined : state.record[editing];
  const { workshop, items } = generated.material;
  return (
    <MinutesPageContext value={page}>
      <div className={classes.screen} data-edition={edition}>
        <Header
          minutes={minutes}
          workshop={workshop}
          edition={edition}
          setEdition={setEdition}
          readOnly={readOnly}
        />
        <Sections state={state} minutes={minutes} current={section} choose={setSection} />
        <div className={classes.desk}>
          <Toolbar editor={editors.get(section)} fixed={fixed} />
          <section
            id={PAGE_ID}
            className={classes.scroll}
            aria-label={t(($) => $.minutes.number, { number: minutes.number })}
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard
            tabIndex={0}
          >
            <Page state={state} minutes={minutes} generated={generated} fixed={fixed} />
          </section>
        </div>
        <RecordPanel state={state} minutes={minutes} generated={generated} fixed={fixed} />
      </div>
      <RecordDialog
        state={state}
        workshop={workshop}
        items={items}
        record={fixed ? undefined : record}
        close={() => setEditing(null)}
      />
    </MinutesPageContext>
  );
}

import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFiles, IconMessageCircleSearch, IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { State } from '../../../../../shared/model/state.ts';
import { observationSummary, observationsOf } from '../../../../../shared/queries/observations.ts';
import { useLanguage, useT } from '../../../../client/i18n.ts';
import { useProject } from '../../../../client/store.ts';
import { EmptyState } from '../../../../ui/EmptyState.tsx';
import { useNavigation } from '../../navigation.ts';
import { focusGrid } from '../../records/RecordGrid.tsx';
import records from '../../records/records.module.css';
import { useRecords } from '../../records/useRecords.ts';
import { ImportReview } from './ImportReview.tsx';
import { Mailings } from './Mailings.tsx';
import { NoteButton, NoteDialog } from './NoteForm.tsx';
import { ObservationList } from './ObservationList.tsx';
import { ObservationPanel } from './ObservationPanel.tsx';
import { ReturnedDocuments } from './ReturnedDocuments.tsx';
import { ReviewFilters } from './ReviewFilters.tsx';
import classes from './review.module.css';
import { filterBy, showAll, useObservations } from './view.ts';

/** *Observaciones*: what reviewers say in the documents they send back, where it belongs, and the answer to each. */
export function ReviewScreen() {
  const state = useProject();
  if (!state) return null;
  return <Screen state={state} />;
}

function Screen({ state }: { state: State }) {
  const t = useT();
  const { params } = useNavigation();
  const [activeId, setActiveId] = useState<string | null>(params.observation ?? null);
  const [writing, { open, close }] = useDisclosure(false);
  return (
    <>
      {Object.keys(state.returned).length > 0 ? (
        <Review state={state} activeId={activeId} setActiveId={setActiveId} write={open} />
      ) : (
        <div className={records.screen}>
          <header className={records.header}>
            <h1 className={records.title}>{t(($) => $.review.title)}</h1>
          </header>
          <EmptyState
            icon={IconMessageCircleSearch}
            title={t(($) => $.review.empty.title)}
            actions={
              <>
                <ImportReview done={() => undefined} />
                <NoteButton open={open} />
                <Mailings state={state} />
              </>
            }
          >
            {t(($) => $.review.empty.text)}
          </EmptyState>
        </div>
      )}
      <NoteDialog
        state={state}
        opened={writing}
        close={close}
        noted={(id) => {
          // Nothing may hide what was just written down.
          showAll();
          setActiveId(id);
        }}
      />
    </>
  );
}

function Review(props: {
  state: State;
  activeId: string | null;
  setActiveId: (id: string | null) => void;
  write: () => void;
}) {
  const { state, activeId, setActiveId, write } = props;
  const t = useT();
  const language = useLanguage();
  const { params } = useNavigation();
  const rows = useObservations(state);
  const inView = useRecords(rows, state.observation, activeId, setActiveId);
  const { active, inHand, choose } = inView;
  const [files, { open, close }] = useDisclosure(false);
  const panel = useRef<HTMLDivElement>(null);

  // Somebody asked for what is about one place: nothing else may hide it.
  useEffect(() => {
    if (params.about === undefined) return;
    showAll();
    filterBy({ words: params.about });
    choose(new Set());
  }, [params.about, choose]);

  const { total, answered } = observationSummary(observationsOf(state));
  const share = total === 0 ? 1 : answered / total;
  const percent = `${Math.floor(share * 100)}${language === 'en' ? '' : '\u00a0'}%`;
  const focus = (selector: string): void => {
    requestAnimationFrame(() => panel.current?.querySelector<HTMLElement>(selector)?.focus());
  };
  /** On to the next that waits, in the order of the list; its keyboard is at hand again. */
  const next = (): void => {
    choose(new Set());
    const later = [...rows.slice(active + 1), ...rows.slice(0, active)];
    const waiting = later.find((row) => row.decision === null && !inHand.includes(row));
    if (waiting) setActiveId(waiting.id);
    focusGrid();
  };

  return (
    <div className={records.screen}>
      <header className={`${records.header} ${classes.header}`}>
        <h1 className={records.title}>{t(($) => $.review.title)}</h1>
        <div className={records.share}>
          <span>
            <b>{total - answered}</b> {t(($) => $.review.waiting, { count: total - answered })} ·{' '}
            {t(($) => $.review.answered, { count: total, answered, percent })}
          </span>
          <span className={`${records.track} ${classes.track}`} aria-hidden="true">
            <span style={{ width: `${share * 100}%` }} />
          </span>
        </div>
        <Mailings state={state} />
        <Button
          variant="default"
          leftSection={<IconFiles size={18} stroke={1.75} aria-hidden="true" />}
          onClick={open}
        >
          {t(($) => $.review.files.open, { count: Object.keys(state.returned).length })}
        </Button>
        <NoteButton open={write} />
        <ImportReview done={showAll} />
      </header>
      <ReturnedDocuments state={state} opened={files} close={close} />
      <ReviewFilters state={state} shown={rows.length} />
      <div className={records.body}>
        {rows.length === 0 ? (
          <EmptyState
            icon={IconSearch}
            title={t(($) => (total === 0 ? $.review.none.atAll : $.review.none.title))}
            actions={
              total === 0 ? null : (
                <Button variant="default" onClick={showAll}>
                  {t(($) => $.review.none.clear)}
                </Button>
              )
            }
          />
        ) : (
          <ObservationList
            state={state}
            records={inView}
            respond={() => focus('[data-answer] input:checked')}
            place={() => focus('[data-place] input, [data-place] button')}
          />
        )}
        <div ref={panel} className={records.side}>
          <ObservationPanel state={state} observations={inHand} done={next} />
        </div>
      </div>
    </div>
  );
}

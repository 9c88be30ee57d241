import { Button, TextInput } from '@mantine/core';
import { IconMessages, IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import type { State } from '../../../../../shared/model/state.ts';
import { noFilter } from '../../../../../shared/queries/matrixFilter.ts';
import { responseSummary } from '../../../../../shared/queries/responses.ts';
import { useLanguage, useT } from '../../../../client/i18n.ts';
import { useProject } from '../../../../client/store.ts';
import { EmptyState } from '../../../../ui/EmptyState.tsx';
import { useNavigation } from '../../navigation.ts';
import { focusGrid } from '../../records/RecordGrid.tsx';
import records from '../../records/records.module.css';
import { useRecords } from '../../records/useRecords.ts';
import { openCapture } from '../canvas/capture/focus.ts';
import { FilterPills } from '../canvas/filters/FilterPills.tsx';
import { AnswerPanel } from './AnswerPanel.tsx';
import { ContributionsTable } from './ContributionsTable.tsx';
import classes from './contributions.module.css';
import { useRows, useTableView } from './useRows.ts';

/** *Aportes*: everything that was said, what became of it, and the answers. */
export function ContributionsScreen() {
  const t = useT();
  const state = useProject();
  if (!state) return null;
  if (Object.keys(state.contribution).length === 0)
    return (
      <div className={records.screen}>
        <header className={records.header}>
          <h1 className={records.title}>{t(($) => $.contributions.title)}</h1>
        </header>
        <EmptyState
          icon={IconMessages}
          title={t(($) => $.contributions.empty.title)}
          actions={<Button onClick={openCapture}>{t(($) => $.contributions.empty.action)}</Button>}
        >
          {t(($) => $.contributions.empty.text)}
        </EmptyState>
      </div>
    );
  return <Contributions state={state} />;
}

function Contributions({ state }: { state: State }) {
  const t = useT();
  const language = useLanguage();
  const { params } = useNavigation();
  const { filter, searched } = useTableView();
  const rows = useRows(state);
  const [activeId, setActiveId] = useState<string | null>(params.contribution ?? null);
  const inView = useRecords(rows, state.contribution, activeId, setActiveId);
  const { choose } = inView;
  const panel = useRef<HTMLDivElement>(null);

  // Somebody asked for one contribution: nothing may hide it.
  useEffect(() => {
    if (params.contribution === undefined) return;
    useTableView.setState({ filter: noFilter, searched: '' });
    setActiveId(params.contribution);
    choose(new Set());
  }, [params.contribution, choose]);

  const summary = responseSummary(state);
  // In Spanish a space that does not break stands before the sign.
  const percent = `${Math.floor(summary.share * 100)}${language === 'en' ? '' : '\u00a0'}%`;
  const respond = (): void => {
    requestAnimationFrame(() =>
      panel.current?.querySelector<HTMLElement>('form input, form textarea')?.focus(),
    );
  };

  return (
    <div className={records.screen}>
      <header className={records.header}>
        <h1 className={records.title}>{t(($) => $.contributions.title)}</h1>
        <div className={records.share}>
          <span>
            <b>{summary.answered}</b> {t(($) => $.contributions.answered, { count: summary.total, percent })}
          </span>
          <span className={records.track} aria-hidden="true">
            <span style={{ width: `${summary.share * 100}%` }} />
          </span>
        </div>
      </header>
      <div className={records.tools}>
        <TextInput
          className={records.search ?? ''}
          leftSection={<IconSearch size={16} stroke={1.75} />}
          placeholder={t(($) => $.contributions.search)}
          aria-label={t(($) => $.contributions.search)}
          value={searched}
          onChange={(event) => useTableView.setState({ searched: event.currentTarget.value })}
        />
        <FilterPills
          state={state}
          filter={filter}
          change={(next) => useTableView.setState({ filter: next })}
        />
        <span className={records.count} role="status">
          {t(($) => $.contributions.shown, { count: rows.length })}
        </span>
      </div>
      <div className={`${records.body} ${classes.body}`}>
        {rows.length === 0 ? (
          <EmptyState
            icon={IconSearch}
            title={t(($) => $.contributions.none.title)}
            actions={
              <Button
                variant="default"
                onClick={() => useTableView.setState({ filter: noFilter, searched: '' })}
              >
                {t(($) => $.contributions.none.clear)}
              </Button>
            }
          />
        ) : (
          <ContributionsTable state={state} records={inView} respond={respond} />
        )}
        <div ref={panel} className={records.side}>
          <AnswerPanel
            state={state}
            contributions={inView.inHand}
            done={() => {
              choose(new Set());
              focusGrid();
            }}
          />
        </div>
      </div>
    </div>
  );
}

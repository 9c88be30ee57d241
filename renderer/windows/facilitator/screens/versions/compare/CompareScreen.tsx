import { Button, Chip, NativeSelect, SegmentedControl, Text, Title } from '@mantine/core';
import { IconArrowLeft, IconArrowsDiff, IconFileText } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { changeSources } from '../../../../../../shared/queries/changeSources.ts';
import { compareModels, type Turn, turns } from '../../../../../../shared/queries/compare.ts';
import { useT } from '../../../../../client/i18n.ts';
import { useCollection, useProject } from '../../../../../client/store.ts';
import { Loading } from '../../../../../staff/bar/Loading.tsx';
import { EmptyState } from '../../../../../ui/EmptyState.tsx';
import { useNavigation } from '../../../navigation.ts';
import { CompareMatrix } from './CompareMatrix.tsx';
import classes from './compare.module.css';
import { DifferenceItem } from './DifferenceItem.tsx';
import { useContents } from './useContents.ts';

/** Stands for the model as it is now. */
const draft = 'draft';

/** Two versions beside one another: a matrix of either with what differs marked, and every difference in words. */
export function CompareScreen({ from, to }: { from: string; to: string }) {
  const t = useT();
  const { go } = useNavigation();
  const project = useProject();
  const versions = Object.values(useCollection('version')).toSorted((a, b) => (a.at < b.at ? 1 : -1));
  const { before, after, failed } = useContents(from, to);
  const [shown, setShown] = useState<readonly Turn[]>([]);
  const [side, setSide] = useState<'before' | 'after'>('after');
  const [cell, setCell] = useState<string | null>(null);
  const differences = useMemo(() => (before && after ? compareModels(before, after) : null), [before, after]);
  const sources = useMemo(
    () => (project && differences ? changeSources(project, differences) : new Map()),
    [project, differences],
  );
  const byId = useMemo(() => new Map(differences?.map((each) => [each.id, each])), [differences]);
  const listed = (differences ?? []).filter(
    (each) => (shown.length === 0 || shown.includes(each.turn)) && (cell === null || each.cell === cell),
  );
  const choices = versions.map(({ id, number, name }) => ({
    value: id,
    label: name === '' ? number : `${number} · ${name}`,
  }));
  const show = (part: { from?: string; to?: string }) => {
    setCell(null);
    go('versions', { from, to, ...part });
  };
  const drawn = side === 'before' ? before : after;
  return (
    <div className={classes.screen}>
      <header className={classes.head}>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconArrowLeft size={16} aria-hidden />}
          onClick={() => go('versions')}
        >
          {t(($) => $.versions.compare.back)}
        </Button>
        <div className={classes.titleRow}>
          <Title order={1}>{t(($) => $.versions.compare.title)}</Title>
          <NativeSelect
            label={t(($) => $.versions.compare.before)}
            value={from}
            data={choices}
            onChange={(event) => show({ from: event.currentTarget.value })}
          />
          <NativeSelect
            label={t(($) => $.versions.compare.after)}
            value={to}
            data={[{ value: draft, label: t(($) => $.versions.compare.draft) }, ...choices]}
            onChange={(event) => show({ to: event.currentTarget.value })}
          />
          <Button
            variant="default"
            leftSection={<IconFileText size={18} aria-hidden />}
            onClick={() =>
              go('documents', { kind: 'changes', since: from, ...(to === draft ? {} : { version: to }) })
            }
          >
            {t(($) => $.versions.compare.document)}
          </Button>
        </div>
      </header>
      {failed ? (
        <EmptyState icon={IconArrowsDiff} title={t(($) => $.versions.compare.failed.title)}>
          {t(($) => $.versions.compare.failed.text)}
        </EmptyState>
      ) : differences === null || !drawn ? (
        <Loading />
      ) : differences.length === 0 ? (
        <EmptyState icon={IconArrowsDiff} title={t(($) => $.versions.compare.same.title)}>
          {t(($) => $.versions.compare.same.text)}
        </EmptyState>
      ) : (
        <div className={classes.body}>
          <div className={classes.canvas}>
            <SegmentedControl
              aria-label={t(($) => $.versions.compare.canvas)}
              value={side}
              data={[
                { value: 'before', label: t(($) => $.versions.compare.before) },
                { value: 'after', label: t(($) => $.versions.compare.after) },
              ]}
              onChange={(value) => setSide(value as 'before' | 'after')}
            />
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
            <section className={classes.scroll} tabIndex={0} aria-label={t(($) => $.versions.compare.canvas)}>
              <CompareMatrix state={drawn} differences={byId} chosen={cell} choose={setCell} />
            </section>
          </div>
          <section className={classes.list} aria-label={t(($) => $.versions.compare.list)}>
            <Chip.Group multiple value={[...shown]} onChange={(value) => setShown(value as Turn[])}>
              <div className={classes.chips}>
                {turns.map((turn) => (
                  <Chip key={turn} value={turn} size="sm">
                    {t(($) => $.versions.compare.counts[turn], {
                      count: differences.filter((each) => each.turn === turn).length,
                    })}
                  </Chip>
                ))}
                {cell === null ? null : (
                  <Button variant="subtle" size="compact-sm" onClick={() => setCell(null)}>
                    {t(($) => $.versions.compare.allCells)}
                  </Button>
                )}
              </div>
            </Chip.Group>
            {listed.length === 0 ? <Text c="dimmed">{t(($) => $.versions.compare.nothing)}</Text> : null}
            <ul className={classes.items}>
              {listed.map((difference) => (
                <DifferenceItem
                  key={`${difference.part} ${difference.id}`}
                  difference={difference}
                  sources={sources.get(difference.id) ?? []}
                />
              ))}
            </ul>
          </section>
        </div>
      )}
    </div>
  );
}

import { SegmentedControl, Text } from '@mantine/core';
import type { CommitmentSheet } from '../../../../../shared/model/project.ts';
import { run } from '../../../../actions/run.ts';
import { useT } from '../../../../client/i18n.ts';
import { useCollection } from '../../../../client/store.ts';
import { DraftDate, DraftText } from '../../fields/DraftText.tsx';
import classes from './project.module.css';

type TextField = {
  [K in keyof CommitmentSheet]: CommitmentSheet[K] extends string ? K : never;
}[keyof CommitmentSheet];
type DateField = 'start' | 'end' | 'concluded';

/** The official form asks for 140 characters and its own published example has 696: a remark, never a wall. */
const SHORT_DESCRIPTION = 140;
const completions = ['notStarted', 'limited', 'substantial', 'complete'] as const;

/** The commitment sheet: the 18 fields of the "Plantilla de cumplimiento de Compromisos", in its order. */
export function CommitmentTab() {
  const t = useT();
  const sheet = Object.values(useCollection('project'))[0]?.commitment;
  if (!sheet) return null;
  const save = (field: keyof CommitmentSheet) => (value: unknown, base: unknown) =>
    run('project.commitment', { set: { [field]: value }, base: { [field]: base } }, { quiet: true });
  const text = (field: TextField, max: number, lines = 1, help?: string) => (
    <DraftText
      key={field}
      label={t(($) => $.project.sheet[field])}
      description={help}
      value={sheet[field]}
      max={max}
      lines={lines}
      save={save(field)}
    />
  );
  const date = (field: DateField) => (
    <DraftDate key={field} label={t(($) => $.project.sheet[field])} value={sheet[field]} save={save(field)} />
  );
  return (
    <div className={classes.form}>
      <Text c="dimmed">{t(($) => $.project.sheetHelp)}</Text>
      <div className={classes.numberAndTitle}>
        {text('number', 10)}
        {text('title', 300)}
      </div>
      {text('theme', 300)}
      <div className={classes.two}>
        {date('start')}
        {date('end')}
      </div>
      {text('responsibleBody', 200)}
      <div className={classes.two}>
        {text('responsiblePerson', 200)}
        {text('post', 200)}
        {text('email', 200)}
        {text(
          'phone',
          60,
          1,
          t(($) => $.project.phoneHelp),
        )}
      </div>
      <h2 className={classes.heading}>{t(($) => $.project.sheetActors)}</h2>
      {text(
        'governmentActors',
        2_000,
        2,
        t(($) => $.project.onePerLine),
      )}
      {text(
        'otherActors',
        2_000,
        2,
        t(($) => $.project.onePerLine),
      )}
      <h2 className={classes.heading}>{t(($) => $.project.sheetContent)}</h2>
      {text('problem', 4_000, 3)}
      {text('objective', 4_000, 3)}
      <DraftText
        label={t(($) => $.project.sheet.summary)}
        description={t(($) => $.project.summaryHelp)}
        value={sheet.summary}
        max={2_000}
        lines={2}
        save={save('summary')}
        remark={(value) =>
          value.length > SHORT_DESCRIPTION ? t(($) => $.project.summaryLong, { count: value.length }) : null
        }
      />
      {text(
        'relevance',
        4_000,
        3,
        t(($) => $.project.relevanceHelp),
      )}
      {text(
        'ambition',
        4_000,
        3,
        t(($) => $.project.ambitionHelp),
      )}
      <div>
        <Text fw={600} size="sm" id="sheet-completion">
          {t(($) => $.project.sheet.completion)}
        </Text>
        <SegmentedControl
          mt={4}
          aria-labelledby="sheet-completion"
          value={sheet.completion ?? 'none'}
          data={[
            { value: 'none', label: t(($) => $.project.noCompletion) },
            ...completions.map((value) => ({ value, label: t(($) => $.model.completions[value]) })),
          ]}
          onChange={(value) =>
            void run('project.commitment', {
              set: { completion: value === 'none' ? null : value },
              base: { completion: sheet.completion },
            })
          }
        />
      </div>
      {text(
        'results',
        8_000,
        4,
        t(($) => $.project.resultsHelp),
      )}
      {date('concluded')}
      {text(
        'challenges',
        4_000,
        3,
        t(($) => $.project.challengesHelp),
      )}
    </div>
  );
}

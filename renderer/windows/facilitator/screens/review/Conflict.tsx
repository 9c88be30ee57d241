import { Alert, Button, Group } from '@mantine/core';
import { observationDecisions } from '../../../../../shared/model/review.ts';
import { useT } from '../../../../client/i18n.ts';
import type { Answer, Draft } from './drafts.ts';

/** What somebody else has written meanwhile in a field of the answer, and both ways on. */
export interface Theirs {
  field: keyof Answer;
  current: unknown;
  /** The draft, to be written over theirs. */
  over: (mine: Draft) => Draft;
  /** The draft with theirs in its place. */
  instead: (mine: Draft) => Draft;
}

/** Says what stands there now and asks which stays; what was typed is still in the form. */
export function Conflict(props: { theirs: Theirs; mine: () => void; leave: () => void }) {
  const { theirs, mine, leave } = props;
  const t = useT();
  const { field, current } = theirs;
  const decision = observationDecisions.find((each) => each === current);
  const said =
    field === 'decision'
      ? t(($) => $.review.decisions[decision ?? 'none'])
      : Array.isArray(current)
        ? t(($) => $.review.answer.places, { count: current.length })
        : String(current ?? '');
  return (
    <Alert color="amber" title={t(($) => $.common.conflict.title)} role="alert">
      <p>
        {t(($) => $.review.answer.fields[field])}: «{said === '' ? t(($) => $.common.conflict.empty) : said}»
      </p>
      <Group gap="xs">
        <Button size="compact-sm" onClick={mine}>
          {t(($) => $.common.conflict.keepMine)}
        </Button>
        <Button size="compact-sm" variant="default" onClick={leave}>
          {t(($) => $.common.conflict.keepTheirs)}
        </Button>
      </Group>
    </Alert>
  );
}

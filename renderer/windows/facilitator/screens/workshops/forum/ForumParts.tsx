import { IconListNumbers, IconScale, IconTable } from '@tabler/icons-react';
import type { State } from '../../../../../../shared/model/state.ts';
import type { Workshop } from '../../../../../../shared/model/workshop.ts';
import { useT } from '../../../../../client/i18n.ts';
import { useNavigation } from '../../../navigation.ts';
import classes from '../workshops.module.css';
import { Counts } from './Counts.tsx';
import { Stances } from './Stances.tsx';
import { Tables } from './Tables.tsx';

const parts = ['counts', 'tables', 'stances'] as const;
export type ForumPart = (typeof parts)[number];
const icons = { counts: IconListNumbers, tables: IconTable, stances: IconScale };

/** Which part of a forum the address asks for; undefined for none. */
export function partAsked(part: string | undefined): ForumPart | undefined {
  return parts.find((each) => each === part);
}

/** The ways to what only a forum has, under its facts: counts, tables, answers. */
export function ForumLinks({ workshop, chosen }: { workshop: Workshop; chosen: ForumPart | undefined }) {
  const t = useT();
  const { go } = useNavigation();
  return (
    <nav aria-label={t(($) => $.forums.partsLabel)}>
      {parts.map((part) => {
        const Icon = icons[part];
        return (
          <button
            key={part}
            type="button"
            className={classes.factsLink}
            aria-current={chosen === part ? 'true' : undefined}
            onClick={() => go('workshops', { workshop: workshop.id, part })}
          >
            <Icon size={18} stroke={1.75} aria-hidden />
            {t(($) => $.forums.parts[part])}
          </button>
        );
      })}
    </nav>
  );
}

/** One part of a forum, the whole width of the page. `locked` says that its minutes are approved. */
export function ForumPartPage(props: {
  state: State;
  workshop: Workshop;
  part: ForumPart;
  readOnly: boolean;
  locked: boolean;
}) {
  const { state, workshop, part, readOnly, locked } = props;
  if (part === 'counts') return <Counts state={state} workshop={workshop} readOnly={readOnly} />;
  const common = { state, workshop, readOnly: readOnly || locked, locked };
  return part === 'tables' ? <Tables {...common} /> : <Stances {...common} />;
}

import type { AgendaItem, Workshop } from '../../../../../../../shared/model/workshop.ts';
import { useT } from '../../../../../../client/i18n.ts';
import classes from '../technique.module.css';
import { preparePoll, usePollDraft } from './openSetup.ts';
import { pollPresets } from './presets.ts';

/** The ways of voting, as cards beside the other techniques. */
export function PollPresets(props: { workshop: Workshop; item: AgendaItem | null; readOnly: boolean }) {
  const { workshop, item, readOnly } = props;
  const t = useT();
  const draft = usePollDraft((open) => open.draft);
  return pollPresets.map(({ id, icon: Icon }) => {
    const chosen = draft?.workshop === workshop.id && draft.preset === id;
    return (
      <button
        key={id}
        type="button"
        className={classes.preset}
        disabled={readOnly}
        aria-pressed={chosen}
        onClick={() => {
          if (chosen) return usePollDraft.setState({ draft: null });
          return preparePoll({
            workshop: workshop.id,
            preset: id,
            wording: item?.summary || item?.title || '',
          });
        }}
      >
        <Icon size={20} stroke={1.75} aria-hidden />
        <b>{t(($) => $.polls.presets[id].name)}</b>
        <span>{t(($) => $.polls.presets[id].hint)}</span>
      </button>
    );
  });
}

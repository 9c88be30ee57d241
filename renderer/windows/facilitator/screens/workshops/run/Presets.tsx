import { Title, UnstyledButton } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { AgendaItem, Workshop } from '../../../../../../shared/model/workshop.ts';
import type { Icon } from '../../../../../actions/action.ts';
import { type Translate, useT } from '../../../../../client/i18n.ts';
import { preparePoll, usePollDraft } from './polls/openSetup.ts';
import { pollPresets } from './polls/presets.ts';
import classes from './technique.module.css';
import { type Technique, techniques } from './techniques.ts';

interface Preset {
  id: string;
  icon: Icon;
  name: string;
  hint: string;
  chosen: boolean;
  choose: () => void;
}

/** Those that a room uses most: they are there without asking for all. */
const first = ['oneTwoFourAll', 'dots', 'fist', 'gradients'];

/** All that a room can do for a while, as cards to choose from: chains of times, ways of voting, silent writing. */
export function Presets(props: {
  workshop: Workshop;
  item: AgendaItem | null;
  readOnly: boolean;
  chosen: Technique['id'] | 'writing' | null;
  choose: (preset: Technique | 'writing') => void;
}) {
  const { workshop, item, readOnly, chosen, choose } = props;
  const t = useT();
  const list = useId();
  const [all, setAll] = useState(false);
  const draft = usePollDraft((open) => open.draft);
  const presets: Preset[] = [
    ...techniques.map((technique) => ({
      id: technique.id,
      icon: technique.icon,
      name: technique.name(t),
      hint: hintOf(t, technique),
      chosen: chosen === technique.id,
      choose: () => choose(technique),
    })),
    ...pollPresets.map(({ id, icon }) => {
      const prepared = draft?.workshop === workshop.id && draft.preset === id;
      return {
        id,
        icon,
        name: t(($) => $.polls.presets[id].name),
        hint: t(($) => $.polls.presets[id].hint),
        chosen: prepared,
        choose: () =>
          prepared
            ? usePollDraft.setState({ draft: null })
            : preparePoll({ workshop: workshop.id, preset: id, wording: item?.summary || item?.title || '' }),
      };
    }),
    {
      id: 'writing',
      icon: IconPencil,
      name: t(($) => $.polls.writing.name),
      hint: t(($) => $.polls.writing.hint),
      chosen: chosen === 'writing',
      choose: () => choose('writing'),
    },
  ];
  const common = first.flatMap((id) => presets.filter((preset) => preset.id === id));
  const rest = presets.filter((preset) => !common.includes(preset) && (all || preset.chosen));
  return (
    <>
      <div className={classes.title}>
        <Title order={2}>{t(($) => $.running.technique.title)}</Title>
        <UnstyledButton
          className={classes.all}
          aria-expanded={all}
          aria-controls={list}
          onClick={() => setAll(!all)}
        >
          {all ? t(($) => $.running.technique.fewer) : t(($) => $.running.technique.all)}
        </UnstyledButton>
      </div>
      <div className={classes.presets} data-all={all || undefined} id={list}>
        {[...common, ...rest].map(({ id, icon: Icon, name, hint, chosen, choose }) => (
          <button
            key={id}
            type="button"
            className={classes.preset}
            disabled={readOnly}
            aria-pressed={chosen}
            onClick={choose}
          >
            <Icon size={20} stroke={1.75} aria-hidden />
            <b>{name}</b>
            <span>{hint}</span>
          </button>
        ))}
      </div>
    </>
  );
}

function hintOf(t: Translate, { id, setup }: Technique): string {
  if (id === 'oneTwoFourAll') {
    const { steps } = setup(t);
    const minutes = steps.reduce((sum, step) => sum + Number(step.minutes), 0);
    return t(($) => $.running.technique.steps, { count: steps.length, minutes });
  }
  return t(($) => $.running.technique[id].hint);
}

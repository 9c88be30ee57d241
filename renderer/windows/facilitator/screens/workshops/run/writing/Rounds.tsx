import { Button, Textarea } from '@mantine/core';
import { IconEye, IconEyeOff, IconPresentation } from '@tabler/icons-react';
import { useState } from 'react';
import type { State } from '../../../../../../../shared/model/state.ts';
import type { Technique } from '../../../../../../../shared/model/technique.ts';
import type { Workshop } from '../../../../../../../shared/model/workshop.ts';
import { run } from '../../../../../../actions/run.ts';
import { show } from '../../../../../../actions/wall.ts';
import { useT } from '../../../../../../client/i18n.ts';
import { wayFromHere } from '../../../../navigation.ts';
import classes from '../polls/polls.module.css';

/** The rounds of writing that are open: what is asked, how many have been written, cards on paper typed up, the reveal. */
export function Rounds(props: { state: State; workshop: Workshop; readOnly: boolean }) {
  const { state, workshop, readOnly } = props;
  return Object.values(state.technique)
    .filter((technique) => technique.workshop === workshop.id && technique.state === 'open')
    .map((technique) => <Round key={technique.id} technique={technique} readOnly={readOnly} />);
}

function Round({ technique, readOnly }: { technique: Technique; readOnly: boolean }) {
  const t = useT();
  const { id, name, question, hidden, written } = technique;
  const reveal = async (): Promise<void> => {
    const go = wayFromHere();
    const answer = await run(
      'technique.close',
      { id },
      { toast: t(($) => $.polls.writing.done, { count: written }) },
    );
    if (answer.kind === 'done' && technique.place.kind === 'cell') go('canvas', { cell: technique.place.id });
  };
  return (
    <section className={classes.poll} aria-label={name}>
      <header className={classes.head}>
        <span className={classes.kind}>{name}</span>
        {hidden ? (
          <span className={classes.badge}>
            <IconEyeOff size={16} stroke={1.75} aria-hidden />
            {t(($) => $.polls.writing.hidden)}
          </span>
        ) : null}
      </header>
      {question ? <h3 className={classes.wording}>{question}</h3> : null}
      <p className={classes.cast}>
        <b>{t(($) => $.polls.writing.written, { count: written })}</b>
      </p>
      {readOnly ? null : (
        <>
          <Paper technique={technique} />
          <footer className={classes.foot}>
            <Button
              variant="default"
              leftSection={<IconPresentation size={18} stroke={1.75} aria-hidden />}
              onClick={() => show({ kind: 'question', id })}
            >
              {t(($) => $.frame.wall.button)}
            </Button>
            <span className={classes.space} />
            <Button
              leftSection={<IconEye size={18} stroke={1.75} aria-hidden />}
              onClick={() => void reveal()}
            >
              {hidden ? t(($) => $.polls.writing.reveal) : t(($) => $.polls.writing.finish)}
            </Button>
          </footer>
        </>
      )}
    </section>
  );
}

/** Cards that were written on paper: one line is one card. */
function Paper({ technique }: { technique: Technique }) {
  const t = useT();
  const [text, setText] = useState('');
  const texts = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const add = async (): Promise<void> => {
    if (texts.length === 0) return;
    const { id, workshop, agendaItem, place } = technique;
    const answer = await run('contribution.addMany', { texts, workshop, agendaItem, technique: id, place });
    // What was typed on meanwhile stays.
    if (answer.kind === 'done') setText((now) => (now === text ? '' : now));
  };
  return (
    <form
      className={classes.keyed}
      aria-label={t(($) => $.polls.writing.paper)}
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <Textarea
        label={t(($) => $.polls.writing.paper)}
        description={t(($) => $.polls.writing.paperHint)}
        autosize
        minRows={2}
        maxRows={10}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void add();
        }}
      />
      <div className={classes.foot}>
        <span className={classes.space} />
        <Button type="submit" variant="default" disabled={texts.length === 0}>
          {t(($) => $.polls.writing.add, { count: texts.length })}
        </Button>
      </div>
    </form>
  );
}

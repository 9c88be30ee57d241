import { Group, Text } from '@mantine/core';
import { IconListCheck } from '@tabler/icons-react';
import type { NextStep } from '../../../../../shared/model/project.ts';
import { byRank } from '../../../../../shared/model/rank.ts';
import { run } from '../../../../actions/run.ts';
import { useT } from '../../../../client/i18n.ts';
import { useCollection } from '../../../../client/store.ts';
import { EmptyState } from '../../../../ui/EmptyState.tsx';
import { DraftText } from '../../fields/DraftText.tsx';
import { AddLine } from './AddLine.tsx';
import { Move } from './Move.tsx';
import classes from './project.module.css';
import { Remove } from './Remove.tsx';

/** The next steps, in order, each with its sub-steps. */
export function StepsTab() {
  const t = useT();
  const steps = Object.values(useCollection('nextStep')).toSorted(byRank);
  return (
    <div className={classes.form}>
      {steps.length === 0 ? (
        <EmptyState icon={IconListCheck} title={t(($) => $.project.steps.empty)}>
          {t(($) => $.project.steps.emptyHelp)}
        </EmptyState>
      ) : (
        <ol className={classes.items}>
          {steps.map((step, index) => (
            <Step
              key={step.id}
              step={step}
              number={index + 1}
              above={steps[index - 2]?.id ?? null}
              below={steps[index + 1]?.id}
            />
          ))}
        </ol>
      )}
      <AddLine
        label={t(($) => $.project.steps.add)}
        max={1_000}
        add={(text) => run('nextStep.add', { text }, { toast: t(($) => $.project.steps.added) })}
      />
    </div>
  );
}

/** @param above after which it goes to move up (null: to the top). @param below after which it goes to move down. */
function Step(props: { step: NextStep; number: number; above: string | null; below: string | undefined }) {
  const t = useT();
  const { step, number, above, below } = props;
  const save = (field: 'text' | 'responsible' | 'due') => (value: string, base: string) =>
    run(
      'nextStep.update',
      { id: step.id, set: { [field]: value }, base: { [field]: base } },
      { quiet: true },
    );
  const substeps = (next: string[]) =>
    run('nextStep.update', { id: step.id, set: { substeps: next }, base: { substeps: step.substeps } });
  return (
    <li className={classes.item}>
      <Group gap="xs" wrap="nowrap" align="flex-start">
        <span className={classes.number}>{number}</span>
        <div className={classes.fields}>
          <DraftText
            label={t(($) => $.project.steps.text)}
            value={step.text}
            max={1_000}
            lines={2}
            save={save('text')}
          />
          <div className={classes.two}>
            <DraftText
              label={t(($) => $.project.steps.responsible)}
              value={step.responsible}
              max={200}
              save={save('responsible')}
            />
            <DraftText
              label={t(($) => $.project.steps.due)}
              value={step.due}
              max={100}
              placeholder={t(($) => $.project.steps.duePlaceholder)}
              save={save('due')}
            />
          </div>
          <Text fw={600} size="sm">
            {t(($) => $.project.steps.substeps)}
          </Text>
          {step.substeps.map((substep, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: sub-steps have no id; their place is what they are
            <Group key={at} gap="xs" wrap="nowrap">
              <div className={classes.grow}>
                <DraftText
                  label={t(($) => $.project.steps.substep, { number: at + 1 })}
                  hiddenLabel
                  value={substep}
                  max={500}
                  save={(value) =>
                    substeps(
                      value === '' ? step.substeps.toSpliced(at, 1) : step.substeps.toSpliced(at, 1, value),
                    )
                  }
                />
              </div>
              <Remove
                label={t(($) => $.project.steps.removeSubstep, { number: at + 1 })}
                run={() => void substeps(step.substeps.toSpliced(at, 1))}
              />
            </Group>
          ))}
          {step.substeps.length < 20 ? (
            <AddLine
              label={t(($) => $.project.steps.addSubstep)}
              max={500}
              add={(text) => substeps([...step.substeps, text])}
            />
          ) : null}
        </div>
        <div className={classes.tools}>
          <Move
            upLabel={t(($) => $.project.steps.up, { number })}
            downLabel={t(($) => $.project.steps.down, { number })}
            up={number === 1 ? undefined : () => void run('nextStep.move', { id: step.id, after: above })}
            down={below ? () => void run('nextStep.move', { id: step.id, after: below }) : undefined}
          />
          <Remove
            label={t(($) => $.project.steps.remove, { number })}
            run={() =>
              void run('nextStep.remove', { id: step.id }, { toast: t(($) => $.project.steps.removed) })
            }
          />
        </div>
      </Group>
    </li>
  );
}

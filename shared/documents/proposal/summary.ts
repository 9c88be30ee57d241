import { attendancesBySector } from '../../queries/attendance.ts';
import { responseSummary } from '../../queries/responses.ts';
import type { Block, Inlines } from '../blocks.ts';
import { bold } from '../parts/inlines.ts';
import { workshopsHeld } from './construction.ts';
import { toolsOf } from './grid.ts';
import type { Writer } from './input.ts';
import { stageCount } from './map.ts';
import { written, writtenOr } from './written.ts';

/** Executive summary: the model in one sentence and six figures, what is asked of the committee, what comes next. */
export function summary(writer: Writer): Block[] {
  const { say, format, state, chapters } = writer;
  const tools = toolsOf(chapters).length;
  const stages = stageCount(writer);
  const workshops = workshopsHeld(state).length;
  const attendances = attendancesBySector(state).total;
  const contributions = responseSummary(state);
  const { total } = contributions;
  const figure = (count: number, key: string) => ({
    value: format.count(count),
    label: say(`figures.${key}`, { count }),
  });
  const phrase = (count: number, key: string): string =>
    say(`phrases.${key}`, { count, number: format.count(count) });
  const counts = {
    dimensions: phrase(chapters.length, 'dimensions'),
    stages: phrase(stages, 'stages'),
    tools: phrase(tools, 'tools'),
  };
  return [
    { kind: 'heading', level: 1, text: say('summary.title'), pageBreak: true },
    {
      kind: 'paragraph',
      style: 'Entradilla',
      text: say(chapters.length === 0 ? 'summary.emptyLead' : 'summary.lead', counts),
    },
    {
      kind: 'strip',
      items: [
        figure(chapters.length, 'dimensions'),
        figure(stages, 'stages'),
        figure(tools, 'tools'),
        figure(workshops, 'workshops'),
        figure(attendances, 'attendances'),
        figure(total, 'contributions'),
      ],
    },
    ...(written(writer, 'summary') ?? defaultSummary(writer)),
    { kind: 'heading', level: 2, text: say('asks.title') },
    ...(written(writer, 'asks') ?? [
      {
        kind: 'list' as const,
        items: ['relevance', 'graduality', 'feasibility'].map((key) => ({ text: ask(writer, key) })),
      },
    ]),
    {
      kind: 'callout',
      tone: 'note',
      ...writtenOr(writer, 'milestone', { lead: say('milestone.lead'), text: [say('milestone.text')] }),
    },
  ];
}

function defaultSummary(writer: Writer): Block[] {
  const { say, format, state } = writer;
  const { total, answered, byState } = responseSummary(state);
  const taken = byState.incorporated + byState.partly;
  const pending = byState.unanswered;
  const sentences =
    total === 0
      ? [say('summary.noContributions')]
      : [
          say('summary.contributions', {
            count: total,
            number: format.count(total),
            taken: format.count(taken),
            share: format.percent(taken, total),
          }),
          ...(answered > taken
            ? [say('summary.answered', { count: answered - taken, number: format.count(answered - taken) })]
            : []),
          ...(pending > 0 ? [say('summary.pending', { count: pending, number: format.count(pending) })] : []),
        ];
  return [
    { kind: 'paragraph', text: sentences.join(' ') },
    { kind: 'paragraph', text: say('summary.noScore') },
  ];
}

function ask({ say }: Writer, key: string): Inlines {
  return [bold(say(`asks.${key}.lead`)), ` ${say(`asks.${key}.text`)}`];
}

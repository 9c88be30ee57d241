import { Alert, NativeSelect } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import {
  type Minutes,
  type MinutesSectionKey,
  minutesSectionKeys,
} from '../../../../../shared/model/minutes.ts';
import type { RichText } from '../../../../../shared/model/richText.ts';
import { projectOf, type State } from '../../../../../shared/model/state.ts';
import type { NameMatcher } from '../../../../../shared/projection/matcher.ts';
import { privateNames } from '../../../../../shared/projection/names.ts';
import { run } from '../../../../actions/run.ts';
import { useT } from '../../../../client/i18n.ts';
import { useFormat } from '../../../../staff/meeting/workshopName.ts';
import { sectionId } from '../../../../staff/minutes/minutesPage.ts';
import classes from '../../../../staff/minutes/page.module.css';
import { SectionEditor } from '../../../../staff/minutes/SectionEditor.tsx';
import { sectionTitle } from '../../../../staff/minutes/sectionTitle.ts';
import { Blocks, Named } from './Blocks.tsx';
import type { GeneratedMinutes } from './generated.ts';

// Sections in which the document prints what was written before what is generated.
const writtenFirst = new Set<MinutesSectionKey>(['results', 'development']);

/** The page as it will be printed: what the records say, and between it what the secretary writes. */
export function Page(props: { state: State; minutes: Minutes; generated: GeneratedMinutes; fixed: boolean }) {
  const { state, minutes, generated, fixed } = props;
  const t = useT();
  const format = useFormat();
  const { material, say } = generated;
  const { workshop, items } = material;
  const project = projectOf(state);
  const names = privateNames(state);
  const bodies = new Map<string, RichText>(
    Object.values(state.minutesSection)
      .filter((each) => each.minutes === minutes.id)
      .map((each) => [sectionId(each.key, each.agendaItem), each.body]),
  );
  const editor = (key: MinutesSectionKey, item: string | null, title: string) => (
    <SectionEditor
      key={sectionId(key, item)}
      minutes={minutes.id}
      section={key}
      agendaItem={item}
      body={bodies.get(sectionId(key, item)) ?? null}
      title={title}
      readOnly={fixed}
    />
  );
  const kind = say('identification.kindValue', {
    kind: say(`kind.${workshop.kind}`),
    number: workshop.number,
  });
  return (
    <article className={classes.page} lang={project.language}>
      {minutes.state === 'approved' && minutes.approvedAt !== null ? (
        <Alert color="accent" icon={<IconLock size={18} />} mb="md" role="status">
          {t(($) => $.minutes.approvedBanner, {
            date: format.longDate(format.dayOf(minutes.approvedAt)),
            by: minutes.approvedBy,
          })}
        </Alert>
      ) : null}
      <header className={classes.running}>
        <span>{project.name}</span>
        <span>
          {say(`state.${minutes.state}`)}
          {minutes.version === '' ? '' : ` · ${say('model', { version: minutes.version })}`}
        </span>
      </header>
      <p className={classes.pageTitle}>{say('title', { number: minutes.number })}</p>
      <p className={classes.pageSubtitle}>
        <Named text={workshop.title === '' ? kind : `${kind}: ${workshop.title}`} names={names} />
      </p>
      {minutesSectionKeys.map((key, at) => (
        <section key={key} id={`acta-${key}`}>
          <h2>
            {at + 1}. {say(`section.${key}`)}
          </h2>
          {writtenFirst.has(key) ? editor(key, null, sectionTitle(t, key)) : null}
          <Blocks blocks={generated.section(key)} names={names} />
          {key === 'identification' && !fixed ? <VersionTreated state={state} minutes={minutes} /> : null}
          {writtenFirst.has(key) ? null : editor(key, null, sectionTitle(t, key))}
          {key === 'development'
            ? items
                .filter((item) => item.kind !== 'break')
                .map((item) => (
                  <section key={item.id} id={`acta-${sectionId(key, item.id)}`}>
                    <h3>
                      {generated.itemNumber(item) ?? ''} <Named text={item.title} names={names} />
                    </h3>
                    <Point parts={generated.item(item)} names={names}>
                      {editor(key, item.id, item.title)}
                    </Point>
                  </section>
                ))
            : null}
        </section>
      ))}
      {generated.annex.length > 0 ? (
        <section id="acta-annex">
          <h2>
            {say('words.annex')} A. {say('section.annex')}
          </h2>
          <Blocks blocks={generated.annex} names={names} />
        </section>
      ) : null}
    </article>
  );
}

function Point(props: {
  parts: ReturnType<GeneratedMinutes['item']>;
  names: NameMatcher;
  children: ReactNode;
}) {
  const { parts, names, children } = props;
  return (
    <>
      <Blocks blocks={parts.before} names={names} />
      {children}
      <Blocks blocks={parts.after} names={names} />
    </>
  );
}

/** Which version of the model was on the table; printed among the facts of the meeting. */
function VersionTreated({ state, minutes }: { state: State; minutes: Minutes }) {
  const t = useT();
  const versions = Object.values(state.version)
    .map(({ number }) => number)
    .toSorted((a, b) => b.localeCompare(a, 'es', { numeric: true }));
  if (versions.length === 0) return null;
  return (
    <NativeSelect
      className={classes.version ?? ''}
      label={t(($) => $.minutes.version)}
      value={minutes.version}
      data={[
        { value: '', label: t(($) => $.minutes.noVersion) },
        ...versions.map((number) => ({ value: number, label: number })),
      ]}
      onChange={(event) =>
        void run('minutes.version', { id: minutes.id, version: event.currentTarget.value })
      }
    />
  );
}

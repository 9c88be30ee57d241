import { ActionIcon } from '@mantine/core';
import { IconUnlink } from '@tabler/icons-react';
import type { Experience, ExperiencePlace } from '../../../../../../shared/model/experience.ts';
import type { State } from '../../../../../../shared/model/state.ts';
import { experiencesAt, experiencesOf, partsOf } from '../../../../../../shared/queries/experiences.ts';
import { codeOfPlace } from '../../../../../../shared/queries/observations.ts';
import { run } from '../../../../../actions/run.ts';
import { useT } from '../../../../../client/i18n.ts';
import { useReadOnly } from '../../../../../client/useReadOnly.ts';
import { go } from '../../../navigation.ts';
import { FindOne } from './FindOne.tsx';
import classes from './inspector.module.css';
import { Section } from './Section.tsx';

const SHOWN = 30;

/**
 * The experiences that support a place of the model, and those that support something in it, with its code: each opens with a
 * click, more can be linked, any of the place's own unlinked.
 */
export function ExperiencesHere({ state, place }: { state: State; place: ExperiencePlace }) {
  const t = useT();
  const readOnly = useReadOnly();
  const parts = partsOf(state, place);
  const here = experiencesAt(state, parts);
  return (
    <Section
      title={t(($) => $.inspector.experiences.title)}
      count={here.length}
      action={readOnly ? null : <Link state={state} place={place} />}
    >
      {here.length === 0 ? <p className={classes.none}>{t(($) => $.inspector.experiences.none)}</p> : null}
      <ul className={classes.links}>
        {here.slice(0, SHOWN).map((experience) => (
          <li key={experience.id}>
            <button
              type="button"
              className={classes.codeLink}
              onClick={() => go('experiences', { experience: experience.id })}
            >
              {experience.code}
            </button>
            <span className={classes.linkName} title={experience.name}>
              {experience.name}
            </span>
            {experience.supports.some(({ id }) => id === place.id) ? (
              readOnly ? null : (
                <Unlink state={state} place={place} experience={experience} />
              )
            ) : (
              <span className={classes.linkKind}>
                {experience.supports
                  .filter(({ id }) => parts.has(id))
                  .map((at) => codeOfPlace(state, at))
                  .join(', ')}
              </span>
            )}
          </li>
        ))}
      </ul>
      {here.length > SHOWN ? (
        <p className={classes.none}>
          {t(($) => $.inspector.experiences.more, { count: here.length - SHOWN })}
        </p>
      ) : null}
    </Section>
  );
}

function Unlink(props: { state: State; place: ExperiencePlace; experience: Experience }) {
  const t = useT();
  const { state, place, experience } = props;
  const { id, code } = experience;
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={24}
      aria-label={t(($) => $.inspector.experiences.unlink, { code })}
      onClick={() =>
        void run(
          'experience.support',
          { id, place, supports: false },
          { toast: t(($) => $.inspector.experiences.unlinked, { code, place: codeOfPlace(state, place) }) },
        )
      }
    >
      <IconUnlink size={15} stroke={1.75} />
    </ActionIcon>
  );
}

function Link({ state, place }: { state: State; place: ExperiencePlace }) {
  const t = useT();
  const linked = new Set(experiencesAt(state, new Set([place.id])).map(({ id }) => id));
  return (
    <FindOne
      state={state}
      kind="experience"
      label={t(($) => $.inspector.experiences.link)}
      which={t(($) => $.inspector.experiences.which)}
      placeholder="X-0001"
      offered={experiencesOf(state).map(({ id, code, name }) => ({ id, code, text: name }))}
      taken={(id) => linked.has(id)}
      pick={(id) => {
        const code = state.experience[id]?.code ?? '';
        void run(
          'experience.support',
          { id, place, supports: true },
          { toast: t(($) => $.inspector.experiences.linked, { code, place: codeOfPlace(state, place) }) },
        );
      }}
    />
  );
}

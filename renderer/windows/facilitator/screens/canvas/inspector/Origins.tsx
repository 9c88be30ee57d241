import { ActionIcon } from '@mantine/core';
import { IconUnlink } from '@tabler/icons-react';
import type { Tool } from '../../../../../../shared/model/schema.ts';
import type { State } from '../../../../../../shared/model/state.ts';
import { authorName } from '../../../../../../shared/queries/contributions.ts';
import { run } from '../../../../../actions/run.ts';
import { select } from '../../../../../actions/selection.ts';
import { useT } from '../../../../../client/i18n.ts';
import { useClient } from '../../../../../client/store.ts';
import { FindOne } from './FindOne.tsx';
import classes from './inspector.module.css';
import { Section } from './Section.tsx';

/** The contributions that a tool comes from: each opens with a click, more can be joined, any can be parted. */
export function Origins({ state, tool }: { state: State; tool: Tool }) {
  const t = useT();
  const readOnly = useClient((client) => client.view.project?.readOnly != null);
  const origins = tool.origins.flatMap((id) => state.contribution[id] ?? []);
  return (
    <Section
      title={t(($) => $.inspector.origins.title)}
      count={origins.length}
      action={readOnly ? null : <Join state={state} tool={tool} />}
    >
      {origins.length === 0 ? <p className={classes.none}>{t(($) => $.inspector.origins.none)}</p> : null}
      <ul className={classes.origins}>
        {origins.map((origin) => {
          const { name } = authorName(state, origin.author);
          return (
            <li key={origin.id}>
              <p className={classes.originHead}>
                <button
                  type="button"
                  className={classes.codeLink}
                  onClick={() => select({ contributions: [origin.id] })}
                >
                  {origin.code}
                </button>
                <span className={classes.originAuthor}>
                  · {name === '' ? t(($) => $.model.anonymous) : name}
                </span>
                {readOnly ? null : (
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size={24}
                    aria-label={t(($) => $.inspector.origins.part, { code: origin.code })}
                    onClick={() =>
                      void run(
                        'tool.part',
                        { id: tool.id, contribution: origin.id },
                        { toast: t(($) => $.inspector.origins.parted, { code: origin.code }) },
                      )
                    }
                  >
                    <IconUnlink size={15} stroke={1.75} />
                  </ActionIcon>
                )}
              </p>
              <p className={classes.originText}>«{origin.text}»</p>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function Join({ state, tool }: { state: State; tool: Tool }) {
  const t = useT();
  return (
    <FindOne
      state={state}
      kind="contribution"
      label={t(($) => $.inspector.origins.join)}
      which={t(($) => $.inspector.origins.which)}
      placeholder="A-0127"
      offered={Object.values(state.contribution).filter(
        ({ place }) => place.kind === 'cell' && place.id === tool.cell,
      )}
      taken={(id) => tool.origins.includes(id)}
      pick={(id) =>
        void run(
          'tool.join',
          { id: tool.id, contributions: [id] },
          { toast: t(($) => $.inspector.origins.joined, { code: state.contribution[id]?.code ?? '' }) },
        )
      }
    />
  );
}

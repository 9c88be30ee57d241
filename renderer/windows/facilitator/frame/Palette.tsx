import { Spotlight } from '@mantine/spotlight';
import '@mantine/spotlight/styles.layer.css';
import { createSpotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useDeferredValue, useEffect, useState } from 'react';
import { isEnabled, useActions } from '../../../actions/action.ts';
import { useT } from '../../../client/i18n.ts';
import { fold } from '../../../ui/fold.ts';
import { Kbd } from '../../../ui/Kbd.tsx';
import { actionContext, useActionContext } from './context.ts';
import { useFrame } from './frameActions.ts';
import classes from './palette.module.css';

const [store, spotlight] = createSpotlight();

/** Ctrl+K: finds anything of the project and everything that can be done. */
export function Palette() {
  const t = useT();
  const [query, setQuery] = useState('');
  const opened = useFrame((frame) => frame.palette);
  useEffect(() => {
    if (opened) spotlight.open();
    else spotlight.close();
  }, [opened]);
  return (
    <Spotlight.Root
      store={store}
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      clearQueryOnClose
      onSpotlightClose={() => useFrame.setState({ palette: false })}
      maxHeight={460}
      scrollable
      transitionProps={{ duration: 80 }}
      size={640}
    >
      <Spotlight.Search
        aria-label={t(($) => $.frame.search)}
        placeholder={t(($) => $.palette.placeholder)}
        leftSection={<IconSearch size={18} stroke={1.75} />}
        rightSection={<Kbd shortcut="esc" />}
      />
      {opened ? <Results query={query} /> : null}
    </Spotlight.Root>
  );
}

function Results({ query }: { query: string }) {
  const t = useT();
  const wanted = useDeferredValue(query);
  const actions = useActions();
  const context = useActionContext();
  const words = fold(wanted).split(/\s+/).filter(Boolean);
  const found = actions.filter((action) => {
    if (action.id === 'frame.search' || !isEnabled(action, context)) return false;
    const label = fold(action.label(t));
    return words.every((word) => label.includes(word));
  });
  return (
    <Spotlight.ActionsList>
      {found.length > 0 ? (
        <Spotlight.ActionsGroup label={t(($) => $.palette.actions)}>
          {found.slice(0, 30).map((action) => {
            const Icon = action.icon;
            return (
              <Spotlight.Action key={action.id} onClick={() => void action.run(actionContext())}>
                <span className={classes.row}>
                  <Icon size={18} stroke={1.75} />
                  <span className={classes.text}>{action.label(t)}</span>
                  {action.shortcut ? <Kbd shortcut={action.shortcut} /> : null}
                </span>
              </Spotlight.Action>
            );
          })}
        </Spotlight.ActionsGroup>
      ) : null}
      {found.length === 0 ? (
        <Spotlight.Empty>{t(($) => $.palette.nothing, { query: wanted.trim() })}</Spotlight.Empty>
      ) : null}
    </Spotlight.ActionsList>
  );
}

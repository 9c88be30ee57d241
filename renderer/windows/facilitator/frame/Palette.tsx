import { createSpotlight, Spotlight } from '@mantine/spotlight';
import '@mantine/spotlight/styles.layer.css';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { fold } from '../../../../shared/queries/fold.ts';
import { type Hit, search } from '../../../../shared/queries/search.ts';
import { isEnabled, useActions } from '../../../actions/action.ts';
import { type Translate, useT } from '../../../client/i18n.ts';
import { useProject } from '../../../client/store.ts';
import { Kbd } from '../../../ui/Kbd.tsx';
import { Marked } from '../../../ui/Marked.tsx';
import { actionContext, useActionContext } from './context.ts';
import { useFrame } from './frameActions.ts';
import { groups, iconOf, showHit } from './hits.ts';
import classes from './palette.module.css';

const HITS = 40;
const HITS_A_GROUP = 8;
const [store, spotlight] = createSpotlight();

/** Ctrl+K: finds anything of the project and everything that can be done. */
export function Palette() {
  const t = useT();
  const [query, setQuery] = useState('');
  const opened = useFrame((frame) => frame.palette);
  useEffect(() => {
    if (opened) {
      before = document.activeElement;
      spotlight.open();
    } else {
      spotlight.close();
      giveFocusBack();
    }
  }, [opened]);
  return (
    <Spotlight.Root
      store={store}
      returnFocus={false}
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      clearQueryOnClose
      onSpotlightClose={() => useFrame.setState({ palette: false })}
      centered={false}
      yOffset={88}
      overlayProps={{ opacity: 0.3, blur: 0 }}
      // At once: a fade would leave the first letters typed after Ctrl+K to the keys of the screen below.
      transitionProps={{ duration: 0 }}
      size={640}
      attributes={{ content: { 'aria-label': t(($) => $.frame.search) } }}
      classNames={{
        search: classes.search ?? '',
        action: classes.action ?? '',
        actionsGroup: classes.group ?? '',
        actionsList: classes.list ?? '',
      }}
    >
      <Spotlight.Search
        ref={takeKeyboard}
        aria-label={t(($) => $.frame.search)}
        placeholder={t(($) => $.palette.placeholder)}
        leftSection={<IconSearch size={20} stroke={1.75} />}
        rightSectionWidth={56}
        rightSection={<Kbd shortcut="esc" />}
      />
      {opened ? <Results query={query} /> : null}
    </Spotlight.Root>
  );
}

let before: Element | null = null;

/** In the very moment the field is there; the dialog itself would do it a turn later. */
function takeKeyboard(field: HTMLInputElement | null): void {
  field?.focus({ preventScroll: true });
}

/**
 * The focus goes back to where it was before what is chosen is done: that may take it further, to a field that opens.
 */
function giveFocusBack(): void {
  if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
  before = null;
}

function Results({ query: wanted }: { query: string }) {
  const t = useT();
  const state = useProject();
  const actions = useActions();
  const context = useActionContext();
  const words = fold(wanted).split(' ').filter(Boolean);
  const hits = useMemo(() => (state ? search(state, wanted, HITS) : []), [state, wanted]);
  const doable = actions.filter((action) => {
    if (action.id === 'frame.search' || !isEnabled(action, context)) return false;
    const label = fold(action.label(t));
    return words.every((word) => label.includes(word));
  });
  // Enter acts on the best answer to what has been typed so far: nothing here may lag behind the keys.
  // biome-ignore lint/correctness/useExhaustiveDependencies: every new list of answers is chosen from anew
  useLayoutEffect(chooseFirst, [hits, wanted, doable.length]);
  return (
    <Spotlight.ActionsList>
      {grouped(hits).map(([name, members]) => (
        <Spotlight.ActionsGroup key={name} label={t(($) => $.palette[name])}>
          {members.map((hit) => (
            <HitLine key={hit.id} hit={hit} words={words} t={t} />
          ))}
        </Spotlight.ActionsGroup>
      ))}
      {doable.length > 0 ? (
        <Spotlight.ActionsGroup label={t(($) => $.palette.actions)}>
          {doable.map((action) => {
            const Icon = action.icon;
            return (
              <Spotlight.Action
                key={action.id}
                onClick={() => {
                  giveFocusBack();
                  void action.run(actionContext());
                }}
              >
                <span className={classes.row}>
                  <Icon size={18} stroke={1.75} />
                  <span className={classes.text}>
                    <Marked text={action.label(t)} words={words} />
                  </span>
                  {action.shortcut ? <Kbd shortcut={action.shortcut} /> : null}
                </span>
              </Spotlight.Action>
            );
          })}
        </Spotlight.ActionsGroup>
      ) : null}
      {hits.length + doable.length === 0 ? (
        <Spotlight.Empty>{t(($) => $.palette.nothing, { query: wanted.trim() })}</Spotlight.Empty>
      ) : null}
    </Spotlight.ActionsList>
  );
}

// Mantine chooses after a keystroke only, and gives no way of asking it again when the project changes.
function chooseFirst(): void {
  const list = document.getElementById(store.getState().listId);
  for (const chosen of list?.querySelectorAll('[data-selected]') ?? [])
    chosen.removeAttribute('data-selected');
  list?.querySelector('[data-action]')?.setAttribute('data-selected', 'true');
  store.updateState((current) => ({ ...current, selected: 0 }));
}

/** Hits under the name of their group; the group with the best hit comes first. */
function grouped(hits: readonly Hit[]): [(typeof groups)[Hit['kind']], Hit[]][] {
  const found = new Map<(typeof groups)[Hit['kind']], Hit[]>();
  for (const hit of hits) {
    const members = found.get(groups[hit.kind]) ?? [];
    if (members.length < HITS_A_GROUP) members.push(hit);
    found.set(groups[hit.kind], members);
  }
  return [...found];
}

function HitLine({ hit, words, t }: { hit: Hit; words: readonly string[]; t: Translate }) {
  const Icon = iconOf[hit.kind];
  const text = hit.kind === 'contribution' ? t(($) => $.palette.quoted, { text: hit.text }) : hit.text;
  return (
    <Spotlight.Action
      onClick={() => {
        giveFocusBack();
        showHit(hit);
      }}
    >
      <span className={classes.row}>
        <Icon size={18} stroke={1.75} />
        {hit.code ? <span className={classes.code}>{hit.code}</span> : null}
        <span className={classes.text}>
          <Marked text={text} words={words} />
        </span>
        <span className={classes.where}>{hit.where}</span>
      </span>
    </Spotlight.Action>
  );
}

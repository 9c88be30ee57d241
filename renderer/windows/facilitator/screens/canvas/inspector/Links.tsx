import { ActionIcon, Button, Group, Popover, Select, Stack } from '@mantine/core';
import { IconArrowNarrowRight, IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { Link, Tool } from '../../../../../../shared/model/schema.ts';
import type { State } from '../../../../../../shared/model/state.ts';
import { refusalText, run } from '../../../../../actions/run.ts';
import { select } from '../../../../../actions/selection.ts';
import { useT } from '../../../../../client/i18n.ts';
import { useClient } from '../../../../../client/store.ts';
import classes from './inspector.module.css';
import { Section } from './Section.tsx';

const kinds: readonly Link['kind'][] = ['requires', 'reinforces'];

/** What a tool requires or reinforces, and what requires or reinforces it. */
export function Links({ state, tool }: { state: State; tool: Tool }) {
  const t = useT();
  const readOnly = useClient((client) => client.view.project?.readOnly != null);
  const links = Object.values(state.link).filter((link) => link.from === tool.id || link.to === tool.id);
  return (
    <Section
      title={t(($) => $.inspector.links.title)}
      count={links.length}
      action={readOnly ? null : <AddLink state={state} tool={tool} />}
    >
      {links.length === 0 ? <p className={classes.none}>{t(($) => $.inspector.links.none)}</p> : null}
      <ul className={classes.links}>
        {links.map((link) => {
          const out = link.from === tool.id;
          const other = state.tool[out ? link.to : link.from];
          if (!other) return null;
          return (
            <li key={link.id}>
              <span className={classes.linkKind}>
                {out
                  ? t(($) => $.model.linkKinds[link.kind])
                  : t(($) => $.inspector.links.incoming[link.kind])}
              </span>
              <IconArrowNarrowRight size={16} stroke={1.75} aria-hidden="true" data-in={!out || undefined} />
              <button type="button" className={classes.codeLink} onClick={() => select({ tool: other.id })}>
                {other.code}
              </button>
              <span className={classes.linkName}>{other.name}</span>
              {readOnly ? null : (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size={24}
                  aria-label={t(($) => $.inspector.links.remove, { code: other.code })}
                  onClick={() =>
                    void run('link.remove', { id: link.id }, { toast: t(($) => $.inspector.links.removed) })
                  }
                >
                  <IconX size={15} stroke={1.75} />
                </ActionIcon>
              )}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function AddLink({ state, tool }: { state: State; tool: Tool }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  const [kind, setKind] = useState<Link['kind']>('requires');
  const [to, setTo] = useState<string | null>(null);
  const [wrong, setWrong] = useState('');
  const add = async (): Promise<void> => {
    if (to === null) {
      setWrong(t(($) => $.inspector.links.missing));
      return;
    }
    const answer = await run(
      'link.add',
      { from: tool.id, to, kind },
      { quiet: true, toast: t(($) => $.inspector.links.added) },
    );
    if (answer.kind === 'done') {
      setOpen(false);
      setTo(null);
    } else setWrong(refusalText(answer.code, answer.place));
  };
  return (
    <Popover opened={open} onChange={setOpen} width={300} position="bottom-end" trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={15} stroke={1.75} />}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {t(($) => $.inspector.links.add)}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t(($) => $.inspector.links.add)}>
        <Stack gap="xs">
          <Select
            label={t(($) => $.inspector.links.kind)}
            data={kinds.map((value) => ({ value, label: t(($) => $.model.linkKinds[value]) }))}
            value={kind}
            onChange={(value) => setKind(value === 'reinforces' ? 'reinforces' : 'requires')}
            allowDeselect={false}
            comboboxProps={{ withinPortal: false }}
          />
          <Select
            label={t(($) => $.inspector.links.to)}
            data={Object.values(state.tool)
              .filter((other) => other.id !== tool.id)
              .toSorted((a, b) => a.code.localeCompare(b.code, undefined, { numeric: true }))
              .map((other) => ({ value: other.id, label: `${other.code} ${other.name}` }))}
            value={to}
            onChange={(value) => {
              setTo(value);
              setWrong('');
            }}
            error={wrong}
            searchable
            nothingFoundMessage={t(($) => $.inspector.nothingFound)}
            comboboxProps={{ withinPortal: false }}
          />
          <Group justify="flex-end">
            <Button size="compact-md" onClick={() => void add()}>
              {t(($) => $.inspector.links.save)}
            </Button>
          </Group>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

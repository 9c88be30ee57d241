import { ActionIcon, Button, Menu, Title } from '@mantine/core';
import { IconDots, IconFileText, IconList, IconPlayerStop, IconPlus, IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import type { AgendaItem, Workshop } from '../../../../../../shared/model/workshop.ts';
import { useT } from '../../../../../client/i18n.ts';
import { AgendaColumns, AgendaEnd, AgendaTimes } from '../../../../../staff/meeting/AgendaTimes.tsx';
import { useFormat, whenText, workshopName } from '../../../../../staff/meeting/workshopName.ts';
import { useNavigation } from '../../../navigation.ts';
import { openMinutes } from '../../minutes/openMinutes.ts';
import { AddItem } from '../Agenda.tsx';
import { closeWorkshop } from './closeWorkshop.ts';
import classes from './runAgenda.module.css';

/** The agenda against its clock: planned and actual minutes, what is over, and when it will end. */
export function RunAgenda(props: { workshop: Workshop; items: readonly AgendaItem[]; readOnly: boolean }) {
  const { workshop, items, readOnly } = props;
  const t = useT();
  const format = useFormat();
  const [adding, setAdding] = useState(false);
  const { go } = useNavigation();
  return (
    <section className={classes.agenda} aria-label={t(($) => $.workshops.agenda.title)}>
      <div className={classes.head}>
        <div>
          <Title order={1}>{workshopName(t, workshop)}</Title>
          <p>{whenText(t, format, workshop)}</p>
        </div>
        <MoreMenu workshop={workshop} readOnly={readOnly} />
      </div>
      <AgendaColumns />
      <div className={classes.scroll}>
        <AgendaTimes workshop={workshop} start={!readOnly} />
        {items.length === 0 ? <p className={classes.hint}>{t(($) => $.workshops.agenda.empty)}</p> : null}
        {readOnly ? null : adding || items.length === 0 ? (
          <AddItem workshop={workshop} last={items.at(-1)?.id ?? null} focus={adding} />
        ) : (
          <Button
            variant="subtle"
            m={10}
            leftSection={<IconPlus size={18} stroke={1.75} aria-hidden />}
            onClick={() => setAdding(true)}
          >
            {t(($) => $.running.agenda.add)}
          </Button>
        )}
      </div>
      <div className={classes.foot}>
        {items.length > 0 ? <AgendaEnd workshop={workshop} /> : <span />}
        <Button variant="default" onClick={() => go('workshops', { workshop: workshop.id })}>
          {t(($) => $.running.agenda.adjust)}
        </Button>
      </div>
    </section>
  );
}

function MoreMenu({ workshop, readOnly }: { workshop: Workshop; readOnly: boolean }) {
  const t = useT();
  const { go } = useNavigation();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size={32} aria-label={t(($) => $.running.menu)}>
          <IconDots size={20} stroke={1.75} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconUsers size={16} stroke={1.75} />}
          onClick={() => go('people', { workshop: workshop.id, tab: 'workshop' })}
        >
          {t(($) => $.running.people)}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconFileText size={16} stroke={1.75} />}
          disabled={readOnly}
          onClick={() => void openMinutes(workshop.id)}
        >
          {t(($) => $.running.minutes)}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconList size={16} stroke={1.75} />}
          onClick={() => go('workshops', { view: 'list' })}
        >
          {t(($) => $.running.all)}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconPlayerStop size={16} stroke={1.75} />}
          disabled={readOnly}
          onClick={() => void closeWorkshop(t, workshop)}
        >
          {t(($) => $.running.close)}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

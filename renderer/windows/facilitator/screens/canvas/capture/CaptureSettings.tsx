import { ActionIcon, Select, Tooltip } from '@mantine/core';
import { IconPhoto } from '@tabler/icons-react';
import { memo, useMemo } from 'react';
import { contributionTypes } from '../../../../../../shared/model/contribution.ts';
import { tablesOf } from '../../../../../../shared/queries/forum.ts';
import { typeIcon } from '../../../../../canvas/typeIcon.ts';
import { useT } from '../../../../../client/i18n.ts';
import { useCollection } from '../../../../../client/store.ts';
import { closePhoto, openPhoto, usePhoto } from '../photo/photoState.ts';
import classes from './capture.module.css';
import { setDraft, tableNow, useDraft, workshopNow } from './draft.ts';

/** The type of what is being captured, its workshop (the running one, else one that can be chosen) and, in a forum, its table. */
export const CaptureSettings = memo(function CaptureSettings({ disabled }: { disabled: boolean }) {
  const t = useT();
  const type = useDraft((draft) => draft.type);
  const workshop = useDraft((draft) => draft.workshop);
  const photo = usePhoto((held) => held.open);
  const collection = useCollection('workshop');
  const Icon = typeIcon[type];
  const workshops = Object.values(collection);
  const forumTable = useCollection('forumTable');
  const chosen = useDraft((draft) => draft.table);
  const now = workshopNow(collection, workshop);
  const tables = useMemo(() => tablesOf({ forumTable }, now), [forumTable, now]);
  const running = workshops.some((each) => each.state === 'running');
  return (
    <>
      <Tooltip label={t(($) => $.attachments.photo.title)}>
        <ActionIcon
          variant="default"
          size={40}
          aria-label={t(($) => $.attachments.photo.title)}
          aria-pressed={photo}
          onClick={() => (photo ? closePhoto() : openPhoto())}
        >
          <IconPhoto size={18} stroke={1.75} />
        </ActionIcon>
      </Tooltip>
      <Select
        className={classes.type ?? ''}
        aria-label={t(($) => $.capture.type)}
        leftSection={<Icon size={18} stroke={1.75} />}
        data={contributionTypes.map((value) => ({
          value,
          label: t(($) => $.model.contributionTypes[value]),
        }))}
        renderOption={({ option }) => {
          const at = (contributionTypes as readonly string[]).indexOf(option.value);
          return (
            <span className={classes.typeOption}>
              {option.label}
              <kbd>Ctrl {at + 1}</kbd>
            </span>
          );
        }}
        value={type}
        onChange={(value) => value && setDraft({ type: value })}
        allowDeselect={false}
        disabled={disabled}
        comboboxProps={{ position: 'top-start', width: 180, keepMounted: false }}
      />
      {workshops.length === 0 || running ? null : (
        <Select
          className={classes.workshop ?? ''}
          aria-label={t(($) => $.capture.workshop)}
          data={[
            { value: '', label: t(($) => $.capture.noWorkshop) },
            ...workshops
              .toSorted((a, b) => a.code.localeCompare(b.code, undefined, { numeric: true }))
              .map(({ id, code }) => ({ value: id, label: code })),
          ]}
          value={now ?? ''}
          onChange={(value) => setDraft({ workshop: value === '' ? null : value })}
          allowDeselect={false}
          disabled={disabled}
          comboboxProps={{ position: 'top-start', width: 180, keepMounted: false }}
        />
      )}
      {tables.length === 0 ? null : (
        <Select
          className={classes.workshop ?? ''}
          aria-label={t(($) => $.capture.table)}
          data={[
            { value: '', label: t(($) => $.capture.noTable) },
            ...tables.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          value={tableNow(forumTable, now, chosen)?.id ?? ''}
          onChange={(value) => setDraft({ table: value === '' ? null : value })}
          allowDeselect={false}
          disabled={disabled}
          comboboxProps={{ position: 'top-start', width: 180, keepMounted: false }}
        />
      )}
    </>
  );
});

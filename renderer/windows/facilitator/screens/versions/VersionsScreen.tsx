import { Badge, Button, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconArrowsDiff, IconFileText, IconRestore, IconSnowflake, IconVersions } from '@tabler/icons-react';
import { useState } from 'react';
import type { Version } from '../../../../../shared/model/schema.ts';
import { useT } from '../../../../client/i18n.ts';
import { useClient, useCollection } from '../../../../client/store.ts';
import { useDayAndTime } from '../../../../client/time.ts';
import { EmptyState } from '../../../../ui/EmptyState.tsx';
import { useNavigation } from '../../navigation.ts';
import { CompareScreen } from './compare/CompareScreen.tsx';
import { FreezeDialog } from './FreezeDialog.tsx';
import { RestoreDialog } from './RestoreDialog.tsx';
import classes from './versions.module.css';

/** Versiones: what was frozen, or two of them compared. The address says which: `{from}` a version, `{to}` another or the draft. */
export function VersionsScreen() {
  const { params } = useNavigation();
  const versions = useCollection('version');
  const { from = '', to = '' } = params;
  return versions[from] ? <CompareScreen from={from} to={versions[to] ? to : 'draft'} /> : <VersionList />;
}

/** What was frozen, when and why, and the way to freeze what stands now. */
function VersionList() {
  const t = useT();
  const { go } = useNavigation();
  const dayAndTime = useDayAndTime();
  const versions = Object.values(useCollection('version')).toSorted((a, b) => (a.at < b.at ? 1 : -1));
  const readOnly = useClient((client) => client.view.project?.readOnly != null);
  const [opened, { open, close }] = useDisclosure(false);
  const [restoring, setRestoring] = useState<Version | null>(null);
  const numbers = versions.map(({ number }) => number);
  const freeze = (
    <Button leftSection={<IconSnowflake size={18} />} disabled={readOnly} onClick={open}>
      {t(($) => $.versions.freeze)}
    </Button>
  );
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <div>
          <Title order={1}>{t(($) => $.versions.title)}</Title>
          <Text c="dimmed">{t(($) => $.versions.about)}</Text>
        </div>
        {versions.length > 0 ? freeze : null}
      </header>
      {versions.length === 0 ? (
        <EmptyState icon={IconVersions} title={t(($) => $.versions.empty.title)} actions={freeze}>
          {t(($) => $.versions.empty.text)}
        </EmptyState>
      ) : (
        <ol className={classes.list}>
          {versions.map(({ id, number, name, note, at, hash }, index) => (
            <li key={id} className={classes.version}>
              <div className={classes.number}>{number}</div>
              <div className={classes.words}>
                <Text fw={700}>
                  {name === '' ? t(($) => $.versions.unnamed, { number }) : name}{' '}
                  {index === 0 ? (
                    <Badge variant="light" tt="none" ml={6}>
                      {t(($) => $.versions.latest)}
                    </Badge>
                  ) : null}
                </Text>
                <Text size="sm" c="dimmed">
                  {t(($) => $.versions.frozenAt, { at: dayAndTime(at) })}
                </Text>
                {note === '' ? null : <Text size="sm">{note}</Text>}
                <Text size="xs" c="dimmed" className={classes.hash}>
                  {t(($) => $.versions.hash)} {hash}
                </Text>
              </div>
              <Button
                variant="default"
                leftSection={<IconRestore size={18} />}
                disabled={readOnly}
                onClick={() => setRestoring(versions[index] ?? null)}
                aria-label={t(($) => $.versions.restoreOf, { number })}
              >
                {t(($) => $.versions.restore)}
              </Button>
              <Button
                variant="default"
                leftSection={<IconArrowsDiff size={18} />}
                onClick={() => go('versions', { from: id, to: versions[index - 1]?.id ?? 'draft' })}
                aria-label={
                  index === 0
                    ? t(($) => $.versions.compareOf, { number })
                    : t(($) => $.versions.compareNext, { number, next: versions[index - 1]?.number ?? '' })
                }
              >
                {t(($) => $.versions.compareWith)}
              </Button>
              <Button
                variant="default"
                leftSection={<IconFileText size={18} />}
                onClick={() => go('documents', { kind: 'proposal', version: id })}
                aria-label={t(($) => $.versions.documentOf, { number })}
              >
                {t(($) => $.versions.document)}
              </Button>
            </li>
          ))}
        </ol>
      )}
      <FreezeDialog opened={opened} close={close} numbers={numbers} />
      <RestoreDialog version={restoring} close={() => setRestoring(null)} numbers={numbers} />
    </div>
  );
}

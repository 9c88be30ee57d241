import { Button, Group, SegmentedControl, Text } from '@mantine/core';
import { useState } from 'react';
import type { NameDecision, NameFinding } from '../../../../../shared/projection/names.ts';
import { useT } from '../../../../client/i18n.ts';
import classes from './documents.module.css';
import type { Decisions } from './useDocument.ts';

/** Names found in free text: nothing is published until each is omitted or left on purpose. */
export function NamesList({
  findings,
  decide,
}: {
  findings: NameFinding[];
  decide(decisions: Decisions): void;
}) {
  const t = useT();
  const [decisions, setDecisions] = useState<Record<string, NameDecision>>({});
  const all = findings.every(({ key }) => decisions[key] !== undefined);
  return (
    <div className={classes.names} role="alert">
      <Text fw={700}>{t(($) => $.documentsScreen.names.title, { count: findings.length })}</Text>
      <Text size="sm">{t(($) => $.documentsScreen.names.text)}</Text>
      <Group gap="xs" my="xs">
        <Button size="xs" onClick={() => decide('omit')}>
          {t(($) => $.documentsScreen.names.omitAll)}
        </Button>
        <Button size="xs" variant="default" disabled={!all} onClick={() => decide(decisions)}>
          {t(($) => $.documentsScreen.names.apply)}
        </Button>
      </Group>
      <ul className={classes.findings}>
        {findings.map(({ key, code, name, excerpt }) => (
          <li key={key}>
            <Text size="sm">
              <b>{name}</b> {code}
            </Text>
            <Text size="sm" c="dimmed">
              «{excerpt}»
            </Text>
            <SegmentedControl
              size="xs"
              aria-label={`${name} ${code}`}
              value={decisions[key] ?? ''}
              onChange={(value) => setDecisions({ ...decisions, [key]: value as NameDecision })}
              data={[
                { value: 'omit', label: t(($) => $.documentsScreen.names.omit) },
                { value: 'leave', label: t(($) => $.documentsScreen.names.leave) },
              ]}
            />
          </li>
        ))}
      </ul>
    </div>
  );
}

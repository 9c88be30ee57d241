import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useT } from '../../../client/i18n.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';

/** Shown in place of a screen that could not be drawn; the rest of the window keeps working. */
export function ScreenFailed({ again }: { again: () => void }) {
  const t = useT();
  return (
    <EmptyState
      icon={IconAlertTriangle}
      title={t(($) => $.frame.failed.title)}
      actions={<Button onClick={again}>{t(($) => $.frame.failed.again)}</Button>}
    >
      {t(($) => $.frame.failed.text)}
    </EmptyState>
  );
}

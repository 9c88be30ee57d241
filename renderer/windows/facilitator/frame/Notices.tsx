import { Alert, Button, CloseButton } from '@mantine/core';
import { IconHistory, IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { saveCopy } from '../../../actions/projectFile.ts';
import { i18n, useT } from '../../../client/i18n.ts';
import { useClient } from '../../../client/store.ts';
import { useDayAndTime } from '../../../client/time.ts';
import classes from './notices.module.css';

/** Above every screen: that the project can only be looked at, and what was recovered when it was opened. */
export function Notices() {
  const t = useT();
  const when = useDayAndTime();
  const readOnly = useClient((client) => client.view.project?.readOnly ?? null);
  const notices = useClient((client) => client.view.project?.notices);
  const [closed, setClosed] = useState<readonly string[]>([]);
  return (
    <div className={classes.list}>
      {readOnly ? (
        <Alert
          color="amber"
          radius={0}
          className={classes.notice ?? ''}
          icon={<IconLock size={18} stroke={1.75} />}
        >
          <span className={classes.row}>
            <span>
              <strong>{t(($) => $.frame.readOnly.title)}.</strong>{' '}
              {readOnly.reason === 'locked' && readOnly.owner
                ? t(($) => $.frame.readOnly.lockedBy, {
                    owner: readOnly.owner,
                    since: readOnly.since ? when(readOnly.since) : '',
                  })
                : t(($) => $.frame.readOnly[readOnly.reason])}
            </span>
            <Button variant="default" size="compact-sm" onClick={() => void saveCopy()}>
              {t(($) => $.frame.save.copy)}
            </Button>
          </span>
        </Alert>
      ) : null}
      {(notices ?? []).map((notice) => {
        const key = JSON.stringify(notice);
        if (closed.includes(key)) return null;
        return (
          <Alert
            key={key}
            color="amber"
            radius={0}
            className={classes.notice ?? ''}
            icon={<IconHistory size={18} stroke={1.75} />}
          >
            <span className={classes.row}>
              <span>
                {i18n.exists(`frame.notices.${notice.code}`)
                  ? t(`frame.notices.${notice.code}` as never, { ...notice.detail })
                  : t(($) => $.frame.notices.other)}
              </span>
              <CloseButton
                aria-label={t(($) => $.common.close)}
                onClick={() => setClosed([...closed, key])}
              />
            </span>
          </Alert>
        );
      })}
    </div>
  );
}

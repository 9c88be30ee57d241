import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useT } from '../../../../../client/i18n.ts';
import classes from './technique.module.css';

/**
 * The form in which something of a workshop is set before it is done. Esc gives it up; Ctrl+Enter sends it from any field.
 * @param props.fault why it could not be sent; empty while nothing is wrong.
 * @param props.action what its button says.
 */
export function SetupForm(props: {
  label: string;
  fault: string;
  action: string;
  submit: () => Promise<void>;
  close: () => void;
  children: ReactNode;
}) {
  const { label, fault, action, submit, close, children } = props;
  const t = useT();
  return (
    <form
      className={classes.setup}
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          close();
        }
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          // In a field of one line the browser would send it a second time.
          event.preventDefault();
          void submit();
        }
      }}
    >
      <div className={classes.setupFields}>{children}</div>
      <div className={classes.setupFoot}>
        <p role={fault ? 'alert' : undefined} className={classes.fault}>
          {fault}
        </p>
        <Button variant="default" onClick={close}>
          {t(($) => $.common.cancel)}
        </Button>
        <Button type="submit">{action}</Button>
      </div>
    </form>
  );
}

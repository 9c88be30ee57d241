import { Skeleton } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useT } from '../../client/i18n.ts';
import classes from './loading.module.css';

const PATIENCE_MS = 300;

/** Grey shapes while something loads, and nothing at all when it is quick. */
export function Loading() {
  const t = useT();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!late) return null;
  return (
    <div className={classes.loading} role="status" aria-label={t(($) => $.common.loading)}>
      <Skeleton height={28} width={280} />
      <Skeleton height={120} />
      <Skeleton height={120} />
    </div>
  );
}

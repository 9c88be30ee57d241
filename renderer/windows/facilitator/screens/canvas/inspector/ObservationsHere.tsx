import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useT } from '../../../../../client/i18n.ts';
import { useCollection } from '../../../../../client/store.ts';
import { go } from '../../../navigation.ts';
import { Section } from './Section.tsx';

/** How many observations are about something, how many of them wait, and the way to them; nothing where there are none. */
export function ObservationsHere({ ids, code }: { ids: ReadonlySet<string>; code: string }) {
  const t = useT();
  const all = Object.values(useCollection('observation'));
  const here = all.filter(({ place }) => place !== null && ids.has(place.id));
  const waiting = here.filter(({ decision }) => decision === null).length;
  if (here.length === 0) return null;
  return (
    <Section title={t(($) => $.review.title)} count={here.length}>
      <Button
        variant="default"
        size="compact-md"
        rightSection={<IconArrowRight size={14} stroke={1.75} aria-hidden="true" />}
        onClick={() => go('review', { about: code })}
      >
        {t(($) => $.review.here, { count: here.length, waiting })}
      </Button>
    </Section>
  );
}

import { Button, Group, Stack, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { Logo } from '../../shared/model/project.ts';
import { plainText, RichText } from '../../shared/model/richText.ts';
import { useT } from '../client/i18n.ts';
import classes from './conflict.module.css';
import { toast } from './toast.tsx';

export type ConflictChoice = 'mine' | 'theirs' | 'later';

/** A value as the person reads it. */
function readable(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(readable).join('\n');
  const rich = RichText.safeParse(value);
  if (rich.success) return plainText(rich.data);
  // Of a logo, what somebody wrote of it.
  const logo = Logo.safeParse(value);
  if (logo.success) return logo.data.alternative;
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/** Shows what the person typed beside what somebody else has written meanwhile, and asks which stays. Closing it decides nothing. */
export function askAboutConflict(mine: unknown, theirs: unknown, title: string): Promise<ConflictChoice> {
  return new Promise((resolve) => {
    let choice: ConflictChoice = 'later';
    const id = modals.open({
      title,
      size: 'lg',
      closeOnClickOutside: false,
      onClose: () => resolve(choice),
      children: (
        <Conflict
          mine={readable(mine)}
          theirs={readable(theirs)}
          choose={(chosen) => {
            choice = chosen;
            modals.close(id);
          }}
        />
      ),
    });
  });
}

function Conflict(props: { mine: string; theirs: string; choose: (choice: ConflictChoice) => void }) {
  const t = useT();
  const { mine, theirs, choose } = props;
  const copy = () =>
    void navigator.clipboard.writeText(mine).then(() => toast(t(($) => $.common.conflict.copied)));
  return (
    <Stack gap="md">
      <Text>{t(($) => $.common.conflict.text)}</Text>
      <div className={classes.texts}>
        <section>
          <h3 className={classes.heading}>{t(($) => $.common.conflict.mine)}</h3>
          <p className={classes.text}>{mine || t(($) => $.common.conflict.empty)}</p>
        </section>
        <section>
          <h3 className={classes.heading}>{t(($) => $.common.conflict.theirs)}</h3>
          <p className={classes.text}>{theirs || t(($) => $.common.conflict.empty)}</p>
        </section>
      </div>
      <Group justify="flex-end" gap="xs">
        {'clipboard' in navigator ? (
          <Button variant="default" onClick={copy}>
            {t(($) => $.common.conflict.copy)}
          </Button>
        ) : null}
        <Button variant="default" onClick={() => choose('theirs')}>
          {t(($) => $.common.conflict.keepTheirs)}
        </Button>
        <Button onClick={() => choose('mine')}>{t(($) => $.common.conflict.keepMine)}</Button>
      </Group>
    </Stack>
  );
}

import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useT } from '../../../../../client/i18n.ts';
import classes from './capture.module.css';
import { LONGEST_CARD } from './parse.ts';

/** Shows how many cards the pasted lines make, and asks once. */
export function PastePreview(props: {
  cards: readonly string[] | null;
  /** Who and where, as one line of text. */
  about: string;
  create: () => void;
  asOne: () => void;
  close: () => void;
}) {
  const { cards, about, create, asOne, close } = props;
  const t = useT();
  const list = cards ?? [];
  const long = list.findIndex((card) => card.length > LONGEST_CARD);
  return (
    <Modal
      opened={cards !== null}
      onClose={close}
      size="lg"
      title={t(($) => $.capture.paste.title, { count: list.length })}
      closeButtonProps={{ 'aria-label': t(($) => $.common.close) }}
    >
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {about}
        </Text>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard */}
        <section className={classes.pasted} aria-label={t(($) => $.capture.paste.list)} tabIndex={0}>
          <ol>
            {list.map((card, at) => (
              // Two pasted lines may be equal; their place is all that tells them apart.
              // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes while it is shown
              <li key={at} data-number={at + 1}>
                {card.length > 240 ? `${card.slice(0, 240)}…` : card}
              </li>
            ))}
          </ol>
        </section>
        {long < 0 ? null : (
          <Text c="red" role="alert">
            {t(($) => $.capture.paste.tooLong, {
              line: long + 1,
              length: list[long]?.length ?? 0,
              limit: LONGEST_CARD,
            })}
          </Text>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            {t(($) => $.common.cancel)}
          </Button>
          <Button variant="default" onClick={asOne}>
            {t(($) => $.capture.paste.asOne)}
          </Button>
          <Button onClick={create} disabled={long >= 0} data-autofocus>
            {t(($) => $.capture.paste.create, { count: list.length })}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

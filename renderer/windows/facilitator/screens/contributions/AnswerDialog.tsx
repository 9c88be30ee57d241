import { Stack, Text } from '@mantine/core';
import { modals } from '@mantine/modals';
import { i18n } from '../../../../client/i18n.ts';
import { currentState } from '../../../../client/store.ts';
import { AnswerForm } from './AnswerForm.tsx';

/** Asks for the answer to some contributions, over whatever screen is shown. */
export function askForAnswer(ids: readonly string[]): void {
  const texts = ids.flatMap((id) => currentState().contribution[id] ?? []);
  if (texts.length === 0) return;
  const [only] = texts;
  const modal = modals.open({
    title: i18n.t(($) => $.contributions.answer.title, {
      count: texts.length,
      code: texts.length === 1 ? (only?.code ?? '') : '',
    }),
    size: 'lg',
    closeButtonProps: { 'aria-label': i18n.t(($) => $.common.close) },
    children: (
      <Stack gap="sm">
        <Text size="sm" lineClamp={4}>
          {texts.length === 1 ? `«${only?.text ?? ''}»` : texts.map((each) => each.code).join(', ')}
        </Text>
        <AnswerForm ids={ids} focus done={() => modals.close(modal)} cancel={() => modals.close(modal)} />
      </Stack>
    ),
  });
}

import { Button, Modal, Progress, SegmentedControl, Select, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconAlertTriangle, IconArrowsMaximize, IconCheck, IconRefresh } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { type DocumentFormat, formatsOf } from '../../../../../shared/documents/kinds.ts';
import { canReveal, revealFile, saveFile } from '../../../../actions/files.ts';
import { useT } from '../../../../client/i18n.ts';
import { useCollection } from '../../../../client/store.ts';
import classes from './documents.module.css';
import { FilePreview } from './FilePreview.tsx';
import { fileTypes } from './fileTypes.ts';
import { NamesList } from './NamesList.tsx';
import { useChoice } from './useChoice.ts';
import { type Made, useDocument, type Wanted } from './useDocument.ts';

/** One document: its preview, what it is made of, and the way to save it. */
export function DocumentPanel({ kind }: { kind: Wanted['kind'] }) {
  const t = useT();
  // A letter names whom it is for and who signs; everything else leaves the house without names first.
  const [chosenEdition, setEdition] = useState<Wanted['edition']>(kind === 'reply' ? 'internal' : 'public');
  const choice = useChoice(kind);
  const edition = choice.only ?? chosenEdition;
  const formats = formatsOf(kind);
  const [format, setFormat] = useState<DocumentFormat>(formats[0] ?? 'docx');
  const { name: fileType, Icon: FileIcon } = fileTypes[format];
  const wanted: Wanted | null = choice.of === null ? null : { kind, edition, format, ...choice.of };
  const { state, stale, again, stop } = useDocument(wanted);
  // Said here and not in a toast: that would cover the very button that saves the other edition.
  const [saved, setSaved] = useState<{ file: string; path: string } | null>(null);
  const [large, { open, close }] = useDisclosure(false);
  const made = state.step === 'made' ? state.made : null;
  const shown = useLastMade(state.step, made);
  const title = t(($) => $.documentsScreen[kind].name);

  const save = async () => {
    if (!made) return;
    const path = await saveFile(made.fileName, made.data, [{ name: fileType, extensions: [format] }]);
    if (path === null) return;
    setSaved({ file: made.fileName, path });
  };

  return (
    <aside className={classes.panel} aria-label={title}>
      <div className={classes.head}>
        <Title order={2}>{title}</Title>
        <Text size="sm" c="dimmed" aria-live="polite">
          {made && made.pages > 0
            ? t(($) => $.documentsScreen.pages, { count: made.pages })
            : t(($) => $.documentsScreen[kind].about)}
        </Text>
      </div>
      <div className={classes.stageBig} data-old={(shown !== null && made === null) || undefined}>
        {state.step === 'making' && wanted ? (
          <div className={shown ? classes.over : classes.middle} role="status">
            <Text>{t(($) => $.documentsScreen.making)}</Text>
            <Progress
              w={220}
              value={Math.max(4, state.done * 100)}
              aria-label={t(($) => $.documentsScreen.making)}
            />
            <Button variant="default" size={shown ? 'compact-sm' : 'sm'} onClick={stop}>
              {t(($) => $.common.cancel)}
            </Button>
          </div>
        ) : null}
        {state.step === 'stopped' && wanted ? (
          <div className={classes.middle}>
            <Text>{t(($) => $.documentsScreen.stopped)}</Text>
            <Button variant="default" onClick={() => again()}>
              {t(($) => $.documentsScreen.preview)}
            </Button>
          </div>
        ) : null}
        {state.step === 'failed' ? (
          <div className={classes.middle} role="alert">
            <Text>{state.sentence}</Text>
            <Button variant="default" onClick={() => again()}>
              {t(($) => $.common.retry)}
            </Button>
          </div>
        ) : null}
        {wanted ? null : (
          <div className={classes.middle}>
            <Text>{choice.missing}</Text>
          </div>
        )}
        {state.step === 'names' ? <NamesList findings={state.findings} decide={again} /> : null}
        {shown ? <FilePreview made={shown} name={title} /> : null}
        {made ? (
          <Button
            className={classes.enlarge ?? ''}
            variant="default"
            size="compact-sm"
            leftSection={<IconArrowsMaximize size={16} />}
            onClick={open}
          >
            {t(($) => $.documentsScreen.enlarge)}
          </Button>
        ) : null}
      </div>
      <div className={classes.options}>
        {choice.label === '' ? null : (
          <Select
            label={choice.label}
            allowDeselect={false}
            disabled={choice.options.length === 0}
            value={choice.value}
            onChange={(value) => choice.set(value ?? '')}
            data={choice.options}
          />
        )}
        {formats.length > 1 ? (
          <div>
            <Text size="sm" fw={600} mb={4}>
              {t(($) => $.documentsScreen.format)}
            </Text>
            <SegmentedControl
              fullWidth
              aria-label={t(($) => $.documentsScreen.format)}
              value={format}
              onChange={(value) => setFormat(value as DocumentFormat)}
              data={formats.map((value) => ({ value, label: fileTypes[value].name }))}
            />
          </div>
        ) : null}
        <div>
          <Text size="sm" fw={600} mb={4}>
            {t(($) => $.documentsScreen.edition)}
          </Text>
          <SegmentedControl
            fullWidth
            aria-label={t(($) => $.documentsScreen.edition)}
            value={edition}
            disabled={choice.only !== undefined}
            onChange={(value) => setEdition(value as Wanted['edition'])}
            data={[
              { value: 'public', label: t(($) => $.documentsScreen.public) },
              { value: 'internal', label: t(($) => $.documentsScreen.internal) },
            ]}
          />
          <Text size="sm" c="dimmed" mt={4}>
            {t(
              ($) =>
                $.documentsScreen[
                  kind === 'reply'
                    ? edition === 'public'
                      ? 'replyPublicHelp'
                      : 'replyHelp'
                    : choice.only === 'internal'
                      ? 'letterHelp'
                      : edition === 'public'
                        ? 'publicHelp'
                        : 'internalHelp'
                ],
            )}
          </Text>
        </div>
        {kind === 'proposal' ? <EmptyCells /> : null}
        {made?.guessed ? <Warning text={t(($) => $.documentsScreen.guessed)} /> : null}
        {made ? (
          <Text size="sm" c="dimmed">
            {t(($) => $.documentsScreen.previewNote[made.format])}
          </Text>
        ) : null}
        {stale ? (
          <Warning text={t(($) => $.documentsScreen.stale)}>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconRefresh size={14} />}
              onClick={() => again()}
            >
              {t(($) => $.documentsScreen.again)}
            </Button>
          </Warning>
        ) : null}
      </div>
      <div className={classes.foot}>
        <div role="status" className={classes.saved}>
          {saved ? (
            <>
              <IconCheck size={16} stroke={2} aria-hidden />
              <span>{t(($) => $.documentsScreen.saved, { file: saved.file })}</span>
              {canReveal ? (
                <Button variant="subtle" size="compact-sm" onClick={() => revealFile(saved.path)}>
                  {t(($) => $.documentsScreen.reveal)}
                </Button>
              ) : null}
            </>
          ) : null}
        </div>
        <span className={classes.file}>{made?.fileName ?? ' '}</span>
        <Button leftSection={<FileIcon size={20} />} disabled={!made} onClick={() => void save()}>
          {t(($) => $.documentsScreen.save, { type: fileType })}
        </Button>
      </div>
      <Modal
        opened={large && made !== null}
        onClose={close}
        size={1040}
        title={title}
        closeButtonProps={{ 'aria-label': t(($) => $.common.close) }}
      >
        {made ? <FilePreview made={made} name={title} /> : null}
      </Modal>
    </aside>
  );
}

/** What was made last goes on being shown while it is made anew; not once a question or a fault has taken its place. */
function useLastMade(step: string, made: Made | null): Made | null {
  const [last, setLast] = useState<Made | null>(null);
  useEffect(() => {
    if (step !== 'making') setLast(made);
  }, [step, made]);
  return made ?? (step === 'making' ? last : null);
}

function EmptyCells() {
  const t = useT();
  const cells = Object.values(useCollection('cell'));
  const tools = Object.values(useCollection('tool'));
  const filled = new Set(tools.map((tool) => tool.cell));
  const empty = cells.filter((cell) => !filled.has(cell.id)).length;
  if (empty === 0) return null;
  return <Warning text={t(($) => $.documentsScreen.emptyCells, { count: empty, total: cells.length })} />;
}

function Warning({ text, children }: { text: string; children?: React.ReactNode }) {
  return (
    <div className={classes.warning}>
      <IconAlertTriangle size={18} stroke={1.75} aria-hidden="true" />
      <span>
        {text} {children}
      </span>
    </div>
  );
}

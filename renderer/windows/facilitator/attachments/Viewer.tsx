import { Button, Group, Modal, Switch } from '@mantine/core';
import { IconDownload, IconFileTypePdf, IconLayoutSidebar, IconTrash } from '@tabler/icons-react';
import { type Attachment, isPicture } from '../../../../shared/model/attachment.ts';
import { isWallPicture } from '../../../../shared/queries/attachments.ts';
import { base64, saveFile } from '../../../actions/files.ts';
import { run } from '../../../actions/run.ts';
import { errorToast, toast } from '../../../actions/toast.tsx';
import { useT } from '../../../client/i18n.ts';
import { go } from '../navigation.ts';
import { openPhoto } from '../screens/canvas/photo/photoState.ts';
import { update } from '../screens/people/peopleActions.ts';
import { SavedField } from '../screens/workshops/SavedField.tsx';
import { bytesOf } from './address.ts';
import classes from './attachments.module.css';
import { Picture } from './Picture.tsx';

/** One attachment, large, with what is said of it; a PDF is saved and opened with the person's own viewer. */
export function Viewer(props: { attachment: Attachment; readOnly: boolean; close: () => void }) {
  const { attachment, readOnly, close } = props;
  const t = useT();
  const picture = isPicture(attachment);
  const text = (field: 'caption' | 'alternative') => (next: string, seen: string) =>
    update('attachment', { id: attachment.id, [field]: seen } as { id: string }, { [field]: next });
  const save = async (): Promise<void> => {
    try {
      const data = await base64(await bytesOf(attachment.id));
      const saved = await saveFile(attachment.name, data);
      if (saved !== null) toast(t(($) => $.attachments.saved, { file: saved }));
    } catch {
      errorToast(t(($) => $.attachments.missing));
    }
  };
  const size = t(($) => $.attachments.size, { size: Math.max(0.1, attachment.size / 1_048_576).toFixed(1) });
  return (
    <Modal
      opened
      onClose={close}
      size="min(1200px, 94vw)"
      title={attachment.name}
      closeButtonProps={{ 'aria-label': t(($) => $.common.close) }}
    >
      <div className={classes.viewer}>
        <div className={classes.large}>
          {picture ? (
            <Picture attachment={attachment} className={classes.largePicture} />
          ) : (
            <p className={classes.paper}>
              <IconFileTypePdf size={64} stroke={1.25} aria-hidden />
              {t(($) => $.attachments.pdfHint)}
            </p>
          )}
        </div>
        <div className={classes.facts}>
          <p className={classes.hint}>
            {attachment.width === null ? size : `${attachment.width} × ${attachment.height} · ${size}`}
          </p>
          <SavedField
            label={t(($) => $.attachments.caption)}
            value={attachment.caption}
            max={300}
            readOnly={readOnly}
            save={text('caption')}
          />
          <SavedField
            multiline
            label={t(($) => $.attachments.alternative)}
            description={t(($) => $.attachments.alternativeHint)}
            value={attachment.alternative}
            max={1_000}
            readOnly={readOnly}
            save={text('alternative')}
          />
          <Switch
            label={t(($) => $.attachments.public)}
            description={t(($) => $.attachments.publicHint)}
            checked={attachment.public}
            disabled={readOnly}
            onChange={(event) =>
              void update('attachment', attachment, { public: event.currentTarget.checked })
            }
          />
          <p className={classes.hint}>
            {t(($) => (picture ? $.attachments.cleaned : $.attachments.asItCame))}
          </p>
          <Group gap="xs">
            <Button
              variant="default"
              leftSection={<IconDownload size={16} stroke={1.75} aria-hidden />}
              onClick={() => void save()}
            >
              {t(($) => $.attachments.save)}
            </Button>
            {isWallPicture(attachment) ? (
              <Button
                variant="default"
                leftSection={<IconLayoutSidebar size={16} stroke={1.75} aria-hidden />}
                onClick={() => {
                  openPhoto(attachment.id);
                  close();
                  go('canvas');
                }}
              >
                {t(($) => $.attachments.beside)}
              </Button>
            ) : null}
            {readOnly ? null : (
              <Button
                variant="subtle"
                color="red"
                leftSection={<IconTrash size={16} stroke={1.75} aria-hidden />}
                onClick={() =>
                  void run(
                    'attachment.remove',
                    { id: attachment.id },
                    { toast: t(($) => $.attachments.removed, { name: attachment.name }) },
                  ).then((answer) => answer.kind === 'done' && close())
                }
              >
                {t(($) => $.attachments.remove)}
              </Button>
            )}
          </Group>
        </div>
      </div>
    </Modal>
  );
}

import { Modal } from '@mantine/core';
import type { State } from '../../../shared/model/state.ts';
import type { AgendaItem, MeetingRecord, Workshop } from '../../../shared/model/workshop.ts';
import { useT } from '../../client/i18n.ts';
import { RecordForm } from './RecordForm.tsx';

/** Corrects a record from the text of the acta it stands in; draws nothing while there is none to correct. */
export function RecordDialog(props: {
  state: State;
  workshop: Workshop;
  items: readonly AgendaItem[];
  record: MeetingRecord | undefined;
  close: () => void;
}) {
  const { state, workshop, items, record, close } = props;
  const t = useT();
  if (!record) return null;
  return (
    <Modal
      opened
      onClose={close}
      title={t(($) => $.records.edit, { code: record.code })}
      closeButtonProps={{ 'aria-label': t(($) => $.common.close) }}
    >
      <RecordForm
        state={state}
        workshop={workshop}
        items={items}
        kind={record.kind}
        agendaItem={record.agendaItem}
        record={record}
        close={close}
      />
    </Modal>
  );
}

import { Modal } from '@mantine/core';
import { openFolder } from '../../../actions/projectFile.ts';
import { useT } from '../../../client/i18n.ts';
import { ChooseFolder } from '../screens/home/ChooseFolder.tsx';
import { NewProject } from '../screens/home/NewProject.tsx';
import { useFrame } from './frameActions.ts';

/** «Proyecto nuevo» and, where there is no native dialog, «Abrir…»; at home and over an open project alike. */
export function ProjectDialogs() {
  const t = useT();
  const dialog = useFrame((frame) => frame.dialog);
  const close = () => useFrame.setState({ dialog: null });
  const closeButtonProps = { 'aria-label': t(($) => $.common.close) };
  return (
    <>
      <Modal
        opened={dialog === 'new'}
        onClose={close}
        title={t(($) => $.home.create.title)}
        closeButtonProps={closeButtonProps}
      >
        <NewProject done={close} />
      </Modal>
      <Modal
        opened={dialog === 'open'}
        onClose={close}
        size="lg"
        title={t(($) => $.home.chooseProject)}
        closeButtonProps={closeButtonProps}
      >
        <ChooseFolder
          mode="open"
          chosen={(folder) => {
            close();
            void openFolder(folder);
          }}
        />
      </Modal>
    </>
  );
}

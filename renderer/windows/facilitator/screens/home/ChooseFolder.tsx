import { Alert, Button, Group, Skeleton, Text, UnstyledButton } from '@mantine/core';
import { IconArrowUp, IconFolder, IconTableFilled } from '@tabler/icons-react';
import { useCallback, useEffect, useState } from 'react';
import { failureText } from '../../../../actions/run.ts';
import { useT } from '../../../../client/i18n.ts';
import { request } from '../../../../client/store.ts';
import classes from './home.module.css';

interface Listing {
  folder: string;
  parent: string | null;
  folders: readonly { name: string; project: boolean }[];
}

/** Walks the folders of this computer, where there is no native dialog to do it: a project to open, or a place for a new one. */
export function ChooseFolder(props: {
  mode: 'open' | 'parent';
  start?: string;
  chosen: (folder: string) => void;
}) {
  const t = useT();
  const { mode, start, chosen } = props;
  const [listing, setListing] = useState<Listing | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const look = useCallback(async (folder?: string) => {
    try {
      setListing(await request<Listing>('folder.list', folder === undefined ? {} : { folder }));
      setFailure(null);
    } catch (error) {
      setFailure(failureText(error));
    }
  }, []);
  // The suggested folder may not exist yet: then the host's own idea of where to begin.
  useEffect(() => {
    request<Listing>('folder.list', start === undefined ? {} : { folder: start }).then(
      setListing,
      () => void look(),
    );
  }, [start, look]);

  if (!listing) return failure ? <Alert color="red">{failure}</Alert> : <Skeleton height={160} />;
  const { folder, parent, folders } = listing;
  const separator = folder.includes('\\') ? '\\' : '/';
  return (
    <div>
      <Group gap="xs" wrap="nowrap" align="center">
        <Button
          variant="default"
          size="xs"
          disabled={parent === null}
          leftSection={<IconArrowUp size={16} stroke={1.75} />}
          onClick={() => parent !== null && void look(parent)}
        >
          {t(($) => $.home.folder.up)}
        </Button>
        <Text className={classes.path ?? ''} title={folder}>
          {folder}
        </Text>
        {mode === 'parent' ? (
          <Button size="xs" onClick={() => chosen(folder)}>
            {t(($) => $.home.folder.choose)}
          </Button>
        ) : null}
      </Group>
      {failure ? (
        <Alert color="red" mt="xs">
          {failure}
        </Alert>
      ) : null}
      <ul className={classes.folders}>
        {folders.map(({ name, project }) => {
          const path = `${folder.endsWith(separator) ? folder : folder + separator}${name}`;
          return (
            <li key={name}>
              <UnstyledButton
                className={classes.folder ?? ''}
                onClick={() => (project && mode === 'open' ? chosen(path) : void look(path))}
              >
                {project ? (
                  <IconTableFilled size={18} className={classes.project} />
                ) : (
                  <IconFolder size={18} stroke={1.75} />
                )}
                <span className={classes.folderName}>{name}</span>
                {project ? <span className={classes.kind}>{t(($) => $.home.folder.project)}</span> : null}
              </UnstyledButton>
            </li>
          );
        })}
      </ul>
      {folders.length === 0 ? (
        <Text c="dimmed" p="sm">
          {t(($) => $.home.folder.empty)}
        </Text>
      ) : null}
    </div>
  );
}

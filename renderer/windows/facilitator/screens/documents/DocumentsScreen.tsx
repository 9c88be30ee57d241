import { Text, Title } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { documentKinds } from '../../../../../shared/documents/kinds.ts';
import { useT } from '../../../../client/i18n.ts';
import { useProject } from '../../../../client/store.ts';
import { EmptyState } from '../../../../ui/EmptyState.tsx';
import { useNavigation } from '../../navigation.ts';
import { DocumentPanel } from './DocumentPanel.tsx';
import classes from './documents.module.css';
import { Thumbnail } from './Thumbnail.tsx';
import { useCards } from './useCards.ts';

/** Documentos: what can be made, the file as it will be, and the way to save it. */
export function DocumentsScreen() {
  const t = useT();
  const project = useProject();
  const { params, go } = useNavigation();
  const cards = useCards();
  if (!project) return <EmptyState icon={IconFileText} title={t(($) => $.documentsScreen.noProject)} />;
  const kind = documentKinds.find((known) => known === params.kind) ?? 'proposal';
  return (
    <div className={classes.screen}>
      <div className={classes.gallery}>
        <Title order={1}>{t(($) => $.documentsScreen.title)}</Title>
        <Text c="dimmed">{t(($) => $.documentsScreen.about)}</Text>
        <ul className={classes.cards}>
          {cards.map((card) => (
            <li key={card.kind}>
              <button
                type="button"
                className={classes.card}
                aria-pressed={card.kind === kind}
                onClick={() => go('documents', { kind: card.kind })}
              >
                <span className={classes.stage}>
                  <Thumbnail kind={card.kind} />
                </span>
                <span className={classes.words}>
                  <span className={classes.name}>{card.name}</span>
                  <span className={classes.about}>{card.about}</span>
                  <span className={`${classes.tag} ${card.attention ? classes.attention : ''}`}>
                    {card.tag}
                  </span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      </div>
      <DocumentPanel key={kind} kind={kind} />
    </div>
  );
}

import { UnstyledButton } from '@mantine/core';
import { useT } from '../../../client/i18n.ts';
import { Brand } from '../../../ui/Brand.tsx';
import { screenIds, useNavigation } from '../navigation.ts';
import { type ScreenDefinition, screens } from '../screens.tsx';
import classes from './rail.module.css';

const inOrder = screens.toSorted((a, b) => screenIds.indexOf(a.id) - screenIds.indexOf(b.id));

const none = (): number => 0;

/** The screens, always at hand. */
export function Rail() {
  const t = useT();
  return (
    <aside className={classes.rail}>
      <div className={classes.brand}>
        <Brand />
      </div>
      <nav className={classes.nav} aria-label={t(($) => $.frame.rail)}>
        {inOrder
          .filter(({ foot }) => !foot)
          .map((screen) => (
            <RailItem key={screen.id} screen={screen} />
          ))}
        <span className={classes.space} />
        {inOrder
          .filter(({ foot }) => foot)
          .map((screen) => (
            <RailItem key={screen.id} screen={screen} />
          ))}
      </nav>
    </aside>
  );
}

function RailItem({ screen }: { screen: ScreenDefinition }) {
  const t = useT();
  const { screen: current, go } = useNavigation();
  const Icon = screen.icon;
  const on = current === screen.id;
  const waiting = (screen.useWaiting ?? none)();
  return (
    <UnstyledButton
      className={classes.item ?? ''}
      data-on={on || undefined}
      aria-current={on ? 'page' : undefined}
      onClick={() => go(screen.id)}
    >
      <Icon size={20} stroke={1.75} />
      <span>{screen.label(t)}</span>
      {waiting > 0 ? (
        <span className={classes.waiting}>
          {waiting}
          <span className={classes.unseen}> {t(($) => $.frame.waiting)}</span>
        </span>
      ) : null}
    </UnstyledButton>
  );
}

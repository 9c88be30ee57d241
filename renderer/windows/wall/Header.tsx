import type { ReactNode } from 'react';
import { Brand } from '../../ui/Brand.tsx';
import classes from './wall.module.css';

/** The band at the top: what the room is looking at, and of which project. */
export function Header(props: {
  code?: string;
  hue?: string;
  title: string;
  stage?: ReactNode;
  project: string;
}) {
  const { code, hue, title, stage, project } = props;
  return (
    <header className={classes.header} data-hue={hue}>
      {code ? <span className={classes.chip}>{code}</span> : null}
      <h1 className={classes.title}>{title}</h1>
      {stage ? <span className={classes.stage}>{stage}</span> : null}
      <span className={classes.project}>{project}</span>
      <Brand size={44} />
    </header>
  );
}

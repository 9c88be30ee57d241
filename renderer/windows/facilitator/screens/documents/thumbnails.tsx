import classes from './documents.module.css';

/** Lines to sign, some of them signed. */
export function Attendance() {
  return (
    <svg className={classes.thumbnail} viewBox="0 0 218 168" aria-hidden="true">
      <rect x=".5" y=".5" width="217" height="167" className={classes.sheet} />
      <rect x="14" y="14" width="80" height="7" className={classes.strong} />
      <rect x="14" y="27" width="190" height="10" className={classes.box} />
      <rect x="14" y="44" width="190" height="7" className={classes.band} />
      {[0, 1, 2, 3, 4, 5, 6].map((row) => (
        <g key={row}>
          <rect x="14" y={58 + row * 15} width="6" height="3.6" className={classes.mid} />
          <rect x="28" y={58 + row * 15} width={row % 2 ? 40 : 48} height="3.6" className={classes.faint} />
          <rect x="86" y={58 + row * 15} width={row % 3 ? 52 : 40} height="3.6" className={classes.faint} />
          <rect x="14" y={66 + row * 15} width="190" height="1" className={classes.faint} />
          {row % 3 === 1 ? null : (
            <path d={`M160 ${63 + row * 15}q5-11 9-2t8-4q3-5 6 1t9-3`} className={classes.pen} />
          )}
        </g>
      ))}
    </svg>
  );
}

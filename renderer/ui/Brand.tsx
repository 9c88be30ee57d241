import classes from './Brand.module.css';

/** The mark of the application: the stages of a matrix, growing. Decorative. */
export function Brand({ size = 32 }: { size?: number }) {
  return (
    <svg className={classes.mark} width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="8" fill="currentColor" />
      <g fill="#fff">
        <rect x="7" y="8" width="5" height="5" rx="1" opacity=".45" />
        <rect x="13.5" y="8" width="5" height="5" rx="1" opacity=".45" />
        <rect x="7" y="14" width="5" height="5" rx="1" opacity=".45" />
        <rect x="7" y="20" width="5" height="5" rx="1" />
        <rect x="13.5" y="14" width="5" height="11" rx="1" />
        <rect x="20" y="8" width="5" height="17" rx="1" />
      </g>
    </svg>
  );
}

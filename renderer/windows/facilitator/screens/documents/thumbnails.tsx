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

/** A table with places to write in, at the right those of the secretariat. */
export function Observations() {
  return (
    <svg className={classes.thumbnail} viewBox="0 0 230 162" aria-hidden="true">
      <rect x=".5" y=".5" width="229" height="161" className={classes.sheet} />
      <rect x="14" y="14" width="112" height="6" className={classes.strong} />
      <rect x="14" y="26" width="72" height="4" className={classes.faint} />
      <rect x="14" y="38" width="136" height="9" className={classes.band} />
      <rect x="150" y="38" width="66" height="9" className={classes.teal} />
      {[0, 1, 2, 3, 4].map((row) => (
        <g key={row}>
          <rect x="14" y={54 + row * 20} width="14" height="4" className={classes.mid} />
          <rect x="36" y={54 + row * 20} width="38" height="3.6" className={classes.faint} />
          <rect x="36" y={61 + row * 20} width={row % 2 ? 24 : 32} height="3.6" className={classes.faint} />
          <rect x="82" y={52 + row * 20} width="62" height="14" className={classes.blank} />
          <rect x="152" y={52 + row * 20} width="62" height="14" className={classes.box} />
        </g>
      ))}
    </svg>
  );
}

/** The same table, filled in and decided. */
export function Answers() {
  return (
    <svg className={classes.thumbnail} viewBox="0 0 230 162" aria-hidden="true">
      <rect x=".5" y=".5" width="229" height="161" className={classes.sheet} />
      <rect x="14" y="14" width="112" height="6" className={classes.strong} />
      <rect x="14" y="26" width="72" height="4" className={classes.faint} />
      <rect x="14" y="38" width="126" height="9" className={classes.band} />
      <rect x="140" y="38" width="76" height="9" className={classes.teal} />
      {[0, 1, 2, 3, 4].map((row) => (
        <g key={row}>
          <rect x="14" y={54 + row * 20} width="14" height="4" className={classes.mid} />
          <rect x="34" y={54 + row * 20} width="34" height="3.6" className={classes.faint} />
          <rect x="76" y={54 + row * 20} width={row % 2 ? 44 : 54} height="3.6" className={classes.faint} />
          <rect x="76" y={61 + row * 20} width={row % 2 ? 50 : 30} height="3.6" className={classes.faint} />
          <rect x="142" y={53 + row * 20} width="22" height="6" className={classes.teal} />
          <rect x="170" y={54 + row * 20} width={row % 3 ? 42 : 32} height="3.6" className={classes.faint} />
          <rect x="170" y={61 + row * 20} width={row % 3 ? 26 : 40} height="3.6" className={classes.faint} />
          <rect x="14" y={70 + row * 20} width="202" height="1" className={classes.faint} />
        </g>
      ))}
    </svg>
  );
}

/** A letter: whom it is to, what was decided, a signature. */
export function Reply() {
  return (
    <svg className={classes.thumbnail} viewBox="0 0 130 168" aria-hidden="true">
      <rect x=".5" y=".5" width="129" height="167" className={classes.sheet} />
      <rect x="14" y="14" width="102" height="14" className={classes.band} />
      <rect x="14" y="36" width="62" height="7" className={classes.strong} />
      {[0, 1, 2].map((row) => (
        <rect
          key={row}
          x="14"
          y={52 + row * 8}
          width={row === 2 ? 58 : 100}
          height="3.6"
          className={classes.faint}
        />
      ))}
      {[0, 1].map((box) => (
        <g key={box}>
          <rect x="14" y={80 + box * 28} width="102" height="23" className={classes.box} />
          <rect x="20" y={85 + box * 28} width="22" height="5" className={classes.mid} />
          <rect x="20" y={95 + box * 28} width={box ? 70 : 86} height="3.6" className={classes.faint} />
        </g>
      ))}
      <path d="M76 147q6-12 11-2t9-4q4-6 7 1t8-3" className={classes.pen} />
      <rect x="72" y="152" width="44" height="1.4" className={classes.mid} />
    </svg>
  );
}

/** Contributions, each in a box with its answer. */
export function Responses() {
  return (
    <svg className={classes.thumbnail} viewBox="0 0 130 168" aria-hidden="true">
      <rect x=".5" y=".5" width="129" height="167" className={classes.sheet} />
      <rect x="14" y="14" width="62" height="7" className={classes.strong} />
      <rect x="14" y="27" width="96" height="3.6" className={classes.faint} />
      {[0, 1, 2].map((box) => (
        <g key={box}>
          <rect x="14" y={42 + box * 40} width="102" height="33" className={classes.box} />
          <rect x="20" y={48 + box * 40} width="24" height="5" className={classes.mid} />
          <rect x="20" y={58 + box * 40} width="88" height="3.6" className={classes.faint} />
          <rect x="20" y={66 + box * 40} width={box % 2 ? 60 : 74} height="3.6" className={classes.faint} />
        </g>
      ))}
    </svg>
  );
}

/** A form: fields, and a cross under how far it has come. */
export function Compliance() {
  return (
    <svg className={classes.thumbnail} viewBox="0 0 130 168" aria-hidden="true">
      <rect x=".5" y=".5" width="129" height="167" className={classes.sheet} />
      <rect x="14" y="14" width="74" height="7" className={classes.strong} />
      <rect x="14" y="28" width="102" height="9" className={classes.band} />
      {[0, 1, 2, 3].map((row) => (
        <g key={row}>
          <rect x="14" y={37 + row * 16} width="34" height="16" className={classes.box} />
          <rect x="48" y={37 + row * 16} width="68" height="16" className={classes.blank} />
          <rect x="19" y={43 + row * 16} width={row % 2 ? 18 : 23} height="4" className={classes.mid} />
          <rect x="54" y={43 + row * 16} width={row % 2 ? 54 : 44} height="3.6" className={classes.faint} />
        </g>
      ))}
      {[0, 1, 2, 3].map((column) => (
        <rect
          key={column}
          x={14 + column * 25.5}
          y="110"
          width="25.5"
          height="15"
          className={classes.blank}
        />
      ))}
      <path d="M73 113.5l9 8m0-8l-9 8" className={classes.pen} />
      {[0, 1, 2].map((row) => (
        <rect
          key={row}
          x="14"
          y={135 + row * 8}
          width={row === 2 ? 62 : 100}
          height="3.6"
          className={classes.faint}
        />
      ))}
    </svg>
  );
}

const rowHues = ['blue', 'magenta', 'olive', 'green', 'brown'] as const;

/** A sheet of a workbook: a heading, lines between all cells, tabs at the foot. */
export function Model() {
  return (
    <svg className={classes.thumbnail} viewBox="0 0 230 162" aria-hidden="true">
      <rect x=".5" y=".5" width="229" height="161" className={classes.sheet} />
      <rect x="1" y="1" width="228" height="14" className={classes.band} />
      {rowHues.map((hue, row) => (
        <g key={hue} data-hue={hue}>
          {[46, 92, 138, 184].map((x) => (
            <g key={x}>
              <rect x={x} y={15 + row * 25} width="45.5" height="25" className={classes.blank} />
              <rect
                x={x + 5}
                y={21 + row * 25}
                width={row % 2 ? 26 : 33}
                height="3.6"
                className={classes.faint}
              />
              <rect
                x={x + 5}
                y={29 + row * 25}
                width={row % 3 ? 19 : 27}
                height="3.6"
                className={classes.faint}
              />
            </g>
          ))}
          <rect x=".5" y={15 + row * 25} width="45.5" height="25" className={classes.hue} />
        </g>
      ))}
      <rect x="8" y="146" width="34" height="9" className={classes.teal} />
      <rect x="46" y="146" width="34" height="9" className={classes.blank} />
      <rect x="84" y="146" width="34" height="9" className={classes.blank} />
    </svg>
  );
}

/** The map: stages across, a row for each dimension. */
export function ModelMap() {
  return (
    <svg className={classes.thumbnail} viewBox="0 0 230 162" aria-hidden="true">
      <rect x=".5" y=".5" width="229" height="161" className={classes.sheet} />
      <rect x="14" y="12" width="96" height="6" className={classes.strong} />
      {[58, 98, 138, 178].map((x) => (
        <path key={x} d={`M${x} 25h32l6 6-6 6h-32z`} className={classes.band} />
      ))}
      {rowHues.map((hue, row) => (
        <g key={hue} data-hue={hue}>
          <rect x="14" y={43 + row * 22} width="39" height="18" rx="2" className={classes.hue} />
          {[58, 98, 138, 178].map((x) => (
            <rect key={x} x={x} y={43 + row * 22} width="37" height="18" rx="2" className={classes.blank} />
          ))}
        </g>
      ))}
    </svg>
  );
}

/** Lines of text, some struck out and some underlined. */
export function Changes() {
  return (
    <svg className={classes.thumbnail} viewBox="0 0 130 168" aria-hidden="true">
      <rect x=".5" y=".5" width="129" height="167" className={classes.sheet} />
      <rect x="14" y="14" width="70" height="7" className={classes.strong} />
      <rect x="14" y="27" width="96" height="3.6" className={classes.faint} />
      {[0, 1, 2, 3].map((part) => (
        <g key={part}>
          <rect x="14" y={42 + part * 30} width="26" height="5" className={classes.mid} />
          <rect x="14" y={53 + part * 30} width="60" height="3.6" className={classes.faint} />
          <rect x="78" y={53 + part * 30} width="34" height="3.6" className={classes.box} />
          <rect
            x="78"
            y={57.6 + part * 30}
            width="34"
            height="1.2"
            className={classes.hue}
            data-hue="green"
          />
          <rect x="14" y={61 + part * 30} width="44" height="3.6" className={classes.faint} />
          <rect
            x="12"
            y={62.2 + part * 30}
            width="48"
            height="1.2"
            className={classes.hue}
            data-hue="magenta"
          />
        </g>
      ))}
    </svg>
  );
}

/** Sheets of several kinds in one box. */
export function Evidence() {
  return (
    <svg className={classes.thumbnail} viewBox="0 0 230 162" aria-hidden="true">
      {[0, 1, 2].map((sheet) => (
        <g key={sheet}>
          <rect x={24 + sheet * 62} y={14} width="56" height="80" className={classes.sheet} />
          <rect x={31 + sheet * 62} y={24} width="34" height="5" className={classes.strong} />
          {[0, 1, 2, 3].map((line) => (
            <rect
              key={line}
              x={31 + sheet * 62}
              y={36 + line * 12}
              width={line % 2 ? 30 : 42}
              height="3.6"
              className={classes.faint}
            />
          ))}
        </g>
      ))}
      <rect x="12" y="84" width="206" height="66" className={classes.box} />
      <rect x="96" y="108" width="38" height="14" className={classes.mid} />
    </svg>
  );
}

/** Sheets of a library, a code and its words each, and the references under them. */
export function Experiences() {
  return (
    <svg className={classes.thumbnail} viewBox="0 0 130 168" aria-hidden="true">
      <rect x=".5" y=".5" width="129" height="167" className={classes.sheet} />
      <rect x="14" y="14" width="102" height="14" className={classes.band} />
      {[0, 1, 2].map((sheet) => (
        <g key={sheet}>
          <rect x="14" y={38 + sheet * 32} width="18" height="5" className={classes.strong} />
          <rect x="36" y={38 + sheet * 32} width="50" height="5" className={classes.mid} />
          <rect x="14" y={47 + sheet * 32} width="102" height="17" className={classes.box} />
          <rect x="42" y={51 + sheet * 32} width="66" height="3.6" className={classes.faint} />
          <rect x="42" y={57 + sheet * 32} width="48" height="3.6" className={classes.faint} />
        </g>
      ))}
      <rect x="14" y="138" width="90" height="3.6" className={classes.faint} />
      <rect x="14" y="146" width="70" height="3.6" className={classes.faint} />
    </svg>
  );
}

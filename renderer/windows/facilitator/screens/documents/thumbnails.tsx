import classes from './documents.module.css';
import { Bar, Drawing, HueRows, Line, Paragraph, Times } from './strokes.tsx';

/** The matrix, a row for each dimension. */
export function Proposal() {
  const columns = [68, 108, 148, 188];
  return (
    <Drawing size={[230, 162]}>
      <Bar as="strong" at={[14, 14]} size={[96, 6]} />
      <Bar as="faint" at={[14, 26]} size={[60, 4]} />
      {columns.map((x) => (
        <Bar key={x} as="mid" at={[x, 38]} size={[28, 4]} />
      ))}
      <Bar as="strong" at={[14, 46]} size={[202, 1.6]} />
      <HueRows>
        {(row) => (
          <>
            <Bar as="hue" at={[14, 54 + row * 21]} size={[3, 15]} />
            <Bar as="mid" at={[21, 55 + row * 21]} size={[34, 4]} />
            {columns.map((x) => (
              <g key={x}>
                <Bar as="faint" at={[x, 55 + row * 21]} size={[28, 4]} />
                <Bar as="faint" at={[x, 63 + row * 21]} size={[row % 2 ? 18 : 24, 4]} />
              </g>
            ))}
          </>
        )}
      </HueRows>
    </Drawing>
  );
}

/** Lines of text, some struck out and some underlined. */
export function Changes() {
  return (
    <Drawing>
      <Bar as="strong" at={[14, 14]} size={[70, 7]} />
      <Line at={[14, 27]} width={96} />
      <Times count={4}>
        {(part) => (
          <>
            <Bar as="mid" at={[14, 42 + part * 30]} size={[26, 5]} />
            <Line at={[14, 53 + part * 30]} width={60} />
            <Bar as="box" at={[78, 53 + part * 30]} size={[34, 3.6]} />
            <Bar as="hue" hue="green" at={[78, 57.6 + part * 30]} size={[34, 1.2]} />
            <Line at={[14, 61 + part * 30]} width={44} />
            <Bar as="hue" hue="magenta" at={[12, 62.2 + part * 30]} size={[48, 1.2]} />
          </>
        )}
      </Times>
    </Drawing>
  );
}

/** A page with its identification, a text and what was agreed. */
export function Minutes() {
  return (
    <Drawing>
      <Bar as="band" at={[14, 14]} size={[102, 14]} />
      <Bar as="strong" at={[14, 36]} size={[54, 7]} />
      <Times count={3}>
        {(row) => (
          <>
            <Bar as="mid" at={[14, 52 + row * 11]} size={[26, 4]} />
            <Bar as="faint" at={[48, 52 + row * 11]} size={[60, 4]} />
          </>
        )}
      </Times>
      <Bar as="mid" at={[14, 90]} size={[40, 5]} />
      <Paragraph y={101} lines={4} last={62} />
      <Bar as="box" at={[14, 138]} size={[102, 18]} />
    </Drawing>
  );
}

/** A table with places to write in, at the right those of the secretariat. */
export function Observations() {
  return (
    <Drawing size={[230, 162]}>
      <Bar as="strong" at={[14, 14]} size={[112, 6]} />
      <Bar as="faint" at={[14, 26]} size={[72, 4]} />
      <Bar as="band" at={[14, 38]} size={[136, 9]} />
      <Bar as="teal" at={[150, 38]} size={[66, 9]} />
      <Times count={5}>
        {(row) => (
          <>
            <Bar as="mid" at={[14, 54 + row * 20]} size={[14, 4]} />
            <Line at={[36, 54 + row * 20]} width={38} />
            <Line at={[36, 61 + row * 20]} width={row % 2 ? 24 : 32} />
            <Bar as="blank" at={[82, 52 + row * 20]} size={[62, 14]} />
            <Bar as="box" at={[152, 52 + row * 20]} size={[62, 14]} />
          </>
        )}
      </Times>
    </Drawing>
  );
}

/** The same table, filled in and decided. */
export function Answers() {
  return (
    <Drawing size={[230, 162]}>
      <Bar as="strong" at={[14, 14]} size={[112, 6]} />
      <Bar as="faint" at={[14, 26]} size={[72, 4]} />
      <Bar as="band" at={[14, 38]} size={[126, 9]} />
      <Bar as="teal" at={[140, 38]} size={[76, 9]} />
      <Times count={5}>
        {(row) => (
          <>
            <Bar as="mid" at={[14, 54 + row * 20]} size={[14, 4]} />
            <Line at={[34, 54 + row * 20]} width={34} />
            <Line at={[76, 54 + row * 20]} width={row % 2 ? 44 : 54} />
            <Line at={[76, 61 + row * 20]} width={row % 2 ? 50 : 30} />
            <Bar as="teal" at={[142, 53 + row * 20]} size={[22, 6]} />
            <Line at={[170, 54 + row * 20]} width={row % 3 ? 42 : 32} />
            <Line at={[170, 61 + row * 20]} width={row % 3 ? 26 : 40} />
            <Bar as="faint" at={[14, 70 + row * 20]} size={[202, 1]} />
          </>
        )}
      </Times>
    </Drawing>
  );
}

/** A letter: whom it is to, what was decided, a signature. */
export function Reply() {
  return (
    <Drawing>
      <Bar as="band" at={[14, 14]} size={[102, 14]} />
      <Bar as="strong" at={[14, 36]} size={[62, 7]} />
      <Paragraph y={52} lines={3} last={58} />
      <Times count={2}>
        {(box) => (
          <>
            <Bar as="box" at={[14, 80 + box * 28]} size={[102, 23]} />
            <Bar as="mid" at={[20, 85 + box * 28]} size={[22, 5]} />
            <Line at={[20, 95 + box * 28]} width={box ? 70 : 86} />
          </>
        )}
      </Times>
      <path d="M76 147q6-12 11-2t9-4q4-6 7 1t8-3" className={classes.pen} />
      <Bar as="mid" at={[72, 152]} size={[44, 1.4]} />
    </Drawing>
  );
}

/** Contributions, each in a box with its answer. */
export function Responses() {
  return (
    <Drawing>
      <Bar as="strong" at={[14, 14]} size={[62, 7]} />
      <Line at={[14, 27]} width={96} />
      <Times count={3}>
        {(box) => (
          <>
            <Bar as="box" at={[14, 42 + box * 40]} size={[102, 33]} />
            <Bar as="mid" at={[20, 48 + box * 40]} size={[24, 5]} />
            <Line at={[20, 58 + box * 40]} width={88} />
            <Line at={[20, 66 + box * 40]} width={box % 2 ? 60 : 74} />
          </>
        )}
      </Times>
    </Drawing>
  );
}

/** Lines to sign, some of them signed. */
export function Attendance() {
  return (
    <Drawing size={[218, 168]}>
      <Bar as="strong" at={[14, 14]} size={[80, 7]} />
      <Bar as="box" at={[14, 27]} size={[190, 10]} />
      <Bar as="band" at={[14, 44]} size={[190, 7]} />
      <Times count={7}>
        {(row) => (
          <>
            <Bar as="mid" at={[14, 58 + row * 15]} size={[6, 3.6]} />
            <Line at={[28, 58 + row * 15]} width={row % 2 ? 40 : 48} />
            <Line at={[86, 58 + row * 15]} width={row % 3 ? 52 : 40} />
            <Bar as="faint" at={[14, 66 + row * 15]} size={[190, 1]} />
            {row % 3 === 1 ? null : (
              <path d={`M160 ${63 + row * 15}q5-11 9-2t8-4q3-5 6 1t9-3`} className={classes.pen} />
            )}
          </>
        )}
      </Times>
    </Drawing>
  );
}

/** A form: fields, and a cross under how far it has come. */
export function Compliance() {
  return (
    <Drawing>
      <Bar as="strong" at={[14, 14]} size={[74, 7]} />
      <Bar as="band" at={[14, 28]} size={[102, 9]} />
      <Times count={4}>
        {(row) => (
          <>
            <Bar as="box" at={[14, 37 + row * 16]} size={[34, 16]} />
            <Bar as="blank" at={[48, 37 + row * 16]} size={[68, 16]} />
            <Bar as="mid" at={[19, 43 + row * 16]} size={[row % 2 ? 18 : 23, 4]} />
            <Line at={[54, 43 + row * 16]} width={row % 2 ? 54 : 44} />
          </>
        )}
      </Times>
      {[14, 39.5, 65, 90.5].map((x) => (
        <Bar key={x} as="blank" at={[x, 110]} size={[25.5, 15]} />
      ))}
      <path d="M73 113.5l9 8m0-8l-9 8" className={classes.pen} />
      <Paragraph y={135} lines={3} last={62} />
    </Drawing>
  );
}

/** Sheets of a library, a code and its words each, and the references under them. */
export function Experiences() {
  return (
    <Drawing>
      <Bar as="band" at={[14, 14]} size={[102, 14]} />
      <Times count={3}>
        {(sheet) => (
          <>
            <Bar as="strong" at={[14, 38 + sheet * 32]} size={[18, 5]} />
            <Bar as="mid" at={[36, 38 + sheet * 32]} size={[50, 5]} />
            <Bar as="box" at={[14, 47 + sheet * 32]} size={[102, 17]} />
            <Line at={[42, 51 + sheet * 32]} width={66} />
            <Line at={[42, 57 + sheet * 32]} width={48} />
          </>
        )}
      </Times>
      <Line at={[14, 138]} width={90} />
      <Line at={[14, 146]} width={70} />
    </Drawing>
  );
}

/** A sheet of a workbook: a heading, lines between all cells, tabs at the foot. */
export function Model() {
  return (
    <Drawing size={[230, 162]}>
      <Bar as="band" at={[1, 1]} size={[228, 14]} />
      <HueRows>
        {(row) => (
          <>
            {[46, 92, 138, 184].map((x) => (
              <g key={x}>
                <Bar as="blank" at={[x, 15 + row * 25]} size={[45.5, 25]} />
                <Line at={[x + 5, 21 + row * 25]} width={row % 2 ? 26 : 33} />
                <Line at={[x + 5, 29 + row * 25]} width={row % 3 ? 19 : 27} />
              </g>
            ))}
            <Bar as="hue" at={[0.5, 15 + row * 25]} size={[45.5, 25]} />
          </>
        )}
      </HueRows>
      <Bar as="teal" at={[8, 146]} size={[34, 9]} />
      <Bar as="blank" at={[46, 146]} size={[34, 9]} />
      <Bar as="blank" at={[84, 146]} size={[34, 9]} />
    </Drawing>
  );
}

/** The map: stages across, a row for each dimension. */
export function ModelMap() {
  const columns = [58, 98, 138, 178];
  return (
    <Drawing size={[230, 162]}>
      <Bar as="strong" at={[14, 12]} size={[96, 6]} />
      {columns.map((x) => (
        <path key={x} d={`M${x} 25h32l6 6-6 6h-32z`} className={classes.band} />
      ))}
      <HueRows>
        {(row) => (
          <>
            <Bar as="hue" at={[14, 43 + row * 22]} size={[39, 18]} round={2} />
            {columns.map((x) => (
              <Bar key={x} as="blank" at={[x, 43 + row * 22]} size={[37, 18]} round={2} />
            ))}
          </>
        )}
      </HueRows>
    </Drawing>
  );
}

/** Sheets of several kinds in one box. */
export function Evidence() {
  return (
    <Drawing size={[230, 162]} bare>
      <Times count={3}>
        {(sheet) => (
          <>
            <Bar as="sheet" at={[24 + sheet * 62, 14]} size={[56, 80]} />
            <Bar as="strong" at={[31 + sheet * 62, 24]} size={[34, 5]} />
            {[36, 48, 60, 72].map((y, line) => (
              <Line key={y} at={[31 + sheet * 62, y]} width={line % 2 ? 30 : 42} />
            ))}
          </>
        )}
      </Times>
      <Bar as="box" at={[12, 84]} size={[206, 66]} />
      <Bar as="mid" at={[96, 108]} size={[38, 14]} />
    </Drawing>
  );
}

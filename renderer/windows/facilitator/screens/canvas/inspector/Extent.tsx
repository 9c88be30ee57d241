import type { Extent as Counts } from '../../../../../../shared/queries/extent.ts';
import { useT } from '../../../../../client/i18n.ts';
import classes from './inspector.module.css';
import { Section } from './Section.tsx';

/** How much stands in a row or a column of the model. */
export function Extent({ extent }: { extent: Counts }) {
  const t = useT();
  const { cells, covered, agreed, tools, contributions, answered } = extent;
  const lines = [
    [t(($) => $.inspector.extent.covered), `${covered}/${cells}`],
    [t(($) => $.inspector.extent.agreed), `${agreed}/${cells}`],
    [t(($) => $.inspector.extent.tools), String(tools)],
    [t(($) => $.inspector.extent.contributions), String(contributions)],
    [t(($) => $.inspector.extent.answered), `${answered}/${contributions}`],
  ];
  return (
    <Section title={t(($) => $.inspector.extent.title)}>
      <dl className={classes.extent}>
        {lines.map(([label, figure]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{figure}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}

import { Button, Select, Text } from '@mantine/core';
import { IconRestore } from '@tabler/icons-react';
import { type Appearance, documentFonts, plainAppearance } from '../../../../../../shared/model/project.ts';
import { run } from '../../../../../actions/run.ts';
import { useT } from '../../../../../client/i18n.ts';
import { useCollection } from '../../../../../client/store.ts';
import { DraftText } from '../../../fields/DraftText.tsx';
import project from '../project.module.css';
import { ColourField } from './ColourField.tsx';
import { LogoField } from './LogoField.tsx';
import { LookPreview } from './LookPreview.tsx';
import classes from './look.module.css';

/** How the institution's documents look, with what comes out beside it. */
export function LookTab() {
  const t = useT();
  const held = Object.values(useCollection('project'))[0];
  if (!held) return null;
  const { appearance, institution } = held;
  const save = (field: 'headerText' | 'paper' | 'font') => (value: string, base: string) =>
    run('project.appearance', { set: { [field]: value }, base: { [field]: base } }, { quiet: true });
  const isPlain = JSON.stringify(ordered(appearance)) === JSON.stringify(ordered(plainAppearance));
  return (
    <div className={classes.columns}>
      <div className={project.form}>
        <Text c="dimmed" size="sm">
          {t(($) => $.project.look.help)}
        </Text>
        <h2 className={project.heading}>{t(($) => $.project.look.logo)}</h2>
        <LogoField logo={appearance.logo} institution={institution} />
        <h2 className={project.heading}>{t(($) => $.project.look.colours)}</h2>
        <div className={classes.colours}>
          <ColourField field="ink" value={appearance.ink} />
          <ColourField field="accent" value={appearance.accent} />
        </div>
        <Select
          label={t(($) => $.project.look.font)}
          description={t(($) => $.project.look.fontHelp)}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={appearance.font}
          allowDeselect={false}
          data={documentFonts.map((font) => ({ value: font, label: font }))}
          renderOption={({ option }) => (
            <span style={{ fontFamily: `"${option.value}"` }}>{option.label}</span>
          )}
          onChange={(font) => font && font !== appearance.font && void save('font')(font, appearance.font)}
        />
        <h2 className={project.heading}>{t(($) => $.project.look.page)}</h2>
        <DraftText
          label={t(($) => $.project.headerText)}
          description={t(($) => $.project.headerTextHelp)}
          value={appearance.headerText}
          max={120}
          save={save('headerText')}
        />
        <Select
          label={t(($) => $.project.paper)}
          value={appearance.paper}
          allowDeselect={false}
          data={[
            { value: 'letter', label: t(($) => $.project.papers.letter) },
            { value: 'a4', label: t(($) => $.project.papers.a4) },
          ]}
          onChange={(paper) => paper && void save('paper')(paper, appearance.paper)}
        />
        <div>
          <Button
            variant="default"
            leftSection={<IconRestore size={16} stroke={1.75} aria-hidden />}
            disabled={isPlain}
            onClick={() =>
              void run(
                'project.appearance',
                { set: plainAppearance },
                { toast: t(($) => $.project.look.resetDone) },
              )
            }
          >
            {t(($) => $.project.look.reset)}
          </Button>
        </div>
      </div>
      <LookPreview project={held} />
    </div>
  );
}

const ordered = ({ headerText, paper, logo, ink, accent, font }: Appearance): unknown[] => [
  headerText,
  paper,
  logo?.hash ?? null,
  ink,
  accent,
  font,
];

import { Text, Title } from '@mantine/core';
import type { JSONContent } from '@tiptap/react';
import { documentTextKeys } from '../../../../../shared/model/project.ts';
import { isBlank, RichText, richText } from '../../../../../shared/model/richText.ts';
import { run } from '../../../../actions/run.ts';
import { useDraft } from '../../../../actions/useDraft.ts';
import { useT } from '../../../../client/i18n.ts';
import { useClient, useCollection } from '../../../../client/store.ts';
import { RichEditor } from '../../../../ui/RichEditor.tsx';
import { useDefaultText } from './defaultTexts.ts';
import classes from './project.module.css';

type Key = (typeof documentTextKeys)[number];
const nothing: RichText = richText('');
const same = (a: RichText, b: RichText) =>
  JSON.stringify(a) === JSON.stringify(b) || (isBlank(a) && isBlank(b));

/** The texts of the documents that a team may write itself. */
export function TextsTab() {
  const t = useT();
  return (
    <div className={classes.form}>
      <Text c="dimmed">{t(($) => $.project.textsHelp)}</Text>
      {documentTextKeys.map((key) => (
        <DocumentTextField key={key} name={key} />
      ))}
    </div>
  );
}

function DocumentTextField({ name }: { name: Key }) {
  const t = useT();
  const usual = useDefaultText(name);
  const readOnly = useClient((client) => client.view.project?.readOnly !== null);
  const kept = Object.values(useCollection('documentText')).find(({ key }) => key === name)?.body;
  const draft = useDraft<RichText>(
    kept ?? nothing,
    (body, base) =>
      run(
        'documentText.set',
        { key: name, body: isBlank(body) ? null : body, base: isBlank(base) ? null : base },
        { quiet: true },
      ),
    same,
  );
  const change = (content: JSONContent) => {
    const parsed = RichText.safeParse(content);
    // The editor cannot make anything else but lists past the second level, which no document prints.
    if (parsed.success) draft.change(parsed.data);
  };
  return (
    <section>
      <Title order={2} size="h3">
        {t(($) => $.project.texts[name].title)}
      </Title>
      <Text c="dimmed" size="sm" mb={6}>
        {t(($) => $.project.texts[name].help)}
      </Text>
      <RichEditor
        label={t(($) => $.project.texts[name].title)}
        labels={t(($) => $.project.editor, { returnObjects: true })}
        value={draft.value as JSONContent}
        placeholder={usual}
        readOnly={readOnly}
        onChange={change}
        onLeave={draft.leave}
      />
      {draft.error ? (
        <Text c="red" size="sm" role="alert">
          {draft.error}
        </Text>
      ) : null}
    </section>
  );
}

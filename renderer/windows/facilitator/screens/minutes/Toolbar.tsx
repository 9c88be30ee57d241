import { RichTextEditor } from '@mantine/tiptap';
import '@mantine/tiptap/styles.layer.css';
import { type Editor, useEditorState } from '@tiptap/react';
import { useT } from '../../../../client/i18n.ts';
import page from '../../../../staff/minutes/page.module.css';
import classes from './minutes.module.css';

/** The one toolbar of the page: it acts on the text that the caret was last in. */
export function Toolbar({ editor, fixed }: { editor: Editor | undefined; fixed: boolean }) {
  const t = useT();
  return (
    <div className={classes.toolbar}>
      {fixed ? null : editor && !editor.isDestroyed ? (
        <Buttons editor={editor} />
      ) : (
        <span className={classes.toolbarHint}>{t(($) => $.minutes.toolbar.choose)}</span>
      )}
      <span className={classes.legend}>
        <span className={page.name}>{t(($) => $.minutes.omittedLegend)}</span>{' '}
        {t(($) => $.minutes.omittedText)}
      </span>
    </div>
  );
}

function Buttons({ editor }: { editor: Editor }) {
  const t = useT();
  // Draws the buttons anew when the marks under the caret change.
  useEditorState({
    editor,
    selector: ({ editor: now }) =>
      ['bold', 'italic', 'bulletList', 'orderedList', 'heading'].map((name) => now.isActive(name)).join(),
  });
  const button = (key: 'bold' | 'italic' | 'heading' | 'bullets' | 'numbers') => {
    const label = t(($) => $.minutes.toolbar[key]);
    return { 'aria-label': label, title: label };
  };
  return (
    <RichTextEditor editor={editor} className={classes.toolbarRoot ?? ''}>
      <RichTextEditor.ControlsGroup role="toolbar" aria-label={t(($) => $.minutes.toolbar.label)}>
        <RichTextEditor.Bold {...button('bold')} />
        <RichTextEditor.Italic {...button('italic')} />
        <RichTextEditor.H3 {...button('heading')} />
        <RichTextEditor.BulletList {...button('bullets')} />
        <RichTextEditor.OrderedList {...button('numbers')} />
      </RichTextEditor.ControlsGroup>
    </RichTextEditor>
  );
}

import { RichTextEditor } from '@mantine/tiptap';
import '@mantine/tiptap/styles.layer.css';
import { type JSONContent, useEditor } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { useEffect, useRef } from 'react';
import classes from './RichEditor.module.css';

export interface RichEditorLabels {
  bold: string;
  italic: string;
  heading: string;
  bullets: string;
  numbers: string;
}

/** What a Word document prints of a text: paragraphs, one level of heading, lists, bold and italic. */
const extensions = [
  StarterKit.configure({
    heading: { levels: [3] },
    blockquote: false,
    code: false,
    codeBlock: false,
    horizontalRule: false,
    link: false,
    strike: false,
    underline: false,
  }),
];

/**
 * A text with a little form, as a ProseMirror document.
 * @param value what is kept; the editor follows it while nobody is in it. @param placeholder shown while it says nothing.
 */
export function RichEditor(props: {
  label: string;
  labels: RichEditorLabels;
  value: JSONContent;
  placeholder?: string;
  readOnly?: boolean;
  onChange: (value: JSONContent) => void;
  onLeave: () => void;
}) {
  const { label, labels, value, placeholder, readOnly = false, onChange, onLeave } = props;
  const heard = useRef({ onChange, onLeave });
  heard.current = { onChange, onLeave };
  const editor = useEditor({
    extensions,
    injectCSS: false,
    content: value,
    editable: !readOnly,
    shouldRerenderOnTransaction: true,
    editorProps: { attributes: { 'aria-label': label, role: 'textbox', 'aria-multiline': 'true' } },
    onUpdate: ({ editor: changed }) => heard.current.onChange(changed.getJSON()),
    onBlur: () => heard.current.onLeave(),
  });
  // On a slow machine the hook gives up its first editor while the page is still being drawn, and hands out another in the
  // next turn: what is gone takes nothing any more, and throws.
  useEffect(() => {
    if (!editor || editor.isDestroyed || editor.isFocused) return;
    if (JSON.stringify(editor.getJSON()) !== JSON.stringify(value))
      editor.commands.setContent(value, { emitUpdate: false });
  }, [editor, value]);
  useEffect(() => {
    if (editor?.isDestroyed === false) editor.setEditable(!readOnly, false);
  }, [editor, readOnly]);
  return (
    <RichTextEditor editor={editor} className={classes.root ?? ''}>
      <RichTextEditor.Toolbar className={classes.toolbar ?? ''}>
        <RichTextEditor.ControlsGroup>
          <RichTextEditor.Bold aria-label={labels.bold} title={labels.bold} />
          <RichTextEditor.Italic aria-label={labels.italic} title={labels.italic} />
          <RichTextEditor.H3 aria-label={labels.heading} title={labels.heading} />
          <RichTextEditor.BulletList aria-label={labels.bullets} title={labels.bullets} />
          <RichTextEditor.OrderedList aria-label={labels.numbers} title={labels.numbers} />
        </RichTextEditor.ControlsGroup>
      </RichTextEditor.Toolbar>
      <div className={classes.page}>
        {placeholder && editor?.isEmpty ? (
          <p className={classes.placeholder} aria-hidden="true">
            {placeholder}
          </p>
        ) : null}
        <RichTextEditor.Content className={classes.content ?? ''} />
      </div>
    </RichTextEditor>
  );
}

import { type Editor, EditorContent, type JSONContent, useEditor } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { useEffect, useRef, useState } from 'react';
import type { MinutesSectionKey } from '../../../shared/model/minutes.ts';
import type { RichText } from '../../../shared/model/richText.ts';
import { run } from '../../actions/run.ts';
import { useT } from '../../client/i18n.ts';
import { useSettings } from '../../client/settings.ts';
import { currentState, moveTo } from '../../client/store.ts';
import { sectionId, useMinutesPage } from './minutesPage.ts';
import { nameMarks } from './nameMarks.ts';
import classes from './page.module.css';
import { recordNode } from './recordNode.tsx';
import { sameText, tidy } from './tidy.ts';
import { WhoIsHere } from './WhoIsHere.tsx';

const PAUSE_MS = 1_200;
const nothing: RichText = { type: 'doc', content: [] };

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
  recordNode,
  nameMarks(classes.name ?? ''),
];

/**
 * What the secretary writes in one section. Saved at a pause in the typing and on leaving; until it is on disk it says so.
 * Where somebody else wrote meanwhile both texts are shown, and what was typed here stays in the editor until the person chose.
 */
export function SectionEditor(props: {
  minutes: string;
  section: MinutesSectionKey;
  agendaItem: string | null;
  /** What is kept; null when nothing was ever written. */
  body: RichText | null;
  title: string;
  readOnly: boolean;
}) {
  const { minutes, section, agendaItem, body, title, readOnly } = props;
  const t = useT();
  const { editors, entered } = useMinutesPage();
  const id = sectionId(section, agendaItem);
  const [unsaved, setUnsaved] = useState(false);
  // The text that the typing started from: what a save is based on.
  const base = useRef<RichText | null>(body);
  const dirty = useRef(false);
  const saving = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const save = async (from: Editor): Promise<void> => {
    clearTimeout(timer.current);
    if (!dirty.current || saving.current) return;
    const text = tidy(from.getJSON());
    if (sameText(text, base.current ?? nothing)) {
      dirty.current = false;
      setUnsaved(false);
      return;
    }
    saving.current = true;
    dirty.current = false;
    const answer = await run('minutes.section', {
      minutes,
      key: section,
      agendaItem,
      body: text,
      base: base.current,
    });
    saving.current = false;
    const kept = keptBody(minutes, section, agendaItem);
    if (answer.kind === 'done') {
      base.current = kept;
      if (dirty.current) await save(from);
      else setUnsaved(false);
    } else if (answer.keptTheirs) {
      base.current = kept;
      from.commands.setContent(asContent(kept), { emitUpdate: false });
      dirty.current = false;
      setUnsaved(false);
    } else dirty.current = true;
  };
  const heard = useRef(save);
  heard.current = save;

  const editor = useEditor({
    extensions,
    injectCSS: false,
    content: asContent(body),
    editable: !readOnly,
    editorProps: {
      attributes: {
        class: classes.editor ?? '',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': t(($) => $.minutes.write, { title }),
      },
    },
    onUpdate: ({ editor: changed }) => {
      dirty.current = true;
      setUnsaved(true);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void heard.current(changed), PAUSE_MS);
    },
    onFocus: () => {
      entered(id);
      moveTo({ minutes, section: id }, useSettings.getState().operator);
    },
    onBlur: ({ editor: left }) => {
      moveTo(null, '');
      void heard.current(left);
    },
  });

  useEffect(() => {
    if (!editor) return undefined;
    editors.set(id, editor);
    return () => {
      editors.delete(id);
      if (editor.isFocused) moveTo(null, '');
      // Leaving the screen loses nothing.
      void heard.current(editor);
    };
  }, [editor, editors, id]);
  useEffect(() => {
    // An editor that the hook has given up already (see RichEditor) takes nothing any more.
    if (!editor || editor.isDestroyed || dirty.current || saving.current) return;
    base.current = body;
    if (!sameText(tidy(editor.getJSON()), body ?? nothing))
      editor.commands.setContent(asContent(body), { emitUpdate: false });
  }, [editor, body]);
  useEffect(() => {
    if (editor?.isDestroyed === false) editor.setEditable(!readOnly, false);
  }, [editor, readOnly]);

  if (readOnly && body === null) return null;
  return (
    <>
      <WhoIsHere minutes={minutes} section={id} />
      <div className={classes.written} data-unsaved={unsaved || undefined}>
        {editor?.isEmpty && !readOnly ? (
          <p className={classes.placeholder} aria-hidden="true">
            {t(($) => $.minutes.placeholder)}
          </p>
        ) : null}
        <EditorContent editor={editor} />
        {unsaved ? <span className={classes.unsaved}>{t(($) => $.minutes.saving)}</span> : null}
      </div>
    </>
  );
}

// The editor's type allows itself more than a project keeps; what is kept is always one of its documents.
function asContent(text: RichText | null): JSONContent {
  return (text ?? nothing) as JSONContent;
}

/** What is kept of a section at this moment, which drawing may not have reached yet. */
function keptBody(minutes: string, key: MinutesSectionKey, agendaItem: string | null): RichText | null {
  return (
    Object.values(currentState().minutesSection).find(
      (each) => each.minutes === minutes && each.key === key && each.agendaItem === agendaItem,
    )?.body ?? null
  );
}

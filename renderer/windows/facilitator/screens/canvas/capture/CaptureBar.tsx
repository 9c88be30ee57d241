import { Button, Textarea } from '@mantine/core';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { contributionTypes } from '../../../../../../shared/model/contribution.ts';
import { projectOf, type State } from '../../../../../../shared/model/state.ts';
import { useT } from '../../../../../client/i18n.ts';
import { useClient, useProject } from '../../../../../client/store.ts';
import { CapturePills } from './CapturePills.tsx';
import { CaptureSettings } from './CaptureSettings.tsx';
import classes from './capture.module.css';
import { setDraft, tableNow, useDraft, useDraftOf, workshopNow } from './draft.ts';
import { closeCapture, useCapture } from './focus.ts';
import { authorLabel, type Option } from './options.ts';
import { PastePreview } from './PastePreview.tsx';
import { cardsOf } from './parse.ts';
import { ReturnedTexts } from './ReturnedTexts.tsx';
import { submit, submitMany } from './submit.ts';
import { TokenMenu } from './TokenMenu.tsx';
import { useTokenField } from './useTokenField.ts';

/** As high as its text. Where the browser does not know how (Firefox), it is measured, with several layouts a letter. */
const growing = CSS.supports('field-sizing', 'content')
  ? { rows: 1 }
  : { autosize: true, minRows: 1, maxRows: 6 };

/** Quick capture: one line, Enter, next. Nothing is drawn while no project is open. */
export function CaptureBar({ overlay = false }: { overlay?: boolean }) {
  const state = useProject();
  return state ? <Bar state={state} overlay={overlay} /> : null;
}

function Bar({ state, overlay }: { state: State; overlay: boolean }) {
  useDraftOf(projectOf(state).id);
  const t = useT();
  const readOnly = useClient((client) => client.view.project?.readOnly != null);
  const { text, author, place, workshop, table } = useDraft();
  const tokens = useTokenField(state, t);
  const [cards, setCards] = useState<readonly string[] | null>(null);
  const [said, setSaid] = useState('');
  const [wrong, setWrong] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const menuId = useId();
  const open = tokens.options.length > 0;

  useEffect(() => {
    if (overlay) {
      field.current?.focus();
      return undefined;
    }
    useCapture.setState({ docked: field.current, overlay: false });
    return () => useCapture.setState({ docked: null });
  }, [overlay]);

  const caretTo = useRef<number | null>(null);
  // With the text that it belongs to, before the next key: a frame later it would stand among what was typed meanwhile.
  useLayoutEffect(() => {
    if (caretTo.current !== null) field.current?.setSelectionRange(caretTo.current, caretTo.current);
    caretTo.current = null;
  });
  const putCaret = (caret: number): void => {
    caretTo.current = caret;
  };
  const choose = (option: Option): void => {
    const caret = tokens.choose(option);
    if (caret !== null) putCaret(caret);
  };
  const add = async (): Promise<void> => {
    setWrong('');
    field.current?.focus();
    const done = await submit(t);
    if (done.kind === 'back') setWrong(done.sentence);
    if (done.kind === 'added')
      setSaid(
        done.where === ''
          ? t(($) => $.capture.addedToTray, { code: done.code })
          : t(($) => $.capture.addedAt, { code: done.code, where: done.where }),
      );
  };

  const onKeyDown = (event: React.KeyboardEvent<HTMLTextAreaElement>): void => {
    const { nativeEvent } = event;
    if (nativeEvent.isComposing || nativeEvent.keyCode === 229) return;
    const altGraph = nativeEvent.getModifierState('AltGraph') || (event.ctrlKey && event.altKey);
    const type = /^[1-5]$/.test(event.key) ? contributionTypes[Number(event.key) - 1] : undefined;
    if ((event.ctrlKey || event.metaKey) && !altGraph && type) {
      event.preventDefault();
      setDraft({ type });
    } else if (open && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      tokens.step(event.key === 'ArrowDown' ? 1 : -1);
    } else if (open && (event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey) {
      event.preventDefault();
      const option = tokens.options[tokens.active];
      if (option) choose(option);
    } else if (event.key === 'Escape') {
      if (open) tokens.close();
      else if (overlay) closeCapture();
      else field.current?.blur();
      event.preventDefault();
      event.stopPropagation();
    } else if (event.key === 'Enter' && !event.shiftKey && !altGraph) {
      event.preventDefault();
      void add();
    } else if (event.key === 'Backspace' && text === '') {
      if (place.kind !== 'tray') setDraft({ place: { kind: 'tray' } });
      else if (author) setDraft({ author: null });
    }
  };

  const onPaste = (event: React.ClipboardEvent<HTMLTextAreaElement>): void => {
    const lines = cardsOf(event.clipboardData.getData('text/plain'));
    if (lines.length < 2) return;
    event.preventDefault();
    setCards(lines);
  };
  const closePaste = (): void => {
    setCards(null);
    requestAnimationFrame(() => field.current?.focus());
  };

  const at = tableNow(state.forumTable, workshopNow(state.workshop, workshop), table);
  const who = author ? authorLabel(state, author, t) : (at?.name ?? t(($) => $.capture.plenary));
  return (
    <section
      className={classes.bar}
      data-overlay={overlay || undefined}
      aria-label={t(($) => $.capture.title)}
    >
      <ReturnedTexts />
      {wrong === '' ? null : (
        <p className={classes.wrong} role="alert">
          {wrong}
        </p>
      )}
      <CaptureSettings disabled={readOnly} />
      <div className={classes.field} data-disabled={readOnly || undefined}>
        {open ? (
          <TokenMenu
            id={menuId}
            title={
              tokens.asking
                ? t(($) => $.capture.ask[tokens.asking?.about ?? 'person'], { name: tokens.asking.name })
                : t(($) => $.capture.menu[tokens.sign === '@' ? 'who' : 'where'])
            }
            options={tokens.options}
            active={tokens.active}
            choose={choose}
          />
        ) : null}
        <CapturePills state={state} />
        <Textarea
          ref={field}
          className={classes.input ?? ''}
          classNames={{ input: classes.textarea ?? '' }}
          variant="unstyled"
          {...growing}
          value={text}
          disabled={readOnly}
          placeholder={t(($) => (readOnly ? $.capture.readOnly : $.capture.placeholder))}
          aria-label={t(($) => $.capture.field)}
          role="combobox"
          aria-autocomplete="list"
          aria-expanded={open}
          aria-controls={open ? menuId : undefined}
          aria-activedescendant={open ? `${menuId}-${tokens.active}` : undefined}
          onChange={(event) => {
            const { value, selectionStart } = event.currentTarget;
            setWrong('');
            const caret = tokens.write(value, selectionStart);
            if (caret !== selectionStart) putCaret(caret);
          }}
          onSelect={(event) => tokens.setCaret(event.currentTarget.selectionStart)}
          onKeyDown={onKeyDown}
          onPaste={onPaste}
        />
        {text === '' && !readOnly ? <span className={classes.hint}>{t(($) => $.capture.hint)}</span> : null}
      </div>
      <Button
        className={classes.add ?? ''}
        onClick={() => void add()}
        disabled={readOnly || text.trim() === ''}
      >
        {t(($) => $.capture.add)}
      </Button>
      <span className={classes.said} role="status">
        {said}
      </span>
      <PastePreview
        cards={cards}
        about={t(($) => $.capture.paste.about, { who })}
        create={() => {
          const texts = cards ?? [];
          closePaste();
          void submitMany(texts, t);
        }}
        asOne={() => {
          const before = text === '' || /\s$/.test(text) ? text : `${text}\n`;
          setDraft({ text: before + (cards ?? []).join('\n') });
          closePaste();
        }}
        close={closePaste}
      />
    </section>
  );
}

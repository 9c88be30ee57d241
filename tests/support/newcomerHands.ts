import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import type { es } from '../../renderer/client/catalogue.ts';

/** The texts that a window shows, as its catalogues have them. */
export type Words = typeof es;

/** The catalogues of a language, one area a file. */
export function wordsOf(language: 'es-CL' | 'en'): Words {
  const folder = join(import.meta.dirname, '../../resources/locales', language);
  const areas = readdirSync(folder).map((file) => [
    file.replace(/\.json$/, ''),
    JSON.parse(readFileSync(join(folder, file), 'utf8')) as unknown,
  ]);
  return Object.fromEntries(areas) as Words;
}

/** A text with its `{{places}}` filled. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** How a person acts on the window. The two pairs share every step, and each has its own way of doing it. */
export interface Hands {
  readonly page: Page;
  /** A button, a link, a line of a list. */
  press(control: Locator): Promise<void>;
  /** One of a few beside one another (a segmented control). */
  pick(group: Locator, option: string): Promise<void>;
  /** A field, whatever it held. */
  write(field: Locator, text: string): Promise<void>;
  /** A screen of the rail. */
  goTo(screen: string): Promise<void>;
  addDimension(words: Words, name: string): Promise<void>;
  /** One contribution into the capture bar; `#` and a code in it say where. */
  capture(words: Words, text: string): Promise<void>;
  /** Chooses two cards of the tray and asks for a tool from them. */
  twoIntoTool(words: Words, first: Locator, second: Locator): Promise<void>;
  /** The cell of the tool, in the form that asks for it. */
  chooseCell(field: Locator, code: string, option: Locator): Promise<void>;
  projectRow(words: Words, code: string, name: string): Promise<void>;
  /** The running workshop's page, and there the form of an agreement. */
  agreementForm(words: Words): Promise<void>;
}

/** The mouse; the keyboard only writes text. */
export function mouse(page: Page): Hands {
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  return {
    page,
    press: (control) => control.click(),
    pick: (group, option) => group.getByText(option, { exact: true }).click(),
    write: async (field, text) => {
      await field.click();
      await page.keyboard.type(text);
    },
    goTo: (screen) => page.getByRole('navigation').getByRole('button', { name: screen }).click(),
    addDimension: async (words, name) => {
      await button(words.canvas.menu.model).click();
      await page.getByRole('menuitem', { name: words.canvas.menu.addDimension }).click();
      await page.getByRole('textbox', { name: words.canvas.edit.newDimension }).click();
      await page.keyboard.type(name);
      // A person with the mouse goes on to something else: what was typed is saved by that.
      await page.getByRole('combobox', { name: words.capture.field, exact: true }).click();
    },
    capture: async (words, text) => {
      const bar = page.getByRole('region', { name: words.capture.title });
      await bar.getByRole('combobox', { name: words.capture.field, exact: true }).click();
      await page.keyboard.type(text);
      await bar.getByRole('button', { name: words.capture.add, exact: true }).click();
    },
    twoIntoTool: async (words, first, second) => {
      await first.click();
      await second.click({ modifiers: ['Shift'] });
      await button(`${words.inspector.actions.makeTool} H`)
        .or(button(words.inspector.actions.makeTool))
        .click();
    },
    chooseCell: async (field, _code, option) => {
      await field.click();
      await option.click();
    },
    projectRow: async (words, _code, name) => {
      await page.getByText(name, { exact: true }).first().click();
      await button(words.frame.wall.menu).click();
      await page.getByRole('menuitem', { name: words.frame.wall.row }).click();
    },
    agreementForm: async (words) => {
      await page.getByRole('banner').getByRole('button', { name: /3/ }).click();
      await page.getByRole('button', { name: words.records.add.agreement }).click();
    },
  };
}

const FARTHEST = 160;

/** The keyboard alone: Tab, arrows, Enter, the keys that the screens name, and the palette. */
export function keyboard(page: Page): Hands {
  const { keyboard: keys } = page;
  const focused = (element: Locator) => element.evaluate((node) => node === document.activeElement);
  /** Tab by Tab, as a person without a mouse gets there; fails when it cannot be got to. */
  const reach = async (control: Locator): Promise<void> => {
    // Not "visible": a radio that is drawn by its label has no size of its own.
    await expect(control).toBeAttached();
    for (let steps = 0; steps < FARTHEST; steps += 1) {
      if (await focused(control)) return;
      await keys.press('Tab');
    }
    throw new Error(`Tab never reaches ${String(control)}`);
  };
  const palette = async (words: Words, what: string, line: string | RegExp): Promise<void> => {
    await keys.press('Control+k');
    await expect(page.getByRole('textbox', { name: words.frame.search })).toBeFocused();
    await keys.type(what);
    // The best answer stands first, and is the one that Enter takes.
    await expect(page.locator('[data-action][data-selected]')).toContainText(line);
    await keys.press('Enter');
    await expect(page.getByRole('dialog', { name: words.frame.search })).toBeHidden();
  };
  const hands: Hands = {
    page,
    press: async (control) => {
      await reach(control);
      await keys.press('Enter');
    },
    pick: async (group, option) => {
      const wanted = group.getByRole('radio', { name: option, exact: true });
      await reach(group.getByRole('radio', { checked: true }));
      for (let steps = 0; steps < 5 && !(await wanted.isChecked()); steps += 1)
        await keys.press('ArrowRight');
      await expect(wanted).toBeChecked();
    },
    write: async (field, text) => {
      await reach(field);
      await keys.press('Control+a');
      await keys.type(text);
    },
    goTo: (screen) => hands.press(page.getByRole('navigation').getByRole('button', { name: screen })),
    addDimension: async (words, name) => {
      await palette(words, words.canvas.menu.addDimension, words.canvas.menu.addDimension);
      await expect(page.getByRole('textbox', { name: words.canvas.edit.newDimension })).toBeFocused();
      await keys.type(name);
      await keys.press('Enter');
      await expect(page.getByText(name, { exact: true }).first()).toBeVisible();
      await keys.press('Escape');
    },
    capture: async (words, text) => {
      const field = page.getByRole('combobox', { name: words.capture.field, exact: true });
      if (!(await focused(field))) await keys.press('n');
      await expect(field).toBeFocused();
      await keys.type(text);
      await keys.press('Enter');
    },
    twoIntoTool: async (words, first, second) => {
      await keys.press('Escape');
      await reach(page.getByRole('listbox', { name: words.inspector.tray.list }));
      await keys.press('Home');
      await keys.press('Space');
      await expect(first).toHaveAttribute('aria-selected', 'true');
      await keys.press('ArrowRight');
      await keys.press('Space');
      await expect(second).toHaveAttribute('aria-selected', 'true');
      await keys.press('h');
    },
    chooseCell: async (field, code, option) => {
      await reach(field);
      await keys.type(code);
      await expect(option).toBeVisible();
      await keys.press('Enter');
    },
    projectRow: async (words, code, name) => {
      await palette(words, code, name);
      await keys.press('F5');
    },
    agreementForm: async (words) => {
      await palette(words, 'ts-3', 'TS-3');
      await expect(page.getByRole('button', { name: words.records.add.agreement })).toBeVisible();
      await keys.press('a');
    },
  };
  return hands;
}

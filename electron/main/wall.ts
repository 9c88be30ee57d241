import type { Rectangle, WebContents } from 'electron';
import { BrowserWindow, screen } from 'electron';
import type { WallState } from '../../shared/contract/shell.ts';
import { texts } from './texts.ts';
import { load, ORIGIN, webPreferences } from './window.ts';

/** The projector's window: its own process, so that it outlives the facilitator's. */
export class Wall {
  readonly #facilitator: BrowserWindow;
  readonly #changed: (state: WallState) => void;
  #window: BrowserWindow | undefined;
  /** The display that was asked for or found: the wall goes back to it when it is plugged in again. */
  #wanted: number | undefined;

  constructor(facilitator: BrowserWindow, changed: (state: WallState) => void) {
    this.#facilitator = facilitator;
    this.#changed = changed;
    screen.on('display-removed', () => this.#settle());
    screen.on('display-added', () => this.#settle());
  }

  state(): WallState {
    const bounds = this.#window?.getBounds();
    return { open: bounds !== undefined, display: bounds ? screen.getDisplayMatching(bounds).id : null };
  }

  /** Opens it, on the given display or on the first that the facilitator is not using; moves it when it is open. */
  open(display: number | undefined): WallState {
    this.#wanted = display ?? this.#wanted;
    this.#window ??= this.#create();
    this.#settle();
    return this.state();
  }

  close(): WallState {
    this.#window?.destroy();
    return this.state();
  }

  owns(contents: WebContents): boolean {
    return this.#window?.webContents === contents;
  }

  #create(): BrowserWindow {
    const window = new BrowserWindow({
      ...this.#place().bounds,
      title: texts().wallTitle,
      show: false,
      autoHideMenuBar: true,
      webPreferences: webPreferences(),
    });
    // Without taking the focus: the facilitator goes on typing.
    window.once('ready-to-show', () => window.showInactive());
    window.on('closed', () => {
      this.#window = undefined;
      this.#changed(this.state());
    });
    load(window, `${ORIGIN}/?window=wall`);
    return window;
  }

  #place(): { bounds: Rectangle; full: boolean } {
    const all = screen.getAllDisplays();
    const own = screen.getDisplayMatching(this.#facilitator.getBounds());
    const display = all.find(({ id }) => id === this.#wanted) ?? all.find(({ id }) => id !== own.id);
    if (display && all.length > 1) {
      this.#wanted ??= display.id;
      return { bounds: display.bounds, full: true };
    }
    // One display only: an ordinary window that the facilitator can move and close.
    const { x, y, width, height } = own.workArea;
    return {
      bounds: { x: x + (width >> 2), y: y + (height >> 2), width: width >> 1, height: height >> 1 },
      full: false,
    };
  }

  /** Puts the window where it belongs with the displays there are now. */
  #settle(): void {
    const window = this.#window;
    if (!window) return;
    const { bounds, full } = this.#place();
    // Out of full screen first: a window in full screen does not move.
    if (window.isFullScreen()) window.setFullScreen(false);
    window.setBounds(bounds);
    if (full) window.setFullScreen(true);
    this.#changed(this.state());
  }
}

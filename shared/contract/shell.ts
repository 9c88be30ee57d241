import { z } from 'zod';

/**
 * What a window may ask of the desktop shell, and what the shell tells a window. In a browser there is no shell:
 * `window.cabildo` is absent, the window speaks WebSocket at `/channel` and saves with a download.
 */

const path = z.string().min(1).max(4096);
const label = z.string().max(300);
const filter = z.strictObject({
  name: label,
  extensions: z.array(z.string().regex(/^[A-Za-z0-9]{1,16}$/)).max(8),
});

/** Items that the operating system itself carries out; their labels may still be the window's. */
export const menuRoles = [
  'about',
  'close',
  'copy',
  'cut',
  'hide',
  'hideOthers',
  'minimize',
  'paste',
  'quit',
  'selectAll',
  'togglefullscreen',
  'unhide',
] as const;

/** One entry of the native menu, as data: the shell sends back the `id` of the chosen one. */
export interface MenuItem {
  readonly id?: string | undefined;
  readonly label?: string | undefined;
  /** Shown beside the label; the window itself listens to its keys. Electron's notation: `CmdOrCtrl+Shift+Z`. */
  readonly accelerator?: string | undefined;
  readonly enabled?: boolean | undefined;
  readonly checked?: boolean | undefined;
  readonly separator?: boolean | undefined;
  readonly role?: (typeof menuRoles)[number] | undefined;
  readonly submenu?: readonly MenuItem[] | undefined;
}

const menuItem: z.ZodType<MenuItem> = z.lazy(() =>
  z.strictObject({
    id: z.string().max(100).optional(),
    label: label.optional(),
    accelerator: z.string().max(60).optional(),
    enabled: z.boolean().optional(),
    checked: z.boolean().optional(),
    separator: z.boolean().optional(),
    role: z.enum(menuRoles).optional(),
    submenu: z.array(menuItem).max(60).optional(),
  }),
);

export const shellRequest = z.discriminatedUnion('name', [
  z.strictObject({
    name: z.literal('chooseFolder'),
    title: label,
    mode: z.enum(['open', 'new']),
    suggested: label.optional(),
  }),
  z.strictObject({
    name: z.literal('saveFile'),
    suggested: z.string().min(1).max(300),
    filters: z.array(filter).max(8),
    /** base64 */
    data: z.string(),
  }),
  z.strictObject({ name: z.literal('openFile'), filters: z.array(filter).max(8) }),
  z.strictObject({
    name: z.literal('menu'),
    items: z.array(menuItem).max(20),
    /** The window's language: the shell's own few texts follow it. */
    language: z.enum(['es-CL', 'en']).optional(),
  }),
  z.strictObject({ name: z.literal('wall'), open: z.boolean(), display: z.number().int().optional() }),
  /** Opens the secretary's window, or brings it forward. */
  z.strictObject({ name: z.literal('secretary') }),
  z.strictObject({ name: z.literal('displays') }),
  /** Only a path that this session saved or chose. */
  z.strictObject({ name: z.literal('reveal'), path }),
]);

export type ShellRequest = z.infer<typeof shellRequest>;
type Name = ShellRequest['name'];

export interface WallState {
  readonly open: boolean;
  /** Id of the display it is on; null when closed. */
  readonly display: number | null;
}

export interface Display {
  readonly id: number;
  readonly label: string;
  readonly primary: boolean;
}

/** What each request answers. null: the person cancelled the dialog. */
export interface ShellAnswers {
  chooseFolder: string | null;
  saveFile: string | null;
  openFile: { readonly name: string; readonly data: string } | null;
  menu: null;
  wall: WallState;
  secretary: null;
  displays: readonly Display[];
  reveal: null;
}

export type ShellAnswer<N extends Name = Name> = ShellAnswers[N];

/** What the shell tells the facilitator's window, unasked. */
export type ShellEvent =
  | { readonly name: 'menu'; readonly id: string }
  | ({ readonly name: 'wall' } & WallState)
  /** A folder or `.cabildo` file that a second start, or the system, asked to open. */
  | { readonly name: 'openProject'; readonly folder: string }
  /** The window is about to close: send now what is half typed. The shell waits for what is posted while this is handled. */
  | { readonly name: 'closing' };

/** The one wire between a window and the shell: `window.cabildo`, put there by the preload. */
export interface Shell {
  post(frame: unknown): void;
  /** Opens this window's channel to the host at the first call. Gives the way to stop listening. */
  onFrame(listener: (frame: unknown) => void): () => void;
  shell<R extends ShellRequest>(request: R): Promise<ShellAnswer<R['name']>>;
  onShell(listener: (event: ShellEvent) => void): () => void;
}

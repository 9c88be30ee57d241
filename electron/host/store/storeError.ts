/**
 * Why the store refuses. `diskFull`, `readOnlyDisk`, `gone`, `locked` and `io` may pass: the same call can be tried
 * again. The others say what is wrong with a folder or a file.
 */
export type StoreErrorCode =
  | 'diskFull'
  | 'readOnlyDisk'
  | 'gone'
  | 'io'
  | 'locked'
  | 'readOnly'
  | 'closed'
  | 'newer'
  | 'damaged'
  | 'notAProject'
  | 'notEmpty'
  | 'badAsset'
  | 'badPackage';

/** A refusal of the store, known by its code; the message is for the log, the person's sentence is made from the code. */
export class StoreError extends Error {
  readonly code: StoreErrorCode;
  /** The file or folder concerned, where there is one. */
  readonly file: string | undefined;

  constructor(code: StoreErrorCode, message: string, options: { file?: string; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.name = 'StoreError';
    this.code = code;
    this.file = options.file;
  }
}

const CODES: Record<string, StoreErrorCode> = {
  ENOSPC: 'diskFull',
  EDQUOT: 'diskFull',
  EFBIG: 'diskFull',
  EROFS: 'readOnlyDisk',
  EACCES: 'readOnlyDisk',
  EPERM: 'readOnlyDisk',
  ENOENT: 'gone',
  ENOTDIR: 'gone',
  ESTALE: 'gone',
  ENODEV: 'gone',
};

/** The system's code (`ENOSPC`…) of an error, or undefined. */
export function systemCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** A StoreError for whatever the file system threw; one that is a StoreError already stays as it is. */
export function asStoreError(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  const code = systemCode(error);
  return new StoreError(
    (code && CODES[code]) || 'io',
    error instanceof Error ? error.message : String(error),
    {
      cause: error,
    },
  );
}

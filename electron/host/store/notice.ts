/** What opening a project found or did that a person should hear of. Files are relative to the project folder. */
export type Notice =
  /** A power cut or a kill left an unfinished line; it was never acknowledged, and is kept as `keptAs` (null: left there). */
  | { code: 'tornTail'; file: string; line: number; bytes: number; keptAs: string | null }
  /** A line in the middle of the journal cannot be used; the state is that of before it, and read-only. */
  | { code: 'damagedJournal'; file: string; line: number; problem: string; seq: number }
  /** A snapshot could not be used (`problem`); the state was made from `used` and the journal. */
  | { code: 'damagedSnapshot'; file: string; problem: string; used: string; keptAs: string | null }
  /** The project was written by an older version of the program and was brought forward. */
  | { code: 'migrated'; from: number; to: number }
  /** The project was written by a newer version; `left` records could not be read and are not shown. */
  | { code: 'newer'; version: number; left: number };

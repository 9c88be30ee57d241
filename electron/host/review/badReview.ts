/** What may be wrong with a file that is taken for a returned document: codes of the catalogues (`requests`, and `faults` of the command line). */
export type ReviewFault =
  | 'reviewEmpty'
  | 'reviewTooLarge'
  | 'reviewCut'
  | 'reviewDamaged'
  | 'reviewProtected'
  | 'reviewMacros'
  | 'reviewBomb'
  | 'reviewUnsafe'
  | 'reviewDoctype'
  | 'reviewOldWord'
  | 'reviewOdt'
  | 'reviewKind'
  | 'reviewUnknown'
  | 'reviewOtherProject';

/** A returned document that is not read. It is the only error that opening and reading one may throw. */
export class BadReview extends Error {
  readonly code: ReviewFault;
  readonly place: { detail: Record<string, string | number> };
  constructor(code: ReviewFault, detail: Record<string, string | number> = {}) {
    super(code);
    this.name = 'BadReview';
    this.code = code;
    this.place = { detail };
  }
}

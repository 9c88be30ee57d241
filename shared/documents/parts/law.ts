/** The day on which Ley 21.719 comes into force; until then Ley 19.628 rules as it stands. */
const newLaw = '2026-12-01';

/** Which words for the law on personal data hold on a calendar day: the key of a catalogue. */
export function privacyLaw(day: string): 'lawBefore' | 'lawNow' {
  return day < newLaw ? 'lawBefore' : 'lawNow';
}

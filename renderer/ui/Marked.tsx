/** One letter without case and accents. */
const plain = (letter: string) => letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/**
 * A text with the places where one of `words` stands set in bold; case and accents count for nothing.
 * @param words folded already.
 */
export function Marked({ text, words }: { text: string; words: readonly string[] }) {
  const letters = [...text.normalize('NFC')];
  // Letter by letter, so that a place in the folded text is the same place in the real one.
  const folded = letters.map((letter) => plain(letter)[0] ?? ' ').join('');
  const bold = new Set<number>();
  for (const word of words) {
    const at = folded.indexOf(word);
    if (at >= 0) for (let index = at; index < at + word.length; index += 1) bold.add(index);
  }
  if (bold.size === 0) return text;
  const parts: { text: string; bold: boolean; at: number }[] = [];
  for (const [at, letter] of letters.entries()) {
    const last = parts.at(-1);
    if (last && last.bold === bold.has(at)) last.text += letter;
    else parts.push({ text: letter, bold: bold.has(at), at });
  }
  return parts.map((part) =>
    part.bold ? <strong key={part.at}>{part.text}</strong> : <span key={part.at}>{part.text}</span>,
  );
}

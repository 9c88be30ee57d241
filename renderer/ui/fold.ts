/** Text without case and accents, for comparing what people type: «Año» and «ano» are the same word. */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();
}

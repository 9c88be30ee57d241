/** What keeps a form from being sent, or was not taken. It stands in the foot, above the button that was touched. */
export function Problem({ text }: { text: string | null | undefined }) {
  return text ? (
    <p className="alert" role="alert">
      {text}
    </p>
  ) : null;
}

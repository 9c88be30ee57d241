/** Time left as it is printed: `12:40`, `0:07`; past the end it counts up, `+1:20`. */
export function countdownText(left: number): string {
  if (left < 0) return `+${clockText(Math.floor(-left / 1_000))}`;
  return clockText(Math.ceil(left / 1_000));
}

/** Seconds as minutes and seconds, `125:00`. */
export function clockText(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

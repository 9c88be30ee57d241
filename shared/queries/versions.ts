/** The number after the highest of `numbers`: the next minor one (`0.3`), or the next whole one (`1.0`) by choice. */
export function nextVersion(numbers: readonly string[], major: boolean): string {
  const pairs = numbers.map((number) => number.split('.').map(Number) as [number, number]);
  const [whole, part] = pairs.reduce(
    (best, pair) => (pair[0] > best[0] || (pair[0] === best[0] && pair[1] > best[1]) ? pair : best),
    [0, 0],
  );
  return major ? `${whole + 1}.0` : `${whole}.${part + 1}`;
}

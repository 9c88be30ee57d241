import { expect, it } from 'vitest';
import { withFallbackFonts } from '../../../renderer/windows/facilitator/preview/fallbackFonts.ts';

it('gives each font of a document one of its kind to stand in for it', () => {
  expect(withFallbackFonts('.a span { font-family: Verdana; color: red }')).toBe(
    '.a span { font-family: Verdana, sans-serif; color: red }',
  );
  expect(withFallbackFonts(".a { font-family: 'Times New Roman', Georgia;}")).toBe(
    ".a { font-family: 'Times New Roman', Georgia, serif;}",
  );
  expect(withFallbackFonts('.b{font-family:"Courier New"}')).toBe(
    '.b{font-family: "Courier New", monospace}',
  );
});

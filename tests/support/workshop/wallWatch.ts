import { expect, type Page } from '@playwright/test';
import { framesOf } from '../frames.ts';

/** The room's window under watch: the whole of its document, and every frame it was ever sent. */
export class WallWatch {
  readonly page: Page;
  private readonly frames: string[];
  private readonly secrets: Set<string>;

  /** Made before the window is opened. @param secrets what it may not hold until `reveal` says so */
  constructor(page: Page, secrets: readonly string[]) {
    this.page = page;
    this.frames = framesOf(page);
    this.secrets = new Set(secrets);
  }

  /** From now on these may be shown. */
  reveal(texts: readonly string[]): void {
    for (const text of texts) this.secrets.delete(text);
  }

  /** Fails when anything that is still secret has reached the window, shown or not. */
  async check(step: string): Promise<void> {
    const shown = await this.page.content();
    expect(this.frames.length, `${step}: the wall hears its frames`).toBeGreaterThan(0);
    for (const secret of this.secrets) {
      expect(shown.includes(secret), `${step}: the wall's document says «${secret}»`).toBe(false);
      const frame = this.frames.find((sent) => sent.includes(secret));
      expect(frame, `${step}: the wall was sent «${secret}»`).toBeUndefined();
    }
  }
}

import { Sentence, t } from './say.ts';

/** `cabildo export <folder> --document …` */
export async function exportCommand(): Promise<number> {
  throw new Sentence(t().noDocument, 2);
}

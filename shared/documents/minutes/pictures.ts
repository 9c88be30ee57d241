import { attachmentsOfWorkshop, isWallPicture } from '../../queries/attachments.ts';
import type { Block } from '../blocks.ts';
import type { Writer } from './input.ts';

/** The photos of the workshop and its agenda under the list that names them; those that are too many are only listed. */
export function pictures(writer: Writer): Block[] {
  const { say, state, material, pictures: chosen = new Set() } = writer;
  const all = attachmentsOfWorkshop(state, material.workshop.id).filter(isWallPicture);
  const printed = [...chosen].flatMap((hash) => all.find((picture) => picture.hash === hash) ?? []);
  if (printed.length === 0) return [];
  return [
    ...(printed.length < all.length
      ? [
          {
            kind: 'paragraph' as const,
            text: say('annex.printed', { count: printed.length }),
            keepNext: true,
          },
        ]
      : []),
    ...printed.map((picture): Block => {
      const { name, hash, width, height, caption, alternative } = picture;
      return {
        kind: 'picture',
        hash,
        width: width ?? 1,
        height: height ?? 1,
        caption: caption || name,
        alt: alternative || say('annex.pictureAlt', { caption: caption || name }),
      };
    }),
  ];
}

import { z } from 'zod';
import { Sha256 } from '../model/attachment.ts';
import { contrast, isReadable, leastContrast, saidContrast, white } from '../model/colour.ts';
import { Appearance, Logo, mayBeLogo } from '../model/project.ts';
import { projectOf } from '../model/state.ts';
import { type Context, command } from './command.ts';
import { Refusal } from './refusal.ts';
import { write } from './simple.ts';

const { headerText, paper, font } = Appearance.shape;
/** As people write it: with its sign or without, in letters of any case. */
const WrittenColour = z.string().regex(/^#?[0-9A-Fa-f]{6}$/, 'colour');

/** What a sender says of a logo: the host knows the rest of it. */
const GivenLogo = z.strictObject({ hash: Sha256, alternative: Logo.shape.alternative.default('') });

const pale = { ink: 'paleInk', accent: 'paleAccent' } as const;

/**
 * How the institution's documents look. Both colours carry white text and stand on white as text, so what is too light for that
 * is refused; a logo's bytes come in before, by a request of their own, and what is recorded of them is what the host saw.
 */
export const appearanceCommands = [
  command(
    'project.appearance',
    {
      schema: z.strictObject({
        set: z
          .strictObject({
            headerText,
            paper,
            font,
            ink: WrittenColour,
            accent: WrittenColour,
            logo: GivenLogo.nullable(),
          })
          .partial(),
        base: Appearance.partial().optional(),
      }),
    },
    (draft, { set: { logo, ink, accent, ...plain }, base }, context) => {
      const project = projectOf(draft);
      const set = {
        ...plain,
        ...(ink === undefined ? {} : { ink: readable('ink', ink) }),
        ...(accent === undefined ? {} : { accent: readable('accent', accent) }),
        ...(logo === undefined ? {} : { logo: logo && seen(logo, project.appearance.logo, context) }),
      };
      write(project.appearance, set, base, 'project');
      return { id: project.id };
    },
  ),
];

function readable(field: keyof typeof pale, written: string): string {
  const colour = written.replace('#', '').toUpperCase();
  if (isReadable(colour)) return colour;
  throw new Refusal(pale[field], {
    collection: 'project',
    field,
    detail: { colour: `#${colour}`, contrast: saidContrast(contrast(colour, white)), least: leastContrast },
  });
}

/** A logo with its type and sides: those on record where it is the same one, else what the host saw. */
function seen({ hash, alternative }: z.output<typeof GivenLogo>, now: Logo | null, context: Context): Logo {
  if (now?.hash === hash) return { ...now, alternative };
  const facts = context.received(hash);
  if (!facts) throw new Refusal('noFile', { collection: 'project', field: 'logo' });
  const { type, width, height } = facts;
  if (!mayBeLogo(facts) || type === 'application/pdf' || width === null || height === null)
    throw new Refusal('noLogo', { collection: 'project', field: 'logo' });
  return { hash, type, width, height, alternative };
}

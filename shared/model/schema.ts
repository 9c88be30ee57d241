import { z } from 'zod';
import { Id, line, name, Rank, text } from './fields.ts';

/** A series of stages; exactly one scale of a project is the common one. */
export const Scale = z.strictObject({ id: Id, name: name(120), common: z.boolean() });
export type Scale = z.infer<typeof Scale>;

export const Stage = z.strictObject({
  id: Id,
  scale: Id,
  rank: Rank,
  code: z.string().max(6),
  name: name(120),
  description: text(1_000),
});
export type Stage = z.infer<typeof Stage>;

export const hues = ['blue', 'magenta', 'olive', 'green', 'brown', 'cyan', 'indigo', 'violet'] as const;
export const Hue = z.enum(hues);
export type Hue = z.infer<typeof Hue>;

export const Dimension = z.strictObject({
  id: Id,
  rank: Rank,
  code: z.string().max(6),
  name: name(200),
  definition: text(2_000),
  kind: z.enum(['substantive', 'enabling']),
  hue: Hue,
  scale: Id,
});
export type Dimension = z.infer<typeof Dimension>;

export const Component = z.strictObject({
  id: Id,
  dimension: Id,
  rank: Rank,
  code: z.string().max(10),
  name: name(200),
  definition: text(2_000),
});
export type Component = z.infer<typeof Component>;

/** The crossing of a row (a dimension without components, or a component) and a stage of that dimension's scale. */
export const Cell = z.strictObject({
  id: Id,
  row: Id,
  stage: Id,
  descriptor: text(2_000),
  evidence: text(2_000),
  state: z.enum(['empty', 'discussion', 'agreed']),
});
export type Cell = z.infer<typeof Cell>;

export const Tool = z.strictObject({
  id: Id,
  cell: Id,
  rank: Rank,
  code: z.string().max(20),
  formerCodes: z.array(z.string().max(20)).max(100),
  name: name(120),
  description: text(2_000),
  evidence: z.array(name(300)).max(20),
  responsible: line(200),
  complexity: z.enum(['low', 'medium', 'high']).nullable(),
  norm: line(200),
  resources: text(1_000),
  examples: text(1_000),
  appliesTo: z.array(name(80)).max(20),
  state: z.enum(['proposed', 'discussion', 'agreed']),
  /** The contributions it comes from, in the order in which they were joined to it. */
  origins: z.array(Id).max(500),
});
export type Tool = z.infer<typeof Tool>;

export const Link = z.strictObject({ id: Id, from: Id, to: Id, kind: z.enum(['requires', 'reinforces']) });
export type Link = z.infer<typeof Link>;

/** A frozen version of the model. Its content is an asset of the project named by `hash`. */
export const Version = z.strictObject({
  id: Id,
  number: z.string().regex(/^\d{1,3}\.\d{1,3}$/),
  name: line(120),
  note: text(1_000),
  at: z.iso.datetime({ precision: 3 }),
  /** SHA-256, in hexadecimal, of the canonical JSON of the content. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Version = z.infer<typeof Version>;

import { z } from 'zod';
import { glance } from '../changes/draft.ts';
import { Author, Contribution, ContributionType, ResponseState } from '../model/contribution.ts';
import { Id, Instant, name } from '../model/fields.ts';
import type { State } from '../model/state.ts';
import { dropAttachments } from './attachment.ts';
import { all, type Context, command, facilitatorOnly, nextNumber, numbered, put, the } from './command.ts';
import { refuseElsewhere } from './forum.ts';
import { PlaceRef, placeOf } from './refs.ts';
import { Refusal } from './refusal.ts';
import { updatePayload, write } from './simple.ts';
import { countIn } from './technique.ts';
import { joinOrigins } from './tool.ts';

const common = {
  type: ContributionType.default('idea'),
  author: Author.default({ kind: 'anonymous' }),
  workshop: Id.nullable().default(null),
  agendaItem: Id.nullable().default(null),
  technique: Id.nullable().default(null),
  table: Id.nullable().default(null),
  picture: Id.nullable().default(null),
  place: PlaceRef.default({ kind: 'tray' }),
};
const Many = z.array(Id).min(1).max(2_000);

/** Contributions and the clusters they are grouped in. */
export const contributionCommands = [
  command(
    'contribution.add',
    {
      schema: z.strictObject({
        id: Id.optional(),
        text: Contribution.shape.text,
        at: Instant.optional(),
        /** Waits for the facilitator (*dejar pendiente*): what phones send to a moderated room. */
        parked: z.boolean().default(false),
        ...common,
      }),
      roles: ['facilitator', 'secretary', 'participant'],
    },
    (draft, payload, context) => ({ id: add(draft, payload, context) }),
  ),
  command(
    'contribution.addMany',
    { schema: z.strictObject({ texts: z.array(Contribution.shape.text).min(1).max(2_000), ...common }) },
    (draft, { texts, ...rest }, context) => ({
      ids: texts.map((text) => add(draft, { text, ...rest }, context)),
    }),
  ),
  command(
    'contribution.update',
    {
      schema: updatePayload({
        text: Contribution.shape.text,
        type: ContributionType,
        author: Author,
        workshop: Id.nullable(),
        agendaItem: Id.nullable(),
        table: Id.nullable(),
      }),
    },
    (draft, { id, set, base }) => {
      const contribution = the(draft, 'contribution', id);
      // Who said it was promised not to be written down: naming somebody later would undo that promise.
      if (
        set.author &&
        contribution.author.kind === 'anonymous' &&
        contribution.typedBy === 'sala' &&
        set.author.kind !== 'anonymous'
      )
        throw new Refusal('locked', { collection: 'contribution', id, field: 'author' });
      write(contribution, set, base, 'contribution');
      // A table belongs to its forum: it does not follow a contribution to another one.
      if (set.workshop !== undefined && !set.table) contribution.table = null;
      refuseElsewhere(draft, contribution.table, contribution.workshop);
      return { id };
    },
  ),
  command(
    'contribution.place',
    { schema: z.strictObject({ ids: Many, place: PlaceRef }) },
    (draft, { ids, place: ref }) => {
      const place = placeOf(draft, ref);
      for (const id of ids) {
        const contribution = the(draft, 'contribution', id);
        if (
          contribution.place.kind === 'tool' &&
          !(place.kind === 'tool' && place.id === contribution.place.id)
        )
          leaveTool(draft, id, contribution.place.id);
        if (place.kind === 'tool') joinOrigins(draft, place.id, [id]);
        else contribution.place = place;
        contribution.parked = false;
      }
      return { ids };
    },
  ),
  command(
    'contribution.park',
    { schema: z.strictObject({ ids: Many, parked: z.boolean() }) },
    (draft, { ids, parked }) => {
      for (const id of ids) the(draft, 'contribution', id).parked = parked;
      return { ids };
    },
  ),
  command(
    'contribution.respond',
    {
      schema: z.strictObject({
        ids: Many,
        state: ResponseState,
        response: Contribution.shape.response.default(''),
        respondedBy: Contribution.shape.respondedBy.default(''),
        base: Contribution.shape.response.optional(),
      }),
    },
    (draft, { ids, state, response, respondedBy, base }) => {
      // An answer without its reason is what the reasoned response of OGP's standard 4 exists to end.
      if (['partly', 'notIncorporated', 'outOfScope'].includes(state) && response === '')
        throw new Refusal('missing', { collection: 'contribution', field: 'response' });
      for (const id of ids)
        write(
          the(draft, 'contribution', id),
          { state, response, respondedBy },
          base === undefined ? undefined : { response: base },
          'contribution',
        );
      return { ids };
    },
  ),
  command(
    'contribution.copy',
    { schema: z.strictObject({ id: Id, place: PlaceRef.default({ kind: 'tray' }) }) },
    (draft, { id, place: ref }, context) => {
      const place = placeOf(draft, ref);
      const source = the(draft, 'contribution', id);
      const code = numbered('A', nextNumber(draft, 'contribution'), 4);
      const copy = put(draft, 'contribution', {
        ...source,
        author: { ...source.author },
        id: context.newId(),
        code,
        copyOf: source.code,
        place,
        technique: null,
        cluster: null,
        state: 'unanswered',
        response: '',
        respondedBy: '',
        parked: false,
      });
      if (place.kind === 'tool') joinOrigins(draft, place.id, [copy.id]);
      return { id: copy.id };
    },
  ),
  command(
    'contribution.remove',
    { schema: z.strictObject({ ids: Many }), roles: facilitatorOnly },
    (draft, { ids }) => {
      for (const id of ids) {
        the(draft, 'contribution', id);
        for (const tool of glance(draft, 'tool'))
          if (tool.origins.includes(id)) leaveTool(draft, id, tool.id);
        dropAttachments(draft, 'contribution', id);
        delete draft.contribution[id];
      }
      return { ids };
    },
  ),
  command(
    'cluster.make',
    { schema: z.strictObject({ id: Id.optional(), name: name(200), members: Many }) },
    (draft, { id: given, name: title, members }, context) => {
      const cluster = put(draft, 'cluster', { id: given ?? context.newId(), name: title });
      for (const member of members) the(draft, 'contribution', member).cluster = cluster.id;
      return { id: cluster.id };
    },
  ),
  command('cluster.rename', { schema: updatePayload({ name: name(200) }) }, (draft, { id, set, base }) => {
    write(the(draft, 'cluster', id), set, base, 'cluster');
    return { id };
  }),
  command(
    'cluster.set',
    { schema: z.strictObject({ id: Id.nullable(), members: Many }) },
    (draft, { id, members }) => {
      if (id !== null) the(draft, 'cluster', id);
      for (const member of members) the(draft, 'contribution', member).cluster = id;
      return { ids: members };
    },
  ),
  command('cluster.remove', { schema: z.strictObject({ id: Id }) }, (draft, { id }) => {
    the(draft, 'cluster', id);
    for (const contribution of all(draft, 'contribution'))
      if (contribution.cluster === id) contribution.cluster = null;
    delete draft.cluster[id];
    return { id };
  }),
];

interface New {
  id?: string | undefined;
  text: string;
  at?: string | undefined;
  type: ContributionType;
  author: Author;
  workshop: string | null;
  agendaItem: string | null;
  technique: string | null;
  table: string | null;
  picture: string | null;
  place: z.infer<typeof PlaceRef>;
  parked?: boolean;
}

function add(draft: State, payload: New, context: Context): string {
  const { id: given, text, type, author, workshop, agendaItem, technique, table, picture } = payload;
  refuseElsewhere(draft, table, workshop);
  if (technique !== null) countIn(draft, technique, workshop, context);
  const place = placeOf(draft, payload.place);
  if (agendaItem !== null && the(draft, 'agendaItem', agendaItem).workshop !== workshop)
    throw new Refusal('notFound', { collection: 'agendaItem', id: agendaItem });
  const anonymous = author.kind === 'anonymous';
  const { id } = put(draft, 'contribution', {
    id: given ?? context.newId(),
    code: numbered('A', nextNumber(draft, 'contribution'), 4),
    text,
    type,
    author,
    typedBy: anonymous ? 'sala' : context.actor,
    at: anonymous ? roundedAt(draft, agendaItem, context.now) : (payload.at ?? context.now),
    workshop,
    agendaItem,
    technique,
    table,
    place: { kind: 'tray' },
    cluster: null,
    copyOf: '',
    picture,
    parked: payload.parked ?? false,
    state: 'unanswered',
    response: '',
    respondedBy: '',
  });
  if (place.kind === 'tool') joinOrigins(draft, place.id, [id]);
  else the(draft, 'contribution', id).place = place;
  return id;
}

/** The time an anonymous contribution carries: the start of its agenda item, else the hour. */
export function roundedAt(state: State, agendaItem: string | null, now: string): string {
  const started = agendaItem === null ? null : (state.agendaItem[agendaItem]?.started ?? null);
  return started ?? `${now.slice(0, 13)}:00:00.000Z`;
}

function leaveTool(draft: State, contribution: string, id: string): void {
  const tool = draft.tool[id];
  if (tool) tool.origins = tool.origins.filter((origin) => origin !== contribution);
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Room } from '../../electron/host/room/room.ts';
import { openRoomServer } from '../../electron/host/room/roomServer.ts';
import { ProjectSession } from '../../electron/host/session/project.ts';
import type { State } from '../../shared/model/state.ts';
import { idOf } from './sampleIds.ts';

/** A name that is no secure context, as a phone's address on a local network is none. */
export const ROOM_NAME = 'sala.test';
const BUILT = process.env.CABILDO_OUT ?? join(import.meta.dirname, '../../out');
const dimensions = [
  'Participación ciudadana',
  'Transparencia',
  'Planificación',
  'Rendición de cuentas',
  'Capacidades',
];

/** A real project with a running workshop, and the room's own server with the built page. */
export class PhoneRoom {
  readonly room: Room;
  readonly address: string;
  readonly workshop: string;
  private readonly project: ProjectSession;
  private readonly end: () => Promise<void>;
  private orders = 0;

  private constructor(project: ProjectSession, room: Room, port: number, end: () => Promise<void>) {
    this.project = project;
    this.room = room;
    this.address = `http://${ROOM_NAME}:${port}/`;
    this.workshop = idOf('taller');
    this.end = end;
  }

  static async open(
    language: 'es-CL' | 'en' = 'es-CL',
    kind: 'schema' | 'citizenForum' = 'schema',
  ): Promise<PhoneRoom> {
    const folder = await mkdtemp(join(tmpdir(), 'cabildo-telefonos-'));
    const project = await ProjectSession.create(join(folder, 'Taller'), {
      name: 'Modelo (ejemplo)',
      institution: 'Consejo',
      language,
    });
    const room = new Room({ project, language, omitted: '[nombre omitido]' });
    project.listen((entry) => room.changed(entry.changes));
    const options = { address: '127.0.0.1', port: 0, folder: join(BUILT, 'room'), names: [ROOM_NAME] };
    const server = await openRoomServer(room, options);
    const made = new PhoneRoom(project, room, server.port, async () => {
      await server.close();
      await project.close();
      await rm(folder, { recursive: true, force: true });
    });
    await made.prepare(kind);
    return made;
  }

  get state(): State {
    return this.project.state;
  }

  /** Every contribution's text, each as often as it is there. */
  get texts(): string[] {
    return Object.values(this.state.contribution).map(({ text }) => text);
  }

  async run(name: string, payload: object): Promise<string> {
    const answer = await this.project.submit({
      id: idOf(`orden ${++this.orders}`),
      name,
      payload,
      actor: idOf('ventana'),
      role: 'facilitator',
    });
    if (answer.kind !== 'done') throw new Error(`${name}: ${JSON.stringify(answer)}`);
    return answer.id ?? '';
  }

  close(): Promise<void> {
    return this.end();
  }

  private async prepare(kind: string): Promise<void> {
    for (const name of ['Inicial', 'En desarrollo', 'Consolidado', 'Avanzado'])
      await this.run('stage.add', { name });
    for (const name of dimensions) await this.run('dimension.add', { name });
    await this.run('workshop.add', { id: this.workshop, kind, title: 'Taller de Esquema 2' });
    await this.run('workshop.state', { id: this.workshop, state: 'running' });
  }
}

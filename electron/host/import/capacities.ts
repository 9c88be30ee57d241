import en from '../../../resources/locales/en/model.json';
import es from '../../../resources/locales/es-CL/model.json';
import { capacities } from '../../../shared/model/workshop.ts';
import { fold } from '../ids.ts';

export type Capacity = (typeof capacities)[number];

const others: Record<string, Capacity> = {
  expone: 'speaker',
  expositor: 'speaker',
  expositora: 'speaker',
  speaker: 'speaker',
  member: 'member',
  participante: 'member',
  participant: 'member',
  invitado: 'guest',
  invitada: 'guest',
  guest: 'guest',
  observador: 'observer',
  observadora: 'observer',
  observer: 'observer',
  facilitador: 'facilitator',
  facilitadora: 'facilitator',
  moderador: 'facilitator',
  moderadora: 'facilitator',
  facilitator: 'facilitator',
  secretario: 'secretary',
  secretaria: 'secretary',
  'secretaria de actas': 'secretary',
  'secretario de actas': 'secretary',
  secretary: 'secretary',
};

/** The capacity that a word in a table means, in Spanish or English; null when none is called that. */
export function capacityNamed(word: string): Capacity | null {
  const wanted = fold(word.trim());
  for (const { capacities: names } of [es, en])
    for (const capacity of capacities) if (fold(names[capacity]) === wanted) return capacity;
  return others[wanted] ?? null;
}

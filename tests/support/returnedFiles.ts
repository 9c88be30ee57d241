import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Returned } from './returned.ts';

const CLI = join(process.env.CABILDO_OUT ?? join(import.meta.dirname, '../../out'), 'host/cli.js');

/** The sample's proposal, or its matrix, of its first version, as the built command line makes it from `folder`. */
export function sentDocument(folder: string, document: 'proposal' | 'observations'): Returned {
  const out = `${folder}-${document}.docx`;
  const wanted = ['--document', document, '--edition', 'internal', '--model-version', '0.1', '--out', out];
  const { status, stderr } = spawnSync(process.execPath, [CLI, 'export', folder, ...wanted], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`cabildo export: ${stderr}`);
  return new Returned(readFileSync(out));
}

/** The sample's proposal as Marta Ruiz sends it back: three comments, one of them about nothing with a code, and two changes of wording. */
export function reviewedProposal(folder: string): Buffer {
  const word = sentDocument(folder, 'proposal');
  word.comment('Aprobar un reglamento con plazos internos', 'Falta decir quién lo aprueba: ¿el concejo?');
  word.comment('Formar cada año a las unidades', 'Incluir a las jefaturas.', { resolved: true });
  word.comment('Control del documento', 'El documento es largo: agregar una guía de lectura.');
  word.suggest('actualizadas cada mes', 'actualizadas cada quince días');
  word.suggest('dos veces al año', 'cada trimestre', { author: 'Usuario' });
  return word.bytes();
}

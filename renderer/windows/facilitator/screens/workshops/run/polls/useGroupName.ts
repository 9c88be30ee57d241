import { type SectorKey, sectorKeys } from '../../../../../../../shared/queries/sectors.ts';
import { useT } from '../../../../../../client/i18n.ts';
import { useFormat } from '../../../../../../staff/meeting/workshopName.ts';

/** Says the name of sectors that are counted together: «Academia y sociedad civil». */
export function useGroupName(): (group: string) => string {
  const t = useT();
  const format = useFormat();
  return (group) =>
    format.list(
      group
        .split('+')
        .filter((key): key is SectorKey => (sectorKeys as readonly string[]).includes(key))
        .map((key) => t(($) => $.model.sectors[key])),
    );
}

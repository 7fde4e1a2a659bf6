import type { Situation } from '../../terms/desk.ts';
import { DataTable } from '../parts/data-table.tsx';
import { sayDay } from '../i18n/format.ts';
import { t } from '../i18n/i18n.ts';
import type { Axis } from './axis.ts';

export interface VolumeProps {
  readonly axis: Axis;
  readonly volume: Situation['volume'];
  /** End of the event day, in days of the axis, and the knowledge time in hours of it. */
  readonly dayEnd: number;
  readonly knownHours: number;
  readonly widthPx: number;
}

/** Bars of a few days would be blocks; they stay bars. */
const BAR_MOST_PX = 44;

const HEIGHT = 100;

/** Bars behind the sliders: reports published a day, and a tick above for the days on which the picture changed. */
export function Volume({ axis, volume, dayEnd, knownHours, widthPx }: VolumeProps) {
  const wide = Math.min(0.64, (BAR_MOST_PX * axis.days.length) / Math.max(widthPx, 1));
  const byDay = new Map(volume.map((entry) => [entry.day, entry]));
  const most = Math.max(1, ...volume.map(({ reports }) => reports));
  const mostChanges = Math.max(1, ...volume.map(({ changes }) => changes));
  return (
    <svg class="volume" viewBox={`0 0 ${axis.days.length} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      {axis.days.map((day, i) => {
        const entry = byDay.get(day);
        if (!entry) return null;
        const height = (entry.reports / most) * (HEIGHT - 4);
        const isKnown = i * 24 < knownHours;
        return (
          <g key={day} class={isKnown ? '' : 'is-later'}>
            <rect
              x={i + 0.5 - wide / 2}
              width={wide}
              y={HEIGHT - height}
              height={height}
              class={i < dayEnd ? 'bar' : 'bar is-after'}
            />
            {entry.changes > 0 && (
              <rect
                x={i + 0.5 - (wide / 3) * Math.sqrt(entry.changes / mostChanges)}
                width={((2 * wide) / 3) * Math.sqrt(entry.changes / mostChanges)}
                y={HEIGHT - 5}
                height={5}
                class="bar-changes"
              />
            )}
          </g>
        );
      })}
    </svg>
  );
}

/** The bars as numbers. */
export function VolumeTable({ volume }: Pick<VolumeProps, 'volume'>) {
  return (
    <DataTable
      caption={t('moment.volume')}
      columns={[t('place.day'), t('count.reportsColumn'), t('count.changesColumn')]}
      rows={volume.map(({ day, reports, changes }) => [sayDay(day), reports, changes])}
    />
  );
}

import { useEffect, useRef, useState } from 'preact/hooks';
import type { DeskMeta } from '../../terms/desk.ts';
import type { View } from '../address/address.ts';
import { change } from '../address/history.ts';
import { useAddressAtOnce } from '../address/use-address.ts';
import { sayDay, sayMoment } from '../i18n/format.ts';
import { t } from '../i18n/i18n.ts';
import { Icon } from '../parts/icon.tsx';
import { useWidth } from '../parts/use-width.ts';
import { useSituation } from '../situation-context.tsx';
import { axisOf, dayAt, dayStep, endOfDay, hourStep, knownAt, tickDays } from './axis.ts';
import { usePlay } from './play.ts';
import { useStretch } from './use-stretch.ts';
import { SliderPair } from './slider-pair.tsx';
import { Volume, VolumeTable } from './volume.tsx';

/** Views whose subject is the moment itself: the sliders stand open there, elsewhere they fold to one line. */
const MAIN: readonly View[] = ['situation', 'map', 'place'];

/** Moves within this time of the last are one step of the browser's history. */
const ONE_STEP_MS = 1500;

/**
 * The timeline at the foot of every view that shows a moment: the time of events above, the time of knowledge below, on one
 * axis over the volume of reporting. Folded to one line on a narrow screen.
 */
export function MomentBar({ meta }: { readonly meta: DeskMeta }) {
  const { query, view } = useAddressAtOnce();
  const { data, isLoading } = useSituation();
  const field = useRef<HTMLDivElement>(null);
  const width = useWidth(field);
  const movedAt = useRef(0);

  const { whole, bulk } = useStretch();
  const [isWhole, setIsWhole] = useState(false);
  const { first, last } = isWhole || bulk === null ? whole : bulk;
  const axis = axisOf(first, last);
  const day = query.day ?? meta.lastDay!;
  const known = query.known ?? null;
  const isTogether = known === endOfDay(day);

  function move(next: { day?: string; known?: string | null }) {
    const now = Date.now();
    const replace = now - movedAt.current < ONE_STEP_MS;
    movedAt.current = now;
    change(next, { replace });
  }
  const toDay = (next: string) => move({ day: next, ...(isTogether && { known: endOfDay(next) }) });

  const end = dayStep(axis, meta.lastDay!);
  const play = usePlay({
    rewind: () => dayStep(axis, day) >= end && toDay(dayAt(axis, 1)),
    step: () => {
      const step = dayStep(axis, day);
      if (step < end) toDay(dayAt(axis, step + 1));
      return step < end;
    },
    isWaiting: isLoading,
    at: `${day} ${known}`,
  });

  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => setIsOpen(false), [view]);
  const isMain = MAIN.includes(view);
  const isMoved = query.day !== undefined || query.known !== undefined;

  return (
    <section class={`moment ${isOpen ? 'is-open' : ''} ${isMain ? 'is-main' : ''}`} aria-label={t('moment.set')}>
      <div class="moment-line">
        <button type="button" class="moment-fold" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          <Icon name="next" />
          <span class="unseen">{t('moment.set')}</span>
        </button>
        <p class="moment-says" aria-live="polite">
          <span title={t('moment.eventHelp')}>
            <span class="flag is-event" aria-hidden="true" />
            <span class="moment-name">{t('moment.event')}</span> <b>{sayDay(day)}</b>
          </span>
          <span class="moment-known" title={t('moment.knowledgeHelp')}>
            <span class="flag is-knowledge" aria-hidden="true" />
            <span class="moment-name">{t('moment.knowledge')}</span>{' '}
            <b>{known ? sayMoment(known) : t('moment.everything')}</b>
          </span>
        </p>
        <div class="moment-controls">
          <label class="check">
            <input
              type="checkbox"
              checked={isTogether}
              onChange={(event) => move({ known: event.currentTarget.checked ? endOfDay(day) : null })}
            />
            {t('moment.together')}
          </label>
          {bulk !== null && (
            <button type="button" class="button is-quiet stretch-toggle" onClick={() => setIsWhole(!isWhole)}>
              {isWhole ? t('moment.bulk') : t('moment.whole', { day: sayDay(whole.first, 'short') })}
            </button>
          )}
          {isMoved && (
            <button type="button" class="button is-quiet" onClick={() => change({ day: null, known: null })}>
              {t('moment.reset')}
            </button>
          )}
          <button type="button" class="button play" onClick={play.toggle}>
            <Icon name={play.isPlaying ? 'pause' : 'play'} turns />
            {t(play.isPlaying ? 'moment.pause' : 'moment.play')}
          </button>
        </div>
      </div>
      <div class="moment-field" ref={field}>
        <div class="moment-ground">
          {data && (
            <Volume
              axis={axis}
              volume={data.volume}
              dayEnd={dayStep(axis, day)}
              knownHours={hourStep(axis, known)}
              widthPx={width}
            />
          )}
          <ol class="ticks" aria-hidden="true">
            {tickDays(axis, width).map((i) => (
              <li key={i} style={{ insetInlineStart: `${(i / axis.days.length) * 100}%` }}>
                {sayDay(axis.days[i]!, 'short')}
              </li>
            ))}
          </ol>
        </div>
        <SliderPair
          axis={axis}
          day={day}
          known={known}
          onDay={toDay}
          onKnown={(hours) => move({ known: knownAt(axis, hours) })}
        />
      </div>
      {isOpen && data && <VolumeTable volume={data.volume} />}
    </section>
  );
}

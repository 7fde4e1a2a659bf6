import type { ComponentType } from 'preact';
import type { Address, View } from './address/address.ts';
import { lazy } from './lazy.tsx';
import { AssertersView } from './asserters/asserters-view.tsx';
import { AsserterView } from './asserters/asserter-view.tsx';
import { DisputesView } from './disputes/disputes-view.tsx';
import { DisputeView } from './disputes/dispute-view.tsx';
import { EventsView } from './events/events-view.tsx';
import { FiguresView } from './figures/figures-view.tsx';
import { FigureView } from './figures/figure-view.tsx';
import { PlacesView } from './places/places-view.tsx';
import { PlaceView } from './places/place-view.tsx';
import { MapPage } from './situation/map-page.tsx';
import { SituationView } from './situation/situation-view.tsx';

const ReportView = lazy(async () => (await import('./report/index.tsx')).ReportView);
const SearchView = lazy(async () => (await import('./search/index.tsx')).SearchView);
const ReadView = lazy(async () => (await import('./read/index.tsx')).ReadView);

const PLAIN: Partial<Record<View, ComponentType>> = {
  situation: SituationView,
  map: MapPage,
  places: PlacesView,
  disputes: DisputesView,
  figures: FiguresView,
  asserters: AssertersView,
  timeline: EventsView,
  search: SearchView,
  read: ReadView,
};

/** The view that an address names. */
export function ViewOf({ address: { view, id, query } }: { readonly address: Address }) {
  const Plain = PLAIN[view];
  if (Plain) return <Plain />;
  if (id === null) return <SituationView />;
  if (view === 'place') return <PlaceView key={id} placeId={id} />;
  if (view === 'dispute') return <DisputeView key={id} disputeId={id} />;
  if (view === 'figure') return <FigureView key={id} figureId={id} />;
  if (view === 'asserter') return <AsserterView key={id} voice={id} />;
  return <ReportView key={id} reportId={id} claim={query.claim ?? null} />;
}

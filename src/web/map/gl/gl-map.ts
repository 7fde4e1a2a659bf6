import { Map as MapLibre, setWorkerUrl, type GeoJSONSource, type MapMouseEvent } from 'maplibre-gl';
// MapLibre 6 looks for its worker beside its own file, where a bundle has none.
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { t } from '../../i18n/i18n.ts';
import type { Language } from '../../i18n/language.ts';
import { distanceFeatures, isLocated, placeFeatures, ringFeatures } from '../features.ts';
import { loadAreas, type Land } from '../files.ts';
import { mainBox, type Box } from '../geometry.ts';
import { allLooks, lookKey } from '../grammar.ts';
import { followTheme, readInks } from '../inks.ts';
import { clusterPicture, PICTURE_RATIO, signPicture } from '../sign-canvas.ts';
import { sayDistance } from '../say.ts';
import { placeById, type MapEvents, type MapHandle, type Told } from '../told.ts';
import { AREAS_FROM_ZOOM, MOST_ZOOM, PLACE_ZOOM } from '../zoom.ts';
import { areaPoints, styleOf } from './style.ts';

setWorkerUrl(workerUrl);

/**
 * Draws the map with MapLibre in a box of the page.
 * @throws {Error} where the browser has no WebGL; the drawn map takes over then.
 */
export async function openGlMap(
  container: HTMLElement,
  land: Land,
  first: Told,
  language: Language,
  { onSelect, onMoved }: MapEvents,
): Promise<MapHandle> {
  let told = first;
  const map = new MapLibre({
    container,
    style: styleOf(land, readInks(), language),
    ...startView(first),
    maxZoom: MOST_ZOOM,
    minZoom: 1,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    renderWorldCopies: false,
    fadeDuration: 0,
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  const canvas = map.getCanvas();
  canvas.setAttribute('aria-label', t('map.canvas'));
  canvas.setAttribute('role', 'application');

  const fill = (isSameWar = false) => {
    const { situation, parties } = told;
    const set = (id: string, data: GeoJSON.FeatureCollection) => map.getSource<GeoJSONSource>(id)?.setData(data);
    set('selected', selectedPoint(told));
    if (isSameWar) return;
    set('places', placeFeatures(situation.places, parties));
    set('rings', ringFeatures(situation.places));
    set('distances', distanceFeatures(situation.distances, parties, readInks().quiet, sayDistance));
  };
  const dress = () => {
    const inks = readInks();
    for (const look of allLooks(told.parties)) put(map, lookKey(look), signPicture(look, inks));
    [null, ...told.parties].forEach((party, i) => {
      for (const isOpen of [false, true]) {
        put(map, `cluster/${i - 1}/${isOpen ? 1 : 0}`, clusterPicture(party, isOpen, inks));
      }
    });
  };
  let hasAreas = false;
  const addAreas = async () => {
    if (hasAreas || map.getZoom() < AREAS_FROM_ZOOM) return;
    hasAreas = true;
    const areas = await loadAreas();
    const lines: GeoJSON.Feature = { type: 'Feature', geometry: areas.lines, properties: {} };
    map.getSource<GeoJSONSource>('areas')?.setData(lines);
    map.getSource<GeoJSONSource>('areaNames')?.setData(areaPoints(areas, language));
  };
  const begin = async () => {
    dress();
    fill();
    await addAreas();
  };

  await document.fonts.load('700 11px "Noto Sans Variable"');
  await map.once('load');
  await begin();
  map.on('zoomend', () => void addAreas());
  map.on('moveend', (event) => {
    if ((event as { isByReader?: boolean }).isByReader || 'originalEvent' in event) onMoved(boxOf(map));
  });
  map.on('click', (event) => void click(map, event, onSelect));
  for (const layer of ['places', 'clusters', 'place-names']) {
    map.on('mouseenter', layer, () => (canvas.style.cursor = 'pointer'));
    map.on('mouseleave', layer, () => (canvas.style.cursor = ''));
  }
  const endTheme = followTheme(() => {
    hasAreas = false;
    map.setStyle(styleOf(land, readInks(), language), { diff: false });
    void map.once('style.load').then(begin);
  });
  const byReader = { isByReader: true };

  return {
    show(next) {
      const before = told;
      told = next;
      if (before.situation.places.length === 0 && next.situation.places.length > 0) map.jumpTo(startCamera(map, next));
      fill(next.situation === before.situation && next.parties === before.parties);
      if (next.selected !== before.selected) reveal(map, next);
    },
    zoomBy: (steps) => void map.zoomTo(map.getZoom() + steps, {}, byReader),
    fit: () => void map.easeTo(startCamera(map, told), byReader),
    box: () => boxOf(map),
    drawn: map.once('idle'),
    end() {
      endTheme();
      map.remove();
    },
  };
}

function put(map: MapLibre, id: string, picture: ImageData): void {
  if (map.hasImage(id)) map.removeImage(id);
  map.addImage(id, picture, { pixelRatio: PICTURE_RATIO });
}

const WORLD: Box = [-30, -35, 150, 65];
/** Around the places at the start; at the sides room for the names that stand beside the outermost signs. */
const MARGIN_PX = { top: 24, bottom: 24, left: 48, right: 48 };

function startView({ situation }: Told) {
  const [west, south, east, north] = mainBox(situation.places.filter(isLocated)) ?? WORLD;
  const bounds: [number, number, number, number] = [west, south, east, north];
  return { bounds, fitBoundsOptions: { padding: MARGIN_PX } };
}

function startCamera(map: MapLibre, told: Told) {
  const { bounds, fitBoundsOptions } = startView(told);
  return map.cameraForBounds(bounds, fitBoundsOptions) ?? {};
}

function boxOf(map: MapLibre): Box {
  const bounds = map.getBounds();
  return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
}

/** Brings the selected place into view when it is not; the map stays still when it is. */
function reveal(map: MapLibre, { situation, selected }: Told): void {
  const place = placeById(situation.places, selected);
  if (!place || !isLocated(place)) return;
  const at: [number, number] = [place.lonDeg, place.latDeg];
  if (map.getBounds().contains(at)) return;
  map.easeTo({ center: at, zoom: Math.max(map.getZoom(), PLACE_ZOOM), duration: 200 });
}

/** The selected place by itself: its sign and name stand in front of the crowd it may be counted into. */
function selectedPoint({ situation, parties, selected }: Told): GeoJSON.FeatureCollection {
  const place = placeById(situation.places, selected);
  return placeFeatures(place ? [place] : [], parties);
}

async function click(map: MapLibre, event: MapMouseEvent, onSelect: MapEvents['onSelect']): Promise<void> {
  const { x, y } = event.point;
  const reach = 6;
  const area: [[number, number], [number, number]] = [
    [x - reach, y - reach],
    [x + reach, y + reach],
  ];
  const hit = map.queryRenderedFeatures(area, {
    layers: ['selected-sign', 'clusters', 'places', 'place-names', 'distances'],
  })[0];
  if (!hit) return onSelect(null);
  const { placeId, cluster_id: cluster } = hit.properties as { placeId?: string; cluster_id?: number };
  if (placeId !== undefined) return onSelect(placeId);
  const zoom = await map.getSource<GeoJSONSource>('places')!.getClusterExpansionZoom(cluster!);
  const center = (hit.geometry as GeoJSON.Point).coordinates as [number, number];
  map.easeTo({ center, zoom: zoom + 0.2, duration: 200 }, { isByReader: true });
}

import type { ExpressionSpecification, LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import type { Language } from '../../i18n/language.ts';
import type { Areas, Land } from '../files.ts';
import type { MapInks } from '../inks.ts';
import { areaName, countryName } from '../names.ts';
import { AREAS_FROM_ZOOM } from '../zoom.ts';

/** Faces for the map's words: without a glyph server MapLibre draws them from the page's own fonts. */
const FACES = ['Noto Sans Variable', 'Noto Naskh Arabic', 'Noto Sans Armenian Variable'];

const EMPTY: SourceSpecification = { type: 'geojson', data: { type: 'FeatureCollection', features: [] } };

/** Widths of the world's lines, growing a little as the map nears. */
const wide = (far: number, near: number): ExpressionSpecification => [
  'interpolate',
  ['linear'],
  ['zoom'],
  3,
  far,
  9,
  near,
];

/** The whole style: the world, and empty sources that `GlMap` fills with what is told. */
export function styleOf(land: Land, inks: MapInks, language: Language): StyleSpecification {
  return {
    version: 8,
    sources: {
      land: { type: 'geojson', data: { type: 'Feature', geometry: land.land, properties: {} } },
      borders: { type: 'geojson', data: { type: 'Feature', geometry: land.borders, properties: {} } },
      disputed: { type: 'geojson', data: { type: 'Feature', geometry: land.disputed, properties: {} } },
      countries: { type: 'geojson', data: countryPoints(land, language) },
      areas: EMPTY,
      areaNames: EMPTY,
      distances: EMPTY,
      rings: EMPTY,
      selected: EMPTY,
      places: {
        type: 'geojson',
        data: { type: 'FeatureCollection', features: [] },
        cluster: true,
        clusterRadius: 22,
        clusterMaxZoom: 9,
        clusterProperties: {
          least: ['min', ['get', 'party']],
          most: ['max', ['get', 'party']],
          open: ['max', ['get', 'isOpen']],
        },
      },
    },
    layers: [...worldLayers(inks), ...toldLayers(inks)],
  };
}

function worldLayers(inks: MapInks): LayerSpecification[] {
  const words = (id: string, source: string, size: ExpressionSpecification | number, colour: string) =>
    ({
      id,
      type: 'symbol',
      source,
      layout: { 'text-field': ['get', 'name'], 'text-font': FACES, 'text-size': size, 'text-max-width': 7 },
      paint: { 'text-color': colour, 'text-halo-color': inks.land, 'text-halo-width': 1.2 },
    }) satisfies LayerSpecification;
  const countries = words('country-names', 'countries', ['interpolate', ['linear'], ['zoom'], 2, 10, 7, 15], inks.soft);
  const areas = words('area-names', 'areaNames', 11, inks.quiet);
  return [
    { id: 'sea', type: 'background', paint: { 'background-color': inks.sea } },
    { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': inks.land } },
    { id: 'coast', type: 'line', source: 'land', paint: { 'line-color': inks.border, 'line-width': wide(0.3, 0.8) } },
    {
      id: 'areas',
      type: 'line',
      source: 'areas',
      minzoom: AREAS_FROM_ZOOM,
      paint: { 'line-color': inks.rule, 'line-width': wide(0.4, 1.2) },
    },
    {
      id: 'borders',
      type: 'line',
      source: 'borders',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': inks.border, 'line-width': wide(0.6, 1.6) },
    },
    {
      id: 'disputed',
      type: 'line',
      source: 'disputed',
      paint: { 'line-color': inks.border, 'line-width': wide(0.8, 1.8), 'line-dasharray': [3, 2.5] },
    },
    {
      ...countries,
      layout: { ...countries.layout, 'text-letter-spacing': 0.12, 'symbol-sort-key': ['-', 0, ['get', 'widthDeg']] },
    },
    {
      ...areas,
      minzoom: AREAS_FROM_ZOOM,
      filter: ['<=', ['get', 'fromZoom'], ['+', ['zoom'], 1]] as never,
      layout: { ...areas.layout, 'text-padding': 12 },
    },
  ];
}

function toldLayers(inks: MapInks): LayerSpecification[] {
  const halo = { 'text-halo-color': inks.paper, 'text-halo-width': 1.6 };
  const face = { 'text-font': FACES };
  return [
    {
      id: 'distances',
      type: 'line',
      source: 'distances',
      layout: { 'line-cap': 'round' },
      paint: { 'line-color': ['get', 'colour'], 'line-width': 1.6 },
    },
    {
      id: 'distance-words',
      type: 'symbol',
      source: 'distances',
      filter: ['!=', ['get', 'label'], ''],
      minzoom: 6.5,
      layout: { ...face, 'text-field': ['get', 'label'], 'text-size': 11 },
      paint: { 'text-color': inks.soft, ...halo },
    },
    {
      id: 'rings',
      type: 'line',
      source: 'rings',
      paint: { 'line-color': inks.soft, 'line-width': 1.1, 'line-dasharray': [2.5, 2.5] },
    },
    {
      id: 'place-names',
      type: 'symbol',
      source: 'places',
      filter: ['!', ['has', 'point_count']],
      layout: {
        ...face,
        'text-field': ['get', 'name'],
        'text-size': 12.5,
        'text-variable-anchor': ['left', 'right'],
        'text-radial-offset': 1.2,
        'text-padding': 1,
        'text-justify': 'auto',
        'symbol-sort-key': ['get', 'order'],
      },
      paint: { 'text-color': inks.ink, ...halo },
    },
    {
      id: 'places',
      type: 'symbol',
      source: 'places',
      filter: ['!', ['has', 'point_count']],
      layout: {
        'icon-image': ['get', 'look'],
        'icon-allow-overlap': true,
        'icon-padding': 0,
        // What matters most is drawn last, in front.
        'symbol-sort-key': ['-', 0, ['get', 'order']],
      },
    },
    {
      id: 'clusters',
      type: 'symbol',
      source: 'places',
      filter: ['has', 'point_count'],
      layout: {
        ...face,
        'icon-image': [
          'concat',
          'cluster/',
          ['case', ['==', ['get', 'least'], ['get', 'most']], ['to-string', ['get', 'least']], '-1'],
          '/',
          ['to-string', ['get', 'open']],
        ],
        'icon-allow-overlap': true,
        'icon-padding': 0,
        'text-field': ['get', 'point_count_abbreviated'],
        'text-size': 11,
        'text-allow-overlap': true,
      },
      paint: { 'text-color': inks.ink },
    },
    {
      id: 'selected',
      type: 'circle',
      source: 'selected',
      paint: {
        'circle-radius': 17,
        'circle-opacity': 0,
        'circle-stroke-width': 2.5,
        'circle-stroke-color': inks.focus,
      },
    },
    {
      id: 'selected-sign',
      type: 'symbol',
      source: 'selected',
      layout: { 'icon-image': ['get', 'look'], 'icon-allow-overlap': true },
    },
    {
      id: 'selected-name',
      type: 'symbol',
      source: 'selected',
      layout: {
        ...face,
        'text-field': ['get', 'name'],
        'text-size': 14,
        'text-anchor': 'bottom',
        'text-offset': [0, -1.5],
        'text-allow-overlap': true,
      },
      paint: { 'text-color': inks.ink, ...halo },
    },
  ];
}

function countryPoints(land: Land, language: Language): GeoJSON.FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: land.names.map((country) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [...country.at] },
      properties: { name: countryName(country, language), widthDeg: country.widthDeg },
    })),
  };
}

export function areaPoints(areas: Areas, language: Language): GeoJSON.FeatureCollection {
  return {
    type: 'FeatureCollection',
    features: areas.names.map((area) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [...area.at] },
      properties: { name: areaName(area, language), fromZoom: area.fromZoom },
    })),
  };
}

import { words, type VerbFrame } from './verbFrame.ts';

const FROM = /(?:^|.* )(?:from|out of|off|(?<!(?:north|south|east|west) )of)$/;

/** Verbs by which ground is taken, lost, left and shut in, the narrower before the wider (VerbNet: get, steal, remove, leave, contiguous_location). */
export const VERBS_OF_TAKING: readonly VerbFrame[] = [
  // back in hand
  { lemmas: words('take win get seize claim wrest have'), change: 'retakes', shape: 'object', particle: /^back$/ },
  {
    lemmas: words('retake recapture regain reclaim reconquer re-capture re-take reoccupy re-occupy reseize recover'),
    change: 'retakes',
    shape: 'object',
  },
  // newly in hand
  { lemmas: words('take'), change: 'takes', shape: 'object', particle: /^over$/ },
  {
    lemmas: words('capture seize take overrun conquer liberate annex grab win free wrest snatch subdue'),
    change: 'takes',
    shape: 'object',
  },
  { lemmas: words('claim'), change: 'takes', shape: 'object', isForceOnly: true, isBareOnly: true },
  {
    lemmas: words('hoist raise plant'),
    change: 'takes',
    shape: 'goal',
    leads: /^(?:over|on|above|atop|at|in)$/,
    particle: /^(?:flags?|banners?|colou?rs)$/,
    isForceOnly: true,
  },
  { lemmas: words('sweep storm'), change: 'takes', shape: 'goal', leads: /^(?:through|across)$/, isForceOnly: true },
  { lemmas: words('fall follow surrender succumb capitulate'), change: 'takes', shape: 'fall' },
  { lemmas: words('go pass'), change: 'takes', shape: 'fall', particle: /^over$/ },
  { lemmas: words('go return revert pass'), change: 'retakes', shape: 'fall', particle: /^back$/ },
  { lemmas: words('collapse'), change: 'loses', shape: 'fall' },
  // pushed out
  {
    lemmas: words(
      'push drive force expel oust dislodge eject evict throw repel beat flush clear chase rout uproot roll kick remove root displace pull withdraw sweep squeeze order flush cleanse',
    ),
    change: 'withdraws',
    shape: 'mover',
    leads: FROM,
  },
  // gone of their own
  {
    lemmas: words(
      'withdraw retreat pull fall disengage redeploy re-deploy flee escape depart leave slip vanish go drive evacuate walk disappear retire stream file melt run',
    ),
    change: 'withdraws',
    shape: 'goal',
    leads: FROM,
    isForceOnly: true,
  },
  { lemmas: words('give'), change: 'withdraws', shape: 'object', particle: /^up$/ },
  {
    lemmas: words('leave abandon quit flee evacuate desert vacate relinquish surrender cede'),
    change: 'withdraws',
    shape: 'object',
    isForceOnly: true,
  },
  { lemmas: words('lose'), change: 'loses', shape: 'object' },
  {
    lemmas: words('redeploy re-deploy'),
    change: 'withdraws',
    shape: 'goal',
    leads: /^(?:in|from|outside)$/,
    isForceOnly: true,
  },
  // who regroups in P has come there
  {
    lemmas: words('reposition regroup'),
    change: 'withdraws',
    shape: 'goal',
    leads: /^(?:from|outside)$/,
    isForceOnly: true,
  },
  // around it
  {
    lemmas: words('besiege encircle surround blockade isolate trap'),
    change: 'besieges',
    shape: 'object',
  },
  { lemmas: words('cut'), change: 'besieges', shape: 'object', particle: /^off$/ },
  {
    lemmas: words('tighten draw close'),
    change: 'besieges',
    shape: 'goal',
    leads: /^a?round$/,
    isForceOnly: true,
    particle: /^(?:noose|grip|ring|circle|siege|cordon)$/,
  },
  { lemmas: words('seal close'), change: 'besieges', shape: 'object', particle: /^off$/ },
  { lemmas: words('cut sever block'), change: 'besieges', shape: 'object', isNamedOnly: true },
];

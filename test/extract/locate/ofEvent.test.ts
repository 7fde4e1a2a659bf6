import { describe, expect, it } from 'vitest';
import { placesOfEvent } from '../../../src/extract/locate/ofEvent.ts';
import type { PlaceMention } from '../../../src/extract/reading.ts';
import type { PlaceKind } from '../../../src/terms/place.ts';
import { passageOf, treeSentence } from '../trees.ts';

/** The names of the places where the word `event` of a sentence happened; `kinds` gives what the named places are. */
function placesIn(rows: string, event: string, kinds: Readonly<Record<string, PlaceKind>>): string[] {
  const sentence = treeSentence(rows);
  const { text } = passageOf(sentence);
  const places = Object.entries(kinds).map(([name, kind]) => {
    const start = text.indexOf(name);
    return {
      start,
      end: start + name.length,
      in: 'body',
      text: name,
      name,
      place: { placeId: name, kind },
    } as PlaceMention;
  });
  const at = sentence.tokens.findIndex((token) => token.text === event);
  return placesOfEvent(sentence, at, text, places).map((place) => place.name);
}

describe('the places of an event', () => {
  it('are those of its own clause', () => {
    const rows = `Gunmen/gunman/NOUN/nsubj>1 stormed/storm/VERB/root>-1 Gao/Gao/PROPN/obj>1 after/after/SCONJ/mark>5 troops/troops/NOUN/nsubj>5
      left/leave/VERB/advcl>1 Menaka/Menaka/PROPN/obj>5`;
    expect(placesIn(rows, 'stormed', { Gao: 'city', Menaka: 'town' })).toEqual(['Gao']);
    expect(placesIn(rows, 'left', { Gao: 'city', Menaka: 'town' })).toEqual(['Menaka']);
  });

  it('are those of the nearest clause where its own has none', () => {
    const rows = `Shells/shell/NOUN/nsubj>1 hit/hit/VERB/root>-1 Gao/Gao/PROPN/obj>1 killing/kill/VERB/advcl>1 ten/ten/NUM/obj>3`;
    expect(placesIn(rows, 'killing', { Gao: 'city' })).toEqual(['Gao']);
  });

  it('are not where the doer is at home, nor whence something comes', () => {
    const rows = `Rebels/rebel/NOUN/nsubj>5 of/of/ADP/case>2 Kidal/Kidal/PROPN/nmod>0 from/from/ADP/case>4 Libya/Libya/PROPN/nmod>0
      attacked/attack/VERB/root>-1 convoys/convoy/NOUN/obj>5 near/near/ADP/case>8 Gao/Gao/PROPN/obl>5`;
    expect(placesIn(rows, 'attacked', { Kidal: 'city', Libya: 'country', Gao: 'city' })).toEqual(['Gao']);
  });

  it('are the finest of those that lie in one another', () => {
    const rows = `Police/police/NOUN/nsubj>1 shot/shoot/VERB/root>-1 a/a/DET/det>3 man/man/NOUN/obj>1 in/in/ADP/case>7 the/the/DET/det>7
      Gaza/Gaza/PROPN/compound>7 town/town/NOUN/obl>1 of/of/ADP/case>9 Jabalia/Jabalia/PROPN/nmod>7 on/on/ADP/case>11 Friday/Friday/PROPN/obl>1`;
    expect(placesIn(rows, 'shot', { Gaza: 'province', Jabalia: 'town' })).toEqual(['Jabalia']);
    const within = `Police/police/NOUN/nsubj>1 shot/shoot/VERB/root>-1 him/he/PRON/obj>1 in/in/ADP/case>4 Buwa/Buwa/PROPN/obl>1 in/in/ADP/case>6
      Ibi/Ibi/PROPN/nmod>4`;
    expect(placesIn(within, 'shot', { Buwa: 'village', Ibi: 'town' })).toEqual(['Buwa']);
  });

  it('are no landmarks', () => {
    const rows = `Troops/troops/NOUN/nsubj>1 shelled/shell/VERB/root>-1 Huasco/Huasco/PROPN/obj>1 ,/,/PUNCT/punct>5 90/90/NUM/nummod>5 km/km/NOUN/appos>2
      east/east/ADV/advmod>2 of/of/ADP/case>8 Lima/Lima/PROPN/obl>1`;
    expect(placesIn(rows, 'shelled', { Huasco: 'town', Lima: 'city' })).toEqual(['Huasco']);
  });

  it('are not those of an earlier event, nor in the name of a war', () => {
    const rows = `After/after/ADP/case>2 the/the/DET/det>2 raid/raid/NOUN/obl>6 on/on/ADP/case>4 Aden/Aden/PROPN/nmod>2 ,/,/PUNCT/punct>6
      attacked/attack/VERB/root>-1 gunmen/gunman/NOUN/nsubj>6 near/near/ADP/case>9 Zinjibar/Zinjibar/PROPN/obl>6`;
    expect(placesIn(rows, 'attacked', { Aden: 'city', Zinjibar: 'city' })).toEqual(['Zinjibar']);
    const war = `Israel/Israel/PROPN/nsubj>1 captured/capture/VERB/root>-1 Jerusalem/Jerusalem/PROPN/obj>1 in/in/ADP/case>6 the/the/DET/det>6
      Mideast/Mideast/PROPN/compound>6 war/war/NOUN/obl>1`;
    expect(placesIn(war, 'captured', { Israel: 'country', Jerusalem: 'city', Mideast: 'feature' })).toEqual([
      'Jerusalem',
    ]);
  });

  it('are the first of an address', () => {
    const rows = `They/they/PRON/nsubj>1 shelled/shell/VERB/root>-1 Khanun/Khanun/PROPN/obj>1 ,/,/PUNCT/punct>5 southern/southern/ADJ/amod>5 Aleppo/Aleppo/PROPN/appos>2`;
    expect(placesIn(rows, 'shelled', { Khanun: 'town', Aleppo: 'city' })).toEqual(['Khanun']);
  });

  it('are all of a list', () => {
    const rows = `Jets/jet/NOUN/nsubj>1 bombed/bomb/VERB/root>-1 Gao/Gao/PROPN/obj>1 ,/,/PUNCT/punct>4 Menaka/Menaka/PROPN/conj>2 and/and/CCONJ/cc>6
      Ansongo/Ansongo/PROPN/conj>2`;
    expect(placesIn(rows, 'bombed', { Gao: 'city', Menaka: 'town', Ansongo: 'town' })).toEqual([
      'Gao',
      'Menaka',
      'Ansongo',
    ]);
  });

  it('are not where a teller sits', () => {
    const rows = `The/the/DET/det>1 ministry/ministry/NOUN/nsubj>4 in/in/ADP/case>3 Bamako/Bamako/PROPN/nmod>1 acknowledged/acknowledge/VERB/root>-1
      two/two/NUM/nummod>6 dead/dead/NOUN/obj>4`;
    expect(placesIn(rows, 'dead', { Bamako: 'city' })).toEqual([]);
  });

  it('are what the doer did before where the doer is at home', () => {
    const rows = `Jets/jet/NOUN/nsubj>6 based/base/VERB/acl>0 in/in/ADP/case>3 Gao/Gao/PROPN/nmod>0 and/and/CCONJ/cc>5
      drones/drone/NOUN/conj>0 bombed/bomb/VERB/root>-1 caves/cave/NOUN/obj>6 used/use/VERB/acl>7 in/in/ADP/case>10 Kidal/Kidal/PROPN/obl>8`;
    expect(placesIn(rows, 'bombed', { Gao: 'city', Kidal: 'city' })).toEqual(['Kidal']);
  });

  it('are not the country that has someone, nor those whose embassy stands there', () => {
    const owned = `Rebels/rebel/NOUN/nsubj>1 killed/kill/VERB/root>-1 Niger/Niger/PROPN/nmod:poss>5 ’s/’s/PART/case>2 top/top/ADJ/amod>5
      envoy/envoy/NOUN/obj>1 after/after/SCONJ/mark>7 leaving/leave/VERB/advcl>1 Gao/Gao/PROPN/obj>7`;
    expect(placesIn(owned, 'killed', { Niger: 'country', Gao: 'city' })).toEqual(['Gao']);
    const embassy = `Crowds/crowd/NOUN/nsubj>1 marched/march/VERB/root>-1 past/past/ADP/case>4 the/the/DET/det>4 embassies/embassy/NOUN/obl>1
      of/of/ADP/case>6 Chad/Chad/PROPN/nmod>4 and/and/CCONJ/cc>8 Niger/Niger/PROPN/conj>6 in/in/ADP/case>10 Bamako/Bamako/PROPN/obl>1`;
    expect(placesIn(embassy, 'marched', { Chad: 'country', Niger: 'country', Bamako: 'city' })).toEqual(['Bamako']);
  });

  it('are not what a road joins, nor the capital that a distance is told from', () => {
    const road = `Mines/mine/NOUN/nsubj>1 exploded/explode/VERB/root>-1 on/on/ADP/case>6 the/the/DET/det>6 Kidal-/Kidal-/PROPN/compound>6
      Gao/Gao/PROPN/compound>6 road/road/NOUN/obl>1 in/in/ADP/case>9 Anefis/Anefis/PROPN/compound>9 district/district/NOUN/obl>1`;
    expect(placesIn(road, 'exploded', { Gao: 'city', Anefis: 'village' })).toEqual(['Anefis']);
    const far = `Gunmen/gunman/NOUN/nsubj>1 stormed/storm/VERB/root>-1 Djibo/Djibo/PROPN/obj>1 ,/,/PUNCT/punct>5 200/200/NUM/nummod>5
      km/km/NOUN/appos>2 north/north/ADV/advmod>2 of/of/ADP/case>9 the/the/DET/det>9 capital/capital/NOUN/obl>6 ,/,/PUNCT/punct>11 Ouaga/Ouaga/PROPN/appos>9`;
    expect(placesIn(far, 'stormed', { Djibo: 'town', Ouaga: 'city' })).toEqual(['Djibo']);
  });

  it('are the first of an address in unknown villages too, but all of a list with a member that nobody knows', () => {
    const address = `Patrols/patrol/NOUN/nsubj>1 fired/fire/VERB/root>-1 near/near/ADP/case>3 Lerneb/Lerneb/PROPN/obl>1 ,/,/PUNCT/punct>5
      Goundam/Goundam/PROPN/appos>3`;
    expect(placesIn(address, 'fired', { Lerneb: 'village', Goundam: 'town' })).toEqual(['Lerneb']);
    const list = `Patrols/patrol/NOUN/nsubj>1 fired/fire/VERB/root>-1 at/at/ADP/case>3 Lerneb/Lerneb/PROPN/obl>1 ,/,/PUNCT/punct>5
      Goundam/Goundam/PROPN/conj>3 ,/,/PUNCT/punct>7 Xyz/Xyz/PROPN/conj>3 ,/,/PUNCT/punct>10 and/and/CCONJ/cc>10 Diré/Diré/PROPN/conj>3`;
    expect(placesIn(list, 'fired', { Lerneb: 'village', Goundam: 'town' })).toEqual(['Lerneb', 'Goundam']);
  });

  it('are both where "and" joins a city and an area', () => {
    const rows = `Soldiers/soldier/NOUN/nsubj>1 died/die/VERB/root>-1 in/in/ADP/case>3 Gao/Gao/PROPN/obl>1 and/and/CCONJ/cc>7 the/the/DET/det>7
      restive/restive/ADJ/amod>7 Menaka/Menaka/PROPN/conj>3`;
    expect(placesIn(rows, 'died', { Gao: 'city', Menaka: 'province' })).toEqual(['Gao', 'Menaka']);
  });

  it('are the quarter, not its city', () => {
    const rows = `Shells/shell/NOUN/nsubj>1 hit/hit/VERB/root>-1 the/the/DET/det>4 Sabon/Sabon/PROPN/compound>4 neighborhood/neighborhood/NOUN/obj>1
      of/of/ADP/case>6 Kano/Kano/PROPN/nmod>4`;
    expect(placesIn(rows, 'hit', { Sabon: 'neighbourhood', Kano: 'city' })).toEqual(['Sabon']);
  });

  it('are where people are driven from, not where all of a list come from', () => {
    const driven = `Troops/troops/NOUN/nsubj>1 expelled/expel/VERB/root>-1 rebels/rebel/NOUN/obj>1 from/from/ADP/case>4 Gao/Gao/PROPN/obl>1`;
    expect(placesIn(driven, 'expelled', { Gao: 'city' })).toEqual(['Gao']);
    const list = `Men/man/NOUN/nsubj>6 from/from/ADP/case>2 Kidal/Kidal/PROPN/nmod>0 ,/,/PUNCT/punct>4 Menaka/Menaka/PROPN/conj>2
      secretly/secretly/ADV/advmod>6 met/meet/VERB/root>-1`;
    expect(placesIn(list, 'met', { Kidal: 'city', Menaka: 'city' })).toEqual([]);
  });

  it('are not where those sit according to whom it was', () => {
    const rows = `According/accord/VERB/case>2 to/to/ADP/fixed>0 doctors/doctor/NOUN/obl>8 in/in/ADP/case>4 Bamako/Bamako/PROPN/nmod>2
      ,/,/PUNCT/punct>8 ten/ten/NUM/nsubj:pass>8 were/be/AUX/aux:pass>8 killed/kill/VERB/root>-1 at/at/ADP/case>10 Gao/Gao/PROPN/obl>8`;
    expect(placesIn(rows, 'killed', { Bamako: 'city', Gao: 'city' })).toEqual(['Gao']);
  });
});

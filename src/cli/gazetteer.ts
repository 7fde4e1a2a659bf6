import { Command } from 'commander';
import { addCountry } from '../gazetteer/add.ts';
import { count, progress } from './console.ts';
import { startRun } from './run.ts';

/** `fogline gazetteer add`: adds a country's places, down to hamlets and air bases. */
export function gazetteerCommand(): Command {
  const gazetteer = new Command('gazetteer').description('the places that Fogline knows');
  gazetteer
    .command('add')
    .description('add all places of a country from a GeoNames file, or download it by its two-letter code')
    .argument('<FILE|CC...>', 'country files (SY.txt, SY.zip) or codes (SY)')
    .addHelpText('after', '\nExamples:\n  fogline gazetteer add SY\n  fogline gazetteer add ./SD.zip\n')
    .action(add);
  return gazetteer;
}

async function add(countries: readonly string[]): Promise<void> {
  const run = startRun();
  let places = 0;
  for (const country of countries) {
    progress(`adding ${country}`);
    try {
      places += (await addCountry(country)).places;
    } catch (error) {
      run.fail(country, error);
    }
  }
  run.end(`Added ${count(places, 'place')} (GeoNames, CC BY 4.0).`, 'Reports read from now on know them.');
}

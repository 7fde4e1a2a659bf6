// `npm run data`: builds data/built/gazetteer.bin.
import { buildGazetteer } from './build.ts';
import { gazetteerPath, packageRoot } from '../paths.ts';

const root = packageRoot();
const { places, bytes } = buildGazetteer(root, gazetteerPath(root));
console.log(`${places} places, ${(bytes / 1e6).toFixed(1)} MB: ${gazetteerPath(root)}`);

import { render } from 'preact';
import { startHistory, current } from './address/history.ts';
import { startLive } from './api/live.ts';
import { App } from './app.tsx';
import { startWords } from './i18n/i18n.ts';
import { applySettings, settingsOf } from './frame/settings.ts';

const root = document.getElementById('desk')!;
await startWords();
await applySettings(settingsOf(current()));
startHistory();
startLive();
render(<App />, root);

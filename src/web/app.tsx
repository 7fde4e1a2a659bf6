import { useEffect, useState } from 'preact/hooks';
import type { DeskMeta } from '../terms/desk.ts';
import { TIMELESS } from './address/address.ts';
import { useAddress } from './address/use-address.ts';
import { useApi } from './api/use-api.ts';
import { MetaContext } from './desk-context.ts';
import { Guard } from './frame/guard.tsx';
import { Frame } from './frame/frame.tsx';
import { applySettings, settingsOf } from './frame/settings.ts';
import { spoken } from './i18n/i18n.ts';
import { PartyDefs } from './marks/party-defs.tsx';
import { ErrorNote, Skeleton } from './parts/states.tsx';
import { SituationProvider } from './situation-context.tsx';
import { Reading } from './frame/reading.tsx';
import { ViewOf } from './views.tsx';

/** How often the server is asked how far it is while it reads its reports. */
const ASK_AGAIN_MS = 1000;

/** The desk: its settings applied, the server's account of itself asked for, and the view of the address in the frame. */
export function App() {
  const address = useAddress();
  const settings = settingsOf(address);
  // Words are looked up while drawing: a new language draws everything again.
  const [, setLanguage] = useState(spoken);
  const meta = useApi<DeskMeta>('meta');

  const { data, again } = meta;
  useEffect(() => {
    if (!data?.reading) return;
    const timer = setTimeout(again, ASK_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [data]);

  useEffect(() => {
    void applySettings(settings).then(() => setLanguage(spoken()));
  }, [settings.language, settings.theme, settings.size]);

  return (
    <MetaContext.Provider value={data}>
      {data && <PartyDefs parties={data.parties} />}
      <SituationProvider asks={data !== null && !data.reading && !TIMELESS.includes(address.view)}>
        <Frame settings={settings}>
          {data?.reading ? (
            <Reading {...data.reading} />
          ) : data ? (
            <Guard key={`${address.view} ${address.id}`}>
              <ViewOf address={address} />
            </Guard>
          ) : meta.failure ? (
            <ErrorNote failure={meta.failure} again={meta.again} />
          ) : (
            <Skeleton lines={8} />
          )}
        </Frame>
      </SituationProvider>
    </MetaContext.Provider>
  );
}

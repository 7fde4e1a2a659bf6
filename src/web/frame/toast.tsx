import { useEffect, useState } from 'preact/hooks';
import { onAnnounce } from './announce.ts';

/** Long enough to read a short sentence twice. */
const STAY_MS = 4000;

/** The line at the foot where things are said briefly; a polite live region, so nobody is interrupted. */
export function Toast() {
  const [text, setText] = useState('');
  useEffect(() => {
    let timer = 0;
    onAnnounce((said) => {
      setText(said);
      clearTimeout(timer);
      timer = window.setTimeout(() => setText(''), STAY_MS);
    });
    return () => {
      clearTimeout(timer);
      onAnnounce(null);
    };
  }, []);
  return (
    <div class="toast" role="status" aria-live="polite">
      {text && <span>{text}</span>}
    </div>
  );
}

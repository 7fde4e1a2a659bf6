/** Drawings of 24 by 24, strokes only. */
const PATHS = {
  search: 'M10.5 4a6.5 6.5 0 1 1 0 13a6.5 6.5 0 1 1 0-13M15.5 15.5L20 20',
  night: 'M19 14.5A7.5 7.5 0 0 1 9.5 5a7.5 7.5 0 1 0 9.5 9.5z',
  paper:
    'M12 8a4 4 0 1 1 0 8a4 4 0 1 1 0-8M12 3v1.5M12 19.5V21M3 12h1.5M19.5 12H21M5.6 5.6l1.1 1.1M17.3 17.3l1.1 1.1M5.6 18.4l1.1-1.1M17.3 6.7l1.1-1.1',
  link: 'M10 14a4 4 0 0 0 6 .4l2.6-2.6a4 4 0 0 0-5.7-5.7L11.5 7.5M14 10a4 4 0 0 0-6-.4l-2.6 2.6a4 4 0 0 0 5.7 5.7l1.4-1.4',
  share: 'M12 15V4M8 7.5L12 3.5l4 4M6 12v7h12v-7',
  print: 'M7 9V4h10v5M7 17H4.5V9h15v8H17M7 14h10v6H7z',
  save: 'M12 4v11M8 11.5l4 4l4-4M5 19.5h14',
  play: 'M8 5.5v13l10.5-6.5z',
  pause: 'M8.5 5.5v13M15.5 5.5v13',
  close: 'M6 6l12 12M18 6L6 18',
  calendar: 'M5 6.5h14V19H5zM5 10.5h14M9 4v4M15 4v4',
  next: 'M9.5 6l6 6l-6 6',
} as const;

export type IconName = keyof typeof PATHS;

/** An icon beside words, or inside a button that has a label: never the only thing said. */
export function Icon({ name, turns = false }: { readonly name: IconName; readonly turns?: boolean }) {
  return (
    <svg class={turns ? 'icon turns' : 'icon'} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}

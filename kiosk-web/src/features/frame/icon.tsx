const PATHS = {
  microphone: 'M12 3a3 3 0 0 1 3 3v6a3 3 0 0 1-6 0V6a3 3 0 0 1 3-3zM6 11v1a6 6 0 0 0 12 0v-1M12 18v3M8.5 21h7',
  send: 'M12 20V5M5.5 11.5 12 5l6.5 6.5',
  person: 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM4.5 21c.5-4 3.5-6 7.5-6s7 2 7.5 6',
  replay: 'M5 12a7 7 0 1 0 2.3-5.2L5 9M5 4v5h5',
  stop: 'M6 6h12v12H6z',
  quieter: 'M4 10v4h3l5 4V6L7 10zM16 12h5',
  louder: 'M4 10v4h3l5 4V6L7 10zM15.5 12h6M18.5 9v6',
  hands: 'M5 9v6M9 5v14M13 8v8M17 4v16M21 10v4',
  erase: 'M9 6h11v12H9l-6-6zM12 9.5l5 5M17 9.5l-5 5',
  leave: 'M14 4H5v16h9M10 12h11M17 8l4 4-4 4',
} as const;

/** Decoration beside words, never instead of them. */
export function Icon({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  );
}

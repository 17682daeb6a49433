/** The clerk who greets: only a picture. */
export function Clerk() {
  return (
    <svg className="clerk" viewBox="0 0 160 160" aria-hidden="true">
      <circle className="clerk-room" cx="80" cy="80" r="78" />
      <path className="clerk-coat" d="M26 139c2-30 25-42 54-42s52 12 54 42a78 78 0 0 1-108 0z" />
      <path className="clerk-collar" d="m67 98 13 20 13-20 9 2-17 58H75L58 100z" />
      <path className="clerk-skin" d="M70 86h20v13L80 111 70 99z" />
      <circle className="clerk-skin" cx="80" cy="64" r="29" />
      <path className="clerk-hair" d="M50 64c-3-26 13-38 30-38s33 12 30 38c-4-9-9-13-12-15H62c-4 2-8 6-12 15z" />
      <path className="clerk-band" d="M51 50h58v8H51zM109 50l11-6v9l-8 2 7 6-8 5z" />
      <path className="clerk-face" d="M69 67v3M91 67v3M72 79c5 5 11 5 16 0" />
    </svg>
  );
}

const RADII = [10, 24, 38, 52, 66, 80, 94];

/** A voice as it spreads, or a tire: only a picture, behind the words of welcome. */
export function Rings() {
  return (
    <svg className="rings" viewBox="0 0 200 200" aria-hidden="true">
      {RADII.map((radius) => (
        <circle key={radius} cx="100" cy="100" r={radius} />
      ))}
    </svg>
  );
}

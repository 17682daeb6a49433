/** The name over the door, beside the shop curtain. */
export function Wordmark() {
  return (
    <span className="wordmark">
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d="M2 4h20v2.5H2zM3.5 8h5v11.5h-5zM9.5 8h5v9h-5zM15.5 8h5v11.5h-5z" />
      </svg>
      Tenin
    </span>
  );
}

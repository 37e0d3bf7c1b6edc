/** A row of grey bars in the place of a list; only where waiting exceeds 300 ms. `label` says what is coming. */
export function Skeleton({ rows = 3, label }: { rows?: number; label: string }) {
  return (
    <div role="status" aria-label={label} className="grid gap-5 py-4">
      {Array.from({ length: rows }, (_, row) => row).map((row) => (
        <div key={row} className="grid gap-2">
          <div className="skeleton h-4 w-3/4" />
          <div className="skeleton h-3 w-2/5" />
        </div>
      ))}
    </div>
  );
}

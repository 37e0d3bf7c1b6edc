import { Kbd } from "./kbd.tsx";

export type KeyLine = readonly [keys: readonly string[], does: string];

/** Keys and what each does. */
export function KeyList({ lines, className = "" }: { lines: readonly KeyLine[]; className?: string }) {
  return (
    <dl className={`grid grid-cols-[72px_1fr] gap-y-2 text-14 text-ink ${className}`}>
      {lines.map(([keys, does]) => (
        <div key={does} className="contents">
          <dt className="flex gap-1.5">
            {keys.map((name) => (
              <Kbd key={name}>{name}</Kbd>
            ))}
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  );
}

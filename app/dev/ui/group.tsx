import type { ReactNode } from "react";

/** One titled group of examples. */
export function Group({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  const own = `${id}-${title.toLowerCase().replaceAll(/\W+/g, "-")}`;
  return (
    <section aria-labelledby={own} className="grid grid-cols-1 gap-3">
      <h2 id={own} className="border-b border-line pb-1.5 text-13 font-medium text-ink-3">
        {title} <span className="sr-only">({id})</span>
      </h2>
      {children}
    </section>
  );
}

/** Examples in a row. */
export function Row({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-center gap-3">{children}</div>;
}

import type { ReactNode } from "react";

type Props = { id: string; title: ReactNode; lead?: ReactNode; children: ReactNode };

/** A titled part of an admin page; parts are set apart by hairlines. */
export function AdminPart({ id, title, lead, children }: Props) {
  return (
    <section aria-labelledby={`${id}-title`} className="mt-9 grid grid-cols-1 gap-4 border-t border-line pt-7">
      <div>
        <h2 id={`${id}-title`} className="text-18 font-bold">
          {title}
        </h2>
        {lead && <p className="mt-1 max-w-measure text-14 text-ink-2">{lead}</p>}
      </div>
      {children}
    </section>
  );
}

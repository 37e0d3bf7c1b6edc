import type { ReactNode } from "react";
import { cx } from "./cx.ts";

/** The room of a page between the rails. `wide` gives the whole width, for desk and queue. */
export function Page({ children, className, wide }: { children: ReactNode; className?: string; wide?: boolean }) {
  if (wide) {
    return (
      <div data-wide="" className={className}>
        {children}
      </div>
    );
  }
  return <div className={cx("mx-auto w-full max-w-page px-4 py-6 md:px-10 md:py-8", className)}>{children}</div>;
}

/** A reading column with the facts of the page beside it; on smaller screens the facts follow below. */
export function Columns({ children, aside, label }: { children: ReactNode; aside: ReactNode; label: string }) {
  return (
    <div className="mx-auto grid w-full max-w-page justify-between gap-x-12 px-4 py-6 md:px-10 md:py-8 xl:grid-cols-[minmax(0,720px)_264px]">
      <div className="min-w-0 max-w-column max-xl:mx-auto max-xl:w-full">{children}</div>
      <aside
        aria-label={label}
        className="text-14 max-xl:mx-auto max-xl:mt-10 max-xl:w-full max-xl:max-w-column xl:pt-8"
      >
        {aside}
      </aside>
    </div>
  );
}

/** A titled group of facts in an aside; groups are set apart by hairlines. */
export function AsideSection({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <section className="border-line not-first:mt-7 not-first:border-t not-first:pt-6">
      <h2 className="mb-2.5 text-13 font-medium text-ink-3">{title}</h2>
      {children}
    </section>
  );
}

type PageTitleProps = { children: ReactNode; lead?: ReactNode; actions?: ReactNode };

/** The first heading of a page, one line of explanation, and its acts. */
export function PageTitle({ children, lead, actions }: PageTitleProps) {
  return (
    <div className="mb-6 flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
      <div className="min-w-0 md:flex-1 md:basis-80">
        <h1 className="text-28 font-bold max-md:text-22">{children}</h1>
        {lead && <p className="mt-1.5 max-w-measure text-15 text-ink-2">{lead}</p>}
      </div>
      {actions && <div className="flex flex-wrap gap-2">{actions}</div>}
    </div>
  );
}

import type { ReactNode } from "react";
import { cx } from "../../_ui/cx.ts";
import { Page } from "../../_ui/page.tsx";

type CardProps = { title: ReactNode; lead?: ReactNode; children?: ReactNode; foot?: ReactNode };

/** A page with one thing to do: sign in, confirm, choose a password. */
export function AccountCard({ title, lead, children, foot }: CardProps) {
  return (
    <Page>
      <div className="mx-auto grid w-full max-w-[440px] gap-6 py-4 md:py-10">
        <div>
          <h1 className="text-28 font-bold max-md:text-22">{title}</h1>
          {lead && <p className="mt-1.5 text-15 text-ink-2">{lead}</p>}
        </div>
        {children}
        {foot && <div className="border-t border-line pt-5 text-14 text-ink-2">{foot}</div>}
      </div>
    </Page>
  );
}

type PartProps = { id: string; title: ReactNode; lead?: ReactNode; danger?: boolean; children: ReactNode };

/** One group of settings of the account page. */
export function AccountPart({ id, title, lead, danger, children }: PartProps) {
  return (
    <section aria-labelledby={`${id}-title`} className="grid gap-4 border-line not-first:border-t not-first:pt-8">
      <div>
        <h2 id={`${id}-title`} className={cx("text-18 font-bold", danger && "text-danger")}>
          {title}
        </h2>
        {lead && <p className="mt-1 max-w-measure text-14 text-ink-2">{lead}</p>}
      </div>
      {children}
    </section>
  );
}

import { getT } from "../_messages/server.ts";
import { Link } from "./link.tsx";

export type Crumb = { label: string; href?: string };

/** The way from the top to this page; the last crumb may be the page itself and carry no link. */
export function Breadcrumb({ crumbs, label }: { crumbs: Crumb[]; label?: string }) {
  const t = getT("ui");
  return (
    <nav aria-label={label ?? t("breadcrumb")} className="text-13 text-ink-3">
      <ol className="flex flex-wrap items-center gap-x-2 gap-y-1 touch:gap-y-6">
        {crumbs.map((crumb, place) => (
          <li key={crumb.label} className="flex gap-2">
            {place > 0 && <span aria-hidden="true">/</span>}
            {crumb.href ? (
              <Link href={crumb.href} className="hit text-ink-2 hover:text-ink hover:underline">
                {crumb.label}
              </Link>
            ) : (
              <span aria-current="page">{crumb.label}</span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

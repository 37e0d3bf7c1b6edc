import { cx } from "./cx.ts";
import { Link } from "./link.tsx";

export { Badge, StaffBadge, type Tone } from "./badge-view.tsx";

const tagClass =
  "inline-block rounded-[6px] border border-line bg-sunken px-1.5 text-12 leading-5 text-ink-2 whitespace-nowrap";

/** A tag; a link when `href` is given. */
export function Tag({ name, href, className }: { name: string; href?: string; className?: string | undefined }) {
  if (!href) return <span className={cx(tagClass, className)}>{name}</span>;
  return (
    <Link href={href} className={cx(tagClass, "hover:border-line-2 hover:text-ink", className)}>
      {name}
    </Link>
  );
}

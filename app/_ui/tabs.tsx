import { Link } from "./link.tsx";

export type Tab = { href: string; label: string; count?: string; current?: boolean };

/** Tabs that are links: each has an address, works without a script and can be opened in a new window. */
export function Tabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav
      aria-label={label}
      data-tabs=""
      className="overflow-x-auto border-b border-line [scrollbar-width:none] max-md:-mx-4 max-md:px-4"
    >
      <ul className="flex gap-x-6 text-14 text-ink-2 max-sm:gap-x-4 md:flex-wrap">
        {tabs.map((tab) => (
          <li key={tab.href} className="flex-none">
            <Link
              href={tab.href}
              aria-current={tab.current ? "page" : undefined}
              className="flex gap-1.5 border-b-2 border-transparent pt-2 pb-2.5 touch:py-3 hover:text-ink aria-[current]:border-brand aria-[current]:font-medium aria-[current]:text-ink"
            >
              {tab.label}
              {tab.count && <span className="num font-normal text-ink-3">{tab.count}</span>}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

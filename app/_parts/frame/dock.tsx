import { getT } from "../../_messages/server.ts";
import { Icon } from "../../_ui/icon.tsx";
import type { IconName } from "../../_ui/icon-names.ts";
import { Link } from "../../_ui/link.tsx";
import { isCurrent } from "./rail-link.tsx";

/** The bar at the bottom of a phone. */
export function Dock({ path }: { path: string }) {
  const t = getT("frame");
  const place = (href: string, icon: IconName, label: string) => (
    <Link href={href} data-nav="" aria-current={isCurrent(path, href) ? "page" : undefined}>
      <Icon name={icon} size={20} />
      {label}
    </Link>
  );
  return (
    <nav aria-label={t("quickNavigation")} className="site-dock">
      {place("/", "house", t("home"))}
      {place("/search", "search", t("search"))}
      <Link href="/ask" aria-label={t("askQuestion")}>
        <span className="dock-ask">
          <Icon name="square-pen" size={18} />
        </span>
      </Link>
      {place("/notifications", "bell", t("inbox"))}
      {place("/account", "user", t("me"))}
    </nav>
  );
}

import type { SessionView } from "../../../server/users/users.schema.ts";
import { getT, localHref } from "../../_messages/server.ts";
import { Badge } from "../../_ui/badge.tsx";
import { Button } from "../../_ui/button.tsx";
import { Icon } from "../../_ui/icon.tsx";
import { Time } from "../../_ui/time.tsx";
import { deviceOf } from "./device-name.ts";
import type { Place } from "./place.ts";

/** The devices somebody is signed in on, each with a way to end it. Plain forms: nothing here needs a script. */
export function SessionList({ sessions, place }: { sessions: SessionView[]; place: Place }) {
  const t = getT("account");
  const here = localHref("/account/security");
  return (
    <ul className="rows">
      {sessions.map((session) => {
        const device = deviceOf(session.userAgent);
        const name = device ? t("sessionDevice", device) : t("sessionUnknown");
        return (
          <li key={session.id} className="flex flex-wrap items-center gap-3 py-3">
            <Icon name="monitor" size={20} className="text-ink-3" />
            <div className="min-w-0 flex-1">
              <p className="flex flex-wrap items-center gap-2 text-15">
                {name}
                {session.current && <Badge tone="brand">{t("sessionThis")}</Badge>}
              </p>
              <p className="text-13 text-ink-3">
                {t("sessionSeen")} <Time value={session.lastSeenAt} style="moment" /> · {t("sessionBegan")}{" "}
                <Time value={session.createdAt} style="date" />
              </p>
            </div>
            <form method="post" action={place.action(session.current ? "users.signOut" : "users.endSession")}>
              {!session.current && <input type="hidden" name="id" value={session.id} />}
              <input type="hidden" name="_next" value={session.current ? "/" : here} />
              <input type="hidden" name="_back" value={here} />
              <Button type="submit" size="sm" aria-label={t("endSessionOf", { device: name })}>
                {t("endSession")}
              </Button>
            </form>
          </li>
        );
      })}
    </ul>
  );
}

import type { PersonDetails } from "../../../server/users/users.schema.ts";
import { getT } from "../../_messages/server.ts";
import { Icon } from "../../_ui/icon.tsx";
import { Time } from "../../_ui/time.tsx";
import { deviceOf } from "../account/device-name.ts";
import type { Place } from "../account/place.ts";
import { ActForm } from "./act-form.tsx";
import { AdminPart } from "./admin-part.tsx";

/** The devices a person is signed in on, and signing out all of them. */
export function PersonDevices({ person, place, here }: { person: PersonDetails; place: Place; here: string }) {
  const t = getT("admin");
  return (
    <AdminPart id="devices" title={t("devicesTitle")} lead={t("devicesLead")}>
      {person.sessions.length === 0 ? (
        <p className="text-14 text-ink-3">{t("noDevices")}</p>
      ) : (
        <>
          <ul className="rows">
            {person.sessions.map((session) => {
              const device = deviceOf(session.userAgent);
              return (
                <li key={session.id} className="flex items-center gap-3 py-2.5">
                  <Icon name="monitor" size={20} className="flex-none text-ink-3" />
                  <p className="text-15">
                    {device ? t("device", device) : t("deviceUnknown")}
                    <span className="block text-13 text-ink-3">
                      {t("lastSeen")} <Time value={session.lastSeenAt} style="moment" />
                    </span>
                  </p>
                </li>
              );
            })}
          </ul>
          <ActForm
            action={place.action("users.endSessionsOf")}
            values={{ name: person.name }}
            next={`${here}?done=devices`}
            back={here}
            icon="log-out"
          >
            {t("endDevices")}
          </ActForm>
        </>
      )}
    </AdminPart>
  );
}

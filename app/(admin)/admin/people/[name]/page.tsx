import type { Metadata } from "next";
import { getT, localHref } from "../../../../_messages/server.ts";
import { placeOf, type Search } from "../../../../_parts/account/place.ts";
import { AdminForm } from "../../../../_parts/admin/admin-form.tsx";
import { AdminPage } from "../../../../_parts/admin/admin-page.tsx";
import { AdminPart } from "../../../../_parts/admin/admin-part.tsx";
import { PersonDevices } from "../../../../_parts/admin/person-devices.tsx";
import { PersonFacts } from "../../../../_parts/admin/person-facts.tsx";
import { PersonRoles } from "../../../../_parts/admin/person-roles.tsx";
import { PersonTrust } from "../../../../_parts/admin/person-trust.tsx";
import { api } from "../../../../_server/api.ts";
import { read } from "../../../../_server/read.ts";
import { ButtonLink } from "../../../../_ui/link.tsx";

type Props = { params: Promise<{ name: string }>; searchParams: Search };

export function generateMetadata(): Metadata {
  return { title: getT("admin")("personTitle") };
}

/** One person: who, which roles, the link to take over an imported account, and devices. */
export default async function PersonPage({ params, searchParams }: Props) {
  const { name } = await params;
  const path = `/admin/people/${name}`;
  const [t, place, caller, here] = await Promise.all([
    getT("admin"),
    placeOf(path, searchParams),
    api(),
    localHref(path),
  ]);
  const [person, boards, trust] = await Promise.all([
    read(caller.users.person({ name })),
    read(caller.boards.all()),
    read(caller.trust.of({ name })),
  ]);
  const done = place.asked("done");
  const words = {
    role: t("roleGranted"),
    ended: t("roleEnded"),
    link: t("claimSent"),
    devices: t("devicesEnded"),
    trust: t("trustSaved"),
  };
  const problemOf = (form: string) => (place.asked("form") === form ? place.asked("problem") : null);
  return (
    <AdminPage
      tab="people"
      narrow
      title={person.displayName}
      crumbs={[{ label: t("peopleTitle"), href: "/admin/people" }, { label: person.displayName }]}
      saved={done && Object.hasOwn(words, done) ? words[done as keyof typeof words] : null}
      actions={
        <>
          <ButtonLink href={`/u/${person.name}`}>{t("viewProfile")}</ButtonLink>
          <ButtonLink href={`/admin/members/${person.name}`}>{getT("penalties")("recordLink")}</ButtonLink>
        </>
      }
    >
      <PersonFacts person={person} />
      <PersonRoles person={person} boards={boards} place={place} here={here} problem={problemOf("role")} />
      {person.staged && (
        <AdminPart id="claim" title={t("claimTitle")} lead={t("claimLead")}>
          <AdminForm
            id="claim"
            action={place.action("users.sendClaimLink")}
            groups={[
              {
                id: "claim",
                title: "",
                fields: [{ kind: "email", name: "email", label: t("email"), value: "", required: true, most: 254 }],
              },
            ]}
            hidden={{ name: person.name }}
            submit={t("sendClaim")}
            variant="line"
            next={`${here}?done=link`}
            back={`${here}?form=claim`}
            problem={problemOf("claim")}
          />
        </AdminPart>
      )}
      <PersonTrust name={person.name} trust={trust} place={place} here={here} problem={problemOf("trust")} />
      {!person.staged && <PersonDevices person={person} place={place} here={here} />}
    </AdminPage>
  );
}

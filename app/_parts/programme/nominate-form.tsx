import { getT, localHref } from "../../_messages/server.ts";
import { Button } from "../../_ui/button.tsx";
import { TextArea, TextField } from "../../_ui/text-field.tsx";
import { AccountPart } from "../account/account-card.tsx";
import type { Place } from "../account/place.ts";
import { AdminPart } from "../admin/admin-part.tsx";
import { PostForm } from "./post-form.tsx";
import { refusalBeside } from "./step-words.ts";

type Props = { place: Place; name?: string; path?: string };

/** Staff propose somebody with a reason; without `name` the form asks for whom. */
export function NominateForm({ place, name, path = "/admin/programme" }: Props) {
  return (
    <AdminPart id="nominate" title={getT("programme")("nominateTitle")}>
      <Questions place={place} name={name} next={`${localHref(path)}?done=nominated`} back={localHref(path)} />
    </AdminPart>
  );
}

/** Members propose one another from their own page. */
export function NominateOther({ place }: { place: Place }) {
  const t = getT("programme");
  const here = localHref("/account/programme");
  return (
    <AccountPart id="nominate" title={t("nominateTitle")} lead={t("nominateLead")}>
      <Questions place={place} next={`${here}?saved=nominated`} back={here} />
    </AccountPart>
  );
}

function Questions({
  place,
  name,
  next,
  back,
}: {
  place: Place;
  name?: string | undefined;
  next: string;
  back: string;
}) {
  const t = getT("programme");
  const beside = (field: string) => refusalBeside(place.asked("problem"), field);
  return (
    <PostForm
      action={place.action("programme.nominate")}
      values={name ? { name } : {}}
      next={next}
      back={back}
      className="grid max-w-column gap-4"
    >
      {!name && (
        <TextField
          name="name"
          label={t("nominateName")}
          error={beside("name")}
          required
          maxLength={40}
          autoComplete="off"
        />
      )}
      <TextArea
        name="reason"
        label={t("nominateReason")}
        hint={t("nominateReasonHint")}
        error={beside("reason")}
        required
        minLength={10}
        maxLength={1_000}
        rows={3}
      />
      <div>
        <Button type="submit" icon="user-plus">
          {t("nominate")}
        </Button>
      </div>
    </PostForm>
  );
}

import { getT, localHref } from "../../_messages/server.ts";
import { Button } from "../../_ui/button.tsx";
import { TextArea, TextField } from "../../_ui/text-field.tsx";
import type { Place } from "../account/place.ts";
import { AdminPart } from "../admin/admin-part.tsx";
import { PostForm } from "./post-form.tsx";

/** Staff propose somebody with a reason; without `name` the form asks for whom. */
export function NominateForm({
  place,
  name,
  path = "/admin/programme",
}: {
  place: Place;
  name?: string;
  path?: string;
}) {
  const t = getT("programme");
  const here = localHref(path);
  return (
    <AdminPart id="nominate" title={t("nominateTitle")}>
      <PostForm
        action={place.action("programme.nominate")}
        values={name ? { name } : {}}
        next={`${here}?done=nominated`}
        back={here}
        className="grid max-w-column gap-4"
      >
        {!name && <TextField name="name" label={t("nominateName")} required maxLength={40} autoComplete="off" />}
        <TextArea
          name="reason"
          label={t("nominateReason")}
          hint={t("nominateReasonHint")}
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
    </AdminPart>
  );
}

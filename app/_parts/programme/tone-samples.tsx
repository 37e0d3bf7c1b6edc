import type { MembershipDetail } from "../../../server/programme/membership.query.ts";
import type { SampleView } from "../../../server/programme/tone.query.ts";
import { formatDate } from "../../_messages/format.ts";
import { getLocale, getT, localHref } from "../../_messages/server.ts";
import { Button } from "../../_ui/button.tsx";
import { TextLink } from "../../_ui/link.tsx";
import { Prose } from "../../_ui/prose.tsx";
import { Select } from "../../_ui/select.tsx";
import { TextField } from "../../_ui/text-field.tsx";
import type { Place } from "../account/place.ts";
import { AdminPart } from "../admin/admin-part.tsx";
import { PostForm } from "./post-form.tsx";

type Props = { stay: MembershipDetail; place: Place; here: string };

/** The posts drawn for the review of tone, each with its ratings and a form for one's own. */
export function ToneSamples({ stay, place, here }: Props) {
  const t = getT("programme");
  const locale = getLocale();
  const open = stay.state === "CANDIDATE" || stay.state === "NOMINATED";
  if (!open && stay.samples.length === 0) return null;
  return (
    <AdminPart id="samples" title={t("samplesTitle")} lead={t("samplesLead")}>
      {stay.samples.length === 0 && <p className="text-15 text-ink-2">{t("samplesNone")}</p>}
      <ol className="grid gap-6">
        {stay.samples.map((sample, number) => (
          <li
            key={sample.post}
            id={`sample-${number + 1}`}
            className="grid gap-3 rounded-lg border border-line bg-surface p-4"
          >
            <p className="flex flex-wrap justify-between gap-x-4 text-14">
              <TextLink href={sample.href} className="font-medium">
                {sample.title}
              </TextLink>
              <span className="text-13 text-ink-3">
                {formatDate(sample.at, locale)}
                {sample.edited && ` · ${t("sampleEdited")}`}
              </span>
            </p>
            <Prose html={sample.html} small />
            <ul className="grid gap-0.5 text-14 text-ink-2 empty:hidden">
              {sample.reviews.map((review) => (
                <li key={review.by}>
                  {t("sampleGiven", { name: review.by, grade: review.grade })}
                  {review.note && ` · ${review.note}`}
                </li>
              ))}
            </ul>
            {open && <Rate stay={stay} sample={sample} number={number + 1} place={place} here={here} />}
          </li>
        ))}
      </ol>
      {open && stay.samples.length < 5 && (
        <PostForm
          action={place.action("programme.drawSamples")}
          values={{ membership: stay.id }}
          next={`${localHref(here)}#samples-title`}
          back={localHref(here)}
        >
          <div>
            <Button type="submit" icon="refresh-cw">
              {t("samplesDraw")}
            </Button>
          </div>
        </PostForm>
      )}
    </AdminPart>
  );
}

function Rate({ stay, sample, number, place, here }: Props & { sample: SampleView; number: number }) {
  const t = getT("programme");
  const grades = ([5, 4, 3, 2, 1] as const).map((grade) => ({ value: String(grade), label: t(`grade.${grade}`) }));
  return (
    <PostForm
      action={place.action("programme.reviewTone")}
      values={{ membership: stay.id, post: sample.post }}
      next={`${localHref(here)}?done=rated#sample-${number}`}
      back={localHref(here)}
      className="grid items-end gap-3 border-t border-line pt-3 sm:grid-cols-[11rem_1fr_auto]"
    >
      <Select id={`grade-${number}`} name="grade" label={t("sampleGrade")} choices={grades} defaultValue="4" />
      <TextField id={`note-${number}`} name="note" label={t("sampleNote")} maxLength={1_000} />
      <Button type="submit">{t("sampleSave")}</Button>
    </PostForm>
  );
}

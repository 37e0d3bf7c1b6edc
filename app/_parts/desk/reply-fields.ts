import type { ReplyInput } from "../../../server/desk/desk.schema.ts";
import { replyLimits } from "../../../server/desk/placeholders.schema.ts";
import type { MessageKey } from "../../_messages/index.ts";
import type { Translate } from "../../_messages/translate.ts";
import type { FieldGroup } from "../admin/fields.ts";

/** Everything of a canned reply. */
export function replyFields(t: Translate<MessageKey<"desk">>, reply: ReplyInput): FieldGroup[] {
  return [
    {
      id: "reply",
      title: "",
      fields: [
        {
          kind: "text",
          name: "reply.title",
          label: t("replyTitle"),
          hint: t("replyTitleHint"),
          value: reply.title,
          required: true,
          least: replyLimits.title.min,
          most: replyLimits.title.max,
        },
        {
          kind: "area",
          name: "reply.markdown",
          label: t("replyText"),
          hint: t("replyTextHint"),
          value: reply.markdown,
          required: true,
          most: replyLimits.markdown.max,
          rows: 10,
        },
        {
          kind: "select",
          name: "reply.locale",
          label: t("replyLanguage"),
          value: reply.locale,
          choices: [
            { value: "en", label: t("language_en") },
            { value: "de", label: t("language_de") },
          ],
        },
        {
          kind: "switch",
          name: "reply.shared",
          label: t("replyShared"),
          hint: t("replySharedHint"),
          checked: reply.shared,
        },
      ],
    },
  ];
}

import { audiences, type BoardInput, topicKinds } from "../../../server/boards/boards.schema.ts";
import type { AdminBoard } from "../../../server/boards/boards-for-admins.query.ts";
import type { MessageKey } from "../../_messages/index.ts";
import type { Translate } from "../../_messages/translate.ts";
import type { FieldGroup } from "./fields.ts";

/** Form of an address: small letters, digits and single hyphens. */
export const slugPattern = "[a-z0-9]+(-[a-z0-9]+)*";

/** Everything that can be set of a board, in groups. `others` are the boards it may stand under. */
export function boardFields(
  t: Translate<MessageKey<"admin">>,
  board: BoardInput,
  others: AdminBoard[],
  isParent: boolean,
): FieldGroup[] {
  const audience = (who: (typeof audiences)[number]) => ({ value: who, label: t(`audience_${who}`) });
  const parents = isParent ? [] : others.filter((one) => one.slug !== board.slug);
  const writers = audiences.filter((one) => one !== "PUBLIC").map(audience);
  return [
    {
      id: "name",
      title: t("boardNameGroup"),
      fields: [
        { kind: "text", name: "board.name", label: t("name"), value: board.name, required: true, least: 2, most: 60 },
        {
          kind: "text",
          name: "board.slug",
          label: t("slug"),
          hint: t("boardSlugHint"),
          value: board.slug,
          required: true,
          least: 2,
          most: 60,
          pattern: slugPattern,
        },
        {
          kind: "area",
          name: "board.description",
          label: t("description"),
          hint: t("descriptionHint"),
          value: board.description,
          most: 300,
        },
        {
          kind: "select",
          name: "board.parent",
          label: t("parent"),
          hint: isParent ? t("parentOfOthers") : undefined,
          value: board.parent ?? "",
          choices: [
            { value: "", label: t("topLevel") },
            ...parents.map((one) => ({ value: one.slug, label: one.name })),
          ],
        },
        {
          kind: "number",
          name: "board.position",
          label: t("position"),
          hint: t("positionHint"),
          value: String(board.position),
          min: 0,
          max: 1_000,
        },
        { kind: "swatches", name: "board.tint", label: t("tint"), value: board.tint },
        {
          kind: "select",
          name: "board.locale",
          label: t("language"),
          hint: t("boardLanguageHint"),
          value: board.locale,
          choices: languages,
        },
      ],
    },
    {
      id: "rights",
      title: t("boardRightsGroup"),
      lead: t("boardRightsLead"),
      fields: [
        {
          kind: "radio",
          name: "board.visibility",
          label: t("visibility"),
          value: board.visibility,
          choices: audiences.map((who) => ({ ...audience(who), hint: t(`audienceHint_${who}`) })),
        },
        { kind: "select", name: "board.asking", label: t("asking"), value: board.asking, choices: writers },
        { kind: "select", name: "board.answering", label: t("answering"), value: board.answering, choices: writers },
      ],
    },
    {
      id: "topics",
      title: t("boardTopicsGroup"),
      fields: [
        {
          kind: "checks",
          name: "board.kinds",
          label: t("kinds"),
          values: [...board.kinds],
          choices: topicKinds.map((kind) => ({ value: kind, label: t(`kind_${kind}`) })),
        },
        {
          kind: "switch",
          name: "board.askersAccept",
          label: t("askersAccept"),
          hint: t("askersAcceptHint"),
          checked: board.askersAccept,
        },
        {
          kind: "number",
          name: "board.maxSolutions",
          label: t("maxSolutions"),
          hint: t("maxSolutionsHint"),
          value: String(board.maxSolutions),
          min: 1,
          max: 3,
        },
        {
          kind: "switch",
          name: "board.syncArticles",
          label: t("syncArticles"),
          hint: t("syncArticlesHint"),
          checked: board.syncArticles,
        },
      ],
    },
    {
      id: "extra",
      title: t("extraTitle"),
      lead: t("extraLead"),
      fields: [{ kind: "rows", name: "board.extraFields", label: t("extraTitle"), rows: board.extraFields, most: 6 }],
    },
  ];
}

export const languages = [
  { value: "en", label: "English" },
  { value: "de", label: "Deutsch" },
];

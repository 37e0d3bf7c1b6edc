import { type PointsKind, pointsKinds } from "../../../server/reputation/reputation.schema.ts";
import { getT } from "../../_messages/server.ts";
import { api } from "../../_server/api.ts";
import { read } from "../../_server/read.ts";
import { cx } from "../../_ui/cx.ts";
import { EmptyState } from "../../_ui/empty-state.tsx";
import { ButtonLink, Link } from "../../_ui/link.tsx";
import { Pagination } from "../../_ui/pagination.tsx";
import { PointsLine } from "./points-line.tsx";

type Props = {
  name: string;
  /** Address of the page it stands on. */
  place: string;
  kind: PointsKind;
  after?: string | undefined;
};

/** The address of a points history, narrowed to a kind. */
function hrefOf(place: string, kind: PointsKind): string {
  return kind === "all" ? place : `${place}?kind=${kind}`;
}

/** Every point with a sentence that says why, newest first. */
export async function PointsHistory({ name, place, kind, after }: Props) {
  const t = getT("people");
  const page = await read((await api()).reputation.points({ name, kind, cursor: after ?? null, size: 30 }));
  const base = hrefOf(place, kind);
  return (
    <>
      <nav aria-label={t("points.kinds")} className="mt-4 mb-2">
        <ul className="flex flex-wrap gap-1.5">
          {pointsKinds.map((one) => (
            <li key={one}>
              <Link
                href={hrefOf(place, one)}
                aria-current={one === kind ? "page" : undefined}
                className={cx(
                  "inline-flex min-h-8 items-center rounded-full border px-3 text-13 touch:min-h-11",
                  one === kind
                    ? "border-brand bg-brand-soft font-medium text-brand-ink"
                    : "border-line text-ink-2 hover:border-field hover:text-ink",
                )}
              >
                {t(`points.kind_${one}`)}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {page.rows.length === 0 ? (
        <EmptyState
          icon="medal"
          title={t("points.empty")}
          action={kind !== "all" && <ButtonLink href={hrefOf(place, "all")}>{t("points.toAll")}</ButtonLink>}
        />
      ) : (
        <ul className="rows" aria-label={t("tab_points")}>
          {page.rows.map((line) => (
            <PointsLine key={line.id} line={line} />
          ))}
        </ul>
      )}
      <Pagination
        newer={after ? base : null}
        older={page.next ? `${base}${kind === "all" ? "?" : "&"}after=${encodeURIComponent(page.next)}` : null}
      />
    </>
  );
}

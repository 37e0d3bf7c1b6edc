import { getT } from "../../_messages/server.ts";
import { api } from "../../_server/api.ts";
import { Link } from "../../_ui/link.tsx";
import { AsideSection } from "../../_ui/page.tsx";
import { StateGlyph } from "../../_ui/state-glyph.tsx";

/** Topics and articles about the same. */
export async function RelatedTopics({ topic }: { topic: number }) {
  const t = getT("topics");
  const related = await (await api()).search.related({ topic });
  if (related.length === 0) return null;
  return (
    <AsideSection title={t("related")}>
      <ul>
        {related.map((one) => (
          <li key={`${one.kind}${one.number}`} className="flex gap-2.5 py-1.5 leading-[1.4]">
            <span className="mt-0.5 flex-none">
              <StateGlyph state={one.state} size={16} />
            </span>
            <Link
              href={one.kind === "article" ? `/kb/a/${one.number}/${one.slug}` : `/t/${one.number}/${one.slug}`}
              className="hover:underline"
            >
              {one.title}
            </Link>
          </li>
        ))}
      </ul>
    </AsideSection>
  );
}

import { getLocale, getT } from "../../_messages/server.ts";
import { api } from "../../_server/api.ts";
import { read } from "../../_server/read.ts";
import { Icon } from "../../_ui/icon.tsx";
import { Link, TextLink } from "../../_ui/link.tsx";

/** Articles people found useful this week. */
export async function HomeArticles() {
  const [t, locale, caller] = await Promise.all([getT("home"), getLocale(), api()]);
  const articles = await read(caller.knowledge.usefulThisWeek({ most: 5, locale }));
  if (articles.length === 0) return null;
  return (
    <section>
      <h2 className="mb-2.5 flex items-baseline justify-between gap-3 text-14 font-bold">
        {t("useful")}
        <TextLink href="/kb" className="hit text-13 font-normal">
          {t("knowledge")}
        </TextLink>
      </h2>
      <ul className="grid gap-1">
        {articles.map((article) => (
          <li key={article.number} className="flex gap-2.5 py-1 text-14 leading-[1.4]">
            <Icon name="book-open" className="mt-0.5 flex-none text-verified" />
            <span className="min-w-0">
              <Link href={`/kb/a/${article.number}/${article.slug}`} className="hover:text-brand-ink">
                {article.title}
              </Link>
              {article.helpedThisWeek > 0 && (
                <span className="num block text-13 text-ink-3">{t("helped", { count: article.helpedThisWeek })}</span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

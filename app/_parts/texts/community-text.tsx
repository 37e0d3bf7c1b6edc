import { render } from "../../../server/platform/markdown/index.ts";
import { getT } from "../../_messages/server.ts";
import { api } from "../../_server/api.ts";
import { read } from "../../_server/read.ts";
import { EmptyState } from "../../_ui/empty-state.tsx";
import { Page, PageTitle } from "../../_ui/page.tsx";

/** Imprint or privacy: a text the admin wrote, as a page. */
export async function CommunityText({ name }: { name: "imprint" | "privacy" }) {
  const [t, community] = await Promise.all([getT("pages"), read((await api()).settings.community())]);
  const text = community[name];
  const { html } = await render(text);
  return (
    <Page>
      <PageTitle>{t(name)}</PageTitle>
      {text.trim() === "" ? (
        <EmptyState icon="file-text" title={t("textMissing")} />
      ) : (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: our renderer's sanitised HTML
        <div className="prose max-w-measure" dangerouslySetInnerHTML={{ __html: html }} />
      )}
    </Page>
  );
}

import type { ReactNode } from "react";
import { getT } from "../../_messages/server.ts";
import { buttonClass } from "../../_ui/button.tsx";
import { Celebration } from "./celebration.tsx";
import { Dock } from "./dock.tsx";
import { Footer } from "./footer.tsx";
import type { FrameData } from "./frame-data.ts";
import { Header } from "./header.tsx";
import { KeysDialog } from "./keys-dialog.tsx";
import { Rail } from "./rail.tsx";
import { RulesDue } from "./rules-due.tsx";
import { WritingClosed } from "./writing-closed.tsx";

type FrameProps = FrameData & { path: string; children: ReactNode };

/** Header, rail, content, footer and the bar of a phone around every page. */
export function Frame({ communityName, boards, path, children }: FrameProps) {
  const t = getT("frame");
  return (
    <>
      <a href="#content" className={`${buttonClass("primary")} skip`}>
        {t("skip")}
      </a>
      <Header communityName={communityName} />
      <div className="site-frame">
        <Rail boards={boards} path={path} />
        <div className="min-w-0">
          <main id="content" tabIndex={-1} className="site-main">
            {children}
          </main>
          <Footer path={path} />
        </div>
      </div>
      <Dock path={path} />
      <KeysDialog />
      <RulesDue path={path} />
      <WritingClosed />
      <Celebration />
    </>
  );
}

import type { Metadata } from "next";
import { Page, PageTitle } from "../../_ui/page.tsx";
import { Controls } from "./controls.tsx";
import { Fields } from "./fields.tsx";
import { Islands } from "./islands.tsx";
import { Medals } from "./medals.tsx";
import { People } from "./people.tsx";
import { Reading } from "./reading.tsx";
import { Structure } from "./structure.tsx";

export const metadata: Metadata = { title: "Primitives", robots: { index: false } };

/** Every primitive in all states, in both themes side by side; photographed and checked by the tests. */
export default function DevUi() {
  return (
    <Page wide className="p-4 md:p-8">
      <PageTitle lead="Every primitive in all states, light and dark side by side.">Primitives</PageTitle>
      <div className="grid gap-4 xl:grid-cols-2">
        {(["light", "dark"] as const).map((theme) => (
          <div
            key={theme}
            data-theme={theme}
            className="grid min-w-0 content-start gap-8 rounded-lg border border-line p-4 md:p-6"
          >
            <Controls id={theme} />
            <People id={theme} />
            <Medals id={theme} />
            <Structure id={theme} />
            <Fields id={theme} />
            <Islands id={theme} />
            <Reading id={theme} />
          </div>
        ))}
      </div>
    </Page>
  );
}

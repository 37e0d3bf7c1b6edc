import { Page, PageTitle } from "../../_ui/page.tsx";
export default function DevUi() {
  return (
    <Page>
      <PageTitle>Primitives</PageTitle>
    </Page>
  );
}

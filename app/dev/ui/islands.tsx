"use client";
import { useState } from "react";
import { Button } from "../../_ui/button.tsx";
import { Dialog } from "../../_ui/dialog.tsx";
import { toast } from "../../_ui/toast.tsx";
import { Group, Row } from "./group.tsx";

/** Dialog and toast, which need a script. */
export function Islands({ id }: { id: string }) {
  const [open, setOpen] = useState(false);
  return (
    <Group id={id} title="Islands">
      <Row>
        <Button onClick={() => setOpen(true)}>Open a dialog</Button>
        <Button onClick={() => toast("Topic closed.", () => toast("Opened again."))}>Show a toast</Button>
      </Row>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title="Close this topic"
        actions={
          <>
            <Button variant="quiet" onClick={() => setOpen(false)}>
              Cancel
            </Button>
            <Button variant="primary" onClick={() => setOpen(false)}>
              Close the topic
            </Button>
          </>
        }
      >
        Nobody can reply until it is opened again. Everybody who follows it is told.
      </Dialog>
    </Group>
  );
}

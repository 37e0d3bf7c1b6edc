import { Checkbox, RadioGroup, Switch } from "../../_ui/choice.tsx";
import { Select } from "../../_ui/select.tsx";
import { TextArea, TextField } from "../../_ui/text-field.tsx";
import { Group } from "./group.tsx";

/** Fields of forms, each plain, with a hint, with an error and switched off. */
export function Fields({ id }: { id: string }) {
  return (
    <Group id={id} title="Fields">
      <div className="grid max-w-[440px] gap-5">
        <TextField
          name={`${id}-title`}
          label="Title"
          hint="Say it as you would to a friend: what happens, with which device."
          placeholder="Aurora 7 drops Wi‑Fi every evening"
        />
        <TextField
          name={`${id}-mail`}
          label="E-mail"
          type="email"
          defaultValue="marta@"
          error="Please add the part after the @."
        />
        <TextField name={`${id}-serial`} label="Serial number" note="optional" disabled defaultValue="A7‑200341" />
        <TextArea
          name={`${id}-body`}
          label="What happens"
          hint="20 characters at least."
          defaultValue={"Since the update the\nnetwork disappears."}
        />
        <Select
          name={`${id}-board`}
          label="Board"
          choices={[
            { value: "routers", label: "Routers" },
            { value: "thermostats", label: "Thermostats" },
          ]}
        />
        <Checkbox
          name={`${id}-follow`}
          label="Follow this topic"
          hint="You hear of answers by e-mail."
          defaultChecked
        />
        <Checkbox name={`${id}-rules`} label="I have read the house rules" error="Please confirm this to go on." />
        <Switch name={`${id}-digest`} label="Weekly digest" hint="Fridays, never more than one." defaultChecked />
        <Switch name={`${id}-push`} label="Push notifications" />
        <RadioGroup
          name={`${id}-level`}
          legend="Tell me about"
          defaultValue="solutions"
          choices={[
            { value: "all", label: "Every reply" },
            { value: "solutions", label: "Solutions only", hint: "Recommended for busy boards." },
            { value: "none", label: "Nothing", disabled: true },
          ]}
        />
      </div>
    </Group>
  );
}

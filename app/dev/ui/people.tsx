import { Avatar, AvatarStack } from "../../_ui/avatar.tsx";
import { Figure } from "../../_ui/figure.tsx";
import { Meter } from "../../_ui/meter.tsx";
import { type State, StateGlyph } from "../../_ui/state-glyph.tsx";
import { Time } from "../../_ui/time.tsx";
import { Group, Row } from "./group.tsx";

const names =
  "Marta Kowalska,Jonas Berger,Aylin Lorenz,Tim,Emre Demir,Henrik Voss,Petra Schulz,Ada,Lee Wong,Zoë,Ō Kei,Bo";
const people = names.split(",").map((name, tint) => ({ name, tint }));
const states: State[] = ["open", "answered", "solved", "verified", "closed", "article", "idea"];

/** Avatars, states, figures and times. */
export function People({ id }: { id: string }) {
  return (
    <>
      <Group id={id} title="People">
        <Row>
          {people.map((person) => (
            <Avatar key={person.name} {...person} />
          ))}
        </Row>
        <Row>
          <Avatar name="Marta Kowalska" tint={1} size={24} ring />
          <Avatar name="Marta Kowalska" tint={1} size={32} ring />
          <Avatar name="Marta Kowalska" tint={1} size={36} ring />
          <Avatar name="Marta Kowalska" tint={1} size={48} ring />
          <Avatar name="Marta Kowalska" tint={1} size={72} ring />
          <Avatar name="Kundig" image="/favicon.svg" size={48} />
          <AvatarStack label="Jonas, Marta, Aylin and Tim" people={people.slice(0, 4)} />
        </Row>
        <Row>
          {people.map((person) => (
            <span key={person.name} className={`swatch swatch-${person.tint}`} />
          ))}
        </Row>
      </Group>
      <Group id={id} title="States">
        <Row>
          {states.map((state) => (
            <StateGlyph key={state} state={state} />
          ))}
        </Row>
        <Row>
          {states.map((state) => (
            <StateGlyph key={state} state={state} size={17} word />
          ))}
        </Row>
      </Group>
      <Group id={id} title="Figures and times">
        <Row>
          <Figure value={12_345} />
          <Figure value={1_284} compact />
          <Figure value={0.71} share />
          <Time value={new Date(Date.now() - 2_280_000)} />
          <Time value="2026-05-02T19:12:00Z" style="moment" relative={false} />
        </Row>
        <div className="grid max-w-[440px] gap-3">
          <Meter share={0.86} label="86 % solved" />
          <Meter share={0.4} label="40 % of the next rank" tone="brand" large />
          <Meter share={0.65} label="65 % super" tone="super" large />
          <Meter share={0.3} label="30 % used" tone="attention" />
          <Meter share={0.95} label="95 % used" tone="danger" />
        </div>
      </Group>
    </>
  );
}

import { badgeGrades, badgeIcons } from "../../../server/badges/badges-limits.schema.ts";
import { Medal } from "../../_parts/badges/medal.tsx";
import { Group, Row } from "./group.tsx";

const sizes = [16, 24, 48, 96] as const;

/** Every sign, in every grade at 48, and all sizes of some. */
export function Medals({ id }: { id: string }) {
  return (
    <Group id={id} title="Medals">
      {badgeGrades.map((grade) => (
        <Row key={grade}>
          {badgeIcons.map((icon) => (
            <Medal key={icon} icon={icon} grade={grade} label={`${icon}, ${grade.toLowerCase()}`} />
          ))}
        </Row>
      ))}
      {sizes.map((size) => (
        <Row key={size}>
          {badgeIcons.map((icon, place) => (
            <Medal key={icon} icon={icon} grade={badgeGrades[place % 3] ?? "BRONZE"} size={size} />
          ))}
        </Row>
      ))}
    </Group>
  );
}

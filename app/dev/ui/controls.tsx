import { Badge, StaffBadge, Tag, type Tone } from "../../_ui/badge.tsx";
import { Button, type ButtonSize, type ButtonVariant } from "../../_ui/button.tsx";
import { IconButton } from "../../_ui/icon-button.tsx";
import { Kbd } from "../../_ui/kbd.tsx";
import { ButtonLink, TextLink } from "../../_ui/link.tsx";
import { Menu, MenuItem, MenuLink } from "../../_ui/menu.tsx";
import { Group, Row } from "./group.tsx";

const variants: ButtonVariant[] = ["primary", "line", "quiet", "danger"];
const sizes: ButtonSize[] = ["sm", "md", "lg"];
const tones: Tone[] = ["plain", "brand", "solved", "verified", "super", "attention", "danger", "idea"];

/** Buttons, links, menus and small words. */
export function Controls({ id }: { id: string }) {
  return (
    <>
      <Group id={id} title="Buttons">
        {sizes.map((size) => (
          <Row key={size}>
            {variants.map((variant) => (
              <Button key={variant} variant={variant} size={size}>
                {variant} {size}
              </Button>
            ))}
          </Row>
        ))}
        <Row>
          <Button variant="primary" icon="square-pen">
            Ask
          </Button>
          <Button busy>Saving</Button>
          <Button disabled>Not now</Button>
          <Button variant="quiet" aria-pressed="true" icon="heart">
            Thanked
          </Button>
          <ButtonLink href="/ask" icon="arrow-right">
            A link
          </ButtonLink>
          <TextLink href="/kb">In the knowledge base</TextLink>
        </Row>
        <Row>
          <IconButton icon="link" label="Copy link" data-copy-link="#p3" data-copied="Link copied." />
          <IconButton icon="ellipsis" label="More" />
          <IconButton icon="bell" label="Notifications" variant="line" />
          <IconButton icon="x" label="Close" size="sm" />
          <Menu id={`${id}-menu`} label="Sort by">
            <MenuItem icon="check">Oldest</MenuItem>
            <MenuItem>Newest</MenuItem>
            <MenuItem aria-disabled="true">Not available</MenuItem>
            <MenuLink icon="rss" href="/feed">
              Follow as a feed
            </MenuLink>
            <MenuItem icon="trash-2" danger>
              Delete
            </MenuItem>
          </Menu>
          <span className="text-14 text-ink-2">
            <Kbd>/</Kbd> search, <Kbd>?</Kbd> help
          </span>
        </Row>
      </Group>
      <Group id={id} title="Badges and tags">
        <Row>
          {tones.map((tone) => (
            <Badge key={tone} tone={tone}>
              {tone}
            </Badge>
          ))}
          <Badge tone="super" icon="star">
            Super user
          </Badge>
          <StaffBadge>Staff</StaffBadge>
          <Tag name="wifi" />
          <Tag name="firmware-5.2" href="/tags/firmware-5.2" />
        </Row>
      </Group>
    </>
  );
}

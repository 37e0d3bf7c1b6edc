/** Files outside the database, by a name made from their content. Local now; the interface is what an object store needs. */
export { type PictureKind, pictureKind, safeType } from "./picture-kind.ts";
export { type Storage, storage } from "./storage.ts";
export { fileAddress, nameInAddress } from "./stored-name.ts";

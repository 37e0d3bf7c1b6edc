/** Numbers and words an admin may change, with history. Domains declare theirs with `defineSetting`. */
export { communitySetting } from "./community.setting.ts";
export { defineSetting, type SettingDefinition, setting } from "./define-setting.ts";
export { loadSettings } from "./load-settings.ts";
export { saveSetting } from "./save-setting.ts";
export { settingsRouterOf } from "./settings.router.ts";

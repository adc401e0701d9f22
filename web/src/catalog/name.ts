/** The last part of an asset's name, which people say: `contacts` of `analytics.raw.contacts`. */
export const shortName = (name: string): string => name.split(/[./]/).filter(Boolean).at(-1) ?? name;

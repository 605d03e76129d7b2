// @ts-check

/**
 * A package of this folder, which only the comparison installs: there are no types of it.
 *
 * @param {string} name
 * @returns {Promise<unknown>}
 */
export const load = (name) => import(name);

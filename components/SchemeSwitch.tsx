import { words } from '#lib/language/words.ts';

const schemes = ['system', 'light', 'dark'] as const;

/** Lets a reader choose light or dark, or follow the system. The style sheet does it; a script remembers it. */
export function SchemeSwitch() {
  return (
    <>
      <button type="button" className="scheme-button" popoverTarget="scheme">
        <span className="visually-hidden">{words.scheme}</span>
      </button>
      <fieldset id="scheme" popover="auto">
        <legend>{words.scheme}</legend>
        {schemes.map((scheme) => (
          <label key={scheme}>
            <input
              type="radio"
              name="scheme"
              value={scheme}
              defaultChecked={scheme === 'system'}
              autoComplete="off"
            />
            {words.schemes[scheme]}
          </label>
        ))}
      </fieldset>
    </>
  );
}

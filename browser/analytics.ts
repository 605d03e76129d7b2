// Loads the script that counts readers, unless a reader has asked not to be counted.

/** The configuration's, put in when this file is bundled. */
declare const analytics: { script: string; attributes: Readonly<Record<string, string>> };

// Global Privacy Control (W3C) and Do Not Track, which older browsers write in ways of their own.
const wishes = navigator as { globalPrivacyControl?: boolean; doNotTrack?: string | null };
const refuses =
  wishes.globalPrivacyControl === true || ['1', 'yes'].includes(wishes.doNotTrack ?? '');

if (!refuses) {
  // A page that is rendered ahead may never be read.
  if (Reflect.get(document, 'prerendering')) {
    document.addEventListener('prerenderingchange', load, { once: true });
  } else {
    load();
  }
}

function load(): void {
  const script = document.createElement('script');
  for (const [name, value] of Object.entries(analytics.attributes))
    script.setAttribute(name, value);
  script.src = analytics.script;
  document.head.append(script);
}

export {};

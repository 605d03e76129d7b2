import { iconPng } from '#lib/machines/icons.ts';

export const size = { width: 180, height: 180 };
export const contentType = 'image/png';

export default async function AppleIcon() {
  return new Response(new Uint8Array(await iconPng(size.width)), {
    headers: { 'content-type': contentType },
  });
}

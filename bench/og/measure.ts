// Draws the pictures of a folder of posts in one way, and prints what that took.
import { picturesIn } from './pictures.ts';
import { type Measured, wayOf } from './ways.ts';

const [name = '', posts = '', count = '', fonts = ''] = process.argv.slice(2);
const pictures = await picturesIn(posts, Number(count));
const draw = await wayOf(name, pictures, fonts);
const measured: Measured = { times: [], processor: 0, bytes: 0, memory: 0 };
let begun = process.cpuUsage();
for (const picture of pictures) {
  const start = performance.now();
  const png = await draw(picture);
  measured.times.push(performance.now() - start);
  if (measured.times.length === 1) begun = process.cpuUsage();
  measured.bytes += png.byteLength;
}
const { user, system } = process.cpuUsage(begun);
measured.processor = (user + system) / 1000;
measured.memory = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify(measured));

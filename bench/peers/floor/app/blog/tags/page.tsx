import { Finished } from '../../../lib/finished.tsx';

export default function Page() {
  return <Finished name="tags" />;
}

import { homeWords } from '../i18n/home.ts';
import { Mark, Vine } from '../ui/mark.tsx';
import { useApp } from './context.ts';
import { Link } from './link.tsx';

/** An address where the app has nothing. */
export default function LostScreen() {
  const { locale } = useApp();
  const { lost, scan } = homeWords[locale];
  return (
    <main class="col">
      <section class="verdict other">
        <Vine />
        <div class="top"><Mark kind="empty-frame" size={116} /><h1>{lost.headline}</h1></div>
        <p class="why">{lost.body}</p>
      </section>
      <div class="btns">
        <Link class="btn go" to={{ at: 'scan' }}>{scan}</Link>
        <Link class="btn" to={{ at: 'home' }}>{lost.home}</Link>
      </div>
    </main>
  );
}
